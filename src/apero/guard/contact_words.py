"""The words by which eleven languages write of addresses: bare (small letters, no accents, see plain.bare)."""

AT = (
    "at|et|arroba|aroba|arobase|arobas|arobaz|a commercial|chez|ät|klammeraffe|affenschwanz|bei|ет|єт|ат|"
    "собака|собачка|"
    "равлик|равлика|песик|ات|اتت|عند|علامه ات|على|في|kati ya|kwenye|katika|alama ya at|ni|nibi|ami at|"
    "aami at|a wajen|"
    "alamar at|di|pada|keong|a keong|em|na|en|dans|a|ta|kwa|lori"
)
"""Words for the sign in an e-mail address."""
SURE_AT = (
    "at|arroba|aroba|arobase|arobas|arobaz|a commercial|at sign|klammeraffe|affenschwanz|et|ät|"
    "ет|єт|собака|собачка|равлик|равлика|ات|علامه ات|ارروبا|اروبا|alama ya at|ami at|aami at|alamar at|"
    "keong|a keong|signe at"
)
"""Those that hardly stand for anything else between a name and a domain."""
DOT = (
    "dot|punto|point|punkt|ponto|nukta|nokta|digo|ɗigo|titik|крапка|точка|крапкою|цятка|дот|نقطه|دوت|نقط|"
    "ami|aami|"
    "aami dot|ami dot|toto|ojuami|doti|kituo|pointi|pt"
)
SLASH = "slash|barra|barre oblique|schragstrich|garis miring|слеш|скісна|سلاش|شرطه مائله|mkwaju|mlazo"
UNDERSCORE = (
    "underscore|guion bajo|guion|tiret du bas|tiret|unterstrich|bindestrich|garis bawah|підкреслення|"
    "дефіс|شرطه سفليه|"
    "شرطه|hifeni|dash|hyphen|traco|sublinhado|strip"
)

SPOKEN_TLD = (
    "ng|uk|ca|au|ma|tn|be|tz|ug|br|fr|ua|za|gh|rw|eg|eu|pt|io|ch|at|pl|nl|ru|ci|sn|bj|dz|co uk|co ke|"
    "co za|com br|"
    "com ng|org ng|com ua|or ke|co id"
)
"""Ends of domains that are taken for such after a dot in words."""
PLAIN_TLD = (
    "com|org|net|info|edu|gov|int|mil|biz|onion|i2p|wiki|online|site|xyz|blog|news|social|chat|club|shop|"
    "africa|"
    "example|test|cloud|digital|email|media|live|space|website|tech|store|pro|ngo|ong|coop|museum|укр|рф|"
    "شبكه|موقع"
)
SAID_TLD = "ком|орг|нет|инфо|інфо|юа|уа|كوم|اورج|نت|اورغ|انفو"
"""How some are said in other scripts."""
CARE_TLD = (
    "app|dev|page|link|me|io|tv|fm|co|ly|gl|gg|eu|uk|ng|ke|tz|ug|rw|gh|za|sn|ci|cm|eg|ma|dz|tn|sa|ae|jo|"
    "iq|ye|sd|fr|es|"
    "mx|ar|cl|pe|ve|ec|gt|pt|br|ao|mz|id|my|ch|ua|ru|pl|nl|it|tr|il|jp|cn|au|ca|us|nz|ie|se|fi|dk|cz|gr|"
    "ro|hu|bg|rs|sk"
)
"""Domains that are not words of any of the languages, in small letters after a point and no space."""
WORD_TLD = "de|in|is|so|to|am|be|at|as|by|la|no|si|do|im|sh|st|ws|gd|cc|lb|ee|ai"
"""Domains that are words too: they need a path or more points."""
MAIL = (
    "e-mail|email|mail|e-mails|emails|write|writes|wrote|reach|contact|address|inbox|correo|"
    "correo electronico|mel|courriel|"
    "ecrire|ecrivez|escribe|escriban|escribir|escreva|escrever|contato|contacto|adresse|mailadresse|"
    "schreib|schreiben|"
    "barua pepe|imeili|baruapepe|andika|imel|imeli|imelin|i-meel|imeeli|imeli mi|surel|posel|alamat|adireshi|"
    "adiresi|anwani|"
    "بريد|بريدها|بريده|بريدي|ايميل|ايميلها|ايميله|البريد|راسلوا|пошта|пошту|пошті|пошти|емейл|мейл|имейл|"
    "імейл|адреса|адресу|пишіть|скринька"
)
PROVIDERS = (
    "gmail|googlemail|yahoo|hotmail|outlook|icloud|protonmail|proton|tutanota|riseup|gmx|ukr|جيميل|ياهو|هوتميل|"
    "джимейл|джімейл"
)
NOT_LOCAL = (
    "see|read|more|available|found|find|visit|website|online|site|page|pages|us|it|here|is|are|was|were|"
    "be|out|link|links|live|lives|"
    "look|looks|posted|published|hosted|article|articles|blog|form|forms|survey|video|videos|sign|signed|"
    "register|registered|apply|up|"
    "sits|sit|starts|start|began|join|meet|meets|meeting|event|events|documentation|docs|petition|report|"
    "reports|map|list|data|file|"
    "files|photo|photos|story|stories|guide|policy|statement|schedule|programme|program|notes|recording|"
    "everything|them|this|that|"
    "editors|people|users|volunteers|information|details|resources|materials|training|course|wiki|"
    "project|stored|kept|shared|back|"
    "down|together|work|works|working|still|also|now|both|all|open|opened|said|done|made|put|got|goes|go|"
    "ends|login|download|upload"
)
"""Words before "at example.org" that name nobody's mailbox."""
SITES = (
    "facebook|fb|m\\.facebook|web\\.facebook|twitter|mobile\\.twitter|x|instagram|tiktok|linkedin|github|"
    "gitlab|"
    "youtube|reddit|old\\.reddit|vk|threads|bsky|medium|patreon|snapchat|keybase|telegram|t|wa|signal|"
    "linktr|pinterest|"
    "flickr|soundcloud|twitch|discord|discordapp|quora|orcid|researchgate|tumblr|about|ask|ko-fi|paypal|"
    "paypal\\.me|cash|"
    "ngl|koo|gravatar|meetup|couchsurfing|strava|last|goodreads|letterboxd|steamcommunity|weibo|line|ok"
)
NOT_A_PERSON = (
    "groups?|events?|hashtag|search|watch|explore|wiki|p|reel|reels|stories|share|sharer|intent|status|"
    "jobs|company|"
    "pages|policies|help|about|terms|privacy|legal|joinchat|channel|playlist|embed|r|topics|marketplace|"
    "login|home"
)

