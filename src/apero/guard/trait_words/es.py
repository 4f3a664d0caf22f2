"""What is said of one person in Spanish, by trait."""

TRAITS = {
    "gender=woman": "mujer|chica|nina|muchacha|senora|ella|dama",
    "gender=man": "hombre|chico|nino|muchacho|senor|caballero",
    "gender=other": (
        "no binaria|no binarie|no binario|trans|transgenero|intersexual|travesti|mujer trans|hombre trans|"
        "chica trans|chico trans|transexual|muxe|agenero|genero fluido|transgenera|no-binaria|no-binario"
    ),
    "age=young": (
        "joven|jovencita|adolescente|menor de edad|veinteaner[oa]|muchachita|jovenzuel[oa]|chaval|chavala|menor|"
        "adolescencia|universitaria joven|quinceanera|jovencit[oa]"
    ),
    "age=old": (
        "anciano|anciana|viejo|vieja|de edad|jubilad[oa]|abuela|abuelo|de la tercera edad|sexagenari[oa]|"
        "septuagenari[oa]|bisabuela|octogenari[oa]|adulta mayor|adulto mayor|longev[oa]|abuelita|veteran[oa]|"
        "entrad[oa] en anos|de avanzada edad|mayor de edad|bisabuelo|tia abuela"
    ),
    "age=said": (
        r"(?:\d\d|\w+(?: y \w+)?) anos|\w+ntaner[oa]|cuarenton[a]?|cincuenton[a]?|\w+genari[oa]|en sus \w+|"
        r"veinteaner[oa]|en los \w+ntas?"
    ),
    "faith=muslim": "musulman|musulmana|chiita|sunita|sufi|musulman chii|chii|salafista|alaui",
    "faith=christian": (
        "cristiano|cristiana|catolico|catolica|protestante|evangelico|evangelica|pentecostal|testigo de jehova|"
        "adventista|mormona?|ortodoxa|evangelista|bautista|metodista|anglican[oa]|luteran[oa]|maronita|copt[oa]|"
        "presbiterian[oa]|cuaker[oa]|jesuita|cristian[oa]|franciscan[oa]|carmelita"
    ),
    "faith=jewish": "judio|judia|hebrea",
    "faith=other": (
        "hindu|budista|atea|ateo|santera|santero|bahai|sij|hinduista|agnostic[oa]|humanista|librepensador[a]?|"
        "krishna|candomble|umbanda|santeria|convers[oa]|wiccan[oa]|taoista|palera|palero|babalao|chaman|jainista|"
        "espiritista"
    ),
    "health=said": (
        "ciego|ciega|sordo|sorda|silla de ruedas|discapacidad|discapacitad[oa]|autista|paralitic[oa]|albin[oa]|vih|"
        "sordomud[oa]|epileptic[oa]|amputad[oa]|baja vision|muletas|cancer|mud[oa]|neurodivergente|tdah|"
        "sindrome de down|paraplejic[oa]|tetraplejic[oa]|coj[oa]|manc[oa]|tuert[oa]|sordocieg[oa]|audifono|"
        "tartamud[oa]|diabetic[oa]|anemia falciforme|esquizofrenia|depresion|dialisis|paralisis cerebral|polio|lepra|"
        "vitiligo|enan[oa]|baston|protesis|perro guia|esclerosis multiple|bipolar|autismo|invidente|seropositiv[oa]|"
        "discapacidad visual|hipoacusia|epilepsia|con muletas|minusvalid[oa]|lengua de senas|en el espectro|"
        "neurodivers[oa]|asperger"
    ),
    "origin=said": (
        "gitano|gitana|indigena|mapuche|quechua|aymara|afrodescendiente|negra|negro|garifuna|guarani|maya|nahuatl|"
        "zapoteca|mixteca|wayuu|rarramuri|afro|afrocolombiana|afromexicana|extranjera|extranjero|inmigrante|otomi|"
        "tseltal|emigrante|roma|romani|siri[oa]|palestin[oa]|venezolan[oa]|haitian[oa]|colombian[oa]|mexican[oa]|"
        "cuban[oa]|hondureñ[oa]|hondure[nñ]a|salvadorena|guatemaltec[oa]|peruan[oa]|bolivian[oa]|paraguay[oa]|"
        "ecuatorian[oa]|argentin[oa]|chilen[oa]|marroqui|saharaui|senegales|senegalesa|nigerian[oa]|ucranian[oa]|"
        "rumana|rumano|china|chino|k'iche'|quiche|purepecha|huichol|tarahumara|mazahua|mapuches|ashaninka|shipibo|"
        "embera|nasa|afroperuan[oa]|afrocuban[oa]|kuna|miskito|garifun[oa]|tzotzil|mestiz[oa]|mulat[oa]|moren[oa]|"
        "vasc[oa]|catalan[a]?|de etnia gitana|emberá"
    ),
    "flight=said": (
        "refugiado|refugiada|exiliado|exiliada|exilio|migrante|desplazado|desplazada|sin papeles|indocumentad[oa]|"
        "solicitante de asilo|deportad[oa]|asilad[oa]|apatrida|en el exilio|refugiad[oa] polit[ií]c[oa]|expulsad[oa]|"
        "repatriad[oa]|asilo|retornad[oa]|evacuad[oa]|desterrad[oa]|en el destierro"
    ),
    "love=said": (
        "gay|lesbiana|bisexual|queer|homosexual|asexual|pansexual|marica|tortillera|lgbt|lgbtiq|bollera|en el armario"
    ),
    "family=said": (
        "madre|padre|viuda|viudo|divorciad[oa]|embarazada|soltera|soltero|casada|casado|huerfan[oa]|mama|papa|gemela|"
        "separada|ama de casa|hij[oa] unic[oa]|madre soltera|padre soltero|enviudo|mellizo|mellizos|viudez|"
        "recien casada|recien casado|madrastra|padrastro|concubina|madre de familia|papa soltero|mama soltera|"
        "enviudada|parturienta|abuela|abuelo|bisabuela|bisabuelo|tia|tio abuelo|tia abuela|sobrina|hija menor|"
        "hijo mayor|abuelita"
    ),
    "work=said": (
        "enfermera|enfermero|medic[oa]|doctora|doctor|maestr[oa]|profesora?|abogad[oa]|juez|jueza|periodista|"
        "ingenier[oa]|estudiante|soldado|policia|farmaceutic[oa]|bibliotecari[oa]|alcalde|alcaldesa|cura|monja|"
        "sacerdote|campesin[oa]|partera|taxista|dentista|cirujan[oa]|arquitect[oa]|contador[a]?|cantante|actriz|"
        "actor|poeta|albanil|panader[oa]|peluquer[oa]|fiscal|piloto|chofer|cociner[oa]|psicolog[oa]|fotograf[oa]|"
        "vendedor[a]?|funcionari[oa]|militar|enfermer[oa]|obrer[oa]|pescador[a]?|pastor[a]?|trabajadora sexual|"
        "docente|costurera|carpintero|minero|conductor[a]?|camioner[oa]|camarer[oa]|mesera|mesero|barber[oa]|"
        "emplead[oa] domestic[oa]|niner[oa]|vendedor[a]? ambulante|comerciante|tender[oa]|sastre|tejedor[a]?|"
        "alfarer[oa]|miner[oa]|bomber[oa]|psiquiatra|terapeuta|economista|historiador[a]?|music[oa]|bailar[ií]n|"
        "pintor[a]?|cineasta|reporter[oa]|locutor[a]?|notari[oa]|carcelero|guardia|vigilante|mariner[oa]|coronel|"
        "capitan|sargento|detective|agente|tecnic[oa]|mecanic[oa]|jardiner[oa]|diacono|predicador[a]?|misioner[oa]|"
        "obispo|diputad[oa]|concejal|concejala|embajador[a]?|academic[oa]|alumn[oa]|universitari[oa]|aprendiz|"
        "directora de escuela|biolog[oa]|quimic[oa]|fisic[oa]|geolog[oa]|matematic[oa]|programador[a]?|disenador[a]?|"
        "sindicalista|lider sindical|cartero|azafata|curander[oa]|bibliotecologa|archivista|veterinari[oa]|"
        "odontolog[oa]|trabajador[a]? social|investigador[a]?|magistrad[oa]|procurador[a]?|novelista|escritor[a]?|"
        "ganader[oa]|pastor[a]? evangelic[oa]|recepcionista|limpiador[a]?|soldada|teniente|cabo|comandante|oficial|"
        "general|guardia civil|militar retirad[oa]|veteran[oa] de guerra|cuidador[a]?|auxiliar de enfermeria|"
        "barrender[oa]|carnicer[oa]|pescader[oa]|frutera|florista|joyer[oa]|relojer[oa]|librer[oa]|impresor[a]?|"
        "entrenador[a]?|boxeador[a]?|futbolista|atleta|arbitro|ginecolog[oa]|pediatra|cardiolog[oa]|optic[oa]|"
        "fisioterapeuta|sociolog[oa]|antropolog[oa]|lingüista|linguista|arqueolog[oa]|filosof[oa]|teolog[oa]|"
        "guia turistic[oa]|maestra de escuela|contable|gerente|agricultor[a]?|electricista|fontaner[oa]|plomer[oa]|"
        "hilandera|modista|bordadora|camionera|rabin[oa]|iman|imam"
    ),
    "work=done": (
        r"que (?:conduce|maneja|ensena|limpia|vende|cocina|cose|estudia|pesca|cuida|predica|traduce|canta|cultiva|"
        r"dirige un|repara|pilota|atiende|sirve en)|(?:trabaja|trabajaba) (?:en|de|como|para|con) \w+|(?:da|"
        r"imparte) clases|maneja un \w+|estudia \w+|vende \w+|en el ejercito"
    ),
    "office=said": (
        "tesorer[oa]|secretari[oa]|presidenta|presidente|directora|director|fundadora|fundador|portavoz|vocera|"
        "vocero|administradora|administrador|coordinadora|coordinador|burocrata|vicepresidenta|stewards?"
    ),
}
OR = "o|u|ni"
GROUP = "mujeres|hombres|personas|gente|editoras|editores|usuarios|usuarias|muchas|muchos|comunidades|grupos|ninas"
