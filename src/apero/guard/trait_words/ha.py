"""What is said of one person in Hausa, by trait."""

TRAITS = {
    "gender=woman": "mace|budurwa|yarinya|matashiya|mata ce|macen",
    "gender=man": "namiji|saurayi|yaro|matashi|mutum",
    "gender=other": (
        "trans|transgender|mata-maza|wanda ya sauya jinsi|wadda ta sauya jinsi|mai sauya jinsi|ɗan daudu|mata maza|"
        "canja jinsi|sauya jinsi|canza jinsi|mai jinsi biyu|ɗan daudun"
    ),
    "age=young": (
        "matashi|matashiya|saurayi|budurwa|karama|yarinya|matashiyar|matashin|ƙaramar yarinya|yarinyar|yaron|"
        "budurwar|ɗan saurayi|sabon saurayi|samari|samarin"
    ),
    "age=old": (
        "tsoho|tsohuwa|dattijo|dattijuwa|mai ritaya|kaka|tsohon|tsohuwar|gyatuma|ɗan fansho|mai fansho|'yar fansho|"
        "tsofuwa|tsohon soja|wanda ya yi ritaya|wadda ta yi ritaya|ritaya|kakar|kakan"
    ),
    "age=said": (
        r"mai (?:kimanin )?shekar(?:a|u|un)(?: \w+)?|(?:dan|'yar|yar) (?:kimanin )?shekar(?:a|u)(?: \w+)?|"
        r"shekarunt?a \w+|shekarunsa \w+|shekarar(?:ta|sa) \w+|shekar(?:a|u) \w+ da haihuwa|ya kai shekar(?:a|u)|"
        r"ta kai shekar(?:a|u)"
    ),
    "faith=muslim": (
        "musulmi|musulma|musulmar|shi'a|dan shi'a|'yar shi'a|ɗan izala|'yar izala|ɗan tariƙa|ɗan shi'a|ahmadiyya"
    ),
    "faith=christian": (
        "kirista|mabiyin addinin kirista|katolika|dan katolika|'yar katolika|krista|ɗan darikar katolika|"
        "'yar darikar katolika|ɗan katolika|ɗan anglika|baptist|ɗan ecwa|'yar ecwa|mai bin yesu|kiristar|kiristan|"
        "shaidar jehovah|shaidun jehovah|pentikostal"
    ),
    "faith=jewish": "bayahude|bayahudiya|yahudawa",
    "faith=other": (
        "maguzawa|bamaguje|bamagujiya|arne|mai bautar gargajiya|maguje|ɗan bori|'yar bori|mai bori|boka|ɗan hindu|"
        "mai bautar gunki|mara addini|maras addini|wanda ba shi da addini|mai bin addinin gargajiya|"
        "ɗan addinin gargajiya|hindu|budda|mai addinin buda|bahindu|buddha|mai bin addinin hindu|ridda|kalasinga|"
        "sikh|arniya"
    ),
    "health=said": (
        "makaho|makauniya|kurma|kurmar|gurgu|gurguwa|keken guragu|nakasasshe|nakasasshiya|nakasasshi|zabiya|zabaya|"
        "bebe|bebiya|mai nakasa|guragu|mai cutar|naƙasasshe|naƙasasshiya|naƙasa|mai naƙasa|mai autism|galhanga|"
        "mai galahanga|autism|mai ciwon sukari|ciwon suga|mai sikila|sikila|amosanin jini|farfaɗiya|mai farfadiya|"
        "mai taɓin hankali|kuturu|kuturwa|cutar kuturta|gurguwar|ɗingishi|mai hannu ɗaya|mai ido ɗaya|mai kafa ɗaya|"
        "mai in'ina|wada|zabiyar|bakunturi|mai cutar kanjamau|kanjamau|mai hiv|sanda|kekunan guragu|keken|makahon|"
        "makauniyar|kurman|shan inna|mai lalurar|mai lalura|mai matsalar ji|mai matsalar gani"
    ),
    "origin=said": (
        "bafulatani|bafilatana|bafulatana|bakanuri|bature|baturiya|inyamuri|dan kabilar|'yar kabilar|bayarabe|"
        "bayarabiya|ba'are|buzu|buzuwa|banufe|batibe|bagwari|balarabe|balarabiya|bamaguje|baƙo|bako|ɗan ƙabilar|"
        "'yar ƙabilar|ba'ibo|inyamura|bafulata|bakanura|babarbare|babarbariya|bativ|bajukuni|bakaje|baƙon|bangwari|"
        "batsange|bakurama|bakarekare|bagwandara|basinnawa|bajju|bataroke|birom|baberome|ɗan nijar|'yar nijar|"
        "ɗan chadi|'yar chadi|ɗan kamaru|'yar kamaru|ɗan siriya|adarawa|bazabarma|bazabarme|ɗan asalin|'yar asalin|"
        "baƙar fata|farar fata|bangala|ɗan igbo|'yar igbo|dan kabilar igbo|ɗan ƙasar|'yar ƙasar|bakurde|bakurdiya|"
        "bakar fata"
    ),
    "flight=said": (
        "dan gudun hijira|'yar gudun hijira|ɗan gudun hijira|mai neman mafaka|bakin haure|mai hijira|'yar hijira|"
        "ɗan ci-rani|gudun hijira|ɗan hijira|mai gudun hijira|wanda ya yi hijira|bakon haure|ɗan gudun|'yar gudun|"
        "wadda ta gudu|wanda ya gudu|an kore shi|an kore ta|korarriya|korarre|neman mafaka|ɗan gudun hijirar|"
        "'yar gudun hijirar|hijira|cirani"
    ),
    "love=said": (
        "ɗan luwaɗi|dan luwadi|luwadi|'yar maɗigo|'yar madigo|madigo|ɗan daudu|dan daudu|gay|lesbian|mai auren jinsi|"
        "ɗan luwaɗin|'yar maɗigon|ɗan maɗigo|'yan luwaɗi|mai luwaɗi|ɗan homo|mai neman maza|mai neman mata|"
        "'yar luwaɗi|maɗigo|yan daudu|ɗan hamsin"
    ),
    "family=said": (
        "bazawara|bazawari|uwar yara|uwa|mai ciki|gwauruwa|gwauro|maraya|marainiya|matar aure|mahaifiya|mahaifi|uba|"
        "'yan biyu|takaba|mai takaba|budurwar|mai juna biyu|uwar gida|sakakkiya|mijinta ya rasu|mai juna|"
        "mai ɗauke da juna biyu|sabuwar amarya|amarya|kishiya|uwar marayu|mara aure|maras aure|wadda aka saka|"
        "da aka saka|saki|uwar 'ya'ya|uban 'ya'ya|mahaifiyar|mijin da ya rasu|ƴan biyu|kaka|kakar|zawarawa|zawarci|"
        "kakan|inna|goggo|baffa|kawu|jika|kakarmu|kakanni|gwaggo"
    ),
    "work=said": (
        "likita|likitan|malami|malamin makaranta|malama|malamar makaranta|malamin|malamar|lauya|alkali|alkaliya|"
        "ɗan jarida|'yar jarida|dan jarida|injiniya|manomi|manomiya|ɗalibi|ɗaliba|dalibi|daliba|soja|ɗan sanda|"
        "'yar sanda|dan sanda|aikin jinya|nas|ungozoma|fasto|limami|liman|farfesa|direba|tela|ɗan kasuwa|'yar kasuwa|"
        "makiyayi|masunci|mawaƙi|mawaƙiya|mai kantin magani|akanta|mai koyarwa|ma'aikaciyar jinya|ma'aikacin jinya|"
        "ma'aikaciyar|mai bincike|maƙeri|mahauci|hakimi|sarki|direban|direban tasi|direban mota|ɗan okada|dan achaba|"
        "mai gyaran mota|makaniki|magini|kafinta|mai dafa abinci|kuku|mai shago|ɗan tireda|yar kasuwa|'yar tireda|"
        "mai sayar da|masaƙi|maginiya|mahaƙi|ɗan kwana-kwana|likitan haƙora|likitan ido|likitan dabbobi|"
        "masanin tattalin arziki|masanin tarihi|makaɗi|mai zane|mai shirya fim|mai rahoto|mai gabatarwa|marubuci|"
        "marubuciya|mai gadi|maigadi|kanar|kyaftin|saje|jami'in ɗan sanda|jami'in tsaro|ɗan majalisa|'yar majalisa|"
        "jakada|malamar jami'a|malamin jami'a|ɗalibin jami'a|ɗalibar jami'a|shugaban makaranta|masanin kimiyya|"
        "mai shirya manhaja|ɗan gwagwarmaya|'yar gwagwarmaya|mai wa'azi|bishop|rabaran|faston|mai magani|boka|"
        "mafarauci|ma'aikaciyar gwamnati|ma'aikacin gwamnati|ma'aikacin banki|ɗalibar|ɗalibin|mai aikin jinya|"
        "alkalin|sojan|nos|ma'aikacin|'yar aiki|mai aikin gida|limamin|tsohon soja|hafsa|hafsan soja|laftanar|manjo|"
        "janar|ma'aikacin lafiya|ma'aikaciyar lafiya|mai share titi|mahauciya|mai sayar da kifi|maƙerin zinare|"
        "ɗan dambe|ɗan wasa|'yar wasa|ɗan ƙwallo|'yar ƙwallo|koci|alƙalin wasa|likitan yara|likitan mata|"
        "masanin harshe|masaniyar harshe|masani|masaniya|jagoran yawon buɗe ido|mai sana'a|ɗinki|mai ɗinki|madinkiya|"
        "maɗinki|ɗan achaba|mai tuƙi|matuƙi|matukin|mai keke napep|mai tukin tasi|sakatariya|jami'a|jami'ar|jami'in|"
        "malamin addini|ustaz|malamin firamare|malamar firamare|malamar sakandare|mai karatun lauya|"
        "mai karatun likita|akawu|mai girki|dillali|dillaliya|mai kiwo|mai noma"
    ),
    "work=done": (
        r"(?:mai|masu) (?:sayar da|aikin|koyar da|koyarwa|tuƙa|tuka|tuki|dafa|ɗinka|dinka|share|gyaran|gyara|kiwon|"
        r"noman|sana'ar|karatun|nazarin|gadin) ?\w*|(?:yana|tana|take|yake) (?:aiki|koyar da|koyarwa|tuƙa|tuka|"
        r"sayar da|karatun|nazarin|karantar) ?\w*|aikin (?:jinya|soja|noma|koyarwa|gadi|lauya)"
    ),
    "office=said": (
        "ma'aji|sakatare|sakatariya|shugaba|shugabar|shugaban|darakta|daraktan|wanda ya kafa|wadda ta kafa|"
        "mai gudanarwa|kakaki|mataimakiyar shugaba|jagora|jagorar|ma'ajiya"
    ),
}
OR = "ko"
GROUP = "mata da|mutane|masu|matasa|maza|al'ummomi|kungiyoyi|'yan mata|mata sun|mata suna|wasu"