# Phone numbers
PHONE_CUES = (
    "phone|telephone|tel|telef|cell|cellphone|mobile|mob|call|calls|text|sms|whatsapp|whats app|wa|"
    "signal|telegram|viber|"
    "reach|ring|dial|number|hotline|fax|contact|"
    "telefono|tfno|celular|cel|movil|llamar|llamen|llame|llama|marca|numero|contacto|"
    "telephone|portable|appeler|appelez|joindre|numero|num|gsm|fixe|"
    "هاتف|الهاتف|هاتفه|هاتفها|هاتفي|تلفون|تليفون|جوال|جواله|جوالها|موبايل|محمول|رقم|رقمه|رقمها|رقمي|اتصل|"
    "اتصلوا|"
    "اتصال|واتساب|الواتساب|واتس|للتواصل|"
    "telefone|telemovel|ligar|liguem|ligue|zap|whats|fone|contato|"
    "foonu|fonu|nomba|ero|erọ|pe|ipe|"
    "waya|wayar|lamba|lambar|lambarsa|lambarta|kira|"
    "simu|namba|nambari|piga|rununu|pigia|"
    "telepon|telpon|hp|ponsel|nomor|nomer|no|hubungi|wa|kontak|seluler|"
    "telefon|handy|handynummer|telefonnummer|nummer|anrufen|rufnummer|erreichbar|mobil|festnetz|ruf|"
    "телефон|телефону|телефоном|тел|моб|мобільний|номер|номером|дзвонити|дзвоніть|подзвонити|"
    "телефонувати|телефонуйте|"
    "вайбер|ватсап|сигнал"
)
DIGITS = (
    # each group one digit, in all languages
    "zero|oh|nought|null|cero|sifuri|sifili|sifiri|nol|kosong|нуль|ноль|нулю|صفر|odo|zéro|sufuri|ooodo",
    "one|uno|un|une|um|uma|eins|ein|moja|satu|daya|один|одна|одну|واحد|واحده|okan|ookan|kan|eni",
    "two|dos|deux|dois|duas|zwei|zwo|mbili|pili|dua|biyu|два|дві|اثنان|اثنين|اتنين|اثنتان|eji|eeji|meji",
    "three|tres|trois|drei|tatu|tiga|uku|три|ثلاثه|ثلاث|تلاته|eta|eeta|meta",
    "four|cuatro|quatre|quatro|vier|nne|empat|hudu|чотири|اربعه|اربع|erin|eerin|merin",
    "five|cinco|cinq|funf|fuenf|tano|lima|biyar|п'ять|пять|خمسه|خمس|arun|aarun|marun",
    "six|seis|sechs|sita|enam|shida|шість|سته|ست|efa|eefa|mefa|meia",
    "seven|siete|sept|sete|sieben|saba|tujuh|bakwai|сім|سبعه|سبع|eje|eeje|meje",
    "eight|ocho|huit|oito|acht|nane|delapan|takwas|вісім|ثمانيه|ثماني|تمانيه|ejo|eejo|mejo",
    "nine|nueve|neuf|nove|neun|tisa|sembilan|tara|дев'ять|девять|تسعه|تسع|esan|eesan|mesan",
)
PAIRS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|"
    "fifty|sixty|seventy|"
    "eighty|ninety|hundred|double|triple|"
    "dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingts|trente|quarante|cinquante|soixante|"
    "septante|nonante|"
    "diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|"
    "noventa|doble|"
    "dez|doze|treze|catorze|quinze|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|duplo|"
    "zehn|elf|zwolf|zwanzig|dreissig|dreißig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|doppel|"
    "десять|двадцять|тридцять|сорок|п'ятдесят|шістдесят|сімдесят|вісімдесят|дев'яносто|двічі|"
    "عشره|عشر|عشرون|عشرين|ثلاثون|ثلاثين|اربعون|اربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|"
    "تسعون|تسعين|"
    "kumi|ishirini|thelathini|arobaini|hamsini|sitini|sabini|themanini|tisini|mara|puluh|belas|sepuluh|"
    "sebelas|goma|ashirin|"
    "talatin|arba'in|hamsin|sittin|plus"
)

