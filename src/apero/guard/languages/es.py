"""Words of Spanish."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="es",
    signs="""el la los las de que y en un una por para con no se lo su es del al más pero como sus le ya o este sí
        porque esta
        entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros
        ese eso ante ellos esto antes algunos qué unos yo otro otras otra él fue eran está están dijo pidió gente
        personas""",
    common="""el la los las de que y en un una por para con no se lo su es del al más pero como sus le ya o este sí porque
        esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra
        otros ese eso ante ellos esto antes algunos algunas qué unos unas yo otro otras otra él ella ellas tanto esa estos
        estas mucho muchos muchas nada poco pocos ella estar haber ser es son fue era eran está están si mi tu te ti nosotros
        varias varios cada casi así aún aunque bien mal mejor peor mayor menor mismo misma nunca siempre después luego ahora
        aquí allí hoy ayer mañana tarde noche día días semana mes meses año años hora horas vez veces primera primero
        segundo segunda tercero última último dos tres cuatro cinco seis siete ocho nueve diez cien mil
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
        jueves viernes sábado domingo primavera verano otoño invierno navidad pascua ramadán semana santa
        norte sur este oeste oriente occidente centro central
        hombre hombres mujer mujeres niña niño niñas niños gente persona personas participante participantes miembro
        miembros voluntarias voluntarios editor editora editores editoras usuario usuaria usuarios usuarias admin
        administradores moderadores facilitadora facilitador equipo comunidad comunidades grupo grupos organización
        organizaciones consejo junta comité personal proyecto proyectos política políticas informe informes reunión sesión
        sesiones taller talleres acoso seguridad privacidad ayuda apoyo pregunta preguntas respuesta nota notas punto
        puntos acción idioma idiomas lengua lenguas traducción región regiones país países mundo elección elecciones
        gobierno policía ley leyes prensa noticias radio internet página páginas artículo artículos correo teléfono
        cuenta cuentas contraseña datos código conducta derechos humanos universal sitio sitios red redes sociales
        paz luz sol mar cruz gloria esperanza consuelo dolores mercedes pilar rosario soledad concepción asunción
        socorro remedios milagros nieves amparo caridad fe alba aurora estrella clara blanca rosa flor margarita violeta
        perla reina rey leal bueno buena bravo delgado rubio moreno calvo rico franco guerrero herrero zapatero molino
        molina campo campos calle plaza puente puerta puerto torre torres castillo iglesia iglesias monte montes rio ríos
        valle vega prado sierra costa laguna lago fuente fuentes pozo piedra cabeza cabello mano ojo vida santo santa
        ángel ángeles salvador domingo león águila lobo cordero vaca caballo oliva olivo oliver manzano naranjo pino
        rosal romero ramos palma palacios casas casa villa pueblo ciudad aldea barrio provincia estado municipio
        departamento zona frontera guerra fuerte justo serrano soler soto tierra vela vera cuesta
        liberal libertad progreso unión independencia república victoria concordia armonía porvenir nueva nuevo nuevos
        nuevas gran grande grandes alto alta baja bajo largo corto verde negro negra blanco rojo azul gris
        universidad escuela colegio mercado mezquita hospital biblioteca museo estación aeropuerto hotel oficina edificio
        necesidad necesitan quieren piden pide pidieron dijeron dijo siguen sigue hace hacen hizo tiene tienen tenía puede
        pueden podría debe deben debería creen cree sienten siente saben sabe ver va van ir voy dar da dan decir dice dicen
        hablar habla hablan gracias por favor hola falta faltan casos caso forma parte tiempo manera modo lugar cosa cosas
        algo alguien nadie ninguno ninguna además sin embargo entonces mientras según tal tales cual cuales cuyo cuya
        dentro fuera cerca lejos arriba abajo delante detrás encima debajo contra hacia bajo tras mediante salvo excepto
        cristiano cristiana musulmán musulmana judío católico africana africano europeo asiático latino latina
        wiki wikis wikimedia wikipedia wikidata commons fundación telegram whatsapp facebook twitter instagram tiktok
        youtube google zoom signal covid onu ong
        toda todas""",
    organisations="""fundación consejo comité comisión asociación unión universidad colegio escuela instituto ministerio
        departamento tribunal banco partido iglesia sociedad club capítulo red grupo equipo junta código conducta política
        proyecto programa estrategia movimiento commons carta ley convenio declaración derechos humanos universal
        internacional nacional mundial global naciones unidas cruz roja amnistía semana día mes año casa calle mercado
        conferencia cumbre asamblea foro festival premio informe artículo capítulo parte norte sur este oeste central
        nueva nuevo san santa santo lago río monte centro museo biblioteca seguridad confianza""",
    at="""en,de,desde,a,hacia,hasta,cerca de,fuera de,dentro de,por,para,entre,alrededor de,vive en,viven en,nació en,
        rumbo a,camino a,camino de,del,al,cerca del,fuera del,sobre""",
    strictly_at="en,desde,hacia,cerca de,fuera de,vive en,viven en,nació en,camino a,rumbo a,viajó a,mudarse a",
    place_kinds="""pueblo de,ciudad de,aldea de,barrio de,barrio,vereda,vereda de,provincia de,estado de,municipio de,
        departamento de,distrito de,cantón de,comuna de,región de,isla de,colonia,colonia de,comarca de,caserío de,
        localidad de,parroquia de,corregimiento de,alcaldía de,partido de,pueblito de,afueras de,urbanización,ranchería de,
        resguardo de,comunidad de,ejido de,ciudad,valle de,pueblo llamado,lago,lago de,río,cerro,puerto de,periferia de""",
    kinds_after="city",
    near="""cerca de,cerca del,al lado de,al lado del,junto a,junto al,detrás de,detrás del,enfrente de,enfrente del,
        frente a,frente al,a la vuelta de,a la vuelta del,a pasos de,a pasos del,a una cuadra de,a una cuadra del,
        a dos cuadras de,a dos cuadras del,cuadras de,cuadras del,pegado a,pegado al,próximo a,próximo al,
        a un costado de,a un costado del,delante de,delante del,contiguo a,contiguo al,en la esquina de,en la esquina del,
        a espaldas de,a espaldas del,afuera de,afuera del,a metros de,a metros del,por la,por el""",
    landmarks="""mezquita,iglesia,escuela,mercado,hospital,clínica,universidad,colegio,catedral,templo,estación,
        parada,terminal,aeropuerto,puente,río,lago,parque,estadio,biblioteca,museo,cuartel,cárcel,prisión,rotonda,glorieta,
        plaza,palacio,juzgado,tribunal,embajada,consulado,fábrica,molino,cine,hotel,panadería,farmacia,supermercado,
        centro comercial,tienda,quiosco,café,presa,puerto,playa,cementerio,estatua,monumento,torre,gasolinera,comisaría,
        correos,alcaldía,ayuntamiento,municipalidad,sinagoga,santuario,cerro,fuente,reloj,kiosco,refinería,ermita,
        liceo,instituto,capilla,convento,parroquia,zócalo,basílica,bomberos,banco,faro,mina""",
    regions="""áfrica,áfrica occidental,áfrica oriental,áfrica del norte,áfrica del sur,áfrica central,áfrica austral,
        norte de áfrica,sur de áfrica,áfrica subsahariana,el sahel,sahel,magreb,cuerno de áfrica,el golfo,oriente medio,
        oriente próximo,medio oriente,américa latina,latinoamérica,américa del sur,sudamérica,suramérica,centroamérica,
        américa central,américa del norte,norteamérica,el caribe,caribe,américa,las américas,hispanoamérica,iberoamérica,
        asia,asia meridional,asia oriental,sudeste asiático,sureste asiático,asia central,europa,europa occidental,
        europa oriental,europa del este,europa central,europa del norte,los balcanes,balcanes,oceanía,pacífico,cono sur,
        el cono sur,mesoamérica,los andes,andes,unión europea,mundo árabe,sur global,norte global,caribe hispano,
        península ibérica,áfrica del oeste,áfrica del este,países andinos,región andina,asia occidental""",
    titles="""mi prima,mi primo,nuestra colega,mi vecina,mi vecino,mi tía,mi tío,mi hermana,mi hermano,
        mi amiga,mi amigo,nuestra vecina,periodista,
        sr,sra,srta,señor,señora,señorita,don,doña,dr,dra,doctor,doctora,prof,profesor,profesora,profe,licenciado,
        licenciada,lic,ing,ingeniero,ingeniera,padre,madre,hermana,hermano,fray,sor,tío,tía,maestro,maestra,comandante,
        capitán,coronel,general,sargento,teniente,monseñor,obispo,pastor,pastora,imán,rabino,alcalde,alcaldesa,senador,
        senadora,diputada,diputado,ministro,ministra,presidente,presidenta,abogado,abogada,arq,arquitecto,compañera,
        compañero,compa,colega,amiga,amigo,editora,editor,usuaria,usuario,bibliotecaria,bibliotecario,mtro,mtra,cura,
        juez,jueza,abuela,abuelo,san,santa,cacique,taita,mamá,facilitadora,facilitador,voluntaria,voluntario""",
    called="""una tal,un tal,la tal,el tal,tal de,firmado,firmada,
        llamada,llamado,se llama,me llamo,llamarse,mi nombre es,su nombre es,su nombre,de nombre,con el nombre de,
        por el nombre de,apodada,apodado,conocida como,conocido como,se llamaba,nombre real,nombre verdadero,nombre completo,
        nombre,apellido,apellidada,apellidado,a quien llaman,le dicen,le llaman,se presentó como,firma como,alias,
        verdadero nombre es,nombre es,nombre era,apellidos,le decimos""",
    says="""decía,contaba,hablaba,preguntaba,pedía,creía,trajo,anotó,lloró,gritó,quedó,
        dijo,dice,dijeron,contó,cuenta,explicó,explica,comentó,comenta,añadió,agregó,mencionó,menciona,respondió,
        responde,preguntó,pregunta,propuso,propone,sugirió,sugiere,señaló,señala,pidió,pide,afirmó,afirma,aclaró,insistió,
        reconoció,admitió,relató,relata,escribió,escribe,opina,opinó,cree,piensa,siente,sintió,vive,trabaja,edita,editó,
        modera,denunció,recibió,perdió,dejó,salió,fue,es,tiene,quiere,quería,teme,ofreció,prometió,avisó,advirtió,llegó,
        vino,llamó,bloqueó,renunció,fundó,dirige,también,tradujo,traduce,habló,habla,recuerda,recordó,confirmó,apuntó,
        narró,manifestó,expresó,planteó,confesó,quien,ya,no,nos,me,lo,la,había,ha,era,está,estaba""",
    with_person="""con,por,según,gracias a,a,de,para,contra,como,y,e,conoce a,vio a,acusó a,culpó a,bloqueó a,amenazó a,
        invitó a,agradecer a,preguntar a,hablar con,cuando,que,porque,pero,donde,si,sobre,entre,sin,nuestra compañera,
        nuestro compañero,llamar a,entonces""",
    only="""la única,el único,única,único,una de las dos,uno de los dos,una de las tres,uno de los tres,
        una de las únicas,uno de los únicos,una de las pocas,uno de los pocos,la sola,solo hay una,
        sólo hay una,solo hay un,sólo hay un,solamente una,solamente un,las únicas,los únicos,
        única y exclusiva,una sola,un solo,las dos únicas,los dos únicos,no hay otra,no hay otro,
        ninguna otra,ningún otro,una de solo,uno de solo,una de apenas,uno de apenas,una de tan solo""",
    first="""la primera,el primer,el primero,primera,primer,la última,el último,la más joven,el más joven,la más antigua,
        el más antiguo,la mayor,el menor,la menor,el mayor,la más vieja,el más viejo,la más activa,el más activo,
        la más veterana,el más veterano,la más famosa,el más famoso,la que más,el que más,la más conocida,
        el más conocido,la de mayor,la más""",
    first_after="más joven,más antigua,más antiguo,más vieja,más viejo",
    alone="""la única que,el único que,la única persona,la única de,el único de,la única entre,la única en,el único en,
        soy la única,soy el único,es la única,es el único,era la única,era el único,las únicas que,nadie más en el grupo,
        nadie más del grupo,la única mujer""",
    people="""persona,mujer,hombre,chica,chico,niña,niño,madre,padre,viuda,viudo,señora,señor,maestr*,profesor*,médic*,
        doctora,doctor,enfermer*,abogad*,periodista*,ingenier*,estudiante*,alumn*,musulman*,cristian*,judi*,ateo,atea,hindú,
        budista*,católic*,evangélic*,refugiad*,miembro*,miembra*,oradora,orador,voluntari*,traductor*,fotógraf*,
        bibliotecari*,colaborador*,contribuidor*,wikimedista*,wikipedista*,organizador*,coordinador*,líder*,lideresa*,
        representante*,delegad*,emplead*,funcionari*,ciudadan*,admin,admins,administrador*,sysop*,burócrata*,checkuser,
        steward*,editor*,moderador*,facilitador*,patrullera*,patrullero*,revisor*,mentor*,desarrollador*,programador*,
        diseñador*,investigador*,catedrátic*,ministr*,pastor*,sacerdote*,imán,rabino*,monja,monje,campesin*,agricultor*,
        comerciante*,piloto*,soldado*,policía,juez,jueza,alcalde*,concejal*,senador*,diputad*,gobernador*,activista*,
        lesbiana,gay,trans,transexual,queer,bisexual,sord*,cieg*,discapacitad*,autista,participante*,asistente*,intérprete*,
        cantante*,escritor*,autora,autor,poeta*,artista*,actor*,actriz,archivista*,historiador*,lingüista*,científic*,
        partera*,farmacéutic*,cirujan*,dentista*,veterinari*,contador*,economista*,usuari*,indígena*,afro*,migrante*,
        extranjer*,vecin*,abuela,abuelo,hija,hijo,huérfan*,sobreviviente*,testigo*,hablante*,joven,anciana,anciano,
        negra,negro,gitan*,veterana,veterano,tesorer*,president*,secretari*,director*,socia,socio,embajador*,monitor*,
        pescador*,arquitect*,carpinter*,taxista*,hispanohablante*,quechuahablante*""",
    offices="""tesorera,tesorero,presidenta,presidente,vicepresidenta,vicepresidente,secretaria,secretario,
        secretaria general,secretario general,directora,director,directora ejecutiva,director ejecutivo,fundadora,fundador,
        cofundadora,cofundador,jefa,jefe,encargada,encargado,gerente,gerenta,coordinadora nacional,coordinador nacional,
        coordinadora regional,coordinador regional,coordinadora general,coordinador general,auditora,auditor,contadora,
        contador,portavoz,vocera,vocero,defensora,defensor,rectora,rector,decana,decano,alcaldesa,alcalde,párroco,
        representante legal,asesora legal,asesor legal,abogada,abogado,community manager,vocal,wikipedista residente,
        wikimedista residente,bibliotecaria jefe,bibliotecario jefe,responsable de,administradora única,burócrata,
        cacique,gobernadora,gobernador,imán,obispo,líder""",
    sure_offices="tesorera del capítulo,presidenta del capítulo,secretaria general,secretario general",
    determiners="la,el,nuestra,nuestro,su,mi,como,es,era,actual,exdirectora,nueva,nuevo,antigua,antiguo,una,un",
    speaks="""habla,hablan,hablante de,hablantes de,hablar,hablaba,hablo,lengua materna es,lengua materna,idioma materno,
        traducir al,traducido al,traducción al,interpretación al,intérprete de,intérprete al,en,al,del,de,solo entiende,
        entiende,escribe en,wikipedia en,su idioma es,aprendió,versión en,lee,nativa de,nativo de""",
    language_before="""idioma,dialecto,el idioma,lengua materna,variante,hablantes de,hablante de,traduce al,tradujo al,
        traducir al,traducido al,tradujimos al,tradujeron al,lengua materna es el,wikipedia en,wiki en,
        versión en""",
    language_after="hablante,parlante,hablantes",
    dialect="dialecto*,variante lingüística,lengua de señas,lengua originaria,patois,criollo,lengua indígena",
    own_words="""en sus propias palabras,con sus propias palabras,en sus palabras,con sus palabras,en palabras de,cito,
        textualmente,palabras textuales,literalmente dijo,sus palabras fueron,palabra por palabra,cita textual,
        dijo literalmente,citando""",
    titled="""artículo,página,sesión,taller,informe,política,documento,capítulo,sección,libro,titulado,titulada,título,
        llamado,llamada,proyecto,programa,categoría,plantilla,botón,opción,etiqueta,campo,norma,regla,lema,canción,
        película,curso,módulo,guía,directriz,panel,charla,término,expresión,frase,apartado,punto,enlace,pregunta,tema,
        campaña,bajo el nombre,encuentro,ponencia""",
    months="sept,setiembre,set",
    month_parts="de,del,d,mes de,pasado",
    before_day="el,día,el día,del,al,fecha,la noche del,la madrugada del,desde el,hasta el,martes,pasado",
    sure_before_day="el día,la noche del,día,noche del",
    after_day="del,de este mes,del mes,del presente",
    numbers="""uno,primero,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,
        diecisiete,dieciocho,diecinueve,veinte,veintiuno,veintidós,veintitrés,veinticuatro,veinticinco,veintiséis,
        veintisiete,veintiocho,veintinueve,treinta""",
    number_parts="y",
    weekdays="lun mar mié jue vie sáb dom",
    weekday_before="""el,este,pasado,próximo,el pasado,el próximo,ese,aquel,del,al,para el,desde el,hasta el,cada segundo,
        la noche del,la mañana del,la tarde del,la madrugada del""",
    weekday_after="""pasado,próximo,que viene,siguiente,por la mañana,por la tarde,por la noche,en la mañana,en la tarde,
        en la noche,a la noche,a las,al mediodía,en la madrugada,de la semana pasada,último""",
    day_parts="mañana,tarde,noche,madrugada,mediodía",
    days="""ayer,anoche,anteayer,antier,antes de ayer,antenoche,pasado mañana,esta mañana,esta tarde,esta noche,
        ayer por la tarde,mañana por la,mañana a las,hoy a las,nochebuena,nochevieja,día de navidad,año nuevo,viernes santo,
        jueves santo,domingo de ramos,domingo de pascua,día de muertos,día de los muertos,día de reyes,el otro día,
        la otra noche,hoy en la mañana,hoy por la mañana,día de la independencia,ayer en la noche""",
    ago="hace,atrás,hace ya,hace unos",
    day_units="días,día,noches",
    clock="a las,horas,hrs,h",
    wider_name="una persona participante",
    wider_role="una persona del equipo",
    wider_language="una lengua con menos hablantes",
    wider_place="un lugar de la región",
)
