"""What is said of one person in Portuguese, by trait."""

TRAITS = {
    "gender=woman": "mulher|menina|moca|senhora|ela|rapariga",
    "gender=man": "homem|menino|rapaz|senhor|moco",
    "gender=other": (
        "nao binaria|nao binario|nao-binaria|nao-binario|trans|transgenero|travesti|intersexo|mulher trans|"
        "homem trans|transexual|agenero|genero fluido|transmasculin[oa]|pessoa trans|intersex|transexuais|"
        "transgenera|transgenerx"
    ),
    "age=young": (
        "jovem|adolescente|menor de idade|mocinha|garota|garoto|menor|adolescencia|jovenzinha|juvenil|guri|guria|"
        "rapariga nova"
    ),
    "age=old": (
        "idoso|idosa|velho|velha|senil|aposentad[oa]|reformad[oa]|avo|de idade|octogenari[oa]|da terceira idade|"
        "bisavo|anciao|ancia|septuagenari[oa]|veteran[oa]|avozinha|pensionista|vovo|tia-avo"
    ),
    "age=said": (
        r"(?:\d\d|\w+(?: e \w+)?) anos|\w+tona?|\w+genari[oa]|na casa dos \w+|vinte e poucos|trinta e poucos"
    ),
    "faith=muslim": (
        "muculmano|muculmana|islamica|xiita|sunita|islamita|mucul?mana|sufi|maometan[oa]|muculman[oa]"
    ),
    "faith=christian": (
        "cristao|crista|catolico|catolica|evangelico|evangelica|protestante|pentecostal|testemunha de jeova|"
        "adventista|batista|mormon|anglican[oa]|luteran[oa]|metodista|presbiterian[oa]|maronita|ortodox[oa]|jesuita|"
        "carismatic[oa]|quaker|adventista do setimo dia|beneditina"
    ),
    "faith=jewish": "judeu|judia|judaica",
    "faith=other": (
        "hindu|ateu|ateia|candomblecista|umbandista|budista|de santo|do candomble|da umbanda|espirita|bahai|sikh|"
        "hinduista|agnostic[oa]|zoroastrian[oa]|taoista|wiccana?|xintoista|mae de santo|pai de santo|filha de santo|"
        "filho de santo|iao|convertid[oa]|hare krishna|jainista|juremeir[oa]"
    ),
    "health=said": (
        "cego|cega|surdo|surda|cadeira de rodas|cadeirante|deficiente|deficiencia|autista|albin[oa]|soropositiv[oa]|"
        "mud[oa]|epileptic[oa]|baixa visao|muletas|amputad[oa]|paraplegic[oa]|cancer|neurodivergente|tdah|"
        "sindrome de down|tetraplegic[oa]|manc[oa]|cox[oa]|manet[oa]|surdoceg[oa]|gag[oa]|diabetic[oa]|"
        "anemia falciforme|esquizofrenia|depressao|hemodialise|paralisia cerebral|poliomielite|hanseniase|vitiligo|"
        "anao|bengala|protese|cao-guia|esclerose multipla|bipolar|autismo|com hiv|vivendo com hiv|deficiencia visual|"
        "com deficiencia|pcd|epilepsia|caolh[oa]|cadeira-de-rodas|lingua de sinais|libras|neurodivers[oa]|"
        "no espectro|asperger"
    ),
    "origin=said": (
        "indigena|quilombola|cigana|cigano|guarani|yanomami|pataxo|negra|negro|preta|preto|cabocla|tupinamba|"
        "imigrante|estrangeira|estrangeiro|macua|haitiana|venezuelana|angolana|cabo-verdiana|ribeirinha|terena|"
        "kaingang|parda|sirio|siria|palestin[oa]|haitian[oa]|venezuelan[oa]|bolivian[oa]|paraguai[oa]|angolan[oa]|"
        "mocambican[oa]|guineense|guinesa|cabo-verdian[oa]|cabo-verdean[oa]|santomense|timorense|nigerian[oa]|"
        "senegales|senegalesa|ucranian[oa]|afegao|afega|chines|chinesa|roma|romani|calon|xavante|munduruku|ticuna|"
        "tikuna|guajajara|kayapo|krenak|macuxi|xokleng|potiguara|kariri|afro-brasileir[oa]|mestic[oa]|mulat[oa]|"
        "caicara|seringueira|de etnia|ovimbundu|bakongo|makonde|maconde|changana|ronga|sena|balanta|fula|mandinga|"
        "descendente|nordestin[oa]|negr[oa]|de origem"
    ),
    "flight=said": (
        "refugiado|refugiada|exilado|exilada|migrante|deslocada|deslocado|sem documentos|indocumentada|"
        "requerente de asilo|retornada|solicitante de refugio|apatrida|deportad[oa]|repatriad[oa]|no exilio|asilo|"
        "asilad[oa]|clandestin[oa]|evacuad[oa]|refugiad[oa] polit[ií]c[oa]|expulsa|desalojad[oa]"
    ),
    "love=said": (
        "gay|lesbica|bissexual|homossexual|queer|assexual|sapatao|bi|pansexual|bicha|viado|lgbt|lgbtqia|"
        "homoafetiv[oa]|homossexuais|entendid[oa]"
    ),
    "family=said": (
        "mae|pai|viuva|viuvo|divorciad[oa]|gravida|solteira|solteiro|casada|casado|orfa|orfao|gemea|separada|"
        "dona de casa|mae de familia|mae solteira|mae solo|pai solteiro|viuvez|recem-casada|madrasta|padrasto|"
        "gravidez|gestante|gravido|mae de gemeos|solteirona|desquitada|avo|bisavo|vovo|tia|tia-avo|tio-avo|sobrinha|"
        "filha mais nova|filho mais velho"
    ),
    "work=said": (
        "enfermeira|enfermeiro|medic[oa]|doutora?|professora|professor|advogad[oa]|juiz|juiza|jornalista|"
        "engenheir[oa]|estudante|soldado|policial|policia|farmaceutic[oa]|parteira|bibliotecari[oa]|padre|freira|"
        "pastora?|dentista|cirurgia|cirurgiao|arquiteta?|contadora?|cantora?|atriz|ator|poeta|pedreiro|padeir[oa]|"
        "cabeleireir[oa]|promotora?|pilota?o?|motorista|cozinheir[oa]|psicolog[oa]|fotograf[oa]|vendedora?|"
        "funcionari[oa] public[oa]|militar|agricultora?|pescadora?|diarista|empregada domestica|camponesa?|prefeita?|"
        "vereadora?|delegad[oa]|costureira|trabalhadora do sexo|pesquisadora?|motorista de taxi|taxista|"
        "caminhoneir[oa]|garcom|garconete|barbeir[oa]|empregad[oa]|baba|camelo|comerciante|alfaiate|tecela|tecelao|"
        "oleir[oa]|mineir[oa]|bombeir[oa]|psiquiatra|terapeuta|economista|historiador[a]?|music[oa]|musicista|"
        "bailarina|pintora?|cineasta|reporter|radialista|locutora?|tabelia|tabeliao|carcereir[oa]|vigia|vigilante|"
        "marinheir[oa]|coronel|capitao|sargento|detetive|tecnic[oa]|mecanic[oa]|jardineir[oa]|diacono|pregador[a]?|"
        "missionari[oa]|bispo|deputad[oa]|senador[a]?|embaixador[a]?|academic[oa]|alun[oa]|universitari[oa]|aprendiz|"
        "estagiari[oa]|diretora de escola|biolog[oa]|quimic[oa]|fisic[oa]|geolog[oa]|matematic[oa]|programadora?|"
        "designer|sindicalista|carteir[oa]|aeromoca|curandeir[oa]|arquivista|veterinari[oa]|assistente social|"
        "magistrad[oa]|procuradora?|romancista|escritora?|vaqueir[oa]|faxineir[oa]|operari[oa]|seringueir[oa]|"
        "capoeirista|docente|bancari[oa]|contabilista|enfermeir[oa]|servidora? public[oa]|costureir[oa]|soldada|"
        "sargenta|tenente|cabo|major|comandante|oficial|general|militar reformad[oa]|policial militar|brigadista|"
        "cuidadora?|tecnica de enfermagem|gari|acougueir[oa]|peixeira|florista|joalheir[oa]|relojoeir[oa]|"
        "livreir[oa]|impressor|recepcionista|treinadora?|boxeadora?|jogadora? de futebol|atleta|arbitra?o?|"
        "ginecologista|pediatra|cardiologista|otica?o?|fisioterapeuta|sociolog[oa]|antropolog[oa]|linguista|"
        "arqueolog[oa]|filosof[oa]|teolog[oa]|guia turistic[oa]|eletricista|encanador[a]?|marceneir[oa]|sapateir[oa]|"
        "porteir[oa]|gerente|motorista de onibus|cobradora?|rabin[oa]|ima|bordadeira|rendeira|quebradeira de coco|"
        "marisqueira"
    ),
    "work=done": (
        r"que (?:dirige|ensina|limpa|vende|cozinha|costura|estuda|pesca|cuida|prega|traduz|canta|planta|conserta|"
        r"pilota|atende|serve|da aulas?)|(?:trabalha|trabalhava) (?:em|na|no|de|como|com|para|numa|num) \w+|"
        r"dirige um \w+|da aulas?|estuda \w+|no exercito"
    ),
    "office=said": (
        "tesoureir[oa]|secretari[oa]|presidenta|presidente|diretora?|fundadora?|porta-voz|administradora?|"
        "coordenadora?|burocrata|vice-presidente|steward|conselheira"
    ),
}
OR = "ou|nem"
GROUP = "mulheres|homens|pessoas|gente|editoras|editores|muitas|muitos|comunidades|grupos|meninas"