# Postal addresses. Words before a name ("rue X"), words after it ("X street"), words that need a number.
STREET_AFTER = (
    "street|streets|str|avenue|ave|road|rd|lane|crescent|drive|boulevard|blvd|terrace|highway|alley|"
    "walk|circle|parade|rise|hill|grove|mall|quay|wharf|green|view|gate|way|close|square|court|place|"
    "estate|gardens|mews|row|layout|junction|roundabout|expressway|bypass|"
    "ln|dr|cres|hwy|sq"
)
"""Need a number before or a capital letter in it and in the name."""
SURE_STREET_AFTER = "street|avenue|ave|road|rd|lane|ln|close|crescent|boulevard|blvd|terrace|highway|drive"
STREET_BEFORE = (
    "calle|avenida|avda|carrera|pasaje|callejon|paseo|jiron|calzada|autopista|"
    "rue|ruelle|avenue|boulevard|impasse|allee|chemin|quai|"
    "rua|caminho|travessa|alameda|estrada|rodovia|ladeira|viela|beco|"
    "opopona|opopo|ojule|"
    "titin|layin|kwararon|"
    "mtaa wa|mtaa|mtaani|barabara ya|kichochoro cha|njia ya|"
    "jalan|jln|gang|gg|kompleks|komplek|perumahan|perum|"
    "вулиця|вулиці|вулицю|вулицею|вул|проспект|проспекті|проспекту|просп|бульвар|бульварі|бульвару|бул|"
    "провулок|"
    "провулку|пров|набережна|набережній|узвіз|узвозі|шосе|"
    "شارع|بشارع|وشارع|لشارع|زنقه|نهج|جاده|زقاق|درب"
)
"""A name with a capital letter (in Arabic: any word) after one of these is a street."""
STREET_BEFORE_NUMBER = (
    "c/|cl|cra|kra|av|avd|plaza|carretera|camino|colonia|urbanizacion|barrio|transversal|diagonal|"
    "r|rte|route|place|bd|bld|cite|lotissement|villa|quartier|lot|"
    "setor|lote|loteamento|conjunto|condominio|vila|rodovia|praca|largo|quadra|bairro|rod|pca|tv|"
    "adugbo|titi|oju ona|ile nomba|ile|"
    "hanyar|hanya|unguwar|unguwa|layi|kwanar|"
    "barabara|kitalu|jengo la|jengo|eneo la|"
    "jl|komplek|komp|perumahan|perum|blok|dusun|desa|kelurahan|kel|"
    "am|an der|auf der|unter den|alte|alter|"
    "майдан|площа|площі|пл|мікрорайон|мкр|"
    "حي|ميدان|ساحه|طريق|حاره|عماره|بنايه"
)
"""A name and a number after one of these are an address."""
NUMBERED = (
    "flat|apartment|apt|house number|house no|house|plot|suite|unit|door|p\\.? ?o\\.? ?box|po box|box|"
    "postcode|zip|zip code|"
    "postal code|piso|apartamento|departamento|depto|dpto|casa|portal|puerta|codigo postal|c\\.?p|"
    "apartado|apartado postal|"
    "apartado de correos|apdo|manzana|mz|edificio|torre|"
    "appartement|appt|appart|villa|immeuble|batiment|bat|porte|escalier|code postal|b\\.? ?p|"
    "boite postale|cedex|lot|"
    "apto|apt|bloco|quadra|lote|cep|caixa postal|casa|predio|andar|"
    "شقه|الشقه|عماره|العماره|بنايه|فيلا|منزل|المنزل|بيت|الدور|الطابق|صندوق بريد|صندوق البريد|ص\\.? ?ب|"
    "الرمز البريدي|رقم|"
    "ojule|ile|yara|apoti ifiweranse|apoti leta|"
    "gida|gida mai|akwatin gidan waya|akwatin waya|flat|"
    "nyumba|chumba|fleti|ploti|kiwanja|s\\.? ?l\\.? ?p|sanduku la posta|sanduku la barua|jengo|"
    "rumah|rt|rw|blok|kavling|kav|unit|lantai|kode pos|kotak pos|po box|tromol pos|"
    "hausnummer|hausnr|haus|wohnung|whg|postfach|plz|postleitzahl|top|stiege|"
    "будинок|будинку|буд|квартира|квартирі|квартири|кв|під'їзд|корпус|корп|а/с|абонентська скринька|"
    "поштовий індекс|індекс"
)
"""A number, with or without a word for it, directly after one of these is an address."""
SURE_NUMBERED = (
    "p\\.? ?m\\.? ?b\\.?|c\\.? ?p\\.?|private mail bag|"
    "flat|apartment|apt|house number|house no|plot|p\\.? ?o\\.? ?box|postcode|zip code|postal code|"
    "apartado postal|apartado de correos|apartado|apdo|"
    "codigo postal|appartement|appt|immeuble|code postal|b\\.? ?p|boite postale|apto|cep|caixa postal|"
    "شقه|الشقه|عماره|العماره|صندوق بريد|صندوق البريد|ص\\.? ?ب|الرمز البريدي|ojule|apoti ifiweranse|apoti leta|"
    "akwatin gidan waya|akwatin waya|ploti|fleti|ghorofa ya|chumba namba|blok|s\\.? ?l\\.? ?p|"
    "sanduku la posta|sanduku la barua|kavling|kav|"
    "kode pos|kotak pos|tromol pos|hausnummer|hausnr|wohnung|postfach|plz|postleitzahl|кв|буд|квартира|"
    "квартирі|"
    "квартири|а/с|абонентська скринька|поштовий індекс"
)
NUMBER_WORD = (
    "n\\.? ?º|no|nr|n|num|number|numero|numéro|nº|n°|nomor|nomer|namba|nambari|nomba|lamba|mai lamba|na|"
    "номер|№|رقم|#|ya|"
    "nummer|numero|numer|номером|при"
)
GERMAN_STREET = "straße|strasse|str|gasse|allee|chaussee|promenade"
GERMAN_STREET_NUMBER = (
    "gang|leite|anger|brucke|kamp|rain|winkel|siedlung|feld|acker|gasschen|stiege|"
    "weg|platz|ufer|damm|ring|steig|markt|hof|pfad|stieg|graben|berg|tor|wall|str|zeile|park"
)
SPOTS = (
    "latitude|longitude|latitud|longitud|lat|lon|lng|long|breitengrad|langengrad|широта|довгота|lintang|"
    "bujur|خط العرض"
)
DEGREES = (
    "degree|degrees|deg|grado|grados|degre|degres|grau|graus|grad|derajat|digrii|nyuzi|градус|градуси|градусів|درجه|درجات|"
    "digiri|iwon"
)
MINUTES = (
    "minute|minutes|min|minuto|minutos|minuten|menit|dakika|хвилина|хвилини|хвилин|دقيقه|دقائق|minti|iseju|"
    "second|seconds|segundo|segundos|seconde|secondes|sekunden|detik|sekunde|секунд|ثانيه"
)
SIDES = (
    "n|s|e|w|north|south|east|west|nord|sud|est|ouest|norte|sur|sul|este|oeste|leste|ost|osten|westen|norden|suden|"
    "kaskazini|kusini|mashariki|magharibi|utara|selatan|timur|barat|arewa|kudu|gabas|yamma|ariwa|guusu|"
    "північ|півночі|південь|півдня|схід|сходу|захід|заходу|північної|південної|східної|західної|"
    "شمالا|جنوبا|شرقا|غربا|شمال|جنوب|شرق|غرب"
)
