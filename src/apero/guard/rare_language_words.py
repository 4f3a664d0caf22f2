"""Words and endings by which languages that few people speak are told."""

from apero.guard.patterns import flat
from apero.guard.plain import bare

LOWER_CASE = frozenset(("es", "fr", "pt", "uk", "ar"))
"""Languages in which the name of a language has no capital."""
TALK = (
    "interpr", "traduct", "atelier", "taller", "workshop", "oficina", "cours", "kurs", "accent", "acento", "sotaque", "insult",
    "mkalim", "warsha", "tafint", "mafass", "ogbuf", "itum", "juru", "penerjem", "enregist", "grav", "avis", "demand", "koma",
    "dariy", "yi", "eebu", "aroko", "ayewo", "ye", "iya", "abinibi",
    "writ", "wrote", "edit", "translat", "speak", "spoke", "spok", "say", "said", "read", "typ", "contribut",
    "expla", "caption", "subtitl", "page", "articl", "text", "word", "wiki", "record", "version", "insult",
    "font", "keyboard", "incubat", "incubad", "langu", "tongue", "fluent", "review", "escrib", "escrev",
     "ecri", "tradu",
    "habl", "fala", "falo", "parl", "dij", "diss", "lee", "lei", "lit", "contrib", "expli", "subtitul",
    "legend", "sous", "pagin", "artic", "mots", "palabr", "palavr", "graba", "grava", "enregistr", "vers",
    "lengua", "lingu", "idioma", "revis", "relit", "tecle", "digit", "tap", "locut", "matern", "handik",
    "ndik", "tafsir", "hariri", "anasem", "wasem", "msem", "zungum", "lugha", "makala", "manen", "rekodi",
    "soma", "matusi", "manuku", "kurasa", "tulis", "terjemah", "bicar", "bahasa", "artikel", "schreib",
    "schrieb", "ubersetz", "sprech", "sprach", "spricht", "liest", "wort", "seite", "aufnahm", "tipp",
    "beleidig", "untertitel", "rubut", "fassar", "magana", "yare", "harshe", "makal", "kalm", "rikod",
    "karant", "zag", "ede", "lede", "tumo", "aroko", "akole", "olootu", "iwe",
)  # fmt: skip
"""How words begin that speak of writing, saying and translating."""
TALK_WORDS = frozenset(
    ["ko", "ka", "so", "te", "tu", "gbo", "le", "lo", "switched", "pasaron", "paso", "passaram"]
)
TALK_WITHIN = 5
SHORTEST, LONG_NAME = 3, 5
ARTICLES = frozenset(
    ["in", "into", "bien", "bem", "well", "gut", "only", "en", "em", "al", "ao", "el", "o", "le", "la", "l",
     "du", "de", "del", "do", "na", "no",
     "para", "au", "as", "auf", "ins", "im", "aus", "y", "e", "et", "and"]
)  # fmt: skip
"""What stands before a language that has no capital."""
TOGETHER = frozenset(["and", "y", "e", "et", "und", "i", "та", "й", "і", "na", "da", "ati", "dan", "и"])
GERMAN_ENDS = ("isch", "ische", "ischen", "isches", "ischem", "ischer")
GERMAN_BEFORE = frozenset(
    ["auf", "gut", "auch", "nur", "ins", "in", "im", "aus", "des", "kein", "spricht", "sprach", "sprechen",
     "schreibt", "liest",
     "kann", "lernt", "die", "das"]
)  # fmt: skip
UKRAINIAN_WITH = ("ською", "цькою", "зькою")
UKRAINIAN_TALK = (
    "interpr", "traduct", "atelier", "taller", "workshop", "oficina", "cours", "kurs", "accent", "acento", "sotaque", "insult",
    "mkalim", "warsha", "tafint", "mafass", "ogbuf", "itum", "juru", "penerjem", "enregist", "grav", "avis", "demand", "koma",
    "dariy", "yi", "eebu", "aroko", "ayewo", "ye", "iya", "abinibi",
    "слов", "текст", "стор", "стат", "субтитр", "вікі", "пис", "пиш", "говор", "перекла", "чита", "друк",
     "образ", "запис",
    "знає", "пояс", "шрифт", "інкубатор", "кодекс", "редагу", "носі",
)  # fmt: skip
UKRAINIAN_OF = tuple(
    bare(end)
    for end in ("ська", "цька", "ської", "цької", "ську", "цьку", "зька", "зької", "зьку", *UKRAINIAN_WITH)
)
UKRAINIAN_NOT_BEFORE = frozenset(
    ["з", "із", "зі", "за", "перед", "над", "під", "між", "поза"]
)  # fmt: skip
ARABIC_ENDS = ("يه", "ي")
ARABIC_BEGINS = ("ال", "بال", "لل", "وال", "وبال", "ولل")
ARABIC_TALK = (
    "interpr", "traduct", "atelier", "taller", "workshop", "oficina", "cours", "kurs", "accent", "acento", "sotaque", "insult",
    "mkalim", "warsha", "tafint", "mafass", "ogbuf", "itum", "juru", "penerjem", "enregist", "grav", "avis", "demand", "koma",
    "dariy", "yi", "eebu", "aroko", "ayewo", "ye", "iya", "abinibi",
    "ويكي", "متحدث", "المتحدث", "ناطق", "الناطق", "كتب", "يكتب", "تكتب", "تحدث", "يتحدث", "تتحدث", "ترجم",
     "تترجم", "صفحات",
    "نصوص", "كلمات", "مقالات", "مقاله", "شتائم", "الشتائم", "تسجيلات", "حاضنه", "لغت", "لغه", "اساهم",
     "يقرا", "تقرا", "شرح",
    "تجيد", "يجيد", "انتهوا", "انتقلوا", "ترجمه", "خطوط", "احرف",
)  # fmt: skip
HAUSA_END = "anci"
WRITES = (
    "explic",
    "expliq",
    "tradu",
    "ecri",
    "escrib",
    "escrev",
    "contribu",
    "digit",
    "artic",
    "textes",
    "wikipedi",
    "redact",
    "redig",
    "sous",
    "pagin",
    "page",
    "text",
    "insult",
    "enregist",
    "gravac",
    "grabac",
    "atelier",
    "taller",
    "oficina",
    "interpr",
    "avis",
    "revis",
    "termin",
    "fini",
    "cerra",
    "acab",
)
SPEAKS = ("habl", "falo", "fala", "falam", "parl")
"""How words begin after which the name of a language stands without more in Spanish, Portuguese and French."""
HOW = frozenset(
    ["bien", "bem", "mal", "aussi", "tambien", "tambem", "solo", "so", "seulement", "peu", "poco", "pouco", "apenas", "mieux",
     "mejor", "melhor"]
)  # fmt: skip
NO_LANGUAGE = frozenset(
    ["vite", "fort", "bas", "haut", "alto", "baixo", "bajo", "claro", "rapido", "rapidement", "lento", "devagar", "despacio",
     "librement", "libremente", "livremente", "ensemble", "juntos", "juntas", "demais", "beaucoup", "trop", "assez", "encore",
     "abertamente", "abiertamente", "ouvertement", "tarde", "serio", "sobre", "contre", "contra", "entre", "depuis", "desde",
     "directement", "directamente", "diretamente", "franchement", "primero", "primeiro", "devant", "toujours", "souvent",
     "siempre", "sempre", "tout", "tous", "nada", "todo", "tudo", "calmement", "ici", "aqui", "alli", "ali", "politique",
     "politica", "dinero", "dinheiro", "argent", "anglais", "doucement", "mucho", "muito", "menos", "moins", "plus"]
)  # fmt: skip
WAYS = frozenset(
    ["blanc", "blanco", "branco", "presentiel", "presencial", "attente", "espera", "cours", "curso", "couleur",
     "ligne", "linha", "linea", "groupe", "grupo", "equipe", "equipo", "prive", "privado", "publico", "public",
     "silence", "silencio", "papel", "papier", "secret", "secreto", "segredo", "mobile", "movil", "celular",
     "telefono", "telephone", "direct", "directo", "direto", "simple", "clair", "claro", "lenguaje", "langage",
     "linguagem", "lengua", "lenguas", "langue", "langues", "lingua", "linguas", "varias", "plusieurs",
     "general", "ordre", "detail", "detalle", "detalhe", "texte", "texto", "justice", "accion", "action",
     "temps", "tiempo", "tempo", "cualquier", "todas", "todos", "toutes", "otras", "outras", "autre", "autres",
     "mayuscula", "resumo", "resumen", "forma", "formato", "nombre", "nome", "conjunto", "comun", "comum",
     "commun", "pleine", "plena", "medio", "milieu", "favor", "faveur", "contra", "trois", "cinco", "quatre",
     "cuatro", "quatro", "nuestra", "nuestro", "nossa", "nosso", "notre", "leur", "minha", "propia", "propria",
     "propre", "primera", "premier", "primeira", "wikipedia", "commons", "peligro", "danger", "perigo",
     "defensa", "defense", "defesa", "calma", "colere", "linkedin", "facebook", "persona", "pessoa", "personne",
     "vivo", "ellas", "eles", "elles"]
)  # fmt: skip
"""What one can write or translate in that is no language."""
ARABIC_ABSTRACT = frozenset(
    flat(
        """مسؤولية حرية هوية خصوصية شفافية سرية قضية أهمية نوعية كيفية جنسية شخصية عملية إمكانية ديمقراطية مصداقية استقلالية حماية
        رعاية بداية نهاية كفاية غاية رواية آلية تقنية فعالية نسبة تالي كلية عمومية أغلبية أقلية جمعية اتفاقية ميزانية بلدية داخلية
        خارجية مديرية عنصرية طائفية إنسانية وطنية قانونية رسمية سياسية اجتماعية رقمية إلكترونية جماعية فردية يومية تاريخية علمية
        فنية أدبية تعليمية تدريبية إعلامية صحفية مالية مدنية دينية ثقافية حكومية قضائية أمنية نفسية جسدية رئيسية أساسية محلية
        دولية عالمية إقليمية خطية شفوية شفهية كتابية يدوية صوتية مجانية سلمية تلقائية عفوية جدية حيوية حساسية منهجية مهنية
        احترافية إيجابية سلبية موضوعية حيادية تعددية تفصيلية كاملة صفحة قائمة ورقية حقيقية أولية نهائية ثانية ماضي حالي ثاني تقاضي
        شخصي رسمي محلي عادي تدريجي فوري يومي سلمي كتابي جماعي"""
    ).split()
)
"""Words that end as names of languages do, and are none."""
GERMAN_OF_WORDS = (
    "seite", "artikel", "text", "wort", "worte", "worter", "wiki", "ausgabe", "version", "fassung", "ubersetz", "untertitel",
    "sprach", "sprech", "inkubator", "aufnahm", "lied", "dialekt", "schrift", "buchstab", "tastatur", "beitrag", "gemeinschaft",
    "community", "kurs", "unterricht", "sendung", "gedicht", "zeitung", "muttersprach", "worterbuch",
    "gruppe", "redaktion", "forum", "kanal",
)  # fmt: skip
GERMAN_TALK = (
    "schreib", "schrieb", "ubersetz", "ubertrag", "ubertrug", "sprech", "sprach", "sprich", "spricht", "lies", "las", "lesen",
    "gelesen", "versteh", "verstand", "rede", "lern", "sing", "sang", "kann", "konnen", "text", "seite", "artikel", "wort",
    "worte", "worter", "untertitel", "wiki", "muttersprach", "dolmetsch", "kurs", "workshop", "erklar", "brief", "lied",
    "aufnahm", "beleidig", "fluch", "tipp", "antwort", "gesprach", "nachricht", "gedicht", "gepost", "poste",
)  # fmt: skip
GERMAN_REGISTERS = frozenset(["hochdeutsch", "amtsdeutsch", "beamtendeutsch", "juristendeutsch", "schriftdeutsch", "ostdeutsch",
                              "westdeutsch", "norddeutsch", "suddeutsch", "behordendeutsch"])  # fmt: skip
"""German of a kind, that no group of people speaks."""
