"""Words that say something of one person, by trait and language. Plurals are left out: "women" are a group."""

LANGUAGES = ("en", "es", "fr", "ar", "pt", "yo", "ha", "sw", "id", "de", "uk")

# One line a language, in the order of LANGUAGES. A word with a sign of regular expressions in it is a shape.
WOMAN = (
    "woman|girl|lady|female|she|schoolgirl|housewife",
    "mujer|chica|nina|muchacha|senora|ella|dama",
    "femme|fille|dame|elle",
    "امراه|المراه|امراة|فتاه|سيده|شابه|بنت|هي",
    "mulher|menina|moca|senhora|ela|rapariga",
    "obinrin|odobinrin|arabinrin|omobinrin|omidan",
    "mace|budurwa|yarinya|matashiya|mata ce|macen",
    "mwanamke|msichana|binti|bibi|dada",
    "perempuan|wanita|gadis|cewek|perempuan itu",
    "frau|madchen|dame|junge frau",
    "жінка|жінки|жінку|жінкою|жінці|дівчина|дівчини|дівчину|дівчиною|вона",
)
MAN = (
    "man|boy|gentleman|male|he|schoolboy",
    "hombre|chico|nino|muchacho|senor|caballero",
    "homme|garcon|monsieur",
    "رجل|فتي|شاب|الرجل|ولد",
    "homem|menino|rapaz|senhor|moco",
    "okunrin|arakunrin|odokunrin|omokunrin",
    "namiji|saurayi|yaro|matashi|mutum",
    "mwanaume|mwanamume|mvulana|kaka|bwana",
    "laki-laki|lelaki|pria|cowok|pemuda",
    "mann|junge|herr|bub",
    "чоловік|чоловіка|чоловіку|чоловікові|чоловіком|хлопець|хлопця|хлопцем|юнак|юнака|пан",
)
BEYOND = (
    (
        "nonbinary|non-binary|trans|transgender|intersex|transwoman|transman|genderqueer|non binary|"
        "agender|trans woman|trans man|trans girl|trans boy|transsexual|hijra|two-spirit|third gender|"
        "transexual|enby|genderfluid|gender-fluid|third-gender|transmasculine|transfeminine"
    ),
    (
        "no binaria|no binarie|no binario|trans|transgenero|intersexual|travesti|mujer trans|"
        "hombre trans|chica trans|chico trans|transexual|muxe|agenero|genero fluido|transgenera|"
        "no-binaria|no-binario"
    ),
    (
        "non binaire|non-binaire|trans|transgenre|intersexe|femme trans|homme trans|personne trans|"
        "transsexuelle?|agenre|hijra|travestie?|transsexuel|transgenres?|non-binaires?"
    ),
    (
        "متحول جنسيا|متحوله جنسيا|عابره جنسيا|عابر جنسيا|عابره|خنثي|متحوله|متحول|عابر|عابر جندريا|"
        "عابره جندريا|ترانس|لا ثنائي|لا ثنائيه|متحوله جنسيه|بيني الجنس|ثنائي الجنس|خنثى|مخنث|عابري|"
        "عابره النوع"
    ),
    (
        "nao binaria|nao binario|nao-binaria|nao-binario|trans|transgenero|travesti|intersexo|"
        "mulher trans|homem trans|transexual|agenero|genero fluido|transmasculin[oa]|pessoa trans|"
        "intersex|transexuais|transgenera|transgenerx"
    ),
    (
        "trans|transgender|obinrin trans|okunrin trans|transjenda|eni to yi eya re pada|to yi eya pada|"
        "asoyabi|eni to yi ako pada|to paaro eya|eni to yi jinsi pada|to yi jinsi pada"
    ),
    (
        "trans|transgender|mata-maza|wanda ya sauya jinsi|wadda ta sauya jinsi|mai sauya jinsi|"
        "ɗan daudu|mata maza|canja jinsi|sauya jinsi|canza jinsi|mai jinsi biyu|ɗan daudun"
    ),
    (
        "aliyebadili jinsia|transjinsia|trans|huntha|khuntha|aliyebadilisha jinsia|mwenye jinsi mbili|"
        "mbadili jinsia|mwanamke wa trans|mtu wa jinsi mbili|transjenda|aliyebadili jinsi|"
        "mwanamke trans|mwanaume trans|jinsia mbili|mtu aliyebadili jinsia"
    ),
    (
        "transpuan|waria|transgender|transpria|nonbiner|interseks|perempuan trans|laki-laki trans|"
        "transeksual|non-biner|banci|wadam|bissu|calabai|ganti kelamin|transman|transwoman"
    ),
    (
        "nichtbinar|nichtbinare|nichtbinarer|transfrau|transmann|trans|intergeschlechtliche|"
        "transsexuelle|transsexueller|transgeschlechtliche|transgeschlechtlicher|trans frau|trans mann|"
        "trans-frau|trans-mann|intersexuelle|agender|divers|transidente|transgeschlechtlich|"
        "transgeschlechtlichen|transsexuell|transsexuellen|intergeschlechtlicher|intergeschlechtlich|"
        "trans person|geschlechtsneutral|agendere"
    ),
    (
        "небінарна|небінарний|трансгендерна|трансгендерний|трансжінка|трансчоловік|інтерсекс|"
        "транс-жінка|транс-чоловік|трансгендер|трансгендерка|транссексуалка|агендерна|небінарна особа|"
        "транс жінка|транс чоловік|інтерсекс-людина|трансперсона|трансгендерною|трансжінкою|"
        "трансгендерному|трансгендерної|трансгендерним|небінарною|небінарного"
    ),
)
YOUNG = (
    (
        "young|younger|teenager|teenage|teen|youngster|adolescent|underage|minor|twenty-something|youth|"
        "youthful|schoolchild|juvenile|kid|teenaged|nineteen-year-old|adolescent girl"
    ),
    (
        "joven|jovencita|adolescente|menor de edad|veinteaner[oa]|muchachita|jovenzuel[oa]|chaval|chavala|"
        "menor|adolescencia|universitaria joven|quinceanera|jovencit[oa]"
    ),
    (
        "jeune|adolescent|adolescente|mineure?|ado|gamine?|jeunette|lyceenne|mineure|jeune fille|jeune homme|"
        "adolescence"
    ),
    (
        "شابه|شاب|مراهق|مراهقه|قاصر|صغيره السن|صغير السن|يافع|يافعه|فتيه|مراهقا|شابا|صبيه|صبي|طفله|حدث|صغيره|"
        "بنت صغيره"
    ),
    (
        "jovem|adolescente|menor de idade|mocinha|garota|garoto|menor|adolescencia|jovenzinha|juvenil|guri|"
        "guria|rapariga nova"
    ),
    (
        "odo|odobinrin|odokunrin|odolangba|omode|odo odun|omo odun|ogo weere|odo langba|odomodebinrin|"
        "odomodekunrin|ewe"
    ),
    (
        "matashi|matashiya|saurayi|budurwa|karama|yarinya|matashiyar|matashin|ƙaramar yarinya|yarinyar|yaron|"
        "budurwar|ɗan saurayi|sabon saurayi|samari|samarin"
    ),
    (
        "kijana|mdogo wa umri|barubaru|msichana mdogo|mvulana mdogo|mdogo|kijana wa kiume|kijana wa kike|"
        "tineja|mtoto|mwanadada|kigoli|msichana kijana"
    ),
    (
        "muda|remaja|pemuda|pemudi|belia|di bawah umur|abg|anak muda|usia belia|belasan tahun|"
        "berusia belasan|pelajar sma|muda belia|remaja putri|anak baru gede|masih muda"
    ),
    (
        "junge|junger|junges|jungen|jugendlicher|jugendliche|teenager|teenagerin|minderjahrige|"
        "minderjahriger|heranwachsende|heranwachsender|teenie|minderjahrig|madchen|jugendlich|halbwuchsiger|"
        "junge frau|junger mann|blutjunge"
    ),
    (
        "молода|молодии|молодої|молодого|молоду|молодою|юна|юнии|підліток|підлітка|неповнолітня|"
        "неповнолітніи|молодиця|юнка|юнки|школярка|дівчинка|хлопчик|неповнолітнього|неповнолітньої|юною|"
        "молодим|підлітком|дев'ятнадцятирічна"
    ),
)
OLD = (
    (
        "elderly|old|older|aged|pensioner|retired|retiree|senior citizen|grandmother|grandfather|"
        "grandma|octogenarian|septuagenarian|aging|ageing|great-grandmother|great-grandfather|elder|"
        "seventy-something|grandad|gran|grandpa|granny|great-aunt"
    ),
    (
        "anciano|anciana|viejo|vieja|de edad|jubilad[oa]|abuela|abuelo|de la tercera edad|"
        "sexagenari[oa]|septuagenari[oa]|bisabuela|octogenari[oa]|adulta mayor|adulto mayor|longev[oa]|"
        "abuelita|veteran[oa]|entrad[oa] en anos|de avanzada edad|mayor de edad|bisabuelo|tia abuela"
    ),
    (
        "vieux|vieil|vieille|age|agee|retraite|retraitee|grand-mere|grand-pere|a la retraite|"
        "sexagenaire|septuagenaire|octogenaire|aieule?|arriere-grand-mere|mamie|papi|d'un certain age|"
        "ancienne combattante|ancien combattant|nonagenaire|du troisieme age|aîne|ainee|grand-tante|"
        "arriere-grand-pere"
    ),
    (
        "مسن|مسنه|عجوز|شيخ|متقاعد|متقاعده|جده|كبير السن|كبيره السن|متقدمه في السن|متقدم في السن|"
        "طاعن في السن|طاعنه|هرم|كهل|جد|حاج|حاجه|ثمانيني|ثمانينيه|عجوزه|مسنا|جده لاحفاد"
    ),
    (
        "idoso|idosa|velho|velha|senil|aposentad[oa]|reformad[oa]|avo|de idade|octogenari[oa]|"
        "da terceira idade|bisavo|anciao|ancia|septuagenari[oa]|veteran[oa]|avozinha|pensionista|vovo|"
        "tia-avo"
    ),
    (
        "agba|agbalagba|arugbo|feyinti|to ti feyinti|iya agba|baba agba|arugbobinrin|arugbokunrin|"
        "agba obinrin|agba okunrin|mama agba|iya iya|fehinti|to ti fehinti|ojise feyinti|"
        "agbalagba obinrin|baba arugbo|iya arugbo|iyanla|iya nla|baba nla"
    ),
    (
        "tsoho|tsohuwa|dattijo|dattijuwa|mai ritaya|kaka|tsohon|tsohuwar|gyatuma|ɗan fansho|mai fansho|"
        "'yar fansho|tsofuwa|tsohon soja|wanda ya yi ritaya|wadda ta yi ritaya|ritaya|kakar|kakan"
    ),
    (
        "mzee|ajuza|bibi kizee|bikizee|babu|mstaafu|mkongwe|kikongwe|mama mzee|bibi mzee|"
        "mwenye umri mkubwa|aliyestaafu|shaibu|nyanya|mwastaafu"
    ),
    (
        "tua|lansia|lanjut usia|pensiunan|nenek|kakek|sepuh|purnawirawan|oma|opa|eyang|embah|purnatugas|"
        "pensiun|manula|uzur|renta|pensiunan guru|veteran|lanjut|buyut"
    ),
    (
        "alt|alter|alte|alten|altes|alterer|altere|betagt|betagte|betagter|rentner|rentnerin|pensionar|"
        "pensionarin|im ruhestand|pensioniert|pensionierter?|greis|greisin|oma|opa|grossmutter|"
        "großmutter|urgroßmutter|hochbetagt|hochbetagte|seniorin|senior|uralte|pensionierten|in rente|"
        "emeritierter|emeritierte|achtzigjahrige|siebzigjahrige|altere frau|alterer herr|ehemalige|"
        "urgroßvater|großtante|urgrossvater"
    ),
    (
        "літніи|літня|літньої|літнього|літню|старии|стара|старого|старої|пенсіонер|пенсіонерка|"
        "пенсіонера|пенсіонерки|на пенсії|бабуся|бабусі|дідусь|похилого віку|старенька|старенькии|бабця|"
        "бабці|прабабуся|дід|діда|ветеранка|ветеран|пенсіонером|пенсіонеркою|пенсіонерку|літньою|"
        "на пенсію|у віці|поважного віку|старша жінка|старшого віку|відставнии|у відставці|відставник|"
        "прадід|бабусею|дідусем"
    ),
)
AGE = (
    (
        r"aged \w+|\w+[- ]years?[- ]olds?|(?:of|is|was|at) \w+(?:[- ]\w+)? years|in (?:his|her|"
        r"their) (?:early |mid |late |mid-)?(?:\w+ties|teens|\d0s)|\d\d-yr-old|\w+(?:teen|ty|"
        r"ty-\w+)-year-old|of (?:about |around |some )?\w+(?:ty|ty-\w+) years|(?:is|just|only|aged|"
        r"around|about) \w+(?:teen|ty)(?:-\w+)?|\w+-something"
    ),
    (
        r"(?:\d\d|\w+(?: y \w+)?) anos|\w+ntaner[oa]|cuarenton[a]?|cincuenton[a]?|\w+genari[oa]|"
        r"en sus \w+|veinteaner[oa]|en los \w+ntas?"
    ),
    (
        r"(?:\d\d|\w+|\w{2,12}-\w{2,12}|\w{2,12}-et-\w{2,12}) ans|(?:vingtaine|trentaine|quarantaine|"
        r"cinquantaine|soixantaine)|\w+genaire|septuagenaire"
    ),
    (
        r"في (?:ال)?(?:عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تاسعه عشره|ثامنه عشره|سابعه عشره|"
        r"\w+ عشره?)(?:ات)?(?: من| من عمره?ا?)?|(?:عمرها|عمره|ابن|ابنه) \w+(?: عاما| سنه)?|\w+ (?:عاما|"
        r"سنه)|(?:عشريني|ثلاثيني|اربعيني|خمسيني|ستيني|سبعيني|ثمانيني)ه?|(?:ال)?(?:عشرين|ثلاثين|اربعين|"
        r"خمسين|ستين|سبعين)ات|(?:في )?(?:ال)?(?:عقد|عقدها|عقده) (?:ال)?\w+|بلغت? \w+"
    ),
    (
        r"(?:\d\d|\w+(?: e \w+)?) anos|\w+tona?|\w+genari[oa]|na casa dos \w+|vinte e poucos|"
        r"trinta e poucos"
    ),
    (
        r"(?:eni|omo) (?:bii )?(?:\w+ ){0,3}odun(?: \w+)?|omo odun \w+(?: \w+)?|odun (?:\w+ )?(?:logbon|"
        r"meji|meta|merin|marun|mefa|mejo|lelogun|logun|din)\w*|ogun odun|ogoji odun|aadota odun|"
        r"ogota odun|ogbon odun|ogorun odun|eni odun \w+|to je eni \w+ odun|ti ojo ori re|ojo ori \w+"
    ),
    (
        r"mai (?:kimanin )?shekar(?:a|u|un)(?: \w+)?|(?:dan|'yar|yar) (?:kimanin )?shekar(?:a|"
        r"u)(?: \w+)?|shekarunt?a \w+|shekarunsa \w+|shekarar(?:ta|sa) \w+|shekar(?:a|u) \w+ da haihuwa|"
        r"ya kai shekar(?:a|u)|ta kai shekar(?:a|u)"
    ),
    (
        r"(?:mwenye )?(?:umri wa )?miaka \w+|wa makamo|wa umri wa \w+|mwenye umri|ana miaka|"
        r"aliyefikisha miaka|wa miaka"
    ),
    (
        r"(?:ber)?umur(?:nya)? (?:\w+)|(?:ber)?usia(?:nya)? \w+|\w+ puluhan(?: tahun)?|\d\d tahun|(?:dua|"
        r"tiga|empat|lima|enam|tujuh|delapan) puluh(?:an)?(?: \w+)? tahun|\w+ belas tahun|kepala (?:dua|"
        r"tiga|empat|lima|enam)|belasan tahun|paruh baya"
    ),
    (
        r"(?:anfang|mitte|ende|um die|uber|gut|etwa|knapp) (?:der |den )?\w+(?:zig|ßig|ssig|ziger|ßiger|"
        r"zigerin|zigern)|\w+ jahre alt|\d\d-?jahrige[rns]?|\w{4,40}jahrige[rns]?|\w{3,20}(?:zig|ßig|"
        r"zehn)(?:jahrig\w*| jahre)|in (?:den|ihren|seinen) (?:\w+zigern|\w+ßigern)|(?:mit|"
        r"von) (?:\w+zig|\w+ßig|\w+zehn|\d\d)(?: jahren)?|\w+zigerin|\w+zigjahrige"
    ),
    (
        r"(?:двадцяти|тридцяти|сорока|п'ятдесяти|шістдесяти|сімдесяти|вісімдесяти|"
        r"\d\d)(?: ?-?ти)?(?: \w+)? років|років (?:двадцяти|тридцяти|сорока|п'ятдесяти|шістдесяти|"
        r"сімдесяти|вісімдесяти|\d\d)|\d\d-?(?:ти)?-?річн\w+|\w{4,40}річн(?:а|ии|ого|ої|у|ою|ім|им)|"
        r"\w+надцяти років|(?:їи|иому|їй) (?:\w+ )?(?:років|\d\d)|за (?:двадцять|тридцять|сорок|"
        r"п'ятдесят|шістдесят|сімдесят)|\w+(?:надцять|дцять|десят|сорок) років|сорок років|\d\d роки"
    ),
)
MUSLIM = (
    (
        "muslim|moslem|shia|shi'ite|shiite|sunni|ahmadi|sufi|ismaili|muslimah|hijabi|salafi|wahhabi|sufist|"
        "alevi|alawite"
    ),
    "musulman|musulmana|chiita|sunita|sufi|musulman chii|chii|salafista|alaui",
    "musulman|musulmane|chiite|sunnite|ahmadie|soufie?|salafiste|alaouite|mouride|tidjane|ibadite",
    (
        "مسلم|مسلمه|شيعي|شيعيه|سني|سنيه|احمدي|صوفي|علويه|علوي|اباضي|صوفيه|سلفي|سلفيه|اسماعيليه|اسماعيلي|زيدي|"
        "زيديه|اباضيه|جعفري|محجبه|منقبه|احمديه"
    ),
    "muculmano|muculmana|islamica|xiita|sunita|islamita|mucul?mana|sufi|maometan[oa]|muculman[oa]",
    "musulumi|mùsùlùmí|alhaji|alhaja|elesin islamu|elesin musulumi|alfa|imale",
    (
        "musulmi|musulma|musulmar|shi'a|dan shi'a|'yar shi'a|ɗan izala|'yar izala|ɗan tariƙa|ɗan shi'a|"
        "ahmadiyya"
    ),
    "mwislamu|muislamu|mwislam|mshia|msuni|mahmadia|mkojani|mwibadhi",
    "muslim|muslimah|syiah|ahmadiyah|moslem|mualaf|berjilbab|berhijab|bercadar|wahabi|salafi|lia eden",
    (
        "muslimin|muslim|muslima|muslimische|muslimischer|muslimischen|schiitin|schiit|sunnitin|alevitin|"
        "alevit|alevitische|muslime|moslemin|sunnit|schiitische|ahmadi|sufi|alevitischer|kopftuchtragerin|"
        "sunnitische"
    ),
    (
        "мусульманка|мусульманин|мусульманки|мусульманку|мусульманина|мусульманкою|шиїтка|шиїт|сунітка|"
        "мусульманином|сунит|суніт|алавітка|суфіи|салафіт|ісмаїліт"
    ),
)
CHRISTIAN = (
    (
        "christian|catholic|protestant|pentecostal|evangelical|orthodox|copt|coptic|anglican|baptist|"
        "adventist|jehovah's witness|mormon|methodist|lutheran|mennonite|seventh-day adventist|presbyterian|"
        "quaker|greek orthodox|ethiopian orthodox|armenian orthodox|maronite|nonconformist|born-again|jesuit|"
        "franciscan|calvinist|catholics?|coptic christian|witness of jehovah|amish"
    ),
    (
        "cristiano|cristiana|catolico|catolica|protestante|evangelico|evangelica|pentecostal|"
        "testigo de jehova|adventista|mormona?|ortodoxa|evangelista|bautista|metodista|anglican[oa]|"
        "luteran[oa]|maronita|copt[oa]|presbiterian[oa]|cuaker[oa]|jesuita|cristian[oa]|franciscan[oa]|"
        "carmelita"
    ),
    (
        "chretien|chretienne|catholique|protestant|protestante|evangelique|orthodoxe|pentecotiste|"
        "temoin de jehovah|copte|adventiste|maronite|baptiste|methodiste|anglicane?|lutherienne?|calviniste|"
        "harriste|kimbanguiste|mormone?|jesuite|quaker|celeste|evangeliste|greco-catholique|huguenote?"
    ),
    (
        "مسيحي|مسيحيه|قبطي|قبطيه|ماروني|مارونيه|كاثوليكيه|كاثوليكي|ارثوذكسي|ارثوذكسيه|انجيليه|انجيلي|"
        "بروتستانتيه|بروتستانتي|ارمن ارثوذكس|سرياني|سريانيه|كلداني|كلدانيه|روم ارثوذكس|شاهده يهوه|سبتي|سبتيه|"
        "لاتيني|نصراني|نصرانيه|معمدانيه|معمداني|مسيحيا|اشوريه|كاثوليك|انجليكاني|انجليكانيه"
    ),
    (
        "cristao|crista|catolico|catolica|evangelico|evangelica|protestante|pentecostal|testemunha de jeova|"
        "adventista|batista|mormon|anglican[oa]|luteran[oa]|metodista|presbiterian[oa]|maronita|ortodox[oa]|"
        "jesuita|carismatic[oa]|quaker|adventista do setimo dia|beneditina"
    ),
    (
        "kristeni|kristieni|kiristeni|onigbagbo|katoliki|alakatoliki|anglika|aladura|pentikosti|"
        "elerii jehofa|mosumi|kristiani|onigbagbọ|omo ijo kerubu|omo ijo aguda|aguda|omo ijo selesti|selesti|"
        "ijo aguda|metodisti|onitebomi|baptisti|seventh day|elerii jehova|winners|mormoni|ijo onitebomi|"
        "alafefe|anglikani|omo ijo"
    ),
    (
        "kirista|mabiyin addinin kirista|katolika|dan katolika|'yar katolika|krista|ɗan darikar katolika|"
        "'yar darikar katolika|ɗan katolika|ɗan anglika|baptist|ɗan ecwa|'yar ecwa|mai bin yesu|kiristar|"
        "kiristan|shaidar jehovah|shaidun jehovah|pentikostal"
    ),
    (
        "mkristo|mkatoliki|mlokole|mprotestanti|msabato|mwanglikana|mpentekoste|shahidi wa yehova|mlutheri|"
        "mwinjilisti|mmoravian|mbaptisti|mmethodisti|mwadventista|mkristu|mwokovu|mtu aliyeokoka|"
        "mwaorthodoksi|mquaker|mmormoni|mkatolika"
    ),
    (
        "kristen|katolik|protestan|pentakosta|saksi yehuwa|advent|kristiani|nasrani|baptis|metodis|lutheran|"
        "ortodoks|mormon|karismatik|hkbp|anglikan|katolik roma|kristen protestan|saksi yehova|maronit|koptik|"
        "jesuit"
    ),
    (
        "christin|christ|christliche|christlicher|katholikin|katholik|katholische|katholischer|katholischen|"
        "evangelische|evangelischer|protestantin|protestant|orthodoxe|orthodoxer|baptistin|baptist|mormonin|"
        "koptin|kopte|koptische|zeugin jehovas|freikirchliche|zeuge jehovas|adventistin|adventist|"
        "methodistin|methodist|lutheranerin|lutheraner|mennonitin|mennonit|quakerin|maronitin|maronit|"
        "armenisch-orthodoxe|griechisch-orthodoxe|pfingstlerin|calvinist|altkatholische|anglikanerin|"
        "freikirchler|christlichen|koptischer|evangelikale|evangelikaler|serbisch-orthodoxe|methodistische|"
        "neuapostolische|orthodoxin|protestantische|protestantischer"
    ),
    (
        "християнка|християнин|католичка|католик|католички|православна|православнии|протестантка|протестант|"
        "баптист|баптистка|греко-католичка|греко-католик|п'ятдесятниця|адвентистка|свідок єгови|вірянка|"
        "свідкиня єгови|адвентист|лютеранка|лютеранин|методистка|методист|мормонка|мормон|реформатка|"
        "греко-католицькии|католицькии|п'ятдесятник|старообрядка|старовірка|старовір|квакерка|маронітка|"
        "коптка|баптисткою|католичкою|католиком|протестанткою|євангелістка|християнкою|вірянин|кальвініст|"
        "вірмено-католичка"
    ),
)
JEWISH = (
    "jewish|jew|jewess",
    "judio|judia|hebrea",
    "juif|juive",
    "يهودي|يهوديه",
    "judeu|judia|judaica",
    "juu|onijuu|ju",
    "bayahude|bayahudiya|yahudawa",
    "myahudi|wa kiyahudi",
    "yahudi",
    "jude|judin|judisch|judische|judischer|judischen|judisches",
    "євреи|євреика|єврея|євреики|євреику|юдеи|юдеика|єврейського походження",
)
OTHER_FAITH = (
    (
        "hindu|buddhist|sikh|bahai|baha'i|yazidi|druze|zoroastrian|atheist|ex-muslim|animist|traditionalist|"
        "pagan|jain|confucian|taoist|rastafarian|voodoo priestess|hindus?|buddhist monk|buddhist nun|parsi|"
        "jains?|shintoist|wiccan|vodou|ifa priest|ifa priestess|agnostic|humanist|secularist|freethinker|"
        "hare krishna|scientologist|candomble|samaritan|mandaean|orisha|convert|apostate|nonbeliever|"
        "non-believer"
    ),
    (
        "hindu|budista|atea|ateo|santera|santero|bahai|sij|hinduista|agnostic[oa]|humanista|"
        "librepensador[a]?|krishna|candomble|umbanda|santeria|convers[oa]|wiccan[oa]|taoista|palera|palero|"
        "babalao|chaman|jainista|espiritista"
    ),
    (
        "hindoue|hindou|bouddhiste|athee|animiste|sikh|bahaie|vodouisant|vodouisante|vaudou|sikhe?|"
        "agnostique|libre-penseur|libre-penseuse|jaine?|taoiste|chamane|convertie?|apostat|feticheur|"
        "hindouiste|bahai|krishnaite|zoroastrienne?|yezidie?|druze"
    ),
    (
        "درزي|درزيه|ايزيدي|ايزيديه|بهائي|بهائيه|ملحد|ملحده|هندوسيه|هندوسي|بوذي|بوذيه|صابئي|صابئيه|زرادشتيه|"
        "سيخي|سيخيه|لا ديني|لا دينيه|ملحدا|مرتد|مرتده|زرادشتي|مندائي|مندائيه|يزيدي|يزيديه|بوذيا|لاديني|"
        "لادينيه|دروز|سامري|سامريه|متحول الي المسيحيه|متنصر|متنصره"
    ),
    (
        "hindu|ateu|ateia|candomblecista|umbandista|budista|de santo|do candomble|da umbanda|espirita|bahai|"
        "sikh|hinduista|agnostic[oa]|zoroastrian[oa]|taoista|wiccana?|xintoista|mae de santo|pai de santo|"
        "filha de santo|filho de santo|iao|convertid[oa]|hare krishna|jainista|juremeir[oa]"
    ),
    (
        "onisese|onisegun ibile|aborisa|elesin ibile|babalawo|iyalorisa|aboorisa|elegun|awo|oloosa|olorisa|"
        "onifa|hindu|buda|alaigbagbo|alaigbolorungbo|onisango|olosun|oloya|adosu|elesin abalaye|abalaye|"
        "elesin buda|elesin hindu|oloogun"
    ),
    (
        "maguzawa|bamaguje|bamagujiya|arne|mai bautar gargajiya|maguje|ɗan bori|'yar bori|mai bori|boka|"
        "ɗan hindu|mai bautar gunki|mara addini|maras addini|wanda ba shi da addini|"
        "mai bin addinin gargajiya|ɗan addinin gargajiya|hindu|budda|mai addinin buda|bahindu|buddha|"
        "mai bin addinin hindu|ridda|kalasinga|sikh|arniya"
    ),
    (
        "mhindu|mbudha|mpagani|asiye na dini|mkana mungu|mbahai|singasinga|mwabudu mizimu|msikh|mbuddha|"
        "mkanamungu|asiyeamini|mfuasi wa dini ya jadi|mwenye dini ya jadi|mjaini|mparsi|kalasinga|mbohra|"
        "mrasta|mrastafari|mfuasi wa budha|mkafiri"
    ),
    (
        "hindu|buddha|konghucu|penghayat|ateis|sikh|kejawen|penganut kepercayaan|baha'i|parmalim|"
        "sunda wiwitan|umat buddha|agnostik|tak beragama|tidak beragama|penganut kejawen|penganut marapu|"
        "marapu|kaharingan|wiccan|zoroaster|mualaf|murtad|khonghucu|tao|yahudi|buddhis|penghayat kepercayaan|"
        "pendeta hindu|biksuni"
    ),
    (
        "atheistin|atheist|buddhistin|buddhist|buddhistische|hinduistin|hinduistische|jesidin|jeside|"
        "jesidische|jesidischer|sikh|bahai|konfessionslose|hindu|sikhfrau|agnostikerin|agnostiker|taoistin|"
        "zoroastrierin|zoroastrier|drusin|druse|drusische|drusischer|jainistin|heidin|heide|hindu-frau|"
        "konvertitin|konvertit|apostatin|schamanin|schamane|buddhistischer|hinduistischer|konfessionsloser|"
        "mandaerin|jesidischen|atheistische|atheistischer"
    ),
    (
        "буддистка|буддист|атеїстка|атеїст|індуїстка|індуїст|язичниця|язичник|рідновірка|кришнаїтка|кришнаїт|"
        "бахаи|сикх|сикхиня|агностик|агностичка|друз|друзка|єзидка|єзид|зороастріика|даоська|шаманка|шаман|"
        "буддистом|буддисткою|атеїсткою|атеїстом|неоязичниця|вірянка бахаї|бахаї|індуска|індус|індускою|"
        "караїм|кришнаїткою|язидка"
    ),
)
HEALTH = (
    (
        "blind|deaf|disabled|wheelchair|autistic|autism|paralysed|paralyzed|amputee|albino|albinism|hiv|"
        "hiv-positive|dyslexic|visually impaired|hard of hearing|partially sighted|epileptic|epilepsy|"
        "bipolar|cancer|mute|one-legged|prosthetic|dwarfism|crutches|white cane|sign language user|"
        "autistic person|neurodivergent|adhd|down syndrome|down's syndrome|paraplegic|quadriplegic|limp|"
        "limps|one arm|one eye|one-eyed|one-armed|hearing aid|deafblind|nonverbal|non-verbal|stutter|"
        "stutters|stammer|diabetic|diabetes|sickle cell|schizophrenia|schizophrenic|ptsd|depressed|"
        "chronic illness|dialysis|cerebral palsy|polio|leprosy|vitiligo|lame|dwarf|little person|"
        "disability|walker|crutch|guide dog|prosthetic leg|multiple sclerosis|hiv positive|"
        "living with hiv|survivor|burn scars|cleft lip|speech impediment|mentally ill|neurodiverse|"
        "asperger|on the spectrum|autist"
    ),
    (
        "ciego|ciega|sordo|sorda|silla de ruedas|discapacidad|discapacitad[oa]|autista|paralitic[oa]|"
        "albin[oa]|vih|sordomud[oa]|epileptic[oa]|amputad[oa]|baja vision|muletas|cancer|mud[oa]|"
        "neurodivergente|tdah|sindrome de down|paraplejic[oa]|tetraplejic[oa]|coj[oa]|manc[oa]|"
        "tuert[oa]|sordocieg[oa]|audifono|tartamud[oa]|diabetic[oa]|anemia falciforme|esquizofrenia|"
        "depresion|dialisis|paralisis cerebral|polio|lepra|vitiligo|enan[oa]|baston|protesis|perro guia|"
        "esclerosis multiple|bipolar|autismo|invidente|seropositiv[oa]|discapacidad visual|hipoacusia|"
        "epilepsia|con muletas|minusvalid[oa]|lengua de senas|en el espectro|neurodivers[oa]|asperger"
    ),
    (
        "aveugle|sourd|sourde|fauteuil roulant|handicape|handicapee|malvoyant|malvoyante|malentendante?|"
        "autiste|albinos|seropositif|seropositive|muette?|epileptique|amputee?|bequilles|paralysee?|"
        "en situation de handicap|cancer|neuroatypique|trisomique|trisomie|paraplegique|tetraplegique|"
        "boiteuse?|boiteux|manchote?|borgne|sourde?-muette?|begue|diabetique|drepanocytaire|"
        "drepanocytose|schizophrene|depressive|depressif|dialysee?|polio|lepreuse?|lepreux|vitiligo|"
        "naine?|canne blanche|prothese|chien guide|sclerose en plaques|bipolaire|autisme|non-voyante?|"
        "vivant avec le vih|vih|handicap|epilepsie|infirme|invalide|neurodivergente?|asperger"
    ),
    (
        "كفيف|كفيفه|اعمي|عمياء|اصم|صماء|كرسي متحرك|كرسي|معاق|معاقه|مقعد|مقعده|ذو اعاقه|ذات اعاقه|توحد|"
        "متوحد|ضرير|ضريره|بكماء|ابكم|مشلول|مشلوله|مصابه بالسرطان|من ذوي الاعاقه|اعاقه|مريضه سكري|سكري|"
        "متلازمه داون|اعرج|عرجاء|اعور|عوراء|خرساء|اخرس|تلعثم|صرع|مصروع|فصام|اكتئاب|غسيل كلي|شلل|"
        "شلل دماغي|شلل اطفال|جذام|بهاق|قزم|عكاز|عكازين|طرف صناعي|ضعيف البصر|ضعيفه البصر|ضعيف السمع|"
        "ضعيفه السمع|متعايشه مع|مصاب|مصابه|ذوي الاحتياجات|سماعه طبيه|توحديه|توحدي|مصابه بالتوحد|مبتور|"
        "مبتوره|علي كرسي متحرك|الكفيفه|البرص|مهق"
    ),
    (
        "cego|cega|surdo|surda|cadeira de rodas|cadeirante|deficiente|deficiencia|autista|albin[oa]|"
        "soropositiv[oa]|mud[oa]|epileptic[oa]|baixa visao|muletas|amputad[oa]|paraplegic[oa]|cancer|"
        "neurodivergente|tdah|sindrome de down|tetraplegic[oa]|manc[oa]|cox[oa]|manet[oa]|surdoceg[oa]|"
        "gag[oa]|diabetic[oa]|anemia falciforme|esquizofrenia|depressao|hemodialise|paralisia cerebral|"
        "poliomielite|hanseniase|vitiligo|anao|bengala|protese|cao-guia|esclerose multipla|bipolar|"
        "autismo|com hiv|vivendo com hiv|deficiencia visual|com deficiencia|pcd|epilepsia|caolh[oa]|"
        "cadeira-de-rodas|lingua de sinais|libras|neurodivers[oa]|no espectro|asperger"
    ),
    (
        "afoju|aditi|abirun|alaabo ara|keke alailagbara|keke aro|afin|aro|aláàbọ̀ ara|odi|kẹ̀kẹ́ abirùn|"
        "kẹ̀kẹ́ aláàbọ̀ ara|alarun jejere|adete|yaro|afọ́jú|alabuku ara|alaabo|alailera|alailagbara|"
        "elesekan|olowo kan|oloju kan|alakooko|akololo|were|arunmolegun|arun jejere|arun suga|"
        "foniku foladide|sikulu|warapa|onigiirisi|arunkarun|alarun|ete|keke arọ|kẹ̀kẹ́ aro|ode ori|"
        "abuke|aràrá|arara|ko gboran|ko riran|alailoju|alailese|opa afoju|eni ti ko riran|"
        "eni ti ko gboran|alarun ete|otisimu|otiisimu|alabarun|adití|aláàbọ̀-ara"
    ),
    (
        "makaho|makauniya|kurma|kurmar|gurgu|gurguwa|keken guragu|nakasasshe|nakasasshiya|nakasasshi|"
        "zabiya|zabaya|bebe|bebiya|mai nakasa|guragu|mai cutar|naƙasasshe|naƙasasshiya|naƙasa|"
        "mai naƙasa|mai autism|galhanga|mai galahanga|autism|mai ciwon sukari|ciwon suga|mai sikila|"
        "sikila|amosanin jini|farfaɗiya|mai farfadiya|mai taɓin hankali|kuturu|kuturwa|cutar kuturta|"
        "gurguwar|ɗingishi|mai hannu ɗaya|mai ido ɗaya|mai kafa ɗaya|mai in'ina|wada|zabiyar|bakunturi|"
        "mai cutar kanjamau|kanjamau|mai hiv|sanda|kekunan guragu|keken|makahon|makauniyar|kurman|"
        "shan inna|mai lalurar|mai lalura|mai matsalar ji|mai matsalar gani"
    ),
    (
        "kipofu|kiziwi|kiti cha magurudumu|mlemavu|albino|mwenye ualbino|mwenye ulemavu|bubu|asiyeona|"
        "asiyesikia|mwenye vvu|kiwete|zeruzeru|mwenye kifafa|mwenye usonji|ulemavu|usonji|"
        "mwenye tawahudi|mwenye kisukari|anayeishi na vvu|ualbino|selimundu|mlemavu wa|"
        "mwenye ulemavu wa|kilema|chongo|mwenye mguu mmoja|mwenye mkono mmoja|asiye na mguu|"
        "asiye na mkono|mwenye kigugumizi|kigugumizi|mkoma|ukoma|fimbo nyeupe|magongo|mbilikimo|kibeti|"
        "mwenye saratani|ana saratani|mwenye polio|mgonjwa wa akili|mgonjwa wa figo|asiyeweza kuona|"
        "asiyeweza kusikia|haoni|hasikii|mwenye uoni hafifu|mwenye ulemavu wa ngozi"
    ),
    (
        "tunanetra|tunarungu|tuli|difabel|kursi roda|tunadaksa|disabilitas|buta|bisu|tunawicara|autis|"
        "autistik|hiv|lumpuh|albino|epilepsi|tongkat|penyintas kanker|cacat|autisme|adhd|down syndrome|"
        "sindrom down|pincang|timpang|buntung|berkaki satu|bertangan satu|bermata satu|gagap|penderita|"
        "diabetes|talasemia|skizofrenia|depresi|bipolar|cuci darah|polio|kusta|vitiligo|kerdil|cebol|"
        "tongkat putih|kaki palsu|alat bantu dengar|tunagrahita|odhiv|odha|low vision|cerebral palsy|"
        "pengguna kursi roda|berkursi roda|tunarungu wicara|disabilitas netra|kanker|penyandang|stroke|"
        "ayan"
    ),
    (
        "blind|blinde|blinder|blinden|gehorlos|gehorlose|gehorloser|taub|taube|tauber|rollstuhl|"
        "behindert|behinderte|behinderter|autistin|autist|autistische|autistischer|sehbehindert|"
        "sehbehinderte|schwerhorige|querschnittsgelahmt|hiv-positiv|stumme|rollstuhlfahrerin|"
        "rollstuhlfahrer|krebskrank|krebskranke|epilepsie|prothese|albino|autistischen|autismus|adhs|"
        "down-syndrom|trisomie|querschnittsgelahmter|gelahmt|gelahmte|gelahmter|hinkende|hinkt|"
        "einarmige|einarmiger|einbeinige|einaugige|taubblinde|stotterer|stottert|stotternde|"
        "diabetikerin|diabetiker|schizophrene|depressive|depressiver|dialyse|polio|lepra|kleinwuchsige|"
        "kleinwuchsiger|kleinwuchsig|blindenstock|blindenhund|kruckern|krucken|horgerat|"
        "multiple sklerose|ms-kranke|hiv|contergan|epileptikerin|epileptiker|gehbehinderte|"
        "gehbehinderter|schwerbehinderte|schwerbehinderter|krebs|bipolar|behinderung|sehbehinderter|"
        "schwerhorig|schwerhoriger|rollstuhlfahrende|mit behinderung|gehorlosen|nichtbinare|"
        "autistisches|autistisch|neurodivergent|neurodivergente|neurodivergenter|gehorloses|mit adhs"
    ),
    (
        "незряча|незрячии|сліпа|сліпии|глуха|глухии|візку|візочку|інвалідністю|інвалідність|аутистка|"
        "аутист|нечуюча|нечуючии|слабозора|слабозории|німа|німии|на кріслі колісному|кріслі колісному|"
        "протезом|вілпозитивна|віл-позитивна|епілепсією|альбінос|альбіноска|дцп|аутичнии|аутична|"
        "аутизмом|рдуг|синдромом дауна|паралізована|паралізовании|кульгава|кульгавии|кульгає|однорука|"
        "однорукии|одноногии|однонога|одноока|заїкається|заїкання|діабетичка|діабетом|діабетик|"
        "шизофренією|депресією|на діалізі|поліомієліт|карликовість|низькоросла|білою тростиною|"
        "тростиною|милицях|на милицях|протез|протезі|слуховим апаратом|розсіянии склероз|віл|з віл|"
        "епілептичка|епілептик|інвалідка|інвалід|інваліда|порушенням зору|порушенням слуху|глухонімии|"
        "глухоніма|ампутована|ампутацією|без ноги|без руки|колісному кріслі|кріслом колісним|візок|"
        "сліпою|глухою|незрячою|незрячого|нечуючою|онкохвора|онкохвории|аутичною|аутичного|аутичну|"
        "нейродивергентна|неиродивергентна|неиродивергентнии|аутистична|аутистичнии|аутистичною|"
        "аутистичного"
    ),
)
ORIGIN = (
    (
        "roma|romani|kurdish|kurd|berber|amazigh|indigenous|aboriginal|maori|sami|tatar|uyghur|rohingya|igbo|"
        "fulani|maasai|samburu|dalit|tuareg|twa|ogoni|tiv|kanuri|ijaw|papuan|dayak|black|white|arab|gypsy|"
        "stateless|immigrant|foreigner|yoruba|hausa|kikuyu|luo|somali|nubian|bedouin|armenian|assyrian|hmong|"
        "tamil|hazara|tibetan|inuit|cree|navajo|quechua|mapuche|minority|romany|traveller|sinti|yezidi|"
        "bangladeshi|pakistani|afghan|syrian|iraqi|eritrean|ethiopian|sudanese|congolese|nigerian|ghanaian|"
        "kenyan|ugandan|rwandan|burundian|cameroonian|senegalese|haitian|venezuelan|colombian|mexican|cuban|"
        "chinese|vietnamese|filipino|filipina|burmese|nepali|sri lankan|indian|iranian|turkish|palestinian|"
        "israeli|lebanese|egyptian|moroccan|algerian|tunisian|libyan|yemeni|saudi|russian|ukrainian|chechen|"
        "crimean tatar|polish|serbian|bosnian|albanian|kosovar|greek|afro-brazilian|afro-colombian|african|"
        "asian|latina|latino|hispanic|native american|first nations|metis|karen|kachin|mestizo|"
        "mixed-race|biracial|dark-skinned|pygmy|ainu|basque|catalan|breton|welsh|sorbian|hutu|tutsi|oromo|"
        "tigrayan|amhara|masai|turkana|luhya|kalenjin|zulu|xhosa|ndebele|shona|wolof|mandinka|ewe|akan|"
        "ashanti|edo|efik|ibibio|nupe|jukun|berom"
    ),
    (
        "gitano|gitana|indigena|mapuche|quechua|aymara|afrodescendiente|negra|negro|garifuna|guarani|maya|"
        "nahuatl|zapoteca|mixteca|wayuu|rarramuri|afro|afrocolombiana|afromexicana|extranjera|extranjero|"
        "inmigrante|otomi|tseltal|emigrante|roma|romani|siri[oa]|palestin[oa]|venezolan[oa]|haitian[oa]|"
        "colombian[oa]|mexican[oa]|cuban[oa]|hondureñ[oa]|hondure[nñ]a|salvadorena|guatemaltec[oa]|"
        "peruan[oa]|bolivian[oa]|paraguay[oa]|ecuatorian[oa]|argentin[oa]|chilen[oa]|marroqui|saharaui|"
        "senegales|senegalesa|nigerian[oa]|ucranian[oa]|rumana|rumano|china|chino|k'iche'|quiche|purepecha|"
        "huichol|tarahumara|mazahua|mapuches|ashaninka|shipibo|embera|nasa|afroperuan[oa]|afrocuban[oa]|kuna|"
        "miskito|garifun[oa]|tzotzil|mestiz[oa]|mulat[oa]|moren[oa]|vasc[oa]|catalan[a]?|de etnia gitana|"
        "emberá"
    ),
    (
        "rom|kurde|berbere|kabyle|amazighe|touareg|touaregue|noire|noir|autochtone|peul|peule|pygmee|"
        "amerindienne|kanak|arabe|gitane|manouche|etrangere|immigree?|rwandaise|armenienne|bretonne|corse|"
        "malinke|bambara|wolof|serere|dioula|bete|baoule|romni|syrienne?|palestinienne?|algerienne?|"
        "marocaine?|tunisienne?|malienne?|senegalaise?|ivoirienne?|camerounaise?|congolaise?|guineenne?|"
        "togolaise?|beninoise?|burkinabe|nigerienne?|nigeriane?|haitienne?|malgache|comorienne?|"
        "vietnamienne?|chinoise?|afghane?|iranienne?|irakienne?|libanaise?|tchadienne?|centrafricaine?|"
        "burundaise?|turque|ukrainienne?|russe|roumaine?|metisse?|albinos|peulh|toucouleur|soninke|hutu|"
        "tutsi|banyamulenge|bamileke|bassa|fang|ewe|mina|fon|yoruba|nago|targuie?|chaoui|chaouie|mozabite|"
        "rifaine?|sahraouie?|inuite?|innue?|mohawk|acadienne|gens du voyage|basque|alsacienne|tsigane"
    ),
    (
        "كردي|كرديه|امازيغي|امازيغيه|نوبي|نوبيه|تركماني|تركمانيه|ارمنيه|ارمني|بدوي|بدويه|شركسيه|شركسي|اشوريه|"
        "اشوري|سوداء|اسود البشره|سمراء|طوارقيه|من الاقليه|غجريه|فلسطينيه|فلسطيني|سوريه|سودانيه|عراقيه|يمنيه|"
        "صحراويه|من البدون|قبائليه|ارتري|ارتريه|اثيوبيه|اثيوبي|صومالي|صوماليه|تشاديه|نيجيري|نيجيريه|مغربي|"
        "مغربيه|جزائري|جزائريه|تونسي|تونسيه|ليبي|ليبيه|مصري|مصريه|لبناني|لبنانيه|اردنيه|افغاني|افغانيه|"
        "ايراني|ايرانيه|تركيه|روهينغا|بلوشي|بلوشيه|هزاري|مورسكي|دارفوري|دارفوريه|من دارفور|من اصول|اسمر|زنجي|"
        "غجري|طارقي|طوارقي|شاوي|قبائلي|ريفيه|ريفي|حرطانيه|حراطين|سرياني|سريانيه|كلداني|كلدانيه|شبكي|يزيديه|"
        "من عرب|بدون جنسيه|عديم الجنسيه|عديمه الجنسيه|صابئيه|فيلي|فيليه|امازيغ|حضرميه|مهمشه|من السود"
    ),
    (
        "indigena|quilombola|cigana|cigano|guarani|yanomami|pataxo|negra|negro|preta|preto|cabocla|tupinamba|"
        "imigrante|estrangeira|estrangeiro|macua|haitiana|venezuelana|angolana|cabo-verdiana|ribeirinha|"
        "terena|kaingang|parda|sirio|siria|palestin[oa]|haitian[oa]|venezuelan[oa]|bolivian[oa]|paraguai[oa]|"
        "angolan[oa]|mocambican[oa]|guineense|guinesa|cabo-verdian[oa]|cabo-verdean[oa]|santomense|timorense|"
        "nigerian[oa]|senegales|senegalesa|ucranian[oa]|afegao|afega|chines|chinesa|roma|romani|calon|"
        "xavante|munduruku|ticuna|tikuna|guajajara|kayapo|krenak|macuxi|xokleng|potiguara|kariri|"
        "afro-brasileir[oa]|mestic[oa]|mulat[oa]|caicara|seringueira|de etnia|ovimbundu|bakongo|makonde|"
        "maconde|changana|ronga|sena|balanta|fula|mandinga|descendente|nordestin[oa]|negr[oa]|de origem"
    ),
    (
        "igbo|fulani|ègùn|egun|ijo|ibo|hausa|gambari|tiv|nupe|ara ilu okeere|alejo|bororo|oyinbo|itsekiri|"
        "ebira|ogu|egba|ijebu|onihausa|omo igbo|omo hausa|omo fulani|ara togo|ara benin|ara ghana|omo ghana|"
        "ara niger|omo togo|ilaje|urhobo|ijaw|efik|ibibio|kanuri|bini|edo|igala|okun|fúlàní|ṣaró|saro|amaro|"
        "alawo dudu|alawo funfun|omo ilu okeere|ara siria|omo china|omo lebanon|bajuu|eya igbo|eya fulani|"
        "eya hausa|eya ogoni|ogoni"
    ),
    (
        "bafulatani|bafilatana|bafulatana|bakanuri|bature|baturiya|inyamuri|dan kabilar|'yar kabilar|"
        "bayarabe|bayarabiya|ba'are|buzu|buzuwa|banufe|batibe|bagwari|balarabe|balarabiya|bamaguje|baƙo|bako|"
        "ɗan ƙabilar|'yar ƙabilar|ba'ibo|inyamura|bafulata|bakanura|babarbare|babarbariya|bativ|bajukuni|"
        "bakaje|baƙon|bangwari|batsange|bakurama|bakarekare|bagwandara|basinnawa|bajju|bataroke|birom|"
        "baberome|ɗan nijar|'yar nijar|ɗan chadi|'yar chadi|ɗan kamaru|'yar kamaru|ɗan siriya|adarawa|"
        "bazabarma|bazabarme|ɗan asalin|'yar asalin|baƙar fata|farar fata|bangala|ɗan igbo|'yar igbo|"
        "dan kabilar igbo|ɗan ƙasar|'yar ƙasar|bakurde|bakurdiya|bakar fata"
    ),
    (
        "mmasai|mmaasai|msomali|mhadzabe|mnubi|mgikuyu|mkikuyu|mluo|mpemba|mmakonde|mhindi|mbatwa|mzungu|"
        "mwarabu|mchaga|msukuma|mkamba|mluhya|mkalenjin|mturkana|msamburu|mdatoga|mmijikenda|mzanzibari|"
        "mtutsi|mhutu|mgeni|mborana|mrendille|mogiek|mpokomo|mnyamulenge|mnyarwanda|mrundi|mkongo|mkongomani|"
        "msudani|mhabeshi|mwethiopia|mganda|mkenya|mtanzania|mnigeria|mghana|msiria|mpalestina|mafghani|"
        "mkurdi|mroma|mwasia|mchina|mweusi|mwafrika|mmeru|mkisii|mgusii|mtaita|mpare|mnyakyusa|mhaya|mhehe|"
        "mgogo|mzaramo|mngoni|mbena|mnyamwezi|mfipa|mkurya|mjita|mbulu|mbarbaig|mdatooga|ogiek|mendorois|"
        "mwarusha|mpokot|mnandi|mkipsigis|mgabra|mrendile|mnyankole|mtoro|mkiga|msoga|macholi|mlugbara|"
        "mbaganda|mkaramojong|mshirazi|mngazija|mbantu|msomali bantu|muajemi|wa kabila la"
    ),
    (
        r"papua|tionghoa|dayak|badui|batak|minang|keturunan|bugis|madura|rimba|bajo|ambon|dani|asmat|sasak|"
        r"mentawai|toraja|nias|tolaki|aceh|bali|rohingya|masyarakat adat|adat|peranakan|etnis|"
        r"keturunan tionghoa|keturunan arab|cina|tamil|asal papua|orang papua|melayu|minahasa|manado|"
        r"flores|sumba|timor|timor leste|ternate|banjar|makassar|mandar|gayo|karo|lampung|betawi|kubu|"
        r"anak dalam|orang rimba|baduy|tengger|samin|kamoro|biak|korowai|suriah|palestina|afghanistan|"
        r"afganistan|somalia|sudan|myanmar|uighur|kurdi|india|keturunan india|berkulit hitam|kulit hitam|roma|"
        r"hazara|indo"
    ),
    (
        "kurdin|kurde|kurdische|kurdischer|romni|rom|sinti|sintiza|sinto|sorbin|sorbe|sorbische|schwarze|"
        "schwarzer|dunkelhautige|dunkelhautiger|tschetschenin|turkische|turkin|syrerin|syrer|syrische|"
        "afghanin|afghane|afghanische|eritreerin|eritreer|somalierin|tamilin|tamile|auslanderin|auslander|"
        "danische|friesin|migrationshintergrund|kosovarin|araberin|araber|roma|romafrau|sintezza|kurdischen|"
        "syrischer|irakerin|iraker|irakische|iranerin|iraner|iranische|palastinenserin|palastinenser|"
        "palastinensische|libanesin|libanesische|agypterin|marokkanerin|marokkaner|marokkanische|algerierin|"
        "tunesierin|turke|turkischstammige|nigerianerin|nigerianer|ghanaerin|ghanaer|kenianerin|kamerunerin|"
        "kameruner|eritreische|eritreischer|athiopierin|athiopische|somalier|somalische|sudanesin|"
        "vietnamesin|vietnamesische|chinesin|inderin|tamilische|afghanischer|ukrainerin|ukrainische|russin|"
        "russlanddeutsche|polin|polnische|serbin|bosnierin|kosovo-albanerin|albanerin|afrodeutsche|"
        "afrodeutscher|schwarzen|indigene|indigener|uigurin|uigure|tibeterin|jenische|jenischer|friesische|"
        "sorbischer|aramaerin|aramaisch|assyrerin|assyrische|armenierin|armenier|armenische|tatarin|samin|"
        "katalanin|baskin|haitianerin|venezolanerin|kolumbianerin|brasilianerin|staatenlose|staatenloser|"
        "herkunft|abstammung|stammige|arabischer|arabische|kurdischstammige"
    ),
    (
        "ромка|ром|ромської|циганка|кримська татарка|кримськии татарин|кримськотатарська|кримськотатарського|"
        "татарка|татарин|гагауз|гагаузка|угорка|угорець|болгарка|болгарин|румунка|полька|вірменка|вірменин|"
        "караїмка|чеченка|грекиня|темношкіра|темношкірии|роми|меншини|гуцулка|кореянка|азербаиджанка|"
        "грузинка|білоруска|ромської національності|циган|рома|ромом|ромкою|кримською татаркою|татаркою|"
        "кримчачка|караїм|гагаузкою|румун|молдаванка|молдаванин|поляк|болгаркою|грек|греком|грекинею|"
        "вірменкою|вірменином|грузин|чеченець|чеченкою|інгуш|осетинка|осетин|азербаиджанець|узбечка|узбек|"
        "таджик|таджичка|казашка|кореєць|китаянка|в'єтнамка|в'єтнамець|сирієць|сиріика|афганець|афганка|"
        "нігеріиська|нігерієць|студент з нігерії|араб|арабка|курдка|курд|палестинка|темношкірого|темношкірою|"
        "мулатка|афроукраїнка|афроукраїнець|лемкиня|лемко|боикиня|русинка|русин|угоркою|німкеня|білорус|"
        "росіянка|росіянин|єзидка|турчанка|месхетинка|турок-месхетинець|хозарка|корінна|корінного народу|"
        "словачка|гуцул|за походженням|походження"
    ),
)
FLIGHT = (
    (
        "refugee|asylum seeker|asylum-seeker|exiled|exile|migrant|displaced|undocumented|returnee|deportee|"
        "idp|evacuee|asylum|resettled|stateless|deported|repatriated|evacuated|fugitive|exiles?|"
        "internally displaced|refugee from|without papers|expelled|smuggled"
    ),
    (
        "refugiado|refugiada|exiliado|exiliada|exilio|migrante|desplazado|desplazada|sin papeles|"
        "indocumentad[oa]|solicitante de asilo|deportad[oa]|asilad[oa]|apatrida|en el exilio|"
        "refugiad[oa] polit[ií]c[oa]|expulsad[oa]|repatriad[oa]|asilo|retornad[oa]|evacuad[oa]|desterrad[oa]|"
        "en el destierro"
    ),
    (
        "refugie|refugiee|exile|exilee|migrante|migrant|deplacee|deplace|sans-papiers|sans papiers|"
        "demandeuse d'asile|demandeur d'asile|apatride|expulsee?|rapatriee?|en exil|evacuee|refoulee?|"
        "clandestine?|exilee? politique|asile|sinistree?"
    ),
    (
        "لاجئ|لاجئه|نازح|نازحه|منفي|منفيه|مهاجره|مهاجر|في المنفي|طالبه لجوء|طالب لجوء|بلا اوراق|مهجره|مهجر|"
        "العائده|لاجئا|مرحل|مرحله|عديم الجنسيه|لجوء|نزحت|نزح|مغترب|مغتربه|مبعده|مبعد|هاربه|هارب|المهجر|لاجيء"
    ),
    (
        "refugiado|refugiada|exilado|exilada|migrante|deslocada|deslocado|sem documentos|indocumentada|"
        "requerente de asilo|retornada|solicitante de refugio|apatrida|deportad[oa]|repatriad[oa]|no exilio|"
        "asilo|asilad[oa]|clandestin[oa]|evacuad[oa]|refugiad[oa] polit[ií]c[oa]|expulsa|desalojad[oa]"
    ),
    (
        "asasala|asala|igbekun|atipo|aṣàtìpó|asáfúnogun|asafunogun|oluwa ibi aabo|asasaala|alásàlà|"
        "eni to sa ogun|ogun le|ti ogun le|to sa wa|isansa|alejo ogun|asafogun|ti won le kuro|ti won le"
    ),
    (
        "dan gudun hijira|'yar gudun hijira|ɗan gudun hijira|mai neman mafaka|bakin haure|mai hijira|"
        "'yar hijira|ɗan ci-rani|gudun hijira|ɗan hijira|mai gudun hijira|wanda ya yi hijira|bakon haure|"
        "ɗan gudun|'yar gudun|wadda ta gudu|wanda ya gudu|an kore shi|an kore ta|korarriya|korarre|"
        "neman mafaka|ɗan gudun hijirar|'yar gudun hijirar|hijira|cirani"
    ),
    (
        "mkimbizi|mhamiaji|mtafuta hifadhi|mwomba hifadhi|uhamishoni|aliyehamishwa|mkimbizi wa ndani|"
        "aliyefukuzwa|asiye na uraia|aliyekimbia|alikimbia|aliyekimbilia|mwenye hifadhi|mhamishwa|mfukuzwa|"
        "hifadhi|uhamisho|mkimbizi kutoka|aliyehama|asiye na karatasi|mrejea"
    ),
    (
        "pengungsi|pencari suaka|eksil|imigran|migran|pekerja migran|tki|tkw|deportan|tanpa dokumen|"
        "tanpa kewarganegaraan|tak berkewarganegaraan|terusir|diusir|mengungsi|suaka|pelarian|"
        "korban penggusuran|dideportasi|buron|eks tkw|buruh migran|transmigran|dalam pengasingan"
    ),
    (
        "fluchtling|gefluchtete|gefluchteter|asylbewerberin|asylbewerber|exil|migrantin|migrant|asylsuchende|"
        "vertriebene|vertriebener|ohne papiere|aussiedlerin|spataussiedler|asylantin|asyl|im exil|"
        "abgeschoben|abgeschobene|abgeschobener|staatenlos|geduldete|geduldeter|geflohen|geflohene|"
        "geflohener|binnenvertriebene|ausgebürgerte|exilantin|exilant|kontingentfluchtling|einwanderin|"
        "zugewanderte|gefluchtet|fluchtlings"
    ),
    (
        "біженка|біженець|біженки|біженця|біженку|переселенка|переселенець|переселенки|переселенця|"
        "емігрантка|емігрант|мігрантка|мігрант|впо|вимушена|евакуиована|вигнанні|шукачка притулку|"
        "шукач притулку|депортовании|депортована|без громадянства|у вигнанні|вигнанець|втікачка|втікач|"
        "евакуиовании|репатріантка|заробітчанка|заробітчанин|переселенкою|переселенцем|біженкою|біженцем|"
        "внутрішньо переміщена|внутрішньо переміщении|впошниця|мігрантом|апатридка"
    ),
)
LOVE = (
    (
        "gay|lesbian|bisexual|queer|homosexual|bi|asexual|same-sex|lesbians?|pansexual|closeted|"
        "same-sex couple|dyke|lgbt|lgbtq|lgbtqi|out gay|sapphic|in a same-sex"
    ),
    (
        "gay|lesbiana|bisexual|queer|homosexual|asexual|pansexual|marica|tortillera|lgbt|lgbtiq|bollera|"
        "en el armario"
    ),
    (
        "gay|gai|lesbienne|bisexuelle?|homosexuelle?|queer|homo|asexuelle?|pansexuelle?|bi|lgbt|saphique|"
        "pede|gouine|lesbiennes?|au placard"
    ),
    (
        "مثلي|مثليه|مثلي الجنس|مثليه الجنس|ثنائي الميول|ثنائيه الميول|كويري|متحرر جنسيا|شاذ|لوطي|سحاقيه|ميم|"
        "مثليا|مزدوج الميول|مزدوجه الميول|متعدده الميول|من مجتمع الميم"
    ),
    (
        "gay|lesbica|bissexual|homossexual|queer|assexual|sapatao|bi|pansexual|bicha|viado|lgbt|lgbtqia|"
        "homoafetiv[oa]|homossexuais|entendid[oa]"
    ),
    (
        "gay|lesibian|onigbale|lesbian|okunrin to n fe okunrin|obinrin to n fe obinrin|abèyà|abeya|"
        "okunrin to feran okunrin|obinrin to feran obinrin|to n fe okunrin bii tire|to n fe obinrin bii tire|"
        "ololufe ako si ako|ako-si-ako|abo-si-abo|onibalopo ako|elegbeegbe|adodi|olubalopo takotako|loobi|"
        "homo|gèé|gee"
    ),
    (
        "ɗan luwaɗi|dan luwadi|luwadi|'yar maɗigo|'yar madigo|madigo|ɗan daudu|dan daudu|gay|lesbian|"
        "mai auren jinsi|ɗan luwaɗin|'yar maɗigon|ɗan maɗigo|'yan luwaɗi|mai luwaɗi|ɗan homo|mai neman maza|"
        "mai neman mata|'yar luwaɗi|maɗigo|yan daudu|ɗan hamsin"
    ),
    (
        "shoga|msagaji|msenge|mpenzi wa jinsia moja|gay|basha|mtu wa jinsia moja|mpenda jinsia moja|"
        "mpenzi wa jinsi moja|wa jinsia moja|mshoga|bisexual|hanithi|kuchu|lesbian|anayependa wanawake|"
        "anayependa wanaume"
    ),
    (
        "gay|lesbi|lesbian|homoseks|homoseksual|biseksual|queer|biseks|homo|panseksual|penyuka sesama|lgbt|"
        "belok|bencong|lines|suka sesama jenis"
    ),
    (
        "schwul|schwuler|schwule|schwulen|lesbisch|lesbische|lesbischer|lesbe|bisexuell|bisexuelle|"
        "bisexueller|homosexuelle|homosexueller|queere|queerer|queer|asexuelle|pansexuelle|pansexueller|"
        "lsbtiq|lesben|schwulem|lesbischen|bisexuellen|homo|tunte|bi|queeren"
    ),
    (
        "геи|гея|геєм|лесбіика|лесбіики|лесбіику|бісексуалка|бісексуальна|бісексуал|квір|гомосексуал|"
        "гомосексуальнии|асексуалка|пансексуалка|лесбі|лесбіикою|геиська|квір-людина|квірка|лгбт|лгбтк|"
        "бісексуальнии|гомосексуальна|гомосексуалка|лесбіянка|гомосексуаліст|відкритии геи|відкрита лесбіика"
    ),
)
FAMILY = (
    (
        "mother|father|widow|widower|widowed|divorced|divorcee|mum|mom|dad|pregnant|married|unmarried|"
        "orphan|orphaned|twin|single parent|stepmother|newlywed|childless|adopted|single mother|"
        "single father|mother-to-be|expectant|bereaved|stepfather|triplet|single dad|surrogate|"
        "foster mother|separated|childfree|bride|bachelor|spinster|second wife|co-wife|mother of twins|"
        "grandmother|grandfather|grandma|grandpa|granny|grandad|aunt|uncle|great-grandmother|"
        "great-grandfather|great-aunt|stepdaughter|only child|youngest daughter|eldest son|"
        "eldest daughter|niece|nephew"
    ),
    (
        "madre|padre|viuda|viudo|divorciad[oa]|embarazada|soltera|soltero|casada|casado|huerfan[oa]|"
        "mama|papa|gemela|separada|ama de casa|hij[oa] unic[oa]|madre soltera|padre soltero|enviudo|"
        "mellizo|mellizos|viudez|recien casada|recien casado|madrastra|padrastro|concubina|"
        "madre de familia|papa soltero|mama soltera|enviudada|parturienta|abuela|abuelo|bisabuela|"
        "bisabuelo|tia|tio abuelo|tia abuela|sobrina|hija menor|hijo mayor|abuelita"
    ),
    (
        "mere|pere|veuve|veuf|divorcee?|enceinte|celibataire|marie|mariee|orpheline?|maman|jumelle|"
        "jumeau|pacsee|fille-mere|mere de famille|pere de famille|mere celibataire|pere celibataire|"
        "veuvage|fille mere|belle-mere|jeune mariee|orphelin|divorce|separe|coepouse|polygame|"
        "maman solo|mere isolee|grand-mere|grand-pere|mamie|arriere-grand-mere|arriere-grand-pere|tante|"
        "grand-tante|oncle|niece|neveu|fils aine|fille ainee"
    ),
    (
        "ام|والده|ارمله|ارمل|مطلقه|مطلق|حامل|عزباء|اعزب|متزوجه|متزوج|يتيمه|يتيم|اب ل|ام ل|ربه بيت|توام|"
        "منفصله|عازبه|الارمله|ام عزباء|ام لطفلين|ام لثلاثه|اب اعزب|توامان|منفصل|عانس|ارملا|زوجه ثانيه|"
        "متزوجه حديثا|ام وحيده|معيله|ام لاربعه|حبلي|ثيب|الحامل|المطلقه|جده|جد|خاله|عمه|جدتها|ابنه اخ|"
        "ابنه اخت|والد جد|جده لاحفاد"
    ),
    (
        "mae|pai|viuva|viuvo|divorciad[oa]|gravida|solteira|solteiro|casada|casado|orfa|orfao|gemea|"
        "separada|dona de casa|mae de familia|mae solteira|mae solo|pai solteiro|viuvez|recem-casada|"
        "madrasta|padrasto|gravidez|gestante|gravido|mae de gemeos|solteirona|desquitada|avo|bisavo|"
        "vovo|tia|tia-avo|tio-avo|sobrinha|filha mais nova|filho mais velho"
    ),
    (
        "iya|opo|opobinrin|adelebo|aboyun|omo orukan|ti ko loko|ti ko laya|baba olomo|iya olomo|iyawo|"
        "ibeji|iya ibeji|abiamo|alaboyun|oloyun|dalemosu|olomo|iya to da wa|iya to n da to|ko ni oko|"
        "alailoko|alaini oko|oko ti ku|oko re ti ku|ti oko re ku|ti iyawo re ku|to ko oko sile|"
        "to ko iyawo sile|o ti ko oko|loyun|to loyun|to ti loyun|iya omo|baba omo|opo okunrin|"
        "omo alainiyaa|alainibaba|alainiyaa|iya agba|baba agba|apon|iyale|ikosile|ti won ko sile|"
        "to ti ko oko re|mama agba|iya-iya|baba-baba|iya iya|aunti|anti|egbon|aburo|omo omo|iya nla|"
        "baba nla|iyaa nla|iyanla"
    ),
    (
        "bazawara|bazawari|uwar yara|uwa|mai ciki|gwauruwa|gwauro|maraya|marainiya|matar aure|mahaifiya|"
        "mahaifi|uba|'yan biyu|takaba|mai takaba|budurwar|mai juna biyu|uwar gida|sakakkiya|"
        "mijinta ya rasu|mai juna|mai ɗauke da juna biyu|sabuwar amarya|amarya|kishiya|uwar marayu|"
        "mara aure|maras aure|wadda aka saka|da aka saka|saki|uwar 'ya'ya|uban 'ya'ya|mahaifiyar|"
        "mijin da ya rasu|ƴan biyu|kaka|kakar|zawarawa|zawarci|kakan|inna|goggo|baffa|kawu|jika|kakarmu|"
        "kakanni|gwaggo"
    ),
    (
        "mama|baba|mjane|mtalaka|aliyetalikiwa|mjamzito|asiye na mume|asiye na mke|yatima|aliyeolewa|"
        "mgane|mzazi|pacha|mama wa watoto|mama wa|mwenye mimba|mtaliki|hajaolewa|mke wa pili|aliyeachwa|"
        "aliyeachika|aliyeachana|mtalikiwa|anayetarajia|mama asiye na mume|mama pekee|baba pekee|"
        "mlezi pekee|hana mume|hana mke|mume wake alifariki|bibi harusi|mke mwenza|mama wa kambo|kapera|"
        "mseja|aliyefiwa na mume|aliyefiwa na mke|nyanya|bibi|babu|mjukuu|mjane wa|yatima wa|shangazi|"
        "mjomba|bibi kizaa bibi|mama mkubwa|baba mkubwa|bibi yake|babu yake"
    ),
    (
        "ibu|bapak|janda|duda|hamil|yatim|piatu|ibu tunggal|ayah|lajang|cerai|bercerai|menikah|kembar|"
        "mengandung|anak tunggal|ibu rumah tangga|orang tua tunggal|istri|sedang hamil|hamil muda|"
        "ibu hamil|ibu dari|ayah dari|perawan tua|bujangan|belum menikah|istri kedua|pengantin baru|"
        "cerai hidup|cerai mati|menjanda|nenek|kakek|anak angkat|yatim piatu|diceraikan|beranak|bercucu|"
        "istri siri|oma|opa|eyang|buyut|bibi|paman|keponakan|anak bungsu|anak sulung|cucu"
    ),
    (
        "mutter|vater|witwe|witwer|verwitwet|verwitwete|geschieden|geschiedene|geschiedener|schwanger|"
        "schwangere|alleinerziehend|alleinerziehende|alleinerziehender|waise|ledige|lediger|"
        "verheiratete|mama|papa|zwilling|hausfrau|dreifache|zweifache|vierfache|grossmutter|großmutter|"
        "grossvater|großvater|hochschwangere|schwangerschaft|werdende mutter|verwitweter|"
        "getrennt lebende|getrennt lebend|ledig|kinderlose|pflegemutter|stiefmutter|adoptivmutter|braut|"
        "junggeselle|zwillingsmutter|unverheiratete|geschiedenen|schwangeren|verwitweten|alleinstehende|"
        "alleinstehender|waisenkind|vollwaise|oma|opa|urgrossmutter|urgroßmutter|urgroßvater|tante|"
        "großtante|onkel|nichte|neffe|großonkel"
    ),
    (
        "мама|мати|матір|матері|мамою|батько|батька|вдова|вдови|вдову|вдівець|розлучена|розлучении|"
        "вагітна|вагітної|одиначка|одинока|самотня|сирота|сироти|одружена|одружении|близнючка|близнюк|"
        "багатодітна|багатодітнии|тато|матір-одиначка|мати-одиначка|незаміжня|домогосподарка|мати двох|"
        "мати трьох|мати близнюків|дружина|вагітною|вагітну|вдовою|розлученою|розлучену|бездітна|"
        "неодружении|наречена|прииомна мати|мачуха|молода мама|бабусею|бабуся|дідусь|батько-одинак|"
        "самотніи батько|одинак|двіинята|удова|удівець|мама двох|мама трьох|овдовіла|овдовілии|бабусі|"
        "бабця|дідусем|дідуся|прабабуся|прадід|тітка|дядько|племінниця|небіж|онука"
    ),
)
WORK = (
    (
        "nurse|doctor|physician|teacher|lawyer|judge|journalist|engineer|farmer|student|professor|"
        "soldier|policeman|policewoman|police officer|pharmacist|dentist|surgeon|midwife|librarian|"
        "architect|accountant|banker|driver|tailor|pastor|priest|imam|nun|monk|rabbi|civil servant|"
        "diplomat|politician|senator|mayor|lecturer|scientist|programmer|photographer|poet|novelist|"
        "singer|actor|actress|footballer|fisherman|sex worker|cleaner|waiter|waitress|chef|baker|"
        "carpenter|electrician|archivist|prosecutor|pilot|hairdresser|blacksmith|trader|veterinarian|"
        "vet|psychologist|social worker|researcher|phd student|schoolteacher|headmaster|headmistress|"
        "magistrate|butcher|mechanic|plumber|nomad|herder|shepherd|bishop|chief|translator|welder|clerk|"
        "taxi driver|bus driver|truck driver|undergraduate|seminarian|barber|cook|nanny|housekeeper|"
        "maid|domestic worker|street vendor|market seller|shopkeeper|seamstress|weaver|potter|miner|"
        "firefighter|paramedic|psychiatrist|therapist|counsellor|counselor|economist|historian|musician|"
        "drummer|dancer|painter|sculptor|filmmaker|blogger|editor-in-chief|columnist|reporter|"
        "radio presenter|broadcaster|attorney|solicitor|barrister|notary|bailiff|prison guard|"
        "security guard|watchman|sailor|army officer|colonel|captain|sergeant|police inspector|"
        "detective|customs officer|tax officer|civil engineer|surveyor|technician|factory worker|"
        "construction worker|bricklayer|mason|gardener|beekeeper|butler|deacon|preacher|evangelist|"
        "missionary|imam's wife|parliamentarian|mp|councillor|ambassador|academic|postdoc|schoolgirl|"
        "apprentice|intern|headteacher|principal|tutor|nursing student|medical student|law student|"
        "biologist|chemist|physicist|geologist|mathematician|statistician|web developer|designer|"
        "social media manager|activist|union leader|trade unionist|taxi rider|okada rider|postman|"
        "flight attendant|traditional healer|herbalist|army veteran|veteran|lieutenant|major|general|"
        "corporal|officer|police sergeant|guard|prison officer|nursing assistant|care worker|caregiver|"
        "carer|schoolmaster|bus conductor|conductor|street sweeper|trucker|rickshaw driver|hotel clerk|"
        "receptionist|secretary at a school|bookseller|publisher|printer|watchmaker|jeweller|goldsmith|"
        "florist|farmhand|fisherwoman|fishmonger|grocer|bartender|barista|bouncer|boxer|athlete|coach|"
        "referee|swimmer|runner|radiologist|gynaecologist|paediatrician|cardiologist|optician|"
        "physiotherapist|anaesthetist|curator|museum guide|tour guide|interpreter by profession|"
        "sociologist|anthropologist|linguist|archaeologist|philosopher|theologian|astronomer"
    ),
    (
        "enfermera|enfermero|medic[oa]|doctora|doctor|maestr[oa]|profesora?|abogad[oa]|juez|jueza|"
        "periodista|ingenier[oa]|estudiante|soldado|policia|farmaceutic[oa]|bibliotecari[oa]|alcalde|"
        "alcaldesa|cura|monja|sacerdote|campesin[oa]|partera|taxista|dentista|cirujan[oa]|arquitect[oa]|"
        "contador[a]?|cantante|actriz|actor|poeta|albanil|panader[oa]|peluquer[oa]|fiscal|piloto|chofer|"
        "cociner[oa]|psicolog[oa]|fotograf[oa]|vendedor[a]?|funcionari[oa]|militar|enfermer[oa]|"
        "obrer[oa]|pescador[a]?|pastor[a]?|trabajadora sexual|docente|costurera|carpintero|minero|"
        "conductor[a]?|camioner[oa]|camarer[oa]|mesera|mesero|barber[oa]|emplead[oa] domestic[oa]|"
        "niner[oa]|vendedor[a]? ambulante|comerciante|tender[oa]|sastre|tejedor[a]?|alfarer[oa]|"
        "miner[oa]|bomber[oa]|psiquiatra|terapeuta|economista|historiador[a]?|music[oa]|bailar[ií]n|"
        "pintor[a]?|cineasta|reporter[oa]|locutor[a]?|notari[oa]|carcelero|guardia|vigilante|"
        "mariner[oa]|coronel|capitan|sargento|detective|agente|tecnic[oa]|mecanic[oa]|jardiner[oa]|"
        "diacono|predicador[a]?|misioner[oa]|obispo|diputad[oa]|concejal|concejala|embajador[a]?|"
        "academic[oa]|alumn[oa]|universitari[oa]|aprendiz|directora de escuela|biolog[oa]|quimic[oa]|"
        "fisic[oa]|geolog[oa]|matematic[oa]|programador[a]?|disenador[a]?|sindicalista|lider sindical|"
        "cartero|azafata|curander[oa]|bibliotecologa|archivista|veterinari[oa]|odontolog[oa]|"
        "trabajador[a]? social|investigador[a]?|magistrad[oa]|procurador[a]?|novelista|escritor[a]?|"
        "ganader[oa]|pastor[a]? evangelic[oa]|recepcionista|limpiador[a]?|soldada|teniente|cabo|"
        "comandante|oficial|general|guardia civil|militar retirad[oa]|veteran[oa] de guerra|"
        "cuidador[a]?|auxiliar de enfermeria|barrender[oa]|carnicer[oa]|pescader[oa]|frutera|florista|"
        "joyer[oa]|relojer[oa]|librer[oa]|impresor[a]?|entrenador[a]?|boxeador[a]?|futbolista|atleta|"
        "arbitro|ginecolog[oa]|pediatra|cardiolog[oa]|optic[oa]|fisioterapeuta|sociolog[oa]|"
        "antropolog[oa]|lingüista|linguista|arqueolog[oa]|filosof[oa]|teolog[oa]|guia turistic[oa]|"
        "maestra de escuela|contable|gerente|agricultor[a]?|electricista|fontaner[oa]|plomer[oa]|"
        "hilandera|modista|bordadora|camionera|rabin[oa]|iman|imam"
    ),
    (
        "infirmiere|infirmier|medecin|docteure?|instituteur|institutrice|professeure?|avocate?|juge|"
        "journaliste|ingenieure?|etudiante?|soldat|policiere?|policier|pharmacienne?|sage-femme|"
        "bibliothecaire|maire|pretre|religieuse|pasteure?|agriculteur|agricultrice|dentiste|"
        "chirurgienne?|architecte|comptable|chauffeur|coiffeuse|coiffeur|boulangere?|cuisiniere?|poete|"
        "chanteuse|chanteur|actrice|magistrate?|procureure?|fonctionnaire|militaire|enseignante?|"
        "chercheuse|chercheur|doctorante?|pecheur|eleveur|couturiere|imam|gendarme|pilote|commercante?|"
        "greffiere?|notaire|maitresse d'ecole|conducteur|conductrice|chauffeur de taxi|chauffeuse|"
        "routier|serveuse|serveur|barbier|femme de menage|domestique|nounou|vendeuse|vendeur|marchande?|"
        "tailleur|tisserande?|potiere?|mineur de fond|pompier|pompiere|psychiatre|psychologue|"
        "therapeute|economiste|historienne?|musicienne?|danseuse|danseur|peintre|cineaste|reporter|"
        "animatrice radio|animateur radio|huissier|gardien|gardienne|vigile|marin|colonel|capitaine|"
        "sergent|inspecteur|inspectrice|douaniere?|technicienne?|mecanicienne?|macon|jardiniere?|diacre|"
        "predicateur|missionnaire|eveque|deputee?|conseillere municipale|ambassadeur|ambassadrice|"
        "universitaire|collegienne?|lyceenne?|apprentie?|stagiaire|proviseure?|biologiste|chimiste|"
        "physicienne?|geologue|mathematicienne?|programmeuse|programmeur|developpeuse|developpeur|"
        "graphiste|syndicaliste|facteur|factrice|hotesse de l'air|guerisseur|guerisseuse|archiviste|"
        "veterinaire|assistante sociale|romanciere|ecrivaine?|bergere?|eleve|rabbin|moine|"
        "aide-soignante|aide-soignant|ouvriere?|secouriste|photographe|comedienne?|traductrice|"
        "traducteur|soldate|lieutenante?|commandante?|adjudante?|caporale?|officiere?|generale?|"
        "veterane?|auxiliaire de vie|aide a domicile|balayeur|bouchere?|boucher|poissonnier|"
        "poissonniere|fleuriste|bijoutiere?|horloger|libraire|imprimeur|imprimeuse|receptionniste|"
        "entraineur|entraineuse|boxeuse|boxeur|footballeur|footballeuse|athlete|arbitre|gynecologue|"
        "pediatre|cardiologue|opticienne?|kinesitherapeute|sociologue|anthropologue|linguiste|"
        "archeologue|philosophe|theologienne?|guide touristique|electricienne?|plombiere?|menuisiere?|"
        "cordonnier|tapissier|conducteur de bus|cheminot|cheminote|routiere|taximan|zemidjan|griot|"
        "griotte|sorciere"
    ),
    (
        "ممرضه|ممرض|طبيب|طبيبه|معلم|معلمه|مدرس|مدرسه ثانوي|محام|محامي|محاميه|قاض|قاضي|قاضيه|صحفي|صحفيه|"
        "صحافي|صحافيه|مهندس|مهندسه|طالب|طالبه|استاذ|استاذه|جندي|شرطي|شرطيه|صيدلي|صيدلانيه|قابله|امام|"
        "راهبه|قس|كاهن|مدرسه|مزارع|مزارعه|سائق|سائقه|خياطه|خياط|كاتبه|شاعره|شاعر|باحثه|باحث|عامله|عامل|"
        "موظفه|موظف|ضابط|محاسبه|محاسب|طبيبه اسنان|جراح|جراحه|مصوره|مصور|فلاح|فلاحه|ممثله|مغنيه|دبلوماسي|"
        "حلاق|سائق تاكسي|سائق شاحنه|نادل|نادله|خادمه|عامله منزليه|بائع|بائعه|تاجر|تاجره|نساج|عامل منجم|"
        "اطفائي|طبيب نفسي|طبيبه نفسيه|اخصائيه|اقتصادي|مؤرخ|مؤرخه|موسيقي|موسيقيه|راقصه|رسام|رسامه|مخرج|"
        "مخرجه|مراسله|مراسل|مذيعه|مذيع|مدون|مدونه|كاتب|كاتبه عدل|حارس|حارسه|بحار|عقيد|نقيب|رقيب|محقق|"
        "فني|فنيه|ميكانيكي|بناء|بستاني|واعظ|واعظه|مبشر|اسقف|نائب|نائبه|سفير|سفيره|اكاديمي|اكاديميه|"
        "تلميذ|تلميذه|متدرب|متدربه|مدير مدرسه|مديره مدرسه|كيميائي|فيزيائي|مبرمج|مبرمجه|مصمم|مصممه|نقابي|"
        "نقابيه|ساعي بريد|مضيفه طيران|معالج|معالجه|امين مكتبه|امينه مكتبه|بيطري|بيطريه|روائي|روائيه|"
        "راعي|خباز|خبازه|طباخ|طباخه|صياد|نجار|حداد|كهربائي|عالمه|مدع عام|وكيل نيابه|مترجم محلف|دكتوره|"
        "دكتور|معيد|معيده|طاهي|جنديه|لاعب كره|مجند|مجنده|ملازم|رائد|لواء|عريف|ضابطه|عسكري|عسكريه|"
        "محارب قديم|ممرض متقاعد|كناس|جزار|بائع سمك|بائعه زهور|صائغ|ساعاتي|طباع|موظفه استقبال|مدرب|مدربه|"
        "ملاكم|ملاكمه|لاعبه|رياضيه|حكم|طبيبه نساء|طبيب اطفال|طبيبه اطفال|اخصائي|عالم|عالمه اجتماع|لغوي|"
        "اثاري|فيلسوف|مرشد سياحي|مرشده|سباك|دهان|اسكافي|حمال|سائقه حافله|قاضي شرعي|خطيب|ماذون|رجل دين|"
        "راعيه|مدققه|محرره صحفيه|طالبه جامعيه|طالب جامعي|طالبه طب|طالب طب|حاخام"
    ),
    (
        "enfermeira|enfermeiro|medic[oa]|doutora?|professora|professor|advogad[oa]|juiz|juiza|"
        "jornalista|engenheir[oa]|estudante|soldado|policial|policia|farmaceutic[oa]|parteira|"
        "bibliotecari[oa]|padre|freira|pastora?|dentista|cirurgia|cirurgiao|arquiteta?|contadora?|"
        "cantora?|atriz|ator|poeta|pedreiro|padeir[oa]|cabeleireir[oa]|promotora?|pilota?o?|motorista|"
        "cozinheir[oa]|psicolog[oa]|fotograf[oa]|vendedora?|funcionari[oa] public[oa]|militar|"
        "agricultora?|pescadora?|diarista|empregada domestica|camponesa?|prefeita?|vereadora?|"
        "delegad[oa]|costureira|trabalhadora do sexo|pesquisadora?|motorista de taxi|taxista|"
        "caminhoneir[oa]|garcom|garconete|barbeir[oa]|empregad[oa]|baba|camelo|comerciante|alfaiate|"
        "tecela|tecelao|oleir[oa]|mineir[oa]|bombeir[oa]|psiquiatra|terapeuta|economista|"
        "historiador[a]?|music[oa]|musicista|bailarina|pintora?|cineasta|reporter|radialista|locutora?|"
        "tabelia|tabeliao|carcereir[oa]|vigia|vigilante|marinheir[oa]|coronel|capitao|sargento|detetive|"
        "tecnic[oa]|mecanic[oa]|jardineir[oa]|diacono|pregador[a]?|missionari[oa]|bispo|deputad[oa]|"
        "senador[a]?|embaixador[a]?|academic[oa]|alun[oa]|universitari[oa]|aprendiz|estagiari[oa]|"
        "diretora de escola|biolog[oa]|quimic[oa]|fisic[oa]|geolog[oa]|matematic[oa]|programadora?|"
        "designer|sindicalista|carteir[oa]|aeromoca|curandeir[oa]|arquivista|veterinari[oa]|"
        "assistente social|magistrad[oa]|procuradora?|romancista|escritora?|vaqueir[oa]|faxineir[oa]|"
        "operari[oa]|seringueir[oa]|capoeirista|docente|bancari[oa]|contabilista|enfermeir[oa]|"
        "servidora? public[oa]|costureir[oa]|soldada|sargenta|tenente|cabo|major|comandante|oficial|"
        "general|militar reformad[oa]|policial militar|brigadista|cuidadora?|tecnica de enfermagem|gari|"
        "acougueir[oa]|peixeira|florista|joalheir[oa]|relojoeir[oa]|livreir[oa]|impressor|recepcionista|"
        "treinadora?|boxeadora?|jogadora? de futebol|atleta|arbitra?o?|ginecologista|pediatra|"
        "cardiologista|otica?o?|fisioterapeuta|sociolog[oa]|antropolog[oa]|linguista|arqueolog[oa]|"
        "filosof[oa]|teolog[oa]|guia turistic[oa]|eletricista|encanador[a]?|marceneir[oa]|sapateir[oa]|"
        "porteir[oa]|gerente|motorista de onibus|cobradora?|rabin[oa]|ima|bordadeira|rendeira|"
        "quebradeira de coco|marisqueira"
    ),
    (
        "noosi|nosi|oluko|dokita|adajo|agbejoro|oniroyin|agbe|akekoo|akeko|ojogbon|soja|olopaa|olopa|"
        "alufaa|alufa|oluso agutan|agbebi|tisa|apoogun|poosi|awako|onisowo|onise owo|aranso|telo|"
        "agba oje|imaamu|imamu|pasito|onimo ero|akorin|osere|apeja|ode|alagbede|agbẹ̀bí|giwa|"
        "oga ile-iwe|agunbaniro|gbenagbena|onidiri|oni moto|nọọsi|onisegun|dereba|awako taasi|"
        "akeko yunifasiti|akekoo fasiti|agbowo|onifaaji|alaga oja|iyaloja|onisowo oja|eleran|alase|"
        "agbalejo|olounje|oluranlowo dokita|oniṣe iṣegun|akoroyin|akowe iroyin|sorosoro|agbohunsafefe|"
        "olorin|onilu|onijo|ayaworan|olukowe|onkowe|olootu|balogun|ajagun|jagunjagun|asobode|alaabo|"
        "ọlọ́dẹ|mekaniki|birikila|alagbaro|woli|ajihinrere|bisobu|asofin|asoju|omowe|omo ile-iwe|"
        "oga agba|onisayensi|olupilese eto|akojo iwe|olutoju iwe|oluso|darandaran|alaro|ahunso|"
        "onigbajamo|eletiriki|gbewiri|elero|olukoni|agbejoro agba|oluko agba|ojise olorun|olusoaguntan|"
        "akekoobinrin|akekoo obinrin|akekookunrin|akekoo okunrin|akekoo yunifasiti|olukobinrin|"
        "oluko obinrin|nosi obinrin|agbejoro obinrin|dokita obinrin|dokita onisegun|ologun|omo ogun|"
        "soja obinrin|olopaa obinrin|adigunjale|alapata|eleja|onigaari|alagbafo|onifiimu|elere idaraya|"
        "agbaboolu|olukoni ere|onidajo|onimo ijinle|onimo ede|onimo itan|amofin|agbowo ori|osise ijoba|"
        "osise banki|osise|sekeseke|olusiro owo|onisiro|ayaworan ile|onimoto|olokada|awako okada|"
        "onikeke|alakowe|telo obinrin|onisona|agbe obinrin|oluso ewure|olusin malu|onisegun oyinbo|"
        "onise abe|aafaa|afáà|afaa|rabi"
    ),
    (
        "likita|likitan|malami|malamin makaranta|malama|malamar makaranta|malamin|malamar|lauya|alkali|"
        "alkaliya|ɗan jarida|'yar jarida|dan jarida|injiniya|manomi|manomiya|ɗalibi|ɗaliba|dalibi|"
        "daliba|soja|ɗan sanda|'yar sanda|dan sanda|aikin jinya|nas|ungozoma|fasto|limami|liman|farfesa|"
        "direba|tela|ɗan kasuwa|'yar kasuwa|makiyayi|masunci|mawaƙi|mawaƙiya|mai kantin magani|akanta|"
        "mai koyarwa|ma'aikaciyar jinya|ma'aikacin jinya|ma'aikaciyar|mai bincike|maƙeri|mahauci|hakimi|"
        "sarki|direban|direban tasi|direban mota|ɗan okada|dan achaba|mai gyaran mota|makaniki|magini|"
        "kafinta|mai dafa abinci|kuku|mai shago|ɗan tireda|yar kasuwa|'yar tireda|mai sayar da|masaƙi|"
        "maginiya|mahaƙi|ɗan kwana-kwana|likitan haƙora|likitan ido|likitan dabbobi|"
        "masanin tattalin arziki|masanin tarihi|makaɗi|mai zane|mai shirya fim|mai rahoto|mai gabatarwa|"
        "marubuci|marubuciya|mai gadi|maigadi|kanar|kyaftin|saje|jami'in ɗan sanda|jami'in tsaro|"
        "ɗan majalisa|'yar majalisa|jakada|malamar jami'a|malamin jami'a|ɗalibin jami'a|ɗalibar jami'a|"
        "shugaban makaranta|masanin kimiyya|mai shirya manhaja|ɗan gwagwarmaya|'yar gwagwarmaya|"
        "mai wa'azi|bishop|rabaran|faston|mai magani|boka|mafarauci|ma'aikaciyar gwamnati|"
        "ma'aikacin gwamnati|ma'aikacin banki|ɗalibar|ɗalibin|mai aikin jinya|alkalin|sojan|nos|"
        "ma'aikacin|'yar aiki|mai aikin gida|limamin|tsohon soja|hafsa|hafsan soja|laftanar|manjo|janar|"
        "ma'aikacin lafiya|ma'aikaciyar lafiya|mai share titi|mahauciya|mai sayar da kifi|"
        "maƙerin zinare|ɗan dambe|ɗan wasa|'yar wasa|ɗan ƙwallo|'yar ƙwallo|koci|alƙalin wasa|"
        "likitan yara|likitan mata|masanin harshe|masaniyar harshe|masani|masaniya|"
        "jagoran yawon buɗe ido|mai sana'a|ɗinki|mai ɗinki|madinkiya|maɗinki|ɗan achaba|mai tuƙi|matuƙi|"
        "matukin|mai keke napep|mai tukin tasi|sakatariya|jami'a|jami'ar|jami'in|malamin addini|ustaz|"
        "malamin firamare|malamar firamare|malamar sakandare|mai karatun lauya|mai karatun likita|akawu|"
        "mai girki|dillali|dillaliya|mai kiwo|mai noma"
    ),
    (
        "mwalimu|daktari|muuguzi|nesi|uuguzi|wakili|mwanasheria|jaji|hakimu|mwandishi wa habari|"
        "mwanahabari|mhandisi|mkulima|mwanafunzi|profesa|mwanajeshi|askari|polisi|mkunga|mchungaji|"
        "padri|padre|imamu|mtawa|dereva|mfamasia|fundi|mshonaji|mvuvi|mfugaji|mwimbaji|mwigizaji|"
        "mhadhiri|mtafiti|mkutubi|mhasibu|mpishi|mwuguzi|daktari wa meno|mfanyabiashara|mama ntilie|"
        "bodaboda|mwanasiasa|mbunge|diwani|seremala|mchimbaji|shehe|sheikh|dereva wa teksi|"
        "dereva wa lori|dereva wa bodaboda|mwendesha bodaboda|mhudumu|kinyozi|mfanyakazi wa ndani|yaya|"
        "mchuuzi|muuza duka|mmachinga|mfumaji|mfinyanzi|zimamoto|mwanasaikolojia|mchumi|mwanahistoria|"
        "mwanamuziki|mchezaji|mchoraji|mtengeneza filamu|mtangazaji|ripota|mwandishi|"
        "mwandishi wa vitabu|mlinzi|baharia|kanali|kapteni|sajenti|mpelelezi|afisa|afisa wa polisi|"
        "fundi magari|mwashi|mtunza bustani|shemasi|mhubiri|mwinjilisti|mmisionari|askofu|balozi|msomi|"
        "mwanachuo|mwanafunzi wa chuo|mwanafunzi wa udaktari|mkufunzi|mwalimu mkuu|mwanasayansi|"
        "mwanabiolojia|mtaalamu|mwanaprogramu|mbunifu|mwanaharakati|kiongozi wa chama|mganga|"
        "mganga wa kienyeji|mtunza maktaba|mtunza kumbukumbu|daktari wa mifugo|mwandishi wa riwaya|"
        "mwokaji|mwindaji|mtumishi wa umma|mkuu wa shule|mama lishe|karani|mfanyakazi wa benki|"
        "mwendesha mashtaka|mwanasoka|luteni|meja|jenerali|koplo|ofisa wa jeshi|mwanajeshi mstaafu|"
        "mfagiaji|mchinjaji|muuza samaki|muuza maua|sonara|mpiga ngumi|mwanariadha|kocha|refa|"
        "daktari wa watoto|daktari wa wanawake|mwanaisimu|mwanasosholojia|mwanaakiolojia|"
        "mwongoza watalii|fundi umeme|fundi bomba|fundi viatu|fundi cherehani|konda|utingo|"
        "mhudumu wa mapokezi|meneja|mwalimu wa shule|mwalimu wa chekechea|mwalimu wa sekondari|"
        "muuguzi mstaafu|mkalimani wa mahakama|mhifadhi|mwanafalsafa|ustadhi|maalim|rabi|mtumishi|"
        "mfanyakazi|mwanafunzi wa sheria|mwanafunzi wa chuo kikuu|mtumishi wa mungu"
    ),
    (
        "perawat|dokter|guru|pengacara|hakim|wartawan|wartawati|jurnalis|insinyur|petani|mahasiswi|"
        "mahasiswa|profesor|tentara|polwan|polisi|apoteker|bidan|pendeta|pastor|biarawati|ustaz|ustazah|"
        "dosen|nelayan|sopir|pustakawan|penjahit|pedagang|penyanyi|aktris|peneliti|akuntan|arsitek|"
        "jaksa|pilot|tukang|buruh|pns|aparatur|koki|kiai|pelajar|siswi|siswa|penyair|pekerja seks|"
        "peternak|montir|asisten rumah tangga|arsiparis|supir|sopir taksi|pengemudi|pengemudi ojek|"
        "tukang ojek|pelayan|pembantu|art|babysitter|pedagang kaki lima|penjual|penenun|penambang|"
        "pemadam kebakaran|psikiater|psikolog|terapis|ekonom|sejarawan|musisi|penari|pelukis|seniman|"
        "sutradara|reporter|penyiar|notaris|sipir|satpam|pelaut|kolonel|kapten|sersan|detektif|teknisi|"
        "tukang kayu|tukang kebun|tukang cukur|diakon|penginjil|misionaris|uskup|anggota dpr|bupati|"
        "wali kota|lurah|duta besar|akademisi|mahasiswi kedokteran|kepala sekolah|ahli biologi|kimiawan|"
        "programer|pemrogram|desainer|aktivis|aktivis buruh|tukang pos|pramugari|dukun|dokter gigi|"
        "dokter hewan|pekerja sosial|novelis|penulis|gembala|tukang roti|pegawai negeri|pegawai bank|"
        "kasir|bankir|romo|pastur|suster|biksu|rabi|imam|santri|juru rawat|penghulu|prajurit|serdadu|"
        "guru besar|pengajar|pesepak bola|letnan|mayor|jenderal|kopral|perwira|veteran perang|kowad|"
        "penyapu jalan|tukang daging|penjual ikan|penjual bunga|tukang emas|petinju|atlet|pelatih|wasit|"
        "dokter anak|dokter kandungan|dokter bedah|ahli bedah|ahli bahasa|sosiolog|antropolog|arkeolog|"
        "filsuf|teolog|pemandu wisata|tukang listrik|tukang ledeng|tukang sepatu|tukang jahit|kondektur|"
        "kernet|resepsionis|manajer|guru sd|guru tk|guru ngaji|mubalig|modin|perias|pembatik|perajin|"
        "juru masak|pramuniaga|buruh pabrik|buruh tani|mahasiswi hukum|mahasiswa hukum|"
        "mahasiswa kedokteran|kuli|pemulung|petani garam"
    ),
    (
        "krankenschwester|krankenpfleger|pflegerin|pflegekraft|arztin|arzt|lehrer|lehrerin|anwalt|"
        "anwaltin|rechtsanwaltin|rechtsanwalt|richter|richterin|journalistin|journalist|ingenieurin|"
        "ingenieur|bauerin|bauer|studentin|student|professorin|professor|soldatin|soldat|polizistin|"
        "polizist|apothekerin|apotheker|hebamme|bibliothekarin|bibliothekar|pfarrer|pfarrerin|nonne|"
        "beamtin|beamter|burgermeisterin|burgermeister|zahnarztin|zahnarzt|architektin|architekt|"
        "buchhalterin|fahrerin|taxifahrer|taxifahrerin|friseurin|friseur|backer|backerin|kochin|koch|"
        "tischler|schneiderin|schriftstellerin|sangerin|schauspielerin|staatsanwaltin|staatsanwalt|"
        "forscherin|doktorandin|doktorand|pilotin|imam|rabbiner|rabbinerin|fotografin|erzieherin|"
        "erzieher|altenpflegerin|verkauferin|dolmetscherin|chirurgin|krankenpflegerin|monch|winzer|"
        "winzerin|busfahrer|busfahrerin|lkw-fahrer|fahrer|kellnerin|kellner|putzfrau|haushaltshilfe|"
        "nanny|marktverkauferin|verkaufer|handlerin|handler|schneider|weberin|topferin|bergmann|"
        "feuerwehrmann|feuerwehrfrau|sanitater|sanitaterin|psychiaterin|psychiater|psychologin|"
        "psychologe|therapeutin|therapeut|okonomin|historikerin|historiker|musikerin|musiker|tanzerin|"
        "tanzer|malerin|maler|regisseurin|filmemacherin|reporterin|reporter|moderator im radio|autorin|"
        "autor|notarin|notar|warter|wachmann|seemann|oberst|hauptmann|feldwebel|offizierin|offizier|"
        "kommissarin|kommissar|technikerin|techniker|mechanikerin|mechaniker|maurer|gartnerin|gartner|"
        "diakon|diakonin|predigerin|prediger|missionarin|missionar|bischof|bischofin|pastorin|pastor|"
        "priester|abgeordnete|abgeordneter|botschafterin|botschafter|akademikerin|schulerin|schuler|"
        "lehrling|auszubildende|auszubildender|schulleiterin|schulleiter|biologin|biologe|chemikerin|"
        "chemiker|physikerin|physiker|geologin|mathematikerin|programmiererin|programmierer|"
        "informatikerin|informatiker|designerin|gewerkschafterin|gewerkschafter|brieftragerin|"
        "brieftrager|stewardess|heilerin|archivarin|archivar|tierarztin|tierarzt|sozialarbeiterin|"
        "sozialarbeiter|schriftsteller|hirte|schafer|schaferin|hebammenschulerin|medizinstudentin|"
        "jurastudentin|dozentin|dozent|wissenschaftlerin|wissenschaftler|bankerin|kassiererin|"
        "schauspieler|sanger|fischer|fischerin|pflegehelferin|pfleger|landwirtin|landwirt|juristin|"
        "jurist|beamte|leutnant|leutnantin|majorin|general|gefreite|gefreiter|unteroffizier|"
        "unteroffizierin|feldwebelin|hauptmannin|hauptfeldwebel|bundeswehrsoldatin|zeitsoldatin|"
        "veteranin|kriegsveteran|polizeibeamtin|polizeibeamter|kriminalbeamtin|zollbeamtin|zollbeamter|"
        "justizbeamtin|strassenkehrer|metzger|metzgerin|fleischerin|floristin|florist|juwelier|"
        "juwelierin|uhrmacher|uhrmacherin|buchhandlerin|buchhandler|druckerin|rezeptionistin|trainerin|"
        "trainer|boxerin|boxer|fussballerin|fußballerin|fußballer|sportlerin|schiedsrichterin|"
        "schiedsrichter|frauenarztin|kinderarztin|kinderarzt|kardiologin|optikerin|physiotherapeutin|"
        "soziologin|soziologe|ethnologin|linguistin|archaologin|archaologe|philosophin|philosoph|"
        "theologin|theologe|stadtfuhrerin|elektrikerin|elektriker|klempner|klempnerin|schreinerin|"
        "schreiner|schuster|schusterin|lokfuhrerin|lokfuhrer|schaffnerin|managerin|grundschullehrerin|"
        "grundschullehrer|religionslehrerin|gymnasiallehrerin|altenpfleger|rabbi|kantorin|kuster|"
        "mesnerin|studienratin|richter am|notfallsanitaterin|lkw-fahrerin|kranfuhrerin|studierende|"
        "doktorin|naherin|putzkraft"
    ),
    (
        "медсестра|медсестрою|медсестри|лікарка|лікар|лікаркою|лікарем|лікарки|вчитель|вчителька|"
        "вчителькою|вчителем|учителька|учитель|адвокатка|адвокат|адвокаткою|юристка|суддя|суддею|судді|"
        "журналістка|журналіст|журналісткою|інженерка|інженер|фермер|фермерка|студентка|студент|"
        "студенткою|професорка|професор|віиськова|віиськовии|солдат|поліцеискии|поліцеиська|фармацевтка|"
        "фармацевт|акушерка|бібліотекарка|бібліотекар|священник|священика|черниця|викладачка|викладач|"
        "викладачкою|стоматологиня|хірургиня|хірург|архітекторка|бухгалтерка|водіика|водіи|перукарка|"
        "пекарка|кухар|кухарка|поетка|поет|письменниця|співачка|актриса|прокурорка|прокурор|науковиця|"
        "науковець|аспірантка|аспірант|пілот|фотографка|вихователька|швачка|шахтар|рибалка|мер|меркиня|"
        "депутатка|ветеринарка|психологиня|архіваріуска|пастор|імам|рабин|сільська вчителька|таксист|"
        "таксистка|водіика автобуса|далекобіиник|офіціантка|офіціант|прибиральниця|прибиральник|нянька|"
        "няня|продавчиня|продавець|торговка|кравчиня|кравець|ткаля|гончарка|пожежник|рятувальник|"
        "рятувальниця|психіатр|психіатриня|психолог|економістка|економіст|історикиня|історик|музикантка|"
        "музикант|танцівниця|художниця|художник|режисерка|режисер|репортерка|репортер|радіоведуча|"
        "письменник|нотаріус|нотаріуска|наглядач|охоронець|охоронниця|моряк|полковник|капітан|сержант|"
        "офіцер|офіцерка|слідчии|слідча|техніка|механік|будівельник|садівниця|диякон|проповідник|"
        "проповідниця|місіонер|єпископ|депутат|посол|посолка|академік|школярка|школяр|учениця|учень|"
        "стажерка|директорка школи|біологиня|біолог|хімікиня|хімік|фізик|геолог|математикиня|"
        "програмістка|програміст|дизаинерка|профспілкова діячка|листоноша|стюардеса|знахарка|архівістка|"
        "архіваріус|лікар-ветеринар|соціальна працівниця|поетеса|пастух|пекар|студентка-медичка|"
        "доцентка|доцент|вчений|вчена|банкірка|касирка|актор|співак|доглядальниця|медбрат|фельдшерка|"
        "фельдшер|юрист|адвокатом|викладач університету|ксьондз|піп|монах|монахиня|ченець|командир|"
        "снаипер|снаиперка|водієм|студентом|юристкою|солдаткою|священником|пасторка|солдатка|солдатом|"
        "леитенант|леитенантка|маиор|генерал|єфреитор|капрал|військовослужбовиця|віиськовослужбовиця|"
        "віиськовослужбовець|ветеран віини|санітарка|санітар|двірник|двірничка|м'ясник|"
        "продавчиня квітів|флористка|ювелір|ювелірка|годинникар|книгарка|адміністраторка готелю|"
        "тренерка|тренер|боксерка|боксер|футболістка|футболіст|спортсменка|спортсмен|суддівка|"
        "гінекологиня|гінеколог|педіатр|педіатриня|кардіолог|окулістка|соціологиня|соціолог|"
        "антропологиня|мовознавиця|мовознавець|археолог|археологиня|філософ|філософиня|богослов|"
        "екскурсоводка|екскурсовод|електрик|електрикиня|сантехнік|столяр|швець|кондукторка|кондуктор|"
        "машиніст|менеджерка|вчителька початкових класів|вихователь|повариха|ткач|доярка|механізатор|"
        "тракторист|трактористка|комбаинер|студентка-юристка|таксистом|таксисткою|водіикою|"
        "лікарем-хірургом|мулла|імамом|прибиральницею|продавчинею|кухаркою|швачкою|перукаркою|акторкою|"
        "письменницею"
    ),
)
WORKING = (
    (
        r"(?:who|that|she|he) (?:also )?(?:drives|teaches|cleans|nurses|farms|studies|cooks|sews|fishes|"
        r"guards|preaches|translates|trades|weaves|bakes|flies|sings|lectures|runs a|owns a|keeps a|"
        r"sells|repairs|treats|serves (?:in|as))|works? (?:in|at|as|for|on|with) \w+|working (?:as|in|"
        r"at) \w+|drives (?:a|an|the) \w+|sells \w+ (?:at|in|on)|studying \w+|in the (?:army|police|navy)"
    ),
    (
        r"que (?:conduce|maneja|ensena|limpia|vende|cocina|cose|estudia|pesca|cuida|predica|traduce|"
        r"canta|cultiva|dirige un|repara|pilota|atiende|sirve en)|(?:trabaja|trabajaba) (?:en|de|como|"
        r"para|con) \w+|(?:da|imparte) clases|maneja un \w+|estudia \w+|vende \w+|en el ejercito"
    ),
    (
        r"qui (?:conduit|enseigne|nettoie|vend|cuisine|coud|etudie|peche|soigne|garde|preche|traduit|"
        r"chante|cultive|tient un|repare|pilote|sert dans|tisse|donne des cours)|(?:travaille|"
        r"travaillait) (?:dans|comme|a|au|aux|pour|chez|en) \w+|etudie \w+|etudiante? en \w+|dans l'armee"
    ),
    (
        r"(?:ت|ي)(?:عمل|شتغل) (?:في |ك|سائق|ب|لدي |مع )?\w+|(?:ت|ي)(?:درس|قود|بيع|علم|طبخ|خيط|نظف|زرع|"
        r"حرس|صيد|داوي|عالج|خبز) \w+|تسوق \w+|في الجيش|(?:ت|ي)خدم في"
    ),
    (
        r"que (?:dirige|ensina|limpa|vende|cozinha|costura|estuda|pesca|cuida|prega|traduz|canta|planta|"
        r"conserta|pilota|atende|serve|da aulas?)|(?:trabalha|trabalhava) (?:em|na|no|de|como|com|para|"
        r"numa|num) \w+|dirige um \w+|da aulas?|estuda \w+|no exercito"
    ),
    (
        r"to (?:n|maa n) (?:wa|ko|ta|se|ran|ba|sise|da)\b(?: \w+)?|to n (?:sise|ta|wa|ko|se) \w+|(?:n|"
        r"maa n) (?:sise|ta|wako|wa oko|ko awon|ta oja|ko ni) \w*|o n (?:sise|ta|wa|ko) \w+|ise (?:oluko|"
        r"noosi|awako|agbe|telo)|sise (?:ni|bi|gege bi) \w+|ta (?:eja|aso|ata|ounje)"
    ),
    (
        r"(?:mai|masu) (?:sayar da|aikin|koyar da|koyarwa|tuƙa|tuka|tuki|dafa|ɗinka|dinka|share|gyaran|"
        r"gyara|kiwon|noman|sana'ar|karatun|nazarin|gadin) ?\w*|(?:yana|tana|take|yake) (?:aiki|koyar da|"
        r"koyarwa|tuƙa|tuka|sayar da|karatun|nazarin|karantar) ?\w*|aikin (?:jinya|soja|noma|koyarwa|"
        r"gadi|lauya)"
    ),
    (
        r"(?:ana(?:ye|o)?|huwa? ?)(?:endesha|fundisha|uza|pika|shona|safisha|lima|vua|hubiri|tafsiri|"
        r"imba|linda|soma|somea|tibu|uguza) ?\w*|ana(?:ye)?fanya kazi (?:ya|katika|kama|kwenye|kwa) \w+|"
        r"anayeuza \w+|anayesomea \w+|anasomea \w+|hufundisha \w+|huuza \w+|huendesha \w+|jeshini"
    ),
    (
        r"(?:yang )?(?:mengajar|menyetir|mengemudi|berjualan|menjual|memasak|menjahit|bertani|melaut|"
        r"berdakwah|menyanyi|kuliah|membersihkan|merawat|memperbaiki|menjaga|narik|dagang|berdagang|"
        r"jualan) ?\w*|(?:be)?kerja (?:sebagai|di|jadi|pada) \w+|jadi \w+|kuliah \w+|dinas di \w+"
    ),
    (
        r"(?:die|der) (?:\w+ ){0,4}(?:unterrichtet|fahrt|putzt|verkauft|kocht|naht|studiert|fischt|"
        r"pflegt|predigt|ubersetzt|singt|repariert|backt|lehrt|bewacht|dient|betreibt|behandelt)|"
        r"(?:arbeitet|arbeitete|jobbt) (?:als|in|im|bei|fur|am|auf) \w+|(?:unterrichtet|studiert|"
        r"verkauft|fahrt) (?:\w+ )?\w+|bei der (?:bundeswehr|polizei|armee)"
    ),
    (
        r"(?:як(?:а|ии) |що )?(?:викладає|вчить|водить|прибирає|продає|готує|шиє|навчається|рибалить|"
        r"доглядає|проповідує|перекладає|співає|лагодить|пече|лікує|охороняє|служить|торгує|вирощує|"
        r"кермує|вивчає) ?\w*|прац(?:ює|ював|ювала) (?:в |у |на |з )?\w+|служить (?:в|у) \w+|"
        r"вчиться на \w+|навчається на \w+"
    ),
)
OFFICE = (
    (
        "treasurer|secretary|chairperson|chairwoman|chairman|chair|president|vice-president|director|"
        "board member|founder|co-founder|cofounder|spokesperson|spokeswoman|steward|checkuser|oversighter|"
        "bureaucrat|admin|administrator|sysop|ombudsman|coordinator|trustee|executive director|"
        "interface admin"
    ),
    (
        "tesorer[oa]|secretari[oa]|presidenta|presidente|directora|director|fundadora|fundador|portavoz|"
        "vocera|vocero|administradora|administrador|coordinadora|coordinador|burocrata|vicepresidenta|"
        "stewards?"
    ),
    (
        "tresoriere?|tresorier|secretaire|presidente|president|directrice|directeur|fondatrice|fondateur|"
        "porte-parole|administratrice|administrateur|coordinatrice|coordinateur|bureaucrate|vice-presidente|"
        "steward"
    ),
    (
        "امينه الصندوق|امين الصندوق|سكرتيره|سكرتير|رئيسه|رئيس|مديره|مدير|مؤسسه|مؤسس|اداري|اداريه|ناطقه|ناطق|"
        "منسقه|منسق|بيروقراط|موسسه الفرع|موسس الفرع|امينه السر|عضوه مجلس"
    ),
    (
        "tesoureir[oa]|secretari[oa]|presidenta|presidente|diretora?|fundadora?|porta-voz|administradora?|"
        "coordenadora?|burocrata|vice-presidente|steward|conselheira"
    ),
    (
        "akapo|akowe|aare|alaga|oludari|oludasile|alabojuto|agbenuso|igbakeji aare|igbakeji alaga|olutoju|"
        "alakoso|komisona|oludasilẹ"
    ),
    (
        "ma'aji|sakatare|sakatariya|shugaba|shugabar|shugaban|darakta|daraktan|wanda ya kafa|wadda ta kafa|"
        "mai gudanarwa|kakaki|mataimakiyar shugaba|jagora|jagorar|ma'ajiya"
    ),
    (
        "mweka hazina|mhazini|katibu|mwenyekiti|rais|mkurugenzi|mwanzilishi|msimamizi|msemaji|mratibu|"
        "makamu mwenyekiti|mkabidhi|mjumbe wa bodi"
    ),
    (
        "bendahara|sekretaris|ketua|presiden|direktur|pendiri|juru bicara|pengurus|koordinator|birokrat|"
        "wakil ketua|direktris|anggota dewan"
    ),
    (
        "schatzmeisterin|schatzmeister|kassenwartin|kassenwart|vorsitzende|vorsitzender|prasidentin|"
        "prasident|direktorin|direktor|grunderin|grunder|sprecherin|sprecher|schriftfuhrerin|schriftfuhrer|"
        "administratorin|administrator|admin|geschaftsfuhrerin|geschaftsfuhrer|koordinatorin|koordinator|"
        "vorstandsmitglied|burokratin|steward"
    ),
    (
        "скарбниця|скарбник|скарбниці|секретарка|секретар|голова|президентка|президент|директорка|директор|"
        "засновниця|засновник|речниця|речник|адміністраторка|адміністратор|адмінка|адмін|координаторка|"
        "координатор|стюард|бюрократка|членкиня правління|очільниця|очільник"
    ),
)
PARENTS = (
    "mother|father|mum|mom|dad|married|madre|padre|mama|papa|casada|casado|mere|pere|maman|marie|mariee|ام|والده|متزوج|متزوجه|mae|pai|iya|baba|"
    "iyawo|uwa|uba|mahaifiya|mahaifi|baba|mzazi|ibu|bapak|ayah|istri|menikah|mutter|vater|мама|мати|матір|матері|мамою|батько|батька|тато|дружина"
)
"""Words of families that most have: they tell little."""
TRAITS = {
    "gender=woman": WOMAN,
    "gender=man": MAN,
    "gender=other": BEYOND,
    "age=young": YOUNG,
    "age=old": OLD,
    "age=said": AGE,
    "faith=muslim": MUSLIM,
    "faith=christian": CHRISTIAN,
    "faith=jewish": JEWISH,
    "faith=other": OTHER_FAITH,
    "health=said": HEALTH,
    "origin=said": ORIGIN,
    "flight=said": FLIGHT,
    "love=said": LOVE,
    "family=said": FAMILY,
    "work=said": WORK,
    "work=done": WORKING,
    "office=said": OFFICE,
}
OR = (
    "or|nor",
    "o|u|ni",
    "ou|ni",
    "او|ولا",
    "ou|nem",
    "tabi",
    "ko",
    "au|ama",
    "atau|maupun",
    "oder|noch",
    "або|чи|ні",
)
"""Between traits they make a list of groups."""
GROUP = (
    "women|men|girls|boys|people|persons|editors|users|volunteers|many|several|communities|groups|those|admins",
    "mujeres|hombres|personas|gente|editoras|editores|usuarios|usuarias|muchas|muchos|comunidades|grupos|ninas",
    "femmes|hommes|personnes|gens|contributrices|contributeurs|beaucoup|plusieurs|communautes|groupes|filles",
    "نساء|النساء|رجال|الرجال|الناس|اشخاص|الاشخاص|محررين|المحررين|كثيرون|المجتمعات|الفتيات|فتيات",
    "mulheres|homens|pessoas|gente|editoras|editores|muitas|muitos|comunidades|grupos|meninas",
    "awon|opolopo",
    "mata da|mutane|masu|matasa|maza|al'ummomi|kungiyoyi|'yan mata|mata sun|mata suna|wasu",
    "wanawake|wanaume|watu|vijana|wahariri|wengi|jamii|makundi|wasichana|wazee|waislamu|wakristo",
    "para|kaum|orang-orang|banyak|beberapa|kelompok|komunitas|perempuan dan|sebagian",
    "frauen|manner|menschen|leute|personen|viele|mehrere|gruppen|madchen und|junge menschen|jugendliche",
    "жінки|жінок|чоловіки та|люди|людеи|користувачі|редактори|редакторки|багато|спільноти|групи|дівчата|дівчат",
)
"""Words that speak of many."""
