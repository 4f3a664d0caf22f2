"""What is said of one person in Yoruba, by trait."""

TRAITS = {
    "gender=woman": "obinrin|odobinrin|arabinrin|omobinrin|omidan",
    "gender=man": "okunrin|arakunrin|odokunrin|omokunrin",
    "gender=other": (
        "trans|transgender|obinrin trans|okunrin trans|transjenda|eni to yi eya re pada|to yi eya pada|asoyabi|"
        "eni to yi ako pada|to paaro eya|eni to yi jinsi pada|to yi jinsi pada"
    ),
    "age=young": (
        "odo|odobinrin|odokunrin|odolangba|omode|odo odun|omo odun|ogo weere|odo langba|odomodebinrin|odomodekunrin|"
        "ewe"
    ),
    "age=old": (
        "agba|agbalagba|arugbo|feyinti|to ti feyinti|iya agba|baba agba|arugbobinrin|arugbokunrin|agba obinrin|"
        "agba okunrin|mama agba|iya iya|fehinti|to ti fehinti|ojise feyinti|agbalagba obinrin|baba arugbo|iya arugbo|"
        "iyanla|iya nla|baba nla"
    ),
    "age=said": (
        r"(?:eni|omo) (?:bii )?(?:\w+ ){0,3}odun(?: \w+)?|omo odun \w+(?: \w+)?|odun (?:\w+ )?(?:logbon|meji|meta|"
        r"merin|marun|mefa|mejo|lelogun|logun|din)\w*|ogun odun|ogoji odun|aadota odun|ogota odun|ogbon odun|"
        r"ogorun odun|eni odun \w+|to je eni \w+ odun|ti ojo ori re|ojo ori \w+"
    ),
    "faith=muslim": "musulumi|mùsùlùmí|alhaji|alhaja|elesin islamu|elesin musulumi|alfa|imale",
    "faith=christian": (
        "kristeni|kristieni|kiristeni|onigbagbo|katoliki|alakatoliki|anglika|aladura|pentikosti|elerii jehofa|mosumi|"
        "kristiani|onigbagbọ|omo ijo kerubu|omo ijo aguda|aguda|omo ijo selesti|selesti|ijo aguda|metodisti|"
        "onitebomi|baptisti|seventh day|elerii jehova|winners|mormoni|ijo onitebomi|alafefe|anglikani|omo ijo"
    ),
    "faith=jewish": "juu|onijuu|ju",
    "faith=other": (
        "onisese|onisegun ibile|aborisa|elesin ibile|babalawo|iyalorisa|aboorisa|elegun|awo|oloosa|olorisa|onifa|"
        "hindu|buda|alaigbagbo|alaigbolorungbo|onisango|olosun|oloya|adosu|elesin abalaye|abalaye|elesin buda|"
        "elesin hindu|oloogun"
    ),
    "health=said": (
        "afoju|aditi|abirun|alaabo ara|keke alailagbara|keke aro|afin|aro|aláàbọ̀ ara|odi|kẹ̀kẹ́ abirùn|"
        "kẹ̀kẹ́ aláàbọ̀ ara|alarun jejere|adete|yaro|afọ́jú|alabuku ara|alaabo|alailera|alailagbara|elesekan|"
        "olowo kan|oloju kan|alakooko|akololo|were|arunmolegun|arun jejere|arun suga|foniku foladide|sikulu|warapa|"
        "onigiirisi|arunkarun|alarun|ete|keke arọ|kẹ̀kẹ́ aro|ode ori|abuke|aràrá|arara|ko gboran|ko riran|alailoju|"
        "alailese|opa afoju|eni ti ko riran|eni ti ko gboran|alarun ete|otisimu|otiisimu|alabarun|adití|aláàbọ̀-ara"
    ),
    "origin=said": (
        "igbo|fulani|ègùn|egun|ijo|ibo|hausa|gambari|tiv|nupe|ara ilu okeere|alejo|bororo|oyinbo|itsekiri|ebira|ogu|"
        "egba|ijebu|onihausa|omo igbo|omo hausa|omo fulani|ara togo|ara benin|ara ghana|omo ghana|ara niger|omo togo|"
        "ilaje|urhobo|ijaw|efik|ibibio|kanuri|bini|edo|igala|okun|fúlàní|ṣaró|saro|amaro|alawo dudu|alawo funfun|"
        "omo ilu okeere|ara siria|omo china|omo lebanon|bajuu|eya igbo|eya fulani|eya hausa|eya ogoni|ogoni"
    ),
    "flight=said": (
        "asasala|asala|igbekun|atipo|aṣàtìpó|asáfúnogun|asafunogun|oluwa ibi aabo|asasaala|alásàlà|eni to sa ogun|"
        "ogun le|ti ogun le|to sa wa|isansa|alejo ogun|asafogun|ti won le kuro|ti won le"
    ),
    "love=said": (
        "gay|lesibian|onigbale|lesbian|okunrin to n fe okunrin|obinrin to n fe obinrin|abèyà|abeya|"
        "okunrin to feran okunrin|obinrin to feran obinrin|to n fe okunrin bii tire|to n fe obinrin bii tire|"
        "ololufe ako si ako|ako-si-ako|abo-si-abo|onibalopo ako|elegbeegbe|adodi|olubalopo takotako|loobi|homo|gèé|"
        "gee"
    ),
    "family=said": (
        "iya|opo|opobinrin|adelebo|aboyun|omo orukan|ti ko loko|ti ko laya|baba olomo|iya olomo|iyawo|ibeji|"
        "iya ibeji|abiamo|alaboyun|oloyun|dalemosu|olomo|iya to da wa|iya to n da to|ko ni oko|alailoko|alaini oko|"
        "oko ti ku|oko re ti ku|ti oko re ku|ti iyawo re ku|to ko oko sile|to ko iyawo sile|o ti ko oko|loyun|"
        "to loyun|to ti loyun|iya omo|baba omo|opo okunrin|omo alainiyaa|alainibaba|alainiyaa|iya agba|baba agba|"
        "apon|iyale|ikosile|ti won ko sile|to ti ko oko re|mama agba|iya-iya|baba-baba|iya iya|aunti|anti|egbon|"
        "aburo|omo omo|iya nla|baba nla|iyaa nla|iyanla"
    ),
    "work=said": (
        "noosi|nosi|oluko|dokita|adajo|agbejoro|oniroyin|agbe|akekoo|akeko|ojogbon|soja|olopaa|olopa|alufaa|alufa|"
        "oluso agutan|agbebi|tisa|apoogun|poosi|awako|onisowo|onise owo|aranso|telo|agba oje|imaamu|imamu|pasito|"
        "onimo ero|akorin|osere|apeja|ode|alagbede|agbẹ̀bí|giwa|oga ile-iwe|agunbaniro|gbenagbena|onidiri|oni moto|"
        "nọọsi|onisegun|dereba|awako taasi|akeko yunifasiti|akekoo fasiti|agbowo|onifaaji|alaga oja|iyaloja|"
        "onisowo oja|eleran|alase|agbalejo|olounje|oluranlowo dokita|oniṣe iṣegun|akoroyin|akowe iroyin|sorosoro|"
        "agbohunsafefe|olorin|onilu|onijo|ayaworan|olukowe|onkowe|olootu|balogun|ajagun|jagunjagun|asobode|alaabo|"
        "ọlọ́dẹ|mekaniki|birikila|alagbaro|woli|ajihinrere|bisobu|asofin|asoju|omowe|omo ile-iwe|oga agba|onisayensi|"
        "olupilese eto|akojo iwe|olutoju iwe|oluso|darandaran|alaro|ahunso|onigbajamo|eletiriki|gbewiri|elero|"
        "olukoni|agbejoro agba|oluko agba|ojise olorun|olusoaguntan|akekoobinrin|akekoo obinrin|akekookunrin|"
        "akekoo okunrin|akekoo yunifasiti|olukobinrin|oluko obinrin|nosi obinrin|agbejoro obinrin|dokita obinrin|"
        "dokita onisegun|ologun|omo ogun|soja obinrin|olopaa obinrin|adigunjale|alapata|eleja|onigaari|alagbafo|"
        "onifiimu|elere idaraya|agbaboolu|olukoni ere|onidajo|onimo ijinle|onimo ede|onimo itan|amofin|agbowo ori|"
        "osise ijoba|osise banki|osise|sekeseke|olusiro owo|onisiro|ayaworan ile|onimoto|olokada|awako okada|onikeke|"
        "alakowe|telo obinrin|onisona|agbe obinrin|oluso ewure|olusin malu|onisegun oyinbo|onise abe|aafaa|afáà|afaa|"
        "rabi"
    ),
    "work=done": (
        r"to (?:n|maa n) (?:wa|ko|ta|se|ran|ba|sise|da)\b(?: \w+)?|to n (?:sise|ta|wa|ko|se) \w+|(?:n|maa n) (?:sise|"
        r"ta|wako|wa oko|ko awon|ta oja|ko ni) \w*|o n (?:sise|ta|wa|ko) \w+|ise (?:oluko|noosi|awako|agbe|telo)|"
        r"sise (?:ni|bi|gege bi) \w+|ta (?:eja|aso|ata|ounje)"
    ),
    "office=said": (
        "akapo|akowe|aare|alaga|oludari|oludasile|alabojuto|agbenuso|igbakeji aare|igbakeji alaga|olutoju|alakoso|"
        "komisona|oludasilẹ"
    ),
}
OR = "tabi"
GROUP = "awon|opolopo"
