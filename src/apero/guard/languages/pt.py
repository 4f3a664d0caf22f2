"""Words of Portuguese."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="pt",
    signs="""o a os as de do da dos das que e em no na nos nas um uma por para com não se ao aos à às mais mas como foi são
        ser está estão muito também já pelo pela seu sua seus suas entre quando sem sobre ou ele ela eles elas isso isto
        esse essa depois antes disse pediu pessoas muitas vários várias alguns algumas até só tem têm há porque você""",
    common="""o a os as de do da dos das que e em no na nos nas um uma uns umas por para com não se ao aos à às mais mas como
        foi são ser está estão era eram muito muita muitos muitas também já pelo pela pelos pelas seu sua seus suas meu minha
        nosso nossa nossos nossas entre quando sem sobre ou ele ela eles elas eu tu nós você vocês isso isto aquilo esse essa
        esses essas este esta estes estas aquele aquela depois antes disse pediu vários várias alguns algumas algum alguma
        até só tem têm há porque pois então assim ainda agora hoje ontem amanhã cedo tarde noite manhã dia dias semana mês
        meses ano anos hora horas vez vezes primeiro primeira segundo segunda terceiro última último dois duas três quatro
        cinco seis sete oito nove dez cem mil cada todo toda todos todas outro outra outros outras mesmo mesma nada tudo
        ninguém alguém nenhum nenhuma pouco poucos bem mal melhor pior maior menor nunca sempre aqui ali lá onde quem qual
        quais cujo cuja enquanto embora contra desde durante conforme segundo perante após sob
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta
        sexta sábado domingo feira primavera verão outono inverno natal páscoa ramadão ramadã carnaval quaresma
        norte sul leste oeste oriente ocidente centro central
        homem homens mulher mulheres menina menino criança crianças gente pessoa pessoas participante participantes membro
        membros voluntária voluntário voluntárias voluntários editor editora editores editoras usuário usuária utilizador
        utilizadora utilizadores admin administradores moderadores moderadora facilitadora facilitador equipe equipa
        comunidade comunidades grupo grupos organização organizações conselho comissão comitê pessoal projeto projetos
        política políticas relatório relatórios reunião sessão sessões oficina oficinas assédio segurança privacidade ajuda
        apoio pergunta perguntas resposta respostas nota notas ponto pontos ação língua línguas idioma tradução região
        regiões país países mundo eleição eleições governo polícia lei leis imprensa notícias rádio internet página páginas
        artigo artigos correio e-mail telefone conta contas senha dados código conduta direitos humanos universal site sites
        rede redes sociais paz luz sol mar cruz glória esperança graça conceição assunção socorro remédios neves amparo
        caridade fé alba aurora estrela clara branca rosa flor margarida violeta pérola rainha rei leal bom boa bravo franco
        guerreiro ferreiro moinho campo campos rua praça ponte porta porto torre torres castelo igreja monte montes rio rios
        vale vargem prado serra costa lagoa lago fonte fontes poço pedra pedras cabeça mão olho vida santo santa são anjo
        anjos salvador leão lobo cordeiro vaca cavalo oliveira pinheiro pereira nogueira carvalho silva ramos palma casas
        casa vila aldeia bairro província estado município distrito zona fronteira guerra forte justo terra vela
        liberdade progresso união independência república vitória concórdia harmonia nova novo novos novas grande grandes
        alto alta baixa baixo longo curto verde preto preta branco vermelho azul cinza
        universidade escola colégio mercado mesquita hospital biblioteca museu estação aeroporto hotel escritório edifício
        querem quer pedem pede pediram disseram continua continuam faz fazem fez tinha pode podem poderia deve devem deveria
        acham acha sentem sente sabem sabe ver vai vão ir dar dá dão dizer diz dizem falar fala falam obrigado obrigada
        favor olá falta faltam casos caso forma parte tempo maneira modo lugar coisa coisas algo além porém entretanto
        dentro fora perto longe acima abaixo diante atrás
        cristão cristã muçulmano muçulmana judeu católico africana africano europeu asiático latino latina lusófona lusófono
        wiki wikis wikimedia wikipédia wikipedia wikidata commons fundação telegram whatsapp facebook twitter instagram
        tiktok youtube google zoom signal covid onu ong""",
    organisations="""fundação conselho comitê comissão associação união universidade colégio escola instituto ministério
        departamento tribunal banco partido igreja sociedade clube capítulo rede grupo equipe equipa código conduta política
        projeto programa estratégia movimento commons carta lei convenção declaração direitos humanos universal internacional
        nacional mundial global nações unidas cruz vermelha anistia amnistia semana dia mês ano casa rua mercado conferência
        cúpula assembleia fórum festival prêmio prémio relatório artigo parte norte sul leste oeste central nova novo são
        santa santo lago rio monte centro museu biblioteca segurança confiança""",
    at="""em,no,na,nos,nas,de,do,da,dos,das,desde,a,ao,à,para,até,perto de,perto do,perto da,fora de,dentro de,por,pelo,pela,
        entre,ao redor de,mora em,moram em,vive em,nasceu em,rumo a,saiu de,veio de,sobre""",
    strictly_at="em,perto de,fora de,mora em,moram em,vive em,nasceu em,rumo a,saiu de,veio de,mudou para,viajou para",
    place_kinds="""aldeia de,vila de,cidade de,cidade do,cidade da,bairro de,bairro do,bairro da,bairro,província de,
        província do,província da,estado de,estado do,estado da,município de,distrito de,concelho de,freguesia de,comarca de,
        região de,ilha de,ilha do,povoado de,lugarejo de,comunidade de,comunidade do,comunidade da,favela da,favela do,
        morro do,morro da,arredores de,periferia de,subúrbio de,interior de,interior do,interior da,tabanca de,musseque,
        musseque de,sertão de,sertão do,sertão da,quilombo de,quilombo do,aldeia,vila,lago,rio,serra de,serra da,comuna de,
        zona leste de,zona sul de,vilarejo de,distrito do,loteamento de,assentamento de""",
    kinds_after="city",
    near="""perto de,perto do,perto da,ao lado de,ao lado do,ao lado da,junto a,junto ao,junto à,atrás de,atrás do,atrás da,
        em frente a,em frente ao,em frente à,em frente de,em frente da,em frente do,defronte de,defronte da,próximo a,
        próximo ao,próximo à,próximo de,próximo da,próximo do,na esquina de,na esquina da,na esquina do,a poucos metros de,
        a poucos metros da,a poucos metros do,metros da,metros do,quadras da,quadras do,vizinho à,vizinho ao,diante da,
        diante do,colado à,colado ao,encostado à,encostado ao,nas traseiras da,nas traseiras do,não longe da,não longe do,
        fora da,à beira do,à beira da,pertinho da,pertinho do,minutos da,minutos do""",
    landmarks="""mesquita,igreja,escola,mercado,feira,hospital,clínica,universidade,faculdade,colégio,catedral,templo,
        estação,paragem,ponto de ônibus,terminal,rodoviária,aeroporto,ponte,rio,lago,lagoa,parque,estádio,biblioteca,museu,
        quartel,prisão,cadeia,presídio,rotunda,rotatória,praça,palácio,tribunal,fórum,embaixada,consulado,fábrica,moinho,
        cinema,hotel,padaria,farmácia,supermercado,shopping,centro comercial,loja,quiosque,café,barragem,porto,praia,
        cemitério,estátua,monumento,torre,posto de gasolina,bomba de gasolina,delegacia,esquadra,correios,prefeitura,
        câmara municipal,sinagoga,santuário,morro,fonte,chafariz,centro de saúde,posto de saúde,capela,convento,mosteiro,
        refinaria,terreiro,matriz,farol,mina,bombeiros,banco""",
    regions="""áfrica,áfrica ocidental,áfrica oriental,áfrica do norte,áfrica austral,áfrica central,norte de áfrica,
        norte da áfrica,áfrica subsaariana,o sahel,sahel,magrebe,chifre da áfrica,corno de áfrica,o golfo,oriente médio,
        médio oriente,oriente próximo,américa latina,américa do sul,américa central,américa do norte,caribe,caraíbas,
        américas,ásia,sul da ásia,sudeste asiático,ásia oriental,ásia central,europa,europa ocidental,europa oriental,
        leste europeu,europa central,balcãs,os balcãs,oceania,pacífico,cone sul,países lusófonos,áfrica lusófona,palop,
        união europeia,mundo árabe,sul global,norte global,península ibérica,região andina,europa do sul,europa do leste,
        africa meridional,áfrica do oeste,áfrica do leste""",
    titles="""minha prima,meu primo,nossa colega,nosso colega,minha vizinha,meu vizinho,minha tia,meu tio,minha irmã,
        meu irmão,minha amiga,meu amigo,nossa vizinha,jornalista,
        sr,sra,srta,senhor,senhora,dom,dona,seu,dr,dra,doutor,doutora,prof,profa,professor,professora,padre,madre,irmã,
        irmão,frei,tio,tia,mestre,mestra,comandante,capitão,coronel,general,sargento,tenente,bispo,pastor,pastora,imã,imame,
        rabino,prefeito,prefeita,senador,senadora,deputada,deputado,ministro,ministra,presidente,presidenta,advogado,
        advogada,eng,engenheiro,engenheira,companheira,companheiro,colega,amiga,amigo,editora,editor,usuária,usuário,
        utilizadora,utilizador,bibliotecária,bibliotecário,juiz,juíza,avó,avô,vovó,vovô,mãe,pai,mãe de santo,pai de santo,
        soba,régulo,mano,mana,menina,cabo,delegado,delegada,facilitadora,facilitador,voluntária,voluntário""",
    called="""tal de,uma tal,um tal,assinado,assinada,
        chamada,chamado,se chama,chama-se,me chamo,chamo-me,meu nome é,o meu nome é,seu nome é,nome dela é,nome dele é,
        de nome,com o nome de,pelo nome de,apelidada,apelidado,conhecida como,conhecido como,se chamava,chamava-se,nome real,
        nome verdadeiro,nome completo,nome,sobrenome,apelido,se apresentou como,apresentou-se como,assina como,
        vulgo,nome é,nome era,dita,a quem chamam,chamam-lhe,chamam de""",
    given="""adailton adalgisa adilson aldair alzira antônia ariosvaldo benedita cleide cleonice cremilda creuza
        cristiane dalva darci davi
        deise denilson dilma dirce djalma edileusa edilene edilson edinaldo edivaldo edmilson edna edson elaine
        eliane elisângela
        erivaldo etelvina eunice francisca genivaldo geralda gildete gilmar gilson givaldo iara inácia iolanda
        iracema irene ivanilda
        ivete ivone jacira janaína jandira joaquina josefa josenilda josiane jucélia jurema laudelina lindalva
        lindinalva lourdes
        lucicleide luzia marinete marinalva marineide marlene marli maurício neide neusa nilza nivaldo odete osvaldo
        otília rita
        ronaldo roseli rosângela rosilda rosineide rosimeire rozana severina severino solange sônia tereza terezinha valdemar
        valdirene vanderlei vanusa wanderley wellington wilson zenaide zilda zuleide domingas graça conceição dulce dulcineia
        filomena graciete lurdes deolinda felismina ermelinda celeste custódia amílcar anselmo armindo eugénio
        esperança glória vitória""",
    says="""dizia,diziam,contava,falava,perguntava,pedia,achava,trouxe,anotou,chorou,gritou,ficou,
        disse,diz,disseram,contou,conta,explicou,explica,comentou,comenta,acrescentou,mencionou,menciona,respondeu,
        responde,perguntou,pergunta,propôs,propõe,sugeriu,sugere,apontou,aponta,pediu,pede,afirmou,afirma,esclareceu,
        insistiu,reconheceu,admitiu,relatou,relata,escreveu,escreve,acha,achou,acredita,pensa,sente,sentiu,mora,vive,
        trabalha,edita,editou,modera,denunciou,recebeu,perdeu,deixou,saiu,foi,é,tem,quer,queria,teme,ofereceu,prometeu,
        avisou,alertou,chegou,veio,ligou,bloqueou,renunciou,fundou,dirige,também,traduziu,traduz,falou,fala,lembra,lembrou,
        confirmou,desabafou,confessou,que,não,já,nos,me,era,está,estava,tinha""",
    with_person="""com,por,pelo,pela,segundo,graças a,graças à,a,à,ao,de,da,do,para,pra,contra,como,e,conhece,viu,acusou,
        culpou,bloqueou,ameaçou,convidou,agradecer,perguntar,falar com,quando,que,porque,mas,onde,se,sobre,entre,sem,
        nossa colega,nosso colega,o,então""",
    only="""a única,o único,única,único,uma das duas,um dos dois,uma das três,um dos três,uma das únicas,
        um dos únicos,uma das poucas,um dos poucos,só há uma,só há um,só tem uma,só tem um,apenas uma,
        apenas um,as únicas,os únicos,uma só,um só,as duas únicas,os dois únicos,nenhuma outra,nenhum outro,
        não há outra,não há outro,só uma,só um,uma de apenas,um de apenas,uma de só,um de só,uma de somente""",
    first="""a primeira,o primeiro,primeira,primeiro,a última,o último,a mais jovem,o mais jovem,a mais nova,o mais novo,
        a mais antiga,o mais antigo,a mais velha,o mais velho,a mais ativa,o mais ativo,a mais experiente,
        o mais experiente,a mais conhecida,o mais conhecido,a mais,a caçula,o decano""",
    first_after="mais novo,mais nova,mais jovem,mais antigo,mais antiga,mais velho,mais velha",
    alone="""a única que,o único que,a única pessoa,a única de,o único de,a única do,o único do,a única da,o único da,
        sou a única,sou o único,é a única,é o único,era a única,era o único,as únicas que,os únicos que,
        mais ninguém no grupo,ninguém mais no grupo,a única entre""",
    people="""pessoa,mulher,homem,moça,moço,rapariga,rapaz,menina,menino,mãe,pai,viúva,viúvo,senhora,senhor,
        professor*,médic*,
        doutora,doutor,enfermeir*,advogad*,jornalista*,engenheir*,estudante*,alun*,muçulman*,cristã*,cristão,judi*,judeu,
        ateu,ateia,hindu,budista*,católic*,evangélic*,refugiad*,membro*,membra*,oradora,orador,voluntári*,tradutor*,
        fotógraf*,bibliotecári*,colaborador*,contribuidor*,wikimedista*,wikipedista*,organizador*,coordenador*,líder*,
        representante*,delegad*,empregad*,funcionári*,cidadã*,admin,admins,administrador*,sysop*,burocrata*,
        steward*,editor*,moderador*,facilitador*,patrulheir*,revisor*,mentor*,desenvolvedor*,programador*,designer*,
        investigador*,pesquisador*,ministr*,pastor*,padre*,imã,imame,rabino*,freira,monge,camponês*,camponesa*,agricultor*,
        comerciante*,piloto*,soldado*,polícia,policial,juiz,juíza,prefeit*,vereador*,senador*,deputad*,governador*,
        ativista*,lésbica,gay,trans,transexual,travesti,queer,bissexual,surd*,ceg*,deficiente*,cadeirante*,autista,
        participante*,intérprete*,cantor*,escritor*,autora,autor,poeta*,poetisa,artista*,ator,atriz,arquivista*,
        historiador*,linguista*,cientista*,parteira*,farmacêutic*,cirurgiã*,dentista*,veterinári*,contador*,contabilista*,
        economista*,usuári*,utilizador*,indígena*,quilombola*,negra,negro,migrante*,imigrante*,estrangeir*,morador*,avó,avô,
        filha,filho,órfã*,sobrevivente*,testemunha*,falante*,jovem,idosa,idoso,cigan*,veteran*,tesoureir*,
        president*,secretári*,diretor*,sócia,sócio,embaixador*,pescador*,arquitet*,costureira*,motorista*,colega*""",
    offices="""tesoureira,tesoureiro,presidenta,presidente,vice-presidente,vice-presidenta,secretária-geral,
        secretário-geral,secretária geral,secretário geral,secretária executiva,secretário executivo,secretária,secretário,
        diretora,diretor,diretora executiva,diretor executivo,fundadora,fundador,cofundadora,cofundador,chefe,
        encarregada,encarregado,gerente,coordenadora nacional,coordenador nacional,coordenadora regional,
        coordenador regional,coordenadora-geral,coordenador-geral,coordenadora geral,coordenador geral,auditora,auditor,
        contadora,contador,contabilista,porta-voz,ouvidora,ouvidor,provedora,provedor,reitora,reitor,decana,decano,prefeita,
        prefeito,pároco,representante legal,assessora jurídica,assessor jurídico,advogada,advogado,burocrata,
        responsável pelo,responsável pela,regedor,soba,wikipedista residente,wikimedista residente,cacique,pajé,imã,bispo,
        líder,director,directora""",
    sure_offices="secretária-geral,secretário-geral,secretária geral,secretário geral",
    determiners="a,o,nossa,nosso,sua,seu,minha,meu,como,é,era,atual,ex,nova,novo,antiga,antigo,uma,um,da,do,à,ao,pela,pelo",
    speaks="""fala,falam,falante de,falantes de,falar,falava,falo,língua materna é,língua materna,traduzir para,
        traduzido para,
        traduzir para o,traduzido para o,tradução para,tradução para o,interpretação para,interpretação em,intérprete de,em,
        no,do,de,para o,só entende,entende,escreve em,wikipédia em,sua língua é,aprendeu,versão em,o,wikipédia em""",
    language_before="""idioma,dialeto,dialecto,o idioma,língua materna,falantes de,falante de,traduzido para o,
        traduzir para o,língua materna é o,wikipédia em,wiki em,a wiki em""",
    language_after="falante,falantes",
    dialect="dialeto*,dialecto*,língua de sinais,língua gestual,crioulo,língua indígena,língua minoritária,língua materna",
    own_words="""nas suas próprias palavras,em suas próprias palavras,com suas próprias palavras,nas palavras dela,
        nas palavras dele,nas palavras de,palavras dela,palavras dele,cito,textualmente,literalmente,palavra por palavra,
        as palavras exatas,palavras exatas,suas palavras foram,citação,abre aspas,nas suas palavras,em suas palavras""",
    titled="""artigo,página,sessão,oficina,relatório,política,documento,capítulo,seção,secção,livro,intitulado,intitulada,
        título,chamado,chamada,projeto,programa,categoria,predefinição,botão,opção,rótulo,campo,norma,regra,lema,canção,
        filme,curso,módulo,guia,diretriz,painel,palestra,termo,expressão,frase,tópico,link,pergunta,tema,campanha,
        encontro""",
    months="set,out,fev",
    month_parts="de,do,d,mês de,passado",
    before_day="o,dia,no dia,do dia,em,ao dia,a,data de,a noite de,a noite do dia,na noite de,na madrugada de,desde o dia,até,no",
    sure_before_day="dia,no dia,noite de,na noite de,na noite do dia",
    after_day="do mês,deste mês,do corrente",
    numbers="""um,primeiro,dois,três,quatro,cinco,seis,sete,oito,nove,dez,onze,doze,treze,catorze,quatorze,quinze,
        dezesseis,dezasseis,dezessete,dezassete,dezoito,dezenove,dezanove,vinte,trinta""",
    number_parts="e",
    weekdays="seg,ter,qua,qui,sex,sáb,dom,segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,segunda,terça,quarta,quinta,sexta",
    weekday_before="""na,no,nesta,neste,na última,no último,na próxima,no próximo,última,próxima,essa,esta,desta,deste,
        desde,até,para,daquela,naquela,na noite de,na manhã de,na tarde de,até a,pra,aquela""",
    weekday_after="""passada,passado,próxima,próximo,que vem,seguinte,à noite,de manhã,à tarde,às,de madrugada,à,
        da semana passada,última""",
    day_parts="manhã,tarde,noite,madrugada,meio-dia",
    days="""ontem,ontem à noite,anteontem,antes de ontem,depois de amanhã,amanhã de manhã,hoje de manhã,hoje à tarde,
        hoje à noite,esta manhã,esta noite,esta tarde,hoje cedo,véspera de natal,dia de natal,ano novo,
        sexta-feira santa,domingo de páscoa,quarta-feira de cinzas,noite de são joão,dia da independência,
        outro dia,no outro dia,terça de carnaval,dia de finados,noite passada""",
    ago="há,atrás,faz",
    day_units="dias,dia,noites",
    clock="às,horas,h",
    wider_name="uma pessoa participante",
    wider_role="uma pessoa da equipe",
    wider_language="uma língua com menos falantes",
    wider_place="um lugar da região",
)
