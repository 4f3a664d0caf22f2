"""What is said of one person in Swahili, by trait."""

TRAITS = {
    "gender=woman": "mwanamke|msichana|binti|bibi|dada",
    "gender=man": "mwanaume|mwanamume|mvulana|kaka|bwana",
    "gender=other": (
        "aliyebadili jinsia|transjinsia|trans|huntha|khuntha|aliyebadilisha jinsia|mwenye jinsi mbili|mbadili jinsia|"
        "mwanamke wa trans|mtu wa jinsi mbili|transjenda|aliyebadili jinsi|mwanamke trans|mwanaume trans|"
        "jinsia mbili|mtu aliyebadili jinsia"
    ),
    "age=young": (
        "kijana|mdogo wa umri|barubaru|msichana mdogo|mvulana mdogo|mdogo|kijana wa kiume|kijana wa kike|tineja|"
        "mtoto|mwanadada|kigoli|msichana kijana"
    ),
    "age=old": (
        "mzee|ajuza|bibi kizee|bikizee|babu|mstaafu|mkongwe|kikongwe|mama mzee|bibi mzee|mwenye umri mkubwa|"
        "aliyestaafu|shaibu|nyanya|mwastaafu"
    ),
    "age=said": (
        r"(?:mwenye )?(?:umri wa )?miaka \w+|wa makamo|wa umri wa \w+|mwenye umri|ana miaka|aliyefikisha miaka|"
        r"wa miaka"
    ),
    "faith=muslim": "mwislamu|muislamu|mwislam|mshia|msuni|mahmadia|mkojani|mwibadhi",
    "faith=christian": (
        "mkristo|mkatoliki|mlokole|mprotestanti|msabato|mwanglikana|mpentekoste|shahidi wa yehova|mlutheri|"
        "mwinjilisti|mmoravian|mbaptisti|mmethodisti|mwadventista|mkristu|mwokovu|mtu aliyeokoka|mwaorthodoksi|"
        "mquaker|mmormoni|mkatolika"
    ),
    "faith=jewish": "myahudi|wa kiyahudi",
    "faith=other": (
        "mhindu|mbudha|mpagani|asiye na dini|mkana mungu|mbahai|singasinga|mwabudu mizimu|msikh|mbuddha|mkanamungu|"
        "asiyeamini|mfuasi wa dini ya jadi|mwenye dini ya jadi|mjaini|mparsi|kalasinga|mbohra|mrasta|mrastafari|"
        "mfuasi wa budha|mkafiri"
    ),
    "health=said": (
        "kipofu|kiziwi|kiti cha magurudumu|mlemavu|albino|mwenye ualbino|mwenye ulemavu|bubu|asiyeona|asiyesikia|"
        "mwenye vvu|kiwete|zeruzeru|mwenye kifafa|mwenye usonji|ulemavu|usonji|mwenye tawahudi|mwenye kisukari|"
        "anayeishi na vvu|ualbino|selimundu|mlemavu wa|mwenye ulemavu wa|kilema|chongo|mwenye mguu mmoja|"
        "mwenye mkono mmoja|asiye na mguu|asiye na mkono|mwenye kigugumizi|kigugumizi|mkoma|ukoma|fimbo nyeupe|"
        "magongo|mbilikimo|kibeti|mwenye saratani|ana saratani|mwenye polio|mgonjwa wa akili|mgonjwa wa figo|"
        "asiyeweza kuona|asiyeweza kusikia|haoni|hasikii|mwenye uoni hafifu|mwenye ulemavu wa ngozi"
    ),
    "origin=said": (
        "mmasai|mmaasai|msomali|mhadzabe|mnubi|mgikuyu|mkikuyu|mluo|mpemba|mmakonde|mhindi|mbatwa|mzungu|mwarabu|"
        "mchaga|msukuma|mkamba|mluhya|mkalenjin|mturkana|msamburu|mdatoga|mmijikenda|mzanzibari|mtutsi|mhutu|mgeni|"
        "mborana|mrendille|mogiek|mpokomo|mnyamulenge|mnyarwanda|mrundi|mkongo|mkongomani|msudani|mhabeshi|"
        "mwethiopia|mganda|mkenya|mtanzania|mnigeria|mghana|msiria|mpalestina|mafghani|mkurdi|mroma|mwasia|mchina|"
        "mweusi|mwafrika|mmeru|mkisii|mgusii|mtaita|mpare|mnyakyusa|mhaya|mhehe|mgogo|mzaramo|mngoni|mbena|mnyamwezi|"
        "mfipa|mkurya|mjita|mbulu|mbarbaig|mdatooga|ogiek|mendorois|mwarusha|mpokot|mnandi|mkipsigis|mgabra|mrendile|"
        "mnyankole|mtoro|mkiga|msoga|macholi|mlugbara|mbaganda|mkaramojong|mshirazi|mngazija|mbantu|msomali bantu|"
        "muajemi|wa kabila la"
    ),
    "flight=said": (
        "mkimbizi|mhamiaji|mtafuta hifadhi|mwomba hifadhi|uhamishoni|aliyehamishwa|mkimbizi wa ndani|aliyefukuzwa|"
        "asiye na uraia|aliyekimbia|alikimbia|aliyekimbilia|mwenye hifadhi|mhamishwa|mfukuzwa|hifadhi|uhamisho|"
        "mkimbizi kutoka|aliyehama|asiye na karatasi|mrejea"
    ),
    "love=said": (
        "shoga|msagaji|msenge|mpenzi wa jinsia moja|gay|basha|mtu wa jinsia moja|mpenda jinsia moja|"
        "mpenzi wa jinsi moja|wa jinsia moja|mshoga|bisexual|hanithi|kuchu|lesbian|anayependa wanawake|"
        "anayependa wanaume"
    ),
    "family=said": (
        "mama|baba|mjane|mtalaka|aliyetalikiwa|mjamzito|asiye na mume|asiye na mke|yatima|aliyeolewa|mgane|mzazi|"
        "pacha|mama wa watoto|mama wa|mwenye mimba|mtaliki|hajaolewa|mke wa pili|aliyeachwa|aliyeachika|aliyeachana|"
        "mtalikiwa|anayetarajia|mama asiye na mume|mama pekee|baba pekee|mlezi pekee|hana mume|hana mke|"
        "mume wake alifariki|bibi harusi|mke mwenza|mama wa kambo|kapera|mseja|aliyefiwa na mume|aliyefiwa na mke|"
        "nyanya|bibi|babu|mjukuu|mjane wa|yatima wa|shangazi|mjomba|bibi kizaa bibi|mama mkubwa|baba mkubwa|"
        "bibi yake|babu yake"
    ),
    "work=said": (
        "mwalimu|daktari|muuguzi|nesi|uuguzi|wakili|mwanasheria|jaji|hakimu|mwandishi wa habari|mwanahabari|mhandisi|"
        "mkulima|mwanafunzi|profesa|mwanajeshi|askari|polisi|mkunga|mchungaji|padri|padre|imamu|mtawa|dereva|"
        "mfamasia|fundi|mshonaji|mvuvi|mfugaji|mwimbaji|mwigizaji|mhadhiri|mtafiti|mkutubi|mhasibu|mpishi|mwuguzi|"
        "daktari wa meno|mfanyabiashara|mama ntilie|bodaboda|mwanasiasa|mbunge|diwani|seremala|mchimbaji|shehe|"
        "sheikh|dereva wa teksi|dereva wa lori|dereva wa bodaboda|mwendesha bodaboda|mhudumu|kinyozi|"
        "mfanyakazi wa ndani|yaya|mchuuzi|muuza duka|mmachinga|mfumaji|mfinyanzi|zimamoto|mwanasaikolojia|mchumi|"
        "mwanahistoria|mwanamuziki|mchezaji|mchoraji|mtengeneza filamu|mtangazaji|ripota|mwandishi|"
        "mwandishi wa vitabu|mlinzi|baharia|kanali|kapteni|sajenti|mpelelezi|afisa|afisa wa polisi|fundi magari|"
        "mwashi|mtunza bustani|shemasi|mhubiri|mwinjilisti|mmisionari|askofu|balozi|msomi|mwanachuo|"
        "mwanafunzi wa chuo|mwanafunzi wa udaktari|mkufunzi|mwalimu mkuu|mwanasayansi|mwanabiolojia|mtaalamu|"
        "mwanaprogramu|mbunifu|mwanaharakati|kiongozi wa chama|mganga|mganga wa kienyeji|mtunza maktaba|"
        "mtunza kumbukumbu|daktari wa mifugo|mwandishi wa riwaya|mwokaji|mwindaji|mtumishi wa umma|mkuu wa shule|"
        "mama lishe|karani|mfanyakazi wa benki|mwendesha mashtaka|mwanasoka|luteni|meja|jenerali|koplo|"
        "ofisa wa jeshi|mwanajeshi mstaafu|mfagiaji|mchinjaji|muuza samaki|muuza maua|sonara|mpiga ngumi|mwanariadha|"
        "kocha|refa|daktari wa watoto|daktari wa wanawake|mwanaisimu|mwanasosholojia|mwanaakiolojia|mwongoza watalii|"
        "fundi umeme|fundi bomba|fundi viatu|fundi cherehani|konda|utingo|mhudumu wa mapokezi|meneja|"
        "mwalimu wa shule|mwalimu wa chekechea|mwalimu wa sekondari|muuguzi mstaafu|mkalimani wa mahakama|mhifadhi|"
        "mwanafalsafa|ustadhi|maalim|rabi|mtumishi|mfanyakazi|mwanafunzi wa sheria|mwanafunzi wa chuo kikuu|"
        "mtumishi wa mungu"
    ),
    "work=done": (
        r"(?:ana(?:ye|o)?|huwa? ?)(?:endesha|fundisha|uza|pika|shona|safisha|lima|vua|hubiri|tafsiri|imba|linda|soma|"
        r"somea|tibu|uguza) ?\w*|ana(?:ye)?fanya kazi (?:ya|katika|kama|kwenye|kwa) \w+|anayeuza \w+|anayesomea \w+|"
        r"anasomea \w+|hufundisha \w+|huuza \w+|huendesha \w+|jeshini"
    ),
    "office=said": (
        "mweka hazina|mhazini|katibu|mwenyekiti|rais|mkurugenzi|mwanzilishi|msimamizi|msemaji|mratibu|"
        "makamu mwenyekiti|mkabidhi|mjumbe wa bodi"
    ),
}
OR = "au|ama"
GROUP = "wanawake|wanaume|watu|vijana|wahariri|wengi|jamii|makundi|wasichana|wazee|waislamu|wakristo"
