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
    "frau|madchen|dame|junge frau|sie",
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
    "nonbinary|non-binary|trans|transgender|intersex|transwoman|transman|genderqueer",
    "no binaria|no binarie|no binario|trans|transgenero|intersexual|travesti",
    "non binaire|non-binaire|trans|transgenre|intersexe",
    "متحول جنسيا|متحوله جنسيا|عابره جنسيا|عابر جنسيا|عابره|خنثي",
    "nao binaria|nao binario|nao-binaria|nao-binario|trans|transgenero|travesti|intersexo",
    "trans|transgender",
    "trans|transgender|mata-maza",
    "aliyebadili jinsia|transjinsia|trans|huntha|khuntha",
    "transpuan|waria|transgender|transpria|nonbiner|interseks",
    "nichtbinar|nichtbinare|nichtbinarer|transfrau|transmann|trans|intergeschlechtliche",
    "небінарна|небінарний|трансгендерна|трансгендерний|трансжінка|трансчоловік|інтерсекс",
)
YOUNG = (
    "young|younger|teenager|teenage|teen|youngster|adolescent|underage|minor",
    "joven|jovencita|adolescente|menor de edad|veinteaner[oa]",
    "jeune|adolescent|adolescente|mineure?|ado",
    "شابه|شاب|مراهق|مراهقه|قاصر|صغيره السن|صغير السن",
    "jovem|adolescente|menor de idade",
    "odo|odobinrin|odokunrin|odolangba|omode",
    "matashi|matashiya|saurayi|budurwa|karama|yarinya",
    "kijana|mdogo wa umri|barubaru|msichana mdogo|mvulana mdogo",
    "muda|remaja|pemuda|pemudi|belia|di bawah umur",
    "junge|junger|junges|jungen|jugendlicher|jugendliche|teenager|teenagerin|minderjahrige|minderjahriger",
    "молода|молодии|молодої|молодого|молоду|молодою|юна|юнии|підліток|підлітка|неповнолітня|неповнолітніи",
)
OLD = (
    (
        "elderly|old|older|aged|pensioner|retired|retiree|senior citizen|grandmother|grandfather|grandma|"
        "octogenarian"
    ),
    (
        "anciano|anciana|viejo|vieja|de edad|jubilad[oa]|abuela|abuelo|de la tercera edad|sexagenari[oa]|"
        "septuagenari[oa]"
    ),
    (
        "vieux|vieil|vieille|age|agee|retraite|retraitee|grand-mere|grand-pere|a la retraite|sexagenaire|"
        "septuagenaire"
    ),
    "مسن|مسنه|عجوز|شيخ|متقاعد|متقاعده|جده|كبير السن|كبيره السن",
    "idoso|idosa|velho|velha|senil|aposentad[oa]|reformad[oa]|avo|de idade",
    "agba|agbalagba|arugbo|feyinti|to ti feyinti|iya agba|baba agba",
    "tsoho|tsohuwa|dattijo|dattijuwa|mai ritaya|kaka|tsohon",
    "mzee|ajuza|bibi kizee|bikizee|babu|mstaafu|mkongwe",
    "tua|lansia|lanjut usia|pensiunan|nenek|kakek|sepuh|purnawirawan",
    (
        "alt|alter|alte|alten|altes|alterer|altere|betagt|betagte|betagter|rentner|rentnerin|pensionar|"
        "pensionarin|im ruhestand|"
        "pensioniert|pensionierter?|greis|greisin|oma|opa"
    ),
    (
        "літніи|літня|літньої|літнього|літню|старии|стара|старого|старої|пенсіонер|пенсіонерка|пенсіонера|"
        "пенсіонерки|на пенсії|"
        "бабуся|бабусі|дідусь|похилого віку"
    ),
)
AGE = (
    (
        r"aged \d\d|\d\d[- ]years?[- ]old|in (?:his|her|their) (?:early |mid |late |mid-)?(?:\w+ties|"
        r"\d0s)|\d\d-yr-old|aged \w+(?:ty|teen)"
    ),
    (
        r"(?:\d\d|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|\w+ y \w+) anos|"
        r"treintaner[oa]|cuarenton[a]?|cincuenton[a]?"
    ),
    (
        r"(?:\d\d|vingt|trente|quarante|cinquante|soixante|\w{2,12}-\w{2,12}) ans|(?:vingtaine|trentaine|"
        r"quarantaine|cinquantaine|soixantaine)"
    ),
    (
        r"في (?:ال)?(?:عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين)(?:ات)?|(?:عمرها|عمره) \w+|\d\d (?:عاما|سنه)|"
        r"(?:عشريني|ثلاثيني|اربعيني|خمسيني|ستيني|سبعيني)ه?|"
        r"(?:ال)?(?:عشرين|ثلاثين|اربعين|خمسين|ستين)ات"
    ),
    (
        r"(?:\d\d|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|\w+ e \w+) anos|trintona?|"
        r"quarentona?|cinquentona?"
    ),
    r"(?:eni|omo) (?:\w+ ){0,2}odun(?: \w+)?|omo odun \w+",
    r"mai shekaru? (?:\w+)|(?:dan|'yar) shekaru? \w+|shekarunt?a \d\d|shekarunsa \d\d",
    r"(?:mwenye )?(?:umri wa )?miaka \w+|wa makamo",
    (
        r"(?:ber)?umur (?:\w+)|berusia \w+|\w+ puluhan(?: tahun)?|\d\d tahun|(?:dua|tiga|empat|lima|enam|"
        r"tujuh) puluh(?:an)?(?: \w+)? tahun"
    ),
    (
        r"(?:anfang|mitte|ende|um die) (?:zwanzig|dreißig|dreissig|vierzig|funfzig|sechzig|siebzig|"
        r"achtzig)|\d\d jahre alt|\d\d-?jahrige[rns]?|"
        r"\w{4,}jahrige[rns]?|\w+(?:zig|ßig|zehn) jahre alt"
    ),
    (
        r"(?:двадцяти|тридцяти|сорока|п'ятдесяти|шістдесяти|сімдесяти|\d\d) років|років (?:двадцяти|"
        r"тридцяти|сорока|п'ятдесяти|шістдесяти|сімдесяти|\d\d)|"
        r"\d\d-?річн\w+|\w+річн(?:а|ии|ого|ої|у|ою)|\d\d років"
    ),
)
MUSLIM = (
    "muslim|moslem|shia|shi'ite|shiite|sunni|ahmadi|sufi|ismaili",
    "musulman|musulmana|chiita|sunita|sufi",
    "musulman|musulmane|chiite|sunnite|ahmadie",
    "مسلم|مسلمه|شيعي|شيعيه|سني|سنيه|احمدي|صوفي|علويه|علوي|اباضي",
    "muculmano|muculmana|islamica|xiita|sunita",
    "musulumi|mùsùlùmí|alhaji|alhaja",
    "musulmi|musulma|musulmar|shi'a|dan shi'a|'yar shi'a",
    "mwislamu|muislamu|mwislam|mshia|msuni",
    "muslim|muslimah|syiah|ahmadiyah|moslem",
    (
        "muslimin|muslim|muslima|muslimische|muslimischer|muslimischen|schiitin|schiit|sunnitin|alevitin|"
        "alevit|alevitische"
    ),
    "мусульманка|мусульманин|мусульманки|мусульманку|мусульманина|мусульманкою|шиїтка|шиїт|сунітка",
)
CHRISTIAN = (
    (
        "christian|catholic|protestant|pentecostal|evangelical|orthodox|copt|coptic|anglican|baptist|"
        "adventist|jehovah's witness|mormon|"
        "methodist|lutheran|mennonite"
    ),
    (
        "cristiano|cristiana|catolico|catolica|protestante|evangelico|evangelica|pentecostal|"
        "testigo de jehova|adventista|mormona?|ortodoxa"
    ),
    (
        "chretien|chretienne|catholique|protestant|protestante|evangelique|orthodoxe|pentecotiste|"
        "temoin de jehovah|copte|adventiste"
    ),
    (
        "مسيحي|مسيحيه|قبطي|قبطيه|ماروني|مارونيه|كاثوليكيه|كاثوليكي|ارثوذكسي|ارثوذكسيه|انجيليه|انجيلي|"
        "بروتستانتيه|بروتستانتي"
    ),
    (
        "cristao|crista|catolico|catolica|evangelico|evangelica|protestante|pentecostal|testemunha de jeova|"
        "adventista|batista|mormon"
    ),
    (
        "kristeni|kristieni|kiristeni|onigbagbo|katoliki|alakatoliki|anglika|aladura|pentikosti|"
        "elerii jehofa|mosumi"
    ),
    "kirista|mabiyin addinin kirista|katolika|dan katolika|'yar katolika|krista",
    (
        "mkristo|mkatoliki|mlokole|mprotestanti|msabato|mwanglikana|mpentekoste|shahidi wa yehova|mlutheri|"
        "mwinjilisti"
    ),
    "kristen|katolik|protestan|pentakosta|saksi yehuwa|advent|kristiani|nasrani",
    (
        "christin|christ|christliche|christlicher|katholikin|katholik|katholische|katholischer|katholischen|"
        "evangelische|evangelischer|protestantin|protestant|"
        "orthodoxe|orthodoxer|baptistin|baptist|mormonin|koptin|kopte|koptische|zeugin jehovas|freikirchliche"
    ),
    (
        "християнка|християнин|католичка|католик|католички|православна|православнии|протестантка|протестант|"
        "баптист|баптистка|"
        "греко-католичка|греко-католик|п'ятдесятниця|адвентистка|свідок єгови|вірянка"
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
        "pagan|jain|confucian|taoist|"
        "rastafarian|voodoo priestess"
    ),
    "hindu|budista|atea|ateo|santera|santero|bahai|sij",
    "hindoue|hindou|bouddhiste|athee|animiste|sikh|bahaie|vodouisant|vodouisante|vaudou",
    "درزي|درزيه|ايزيدي|ايزيديه|بهائي|بهائيه|ملحد|ملحده|هندوسيه|هندوسي|بوذي|بوذيه|صابئي|صابئيه|زرادشتيه",
    "hindu|ateu|ateia|candomblecista|umbandista|budista|de santo|do candomble|da umbanda|espirita|bahai",
    "onisese|onisegun ibile|aborisa|elesin ibile|babalawo|iyalorisa|aboorisa",
    "maguzawa|bamaguje|bamagujiya|arne|mai bautar gargajiya|maguje",
    "mhindu|mbudha|mpagani|asiye na dini|mkana mungu|mbahai|singasinga|mwabudu mizimu",
    "hindu|buddha|konghucu|penghayat|ateis|sikh|kejawen|penganut kepercayaan|baha'i|parmalim|sunda wiwitan",
    (
        "atheistin|atheist|buddhistin|buddhist|buddhistische|hinduistin|hinduistische|jesidin|jeside|"
        "jesidische|jesidischer|sikh|bahai|konfessionslose|hindu"
    ),
    "буддистка|буддист|атеїстка|атеїст|індуїстка|індуїст|язичниця|язичник|рідновірка|кришнаїтка|кришнаїт|бахаи",
)
HEALTH = (
    (
        "blind|deaf|disabled|wheelchair|autistic|autism|paralysed|paralyzed|amputee|albino|albinism|hiv|"
        "hiv-positive|dyslexic|visually impaired|"
        "hard of hearing|partially sighted|epileptic|epilepsy|bipolar|cancer|mute|one-legged|prosthetic|"
        "dwarfism|crutches|white cane|sign language user"
    ),
    (
        "ciego|ciega|sordo|sorda|silla de ruedas|discapacidad|discapacitad[oa]|autista|paralitic[oa]|"
        "albin[oa]|vih|sordomud[oa]|epileptic[oa]|amputad[oa]|"
        "baja vision|muletas|cancer|mud[oa]"
    ),
    (
        "aveugle|sourd|sourde|fauteuil roulant|handicape|handicapee|malvoyant|malvoyante|malentendante?|"
        "autiste|albinos|seropositif|seropositive|muette?|"
        "epileptique|amputee?|bequilles|paralysee?|en situation de handicap|cancer"
    ),
    (
        "كفيف|كفيفه|اعمي|عمياء|اصم|صماء|كرسي متحرك|كرسي|معاق|معاقه|مقعد|مقعده|ذو اعاقه|ذات اعاقه|توحد|متوحد|"
        "ضرير|ضريره|بكماء|ابكم|مشلول|مشلوله|مصابه بالسرطان|من ذوي الاعاقه|اعاقه"
    ),
    (
        "cego|cega|surdo|surda|cadeira de rodas|cadeirante|deficiente|deficiencia|autista|albin[oa]|"
        "soropositiv[oa]|mud[oa]|epileptic[oa]|baixa visao|muletas|amputad[oa]|"
        "paraplegic[oa]|cancer"
    ),
    (
        "afoju|aditi|abirun|alaabo ara|keke alailagbara|keke aro|afin|aro|aláàbọ̀ ara|odi|kẹ̀kẹ́ abirùn|"
        "kẹ̀kẹ́ aláàbọ̀ ara|alarun jejere|adete|yaro"
    ),
    (
        "makaho|makauniya|kurma|kurmar|gurgu|gurguwa|keken guragu|nakasasshe|nakasasshiya|nakasasshi|zabiya|"
        "zabaya|bebe|bebiya|mai nakasa|guragu|mai cutar"
    ),
    (
        "kipofu|kiziwi|kiti cha magurudumu|mlemavu|albino|mwenye ualbino|mwenye ulemavu|bubu|asiyeona|"
        "asiyesikia|mwenye vvu|kiwete|zeruzeru|mwenye kifafa|mwenye usonji|ulemavu"
    ),
    (
        "tunanetra|tunarungu|tuli|difabel|kursi roda|tunadaksa|disabilitas|buta|bisu|tunawicara|autis|"
        "autistik|hiv|lumpuh|albino|epilepsi|tongkat|penyintas kanker|cacat"
    ),
    (
        "blind|blinde|blinder|blinden|gehorlos|gehorlose|gehorloser|taub|taube|tauber|rollstuhl|behindert|"
        "behinderte|behinderter|autistin|autist|autistische|autistischer|"
        "sehbehindert|sehbehinderte|schwerhorige|querschnittsgelahmt|hiv-positiv|stumme|rollstuhlfahrerin|"
        "rollstuhlfahrer|krebskrank|krebskranke|epilepsie|prothese|albino"
    ),
    (
        "незряча|незрячии|сліпа|сліпии|глуха|глухии|візку|візочку|інвалідністю|інвалідність|аутистка|аутист|"
        "нечуюча|нечуючии|слабозора|слабозории|німа|німии|"
        "на кріслі колісному|кріслі колісному|протезом|вілпозитивна|віл-позитивна|епілепсією|альбінос|"
        "альбіноска|дцп"
    ),
)
ORIGIN = (
    (
        "roma|romani|kurdish|kurd|berber|amazigh|indigenous|aboriginal|maori|sami|tatar|uyghur|rohingya|igbo|"
        "fulani|maasai|samburu|dalit|tuareg|twa|"
        "ogoni|tiv|kanuri|ijaw|papuan|dayak|black|white|arab|gypsy|stateless|immigrant|foreigner|yoruba|"
        "hausa|kikuyu|luo|somali|nubian|bedouin|armenian|assyrian|hmong|"
        "tamil|hazara|tibetan|inuit|cree|navajo|quechua|mapuche|minority"
    ),
    (
        "gitano|gitana|indigena|mapuche|quechua|aymara|afrodescendiente|negra|negro|garifuna|guarani|maya|"
        "nahuatl|zapoteca|mixteca|wayuu|rarramuri|afro|afrocolombiana|"
        "afromexicana|extranjera|extranjero|inmigrante|otomi|tseltal|emigrante"
    ),
    (
        "rom|kurde|berbere|kabyle|amazighe|touareg|touaregue|noire|noir|autochtone|peul|peule|pygmee|"
        "amerindienne|kanak|arabe|gitane|manouche|etrangere|immigree?|rwandaise|"
        "armenienne|bretonne|corse|malinke|bambara|wolof|serere|dioula|bete|baoule"
    ),
    (
        "كردي|كرديه|امازيغي|امازيغيه|نوبي|نوبيه|تركماني|تركمانيه|ارمنيه|ارمني|بدوي|بدويه|شركسيه|شركسي|اشوريه|"
        "اشوري|سوداء|اسود البشره|سمراء|طوارقيه|من الاقليه|غجريه|"
        "فلسطينيه|فلسطيني|سوريه|سودانيه|عراقيه|يمنيه|صحراويه|من البدون|قبائليه"
    ),
    (
        "indigena|quilombola|cigana|cigano|guarani|yanomami|pataxo|negra|negro|preta|preto|cabocla|tupinamba|"
        "imigrante|estrangeira|estrangeiro|macua|haitiana|"
        "venezuelana|angolana|cabo-verdiana|ribeirinha|terena|kaingang|parda"
    ),
    (
        "igbo|fulani|ègùn|egun|ijo|ibo|hausa|gambari|tiv|nupe|ara ilu okeere|alejo|bororo|oyinbo|itsekiri|"
        "ebira|ogu|egba|ijebu"
    ),
    (
        "bafulatani|bafilatana|bafulatana|bakanuri|bature|baturiya|inyamuri|dan kabilar|'yar kabilar|"
        "bayarabe|bayarabiya|ba'are|buzu|buzuwa|banufe|batibe|bagwari|balarabe|"
        "balarabiya|bamaguje|baƙo|bako|ɗan ƙabilar|'yar ƙabilar"
    ),
    (
        "mmasai|mmaasai|msomali|mhadzabe|mnubi|mgikuyu|mkikuyu|mluo|mpemba|mmakonde|mhindi|mbatwa|mzungu|"
        "mwarabu|mchaga|msukuma|mkamba|mluhya|mkalenjin|mturkana|"
        "msamburu|mdatoga|mmijikenda|mzanzibari|mtutsi|mhutu|mgeni|mborana|mrendille|mogiek|mpokomo|mnyamulenge"
    ),
    (
        "papua|tionghoa|dayak|badui|batak|minang|keturunan|bugis|madura|rimba|bajo|ambon|dani|asmat|sasak|"
        "mentawai|toraja|nias|tolaki|aceh|bali|rohingya|masyarakat adat|adat|"
        "peranakan|etnis"
    ),
    (
        "kurdin|kurde|kurdische|kurdischer|romni|rom|sinti|sintiza|sinto|sorbin|sorbe|sorbische|schwarze|"
        "schwarzer|dunkelhautige|dunkelhautiger|tschetschenin|turkische|turkin|"
        "syrerin|syrer|syrische|afghanin|afghane|afghanische|eritreerin|eritreer|somalierin|tamilin|tamile|"
        "auslanderin|auslander|danische|friesin|migrationshintergrund|kosovarin|"
        "araberin|araber|roma"
    ),
    (
        "ромка|ром|ромської|циганка|кримська татарка|кримськии татарин|кримськотатарська|кримськотатарського|"
        "татарка|татарин|гагауз|гагаузка|угорка|угорець|болгарка|болгарин|румунка|"
        "полька|вірменка|вірменин|караїмка|чеченка|грекиня|темношкіра|темношкірии|роми|меншини|гуцулка|"
        "кореянка|азербаиджанка|грузинка|білоруска"
    ),
)
FLIGHT = (
    (
        "refugee|asylum seeker|asylum-seeker|exiled|exile|migrant|displaced|undocumented|returnee|deportee|"
        "idp|evacuee"
    ),
    (
        "refugiado|refugiada|exiliado|exiliada|exilio|migrante|desplazado|desplazada|sin papeles|"
        "indocumentad[oa]|solicitante de asilo|deportad[oa]|asilad[oa]"
    ),
    (
        "refugie|refugiee|exile|exilee|migrante|migrant|deplacee|deplace|sans-papiers|sans papiers|"
        "demandeuse d'asile|demandeur d'asile"
    ),
    "لاجئ|لاجئه|نازح|نازحه|منفي|منفيه|مهاجره|مهاجر|في المنفي|طالبه لجوء|طالب لجوء|بلا اوراق|مهجره|مهجر|العائده",
    (
        "refugiado|refugiada|exilado|exilada|migrante|deslocada|deslocado|sem documentos|indocumentada|"
        "requerente de asilo|retornada|solicitante de refugio"
    ),
    "asasala|asala|igbekun|atipo|aṣàtìpó|asáfúnogun|asafunogun|oluwa ibi aabo",
    (
        "dan gudun hijira|'yar gudun hijira|ɗan gudun hijira|mai neman mafaka|bakin haure|mai hijira|"
        "'yar hijira|ɗan ci-rani|gudun hijira"
    ),
    "mkimbizi|mhamiaji|mtafuta hifadhi|mwomba hifadhi|uhamishoni|aliyehamishwa|mkimbizi wa ndani",
    "pengungsi|pencari suaka|eksil|imigran|migran|pekerja migran|tki|tkw|deportan",
    (
        "fluchtling|gefluchtete|gefluchteter|asylbewerberin|asylbewerber|exil|migrantin|migrant|asylsuchende|"
        "vertriebene|vertriebener|ohne papiere|aussiedlerin|spataussiedler"
    ),
    (
        "біженка|біженець|біженки|біженця|біженку|переселенка|переселенець|переселенки|переселенця|"
        "емігрантка|емігрант|мігрантка|мігрант|впо|вимушена|евакуиована|вигнанні|шукачка притулку"
    ),
)
LOVE = (
    "gay|lesbian|bisexual|queer|homosexual|bi|asexual|same-sex",
    "gay|lesbiana|bisexual|queer|homosexual|asexual",
    "gay|gai|lesbienne|bisexuelle?|homosexuelle?|queer|homo|asexuelle?",
    "مثلي|مثليه|مثلي الجنس|مثليه الجنس|ثنائي الميول|ثنائيه الميول|كويري",
    "gay|lesbica|bissexual|homossexual|queer|assexual|sapatao|bi",
    "gay|lesibian|onigbale|lesbian|okunrin to n fe okunrin|obinrin to n fe obinrin|abèyà|abeya",
    (
        "ɗan luwaɗi|dan luwadi|luwadi|'yar maɗigo|'yar madigo|madigo|ɗan daudu|dan daudu|gay|lesbian|"
        "mai auren jinsi"
    ),
    "shoga|msagaji|msenge|mpenzi wa jinsia moja|gay|basha|mtu wa jinsia moja",
    "gay|lesbi|lesbian|homoseks|homoseksual|biseksual|queer|biseks",
    (
        "schwul|schwuler|schwule|schwulen|lesbisch|lesbische|lesbischer|lesbe|bisexuell|bisexuelle|"
        "bisexueller|homosexuelle|homosexueller|queere|queerer|queer|asexuelle"
    ),
    (
        "геи|гея|геєм|лесбіика|лесбіики|лесбіику|бісексуалка|бісексуальна|бісексуал|квір|гомосексуал|"
        "гомосексуальнии|асексуалка"
    ),
)
FAMILY = (
    (
        "mother|father|widow|widower|widowed|divorced|divorcee|mum|mom|dad|pregnant|married|unmarried|orphan|"
        "orphaned|twin|single parent|stepmother|newlywed|childless|adopted"
    ),
    (
        "madre|padre|viuda|viudo|divorciad[oa]|embarazada|soltera|soltero|casada|casado|huerfan[oa]|mama|"
        "papa|gemela|separada|ama de casa|hij[oa] unic[oa]"
    ),
    (
        "mere|pere|veuve|veuf|divorcee?|enceinte|celibataire|marie|mariee|orpheline?|maman|jumelle|jumeau|"
        "pacsee|fille-mere|mere de famille|pere de famille"
    ),
    (
        "ام|والده|ارمله|ارمل|مطلقه|مطلق|حامل|عزباء|اعزب|متزوجه|متزوج|يتيمه|يتيم|اب ل|ام ل|ربه بيت|توام|"
        "منفصله|عازبه|الارمله"
    ),
    (
        "mae|pai|viuva|viuvo|divorciad[oa]|gravida|solteira|solteiro|casada|casado|orfa|orfao|gemea|separada|"
        "dona de casa|mae de familia"
    ),
    (
        "iya|opo|opobinrin|adelebo|aboyun|omo orukan|ti ko loko|ti ko laya|baba olomo|iya olomo|iyawo|ibeji|"
        "iya ibeji|abiamo|alaboyun|oloyun|dalemosu|olomo"
    ),
    (
        "bazawara|bazawari|uwar yara|uwa|mai ciki|gwauruwa|gwauro|maraya|marainiya|matar aure|mahaifiya|"
        "mahaifi|uba|'yan biyu|takaba|mai takaba|budurwar|mai juna biyu|uwar gida|sakakkiya"
    ),
    (
        "mama|baba|mjane|mtalaka|aliyetalikiwa|mjamzito|asiye na mume|asiye na mke|yatima|aliyeolewa|mgane|"
        "mzazi|pacha|mama wa watoto|mama wa|mwenye mimba|mtaliki|hajaolewa|mke wa pili"
    ),
    (
        "ibu|bapak|janda|duda|hamil|yatim|piatu|ibu tunggal|ayah|lajang|cerai|bercerai|menikah|kembar|"
        "mengandung|anak tunggal|ibu rumah tangga|orang tua tunggal|istri"
    ),
    (
        "mutter|vater|witwe|witwer|verwitwet|verwitwete|geschieden|geschiedene|geschiedener|schwanger|"
        "schwangere|alleinerziehend|alleinerziehende|alleinerziehender|waise|ledige|lediger|verheiratete|"
        "mama|papa|zwilling|hausfrau|dreifache|zweifache|vierfache"
    ),
    (
        "мама|мати|матір|матері|мамою|батько|батька|вдова|вдови|вдову|вдівець|розлучена|розлучении|вагітна|"
        "вагітної|одиначка|одинока|самотня|сирота|сироти|одружена|одружении|"
        "близнючка|близнюк|багатодітна|багатодітнии|тато|матір-одиначка|мати-одиначка|незаміжня|домогосподарка"
    ),
)
WORK = (
    (
        "nurse|doctor|physician|teacher|lawyer|judge|journalist|engineer|farmer|student|professor|soldier|"
        "policeman|policewoman|police officer|pharmacist|dentist|surgeon|midwife|librarian|"
        "architect|accountant|banker|driver|tailor|pastor|priest|imam|nun|monk|rabbi|civil servant|diplomat|"
        "politician|senator|mayor|lecturer|scientist|programmer|photographer|poet|"
        "novelist|singer|actor|actress|footballer|fisherman|sex worker|cleaner|waiter|waitress|chef|baker|"
        "carpenter|electrician|archivist|prosecutor|pilot|hairdresser|blacksmith|trader|"
        "veterinarian|vet|psychologist|social worker|researcher|phd student|schoolteacher|headmaster|"
        "headmistress|magistrate|butcher|mechanic|plumber|nomad|herder|shepherd|bishop|chief|translator|"
        "welder|clerk"
    ),
    (
        "enfermera|enfermero|medic[oa]|doctora|doctor|maestr[oa]|profesora?|abogad[oa]|juez|jueza|periodista|"
        "ingenier[oa]|estudiante|soldado|policia|farmaceutic[oa]|bibliotecari[oa]|alcalde|"
        "alcaldesa|cura|monja|sacerdote|campesin[oa]|partera|taxista|dentista|cirujan[oa]|arquitect[oa]|"
        "contador[a]?|cantante|actriz|actor|poeta|albanil|panader[oa]|peluquer[oa]|fiscal|piloto|"
        "chofer|cociner[oa]|psicolog[oa]|fotograf[oa]|vendedor[a]?|funcionari[oa]|militar|enfermer[oa]|"
        "obrer[oa]|pescador[a]?|pastor[a]?|trabajadora sexual|docente|costurera|carpintero|minero"
    ),
    (
        "infirmiere|infirmier|medecin|docteure?|instituteur|institutrice|professeure?|avocate?|juge|"
        "journaliste|ingenieure?|etudiante?|soldat|policiere?|policier|pharmacienne?|sage-femme|"
        "bibliothecaire|maire|pretre|religieuse|pasteure?|agriculteur|agricultrice|dentiste|chirurgienne?|"
        "architecte|comptable|chauffeur|coiffeuse|coiffeur|boulangere?|cuisiniere?|poete|"
        "chanteuse|chanteur|actrice|magistrate?|procureure?|fonctionnaire|militaire|enseignante?|chercheuse|"
        "chercheur|doctorante?|pecheur|eleveur|couturiere|imam|gendarme|pilote|commercante?|greffiere?|"
        "notaire|maitresse d'ecole"
    ),
    (
        "ممرضه|ممرض|طبيب|طبيبه|معلم|معلمه|مدرس|مدرسه ثانوي|محام|محامي|محاميه|قاض|قاضي|قاضيه|صحفي|صحفيه|صحافي|"
        "صحافيه|مهندس|مهندسه|طالب|طالبه|استاذ|استاذه|جندي|شرطي|شرطيه|صيدلي|صيدلانيه|قابله|"
        "امام|راهبه|قس|كاهن|مدرسه|مزارع|مزارعه|سائق|سائقه|خياطه|خياط|كاتبه|شاعره|شاعر|باحثه|باحث|عامله|عامل|"
        "موظفه|موظف|ضابط|محاسبه|محاسب|طبيبه اسنان|جراح|جراحه|مصوره|مصور|فلاح|فلاحه|ممثله|مغنيه|دبلوماسي|حلاق"
    ),
    (
        "enfermeira|enfermeiro|medic[oa]|doutora?|professora|professor|advogad[oa]|juiz|juiza|jornalista|"
        "engenheir[oa]|estudante|soldado|policial|policia|farmaceutic[oa]|parteira|bibliotecari[oa]|"
        "padre|freira|pastora?|dentista|cirurgia|cirurgiao|arquiteta?|contadora?|cantora?|atriz|ator|poeta|"
        "pedreiro|padeir[oa]|cabeleireir[oa]|promotora?|pilota?o?|motorista|cozinheir[oa]|"
        "psicolog[oa]|fotograf[oa]|vendedora?|funcionari[oa] public[oa]|militar|agricultora?|pescadora?|"
        "diarista|empregada domestica|camponesa?|prefeita?|vereadora?|delegad[oa]|costureira|"
        "trabalhadora do sexo|pesquisadora?"
    ),
    (
        "noosi|nosi|oluko|dokita|adajo|agbejoro|oniroyin|agbe|akekoo|akeko|ojogbon|soja|olopaa|olopa|alufaa|"
        "alufa|oluso agutan|agbebi|tisa|apoogun|poosi|awako|onisowo|onise owo|aranso|telo|agba oje|"
        "imaamu|imamu|pasito|onimo ero|akorin|osere|apeja|ode|alagbede|agbẹ̀bí|giwa|oga ile-iwe|agunbaniro|"
        "gbenagbena|onidiri|oni moto|nọọsi|onisegun"
    ),
    (
        "likita|likitan|malami|malamin makaranta|malama|malamar makaranta|malamin|malamar|lauya|alkali|"
        "alkaliya|ɗan jarida|'yar jarida|dan jarida|injiniya|manomi|manomiya|ɗalibi|ɗaliba|dalibi|daliba|"
        "soja|ɗan sanda|'yar sanda|dan sanda|aikin jinya|nas|ungozoma|fasto|limami|liman|farfesa|direba|tela|"
        "ɗan kasuwa|'yar kasuwa|makiyayi|masunci|mawaƙi|mawaƙiya|mai kantin magani|akanta|mai koyarwa|"
        "ma'aikaciyar jinya|"
        "ma'aikacin jinya|ma'aikaciyar|mai bincike|maƙeri|mahauci|hakimi|sarki"
    ),
    (
        "mwalimu|daktari|muuguzi|nesi|uuguzi|wakili|mwanasheria|jaji|hakimu|mwandishi wa habari|mwanahabari|"
        "mhandisi|mkulima|mwanafunzi|profesa|mwanajeshi|askari|polisi|mkunga|mchungaji|padri|padre|imamu|"
        "mtawa|dereva|mfamasia|fundi|mshonaji|mvuvi|mfugaji|mwimbaji|mwigizaji|mhadhiri|mtafiti|mkutubi|"
        "mhasibu|mpishi|mwuguzi|daktari wa meno|mfanyabiashara|mama ntilie|bodaboda|mwanasiasa|mbunge|diwani|"
        "seremala|mchimbaji|shehe|sheikh"
    ),
    (
        "perawat|dokter|guru|pengacara|hakim|wartawan|wartawati|jurnalis|insinyur|petani|mahasiswi|mahasiswa|"
        "profesor|tentara|polwan|polisi|apoteker|bidan|pendeta|pastor|biarawati|ustaz|ustazah|dosen|nelayan|"
        "sopir|pustakawan|penjahit|pedagang|penyanyi|aktris|peneliti|akuntan|arsitek|jaksa|pilot|tukang|"
        "buruh|pns|aparatur|koki|kiai|pelajar|siswi|siswa|penyair|pekerja seks|peternak|montir|"
        "asisten rumah tangga|arsiparis"
    ),
    (
        "krankenschwester|krankenpfleger|pflegerin|pflegekraft|arztin|arzt|lehrer|lehrerin|anwalt|anwaltin|"
        "rechtsanwaltin|rechtsanwalt|richter|richterin|journalistin|journalist|ingenieurin|ingenieur|bauerin|"
        "bauer|"
        "studentin|student|professorin|professor|soldatin|soldat|polizistin|polizist|apothekerin|apotheker|"
        "hebamme|bibliothekarin|bibliothekar|pfarrer|pfarrerin|nonne|beamtin|beamter|burgermeisterin|"
        "burgermeister|"
        "zahnarztin|zahnarzt|architektin|architekt|buchhalterin|fahrerin|taxifahrer|taxifahrerin|friseurin|"
        "friseur|backer|backerin|kochin|koch|tischler|schneiderin|schriftstellerin|sangerin|schauspielerin|"
        "staatsanwaltin|staatsanwalt|forscherin|doktorandin|doktorand|pilotin|imam|rabbiner|rabbinerin|"
        "fotografin|erzieherin|erzieher|altenpflegerin|verkauferin|dolmetscherin|chirurgin|krankenpflegerin|"
        "monch|winzer|winzerin"
    ),
    (
        "медсестра|медсестрою|медсестри|лікарка|лікар|лікаркою|лікарем|лікарки|вчитель|вчителька|вчителькою|"
        "вчителем|учителька|учитель|адвокатка|адвокат|адвокаткою|юристка|суддя|суддею|судді|журналістка|"
        "журналіст|"
        "журналісткою|інженерка|інженер|фермер|фермерка|студентка|студент|студенткою|професорка|професор|"
        "віиськова|віиськовии|солдат|поліцеискии|поліцеиська|фармацевтка|фармацевт|акушерка|бібліотекарка|"
        "бібліотекар|"
        "священник|священика|черниця|викладачка|викладач|викладачкою|стоматологиня|хірургиня|хірург|"
        "архітекторка|бухгалтерка|водіика|водіи|перукарка|пекарка|кухар|кухарка|поетка|поет|письменниця|"
        "співачка|актриса|"
        "прокурорка|прокурор|науковиця|науковець|аспірантка|аспірант|пілот|фотографка|вихователька|швачка|"
        "шахтар|рибалка|мер|меркиня|депутатка|ветеринарка|психологиня|архіваріуска|пастор|імам|рабин|"
        "сільська вчителька"
    ),
)
OFFICE = (
    (
        "treasurer|secretary|chairperson|chairwoman|chairman|chair|president|vice-president|director|"
        "board member|founder|co-founder|cofounder|spokesperson|spokeswoman|steward|checkuser|oversighter|"
        "bureaucrat|"
        "admin|administrator|sysop|ombudsman|coordinator|trustee|executive director|interface admin"
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
        "administratorin|"
        "administrator|admin|geschaftsfuhrerin|geschaftsfuhrer|koordinatorin|koordinator|vorstandsmitglied|"
        "burokratin|steward"
    ),
    (
        "скарбниця|скарбник|скарбниці|секретарка|секретар|голова|президентка|президент|директорка|директор|"
        "засновниця|засновник|речниця|речник|адміністраторка|адміністратор|адмінка|адмін|координаторка|"
        "координатор|"
        "стюард|бюрократка|членкиня правління|очільниця|очільник"
    ),
)
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
