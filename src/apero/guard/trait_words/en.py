"""What is said of one person in English, by trait."""

TRAITS = {
    "gender=woman": "woman|girl|lady|female|she|schoolgirl|housewife",
    "gender=man": "man|boy|gentleman|male|he|schoolboy",
    "gender=other": (
        "nonbinary|non-binary|trans|transgender|intersex|transwoman|transman|genderqueer|non binary|agender|"
        "trans woman|trans man|trans girl|trans boy|transsexual|hijra|two-spirit|third gender|transexual|enby|"
        "genderfluid|gender-fluid|third-gender|transmasculine|transfeminine"
    ),
    "age=young": (
        "young|younger|teenager|teenage|teen|youngster|adolescent|underage|minor|twenty-something|youth|youthful|"
        "schoolchild|juvenile|kid|teenaged|nineteen-year-old|adolescent girl"
    ),
    "age=old": (
        "elderly|old|older|aged|pensioner|retired|retiree|senior citizen|grandmother|grandfather|grandma|"
        "octogenarian|septuagenarian|aging|ageing|great-grandmother|great-grandfather|elder|seventy-something|"
        "grandad|gran|grandpa|granny|great-aunt"
    ),
    "age=said": (
        r"aged \w+|\w+[- ]years?[- ]olds?|(?:of|is|was|at) \w+(?:[- ]\w+)? years|in (?:his|her|their) (?:early |mid |"
        r"late |mid-)?(?:\w+ties|teens|\d0s)|\d\d-yr-old|\w+(?:teen|ty|ty-\w+)-year-old|of (?:about |around |"
        r"some )?\w+(?:ty|ty-\w+) years|(?:is|just|only|aged|around|about) \w+(?:teen|ty)(?:-\w+)?|\w+-something"
    ),
    "faith=muslim": (
        "muslim|moslem|shia|shi'ite|shiite|sunni|ahmadi|sufi|ismaili|muslimah|hijabi|salafi|wahhabi|sufist|alevi|"
        "alawite"
    ),
    "faith=christian": (
        "christian|catholic|protestant|pentecostal|evangelical|orthodox|copt|coptic|anglican|baptist|adventist|"
        "jehovah's witness|mormon|methodist|lutheran|mennonite|seventh-day adventist|presbyterian|quaker|"
        "greek orthodox|ethiopian orthodox|armenian orthodox|maronite|nonconformist|born-again|jesuit|franciscan|"
        "calvinist|catholics?|coptic christian|witness of jehovah|amish"
    ),
    "faith=jewish": "jewish|jew|jewess",
    "faith=other": (
        "hindu|buddhist|sikh|bahai|baha'i|yazidi|druze|zoroastrian|atheist|ex-muslim|animist|traditionalist|pagan|"
        "jain|confucian|taoist|rastafarian|voodoo priestess|hindus?|buddhist monk|buddhist nun|parsi|jains?|"
        "shintoist|wiccan|vodou|ifa priest|ifa priestess|agnostic|humanist|secularist|freethinker|hare krishna|"
        "scientologist|candomble|samaritan|mandaean|orisha|convert|apostate|nonbeliever|non-believer"
    ),
    "health=said": (
        "blind|deaf|disabled|wheelchair|autistic|autism|paralysed|paralyzed|amputee|albino|albinism|hiv|hiv-positive|"
        "dyslexic|visually impaired|hard of hearing|partially sighted|epileptic|epilepsy|bipolar|cancer|mute|"
        "one-legged|prosthetic|dwarfism|crutches|white cane|sign language user|autistic person|neurodivergent|adhd|"
        "down syndrome|down's syndrome|paraplegic|quadriplegic|limp|limps|one arm|one eye|one-eyed|one-armed|"
        "hearing aid|deafblind|nonverbal|non-verbal|stutter|stutters|stammer|diabetic|diabetes|sickle cell|"
        "schizophrenia|schizophrenic|ptsd|depressed|chronic illness|dialysis|cerebral palsy|polio|leprosy|vitiligo|"
        "lame|dwarf|little person|disability|walker|crutch|guide dog|prosthetic leg|multiple sclerosis|hiv positive|"
        "living with hiv|survivor|burn scars|cleft lip|speech impediment|mentally ill|neurodiverse|asperger|"
        "on the spectrum|autist"
    ),
    "origin=said": (
        "roma|romani|kurdish|kurd|berber|amazigh|indigenous|aboriginal|maori|sami|tatar|uyghur|rohingya|igbo|fulani|"
        "maasai|samburu|dalit|tuareg|twa|ogoni|tiv|kanuri|ijaw|papuan|dayak|black|white|arab|gypsy|stateless|"
        "immigrant|foreigner|yoruba|hausa|kikuyu|luo|somali|nubian|bedouin|armenian|assyrian|hmong|tamil|hazara|"
        "tibetan|inuit|cree|navajo|quechua|mapuche|minority|romany|traveller|sinti|yezidi|bangladeshi|pakistani|"
        "afghan|syrian|iraqi|eritrean|ethiopian|sudanese|congolese|nigerian|ghanaian|kenyan|ugandan|rwandan|"
        "burundian|cameroonian|senegalese|haitian|venezuelan|colombian|mexican|cuban|chinese|vietnamese|filipino|"
        "filipina|burmese|nepali|sri lankan|indian|iranian|turkish|palestinian|israeli|lebanese|egyptian|moroccan|"
        "algerian|tunisian|libyan|yemeni|saudi|russian|ukrainian|chechen|crimean tatar|polish|serbian|bosnian|"
        "albanian|kosovar|greek|afro-brazilian|afro-colombian|african|asian|latina|latino|hispanic|native american|"
        "first nations|metis|karen|kachin|mestizo|mixed-race|biracial|dark-skinned|pygmy|ainu|basque|catalan|breton|"
        "welsh|sorbian|hutu|tutsi|oromo|tigrayan|amhara|masai|turkana|luhya|kalenjin|zulu|xhosa|ndebele|shona|wolof|"
        "mandinka|ewe|akan|ashanti|edo|efik|ibibio|nupe|jukun|berom"
    ),
    "flight=said": (
        "refugee|asylum seeker|asylum-seeker|exiled|exile|migrant|displaced|undocumented|returnee|deportee|idp|"
        "evacuee|asylum|resettled|stateless|deported|repatriated|evacuated|fugitive|exiles?|internally displaced|"
        "refugee from|without papers|expelled|smuggled"
    ),
    "love=said": (
        "gay|lesbian|bisexual|queer|homosexual|bi|asexual|same-sex|lesbians?|pansexual|closeted|same-sex couple|dyke|"
        "lgbt|lgbtq|lgbtqi|out gay|sapphic|in a same-sex"
    ),
    "family=said": (
        "mother|father|widow|widower|widowed|divorced|divorcee|mum|mom|dad|pregnant|married|unmarried|orphan|"
        "orphaned|twin|single parent|stepmother|newlywed|childless|adopted|single mother|single father|mother-to-be|"
        "expectant|bereaved|stepfather|triplet|single dad|surrogate|foster mother|separated|childfree|bride|bachelor|"
        "spinster|second wife|co-wife|mother of twins|grandmother|grandfather|grandma|grandpa|granny|grandad|aunt|"
        "uncle|great-grandmother|great-grandfather|great-aunt|stepdaughter|only child|youngest daughter|eldest son|"
        "eldest daughter|niece|nephew"
    ),
    "work=said": (
        "nurse|doctor|physician|teacher|lawyer|judge|journalist|engineer|farmer|student|professor|soldier|policeman|"
        "policewoman|police officer|pharmacist|dentist|surgeon|midwife|librarian|architect|accountant|banker|driver|"
        "tailor|pastor|priest|imam|nun|monk|rabbi|civil servant|diplomat|politician|senator|mayor|lecturer|scientist|"
        "programmer|photographer|poet|novelist|singer|actor|actress|footballer|fisherman|sex worker|cleaner|waiter|"
        "waitress|chef|baker|carpenter|electrician|archivist|prosecutor|pilot|hairdresser|blacksmith|trader|"
        "veterinarian|vet|psychologist|social worker|researcher|phd student|schoolteacher|headmaster|headmistress|"
        "magistrate|butcher|mechanic|plumber|nomad|herder|shepherd|bishop|chief|translator|welder|clerk|taxi driver|"
        "bus driver|truck driver|undergraduate|seminarian|barber|cook|nanny|housekeeper|maid|domestic worker|"
        "street vendor|market seller|shopkeeper|seamstress|weaver|potter|miner|firefighter|paramedic|psychiatrist|"
        "therapist|counsellor|counselor|economist|historian|musician|drummer|dancer|painter|sculptor|filmmaker|"
        "blogger|editor-in-chief|columnist|reporter|radio presenter|broadcaster|attorney|solicitor|barrister|notary|"
        "bailiff|prison guard|security guard|watchman|sailor|army officer|colonel|captain|sergeant|police inspector|"
        "detective|customs officer|tax officer|civil engineer|surveyor|technician|factory worker|construction worker|"
        "bricklayer|mason|gardener|beekeeper|butler|deacon|preacher|evangelist|missionary|imam's wife|"
        "parliamentarian|mp|councillor|ambassador|academic|postdoc|schoolgirl|apprentice|intern|headteacher|"
        "principal|tutor|nursing student|medical student|law student|biologist|chemist|physicist|geologist|"
        "mathematician|statistician|web developer|designer|social media manager|activist|union leader|trade unionist|"
        "taxi rider|okada rider|postman|flight attendant|traditional healer|herbalist|army veteran|veteran|"
        "lieutenant|major|general|corporal|officer|police sergeant|guard|prison officer|nursing assistant|"
        "care worker|caregiver|carer|schoolmaster|bus conductor|conductor|street sweeper|trucker|rickshaw driver|"
        "hotel clerk|receptionist|secretary at a school|bookseller|publisher|printer|watchmaker|jeweller|goldsmith|"
        "florist|farmhand|fisherwoman|fishmonger|grocer|bartender|barista|bouncer|boxer|athlete|coach|referee|"
        "swimmer|runner|radiologist|gynaecologist|paediatrician|cardiologist|optician|physiotherapist|anaesthetist|"
        "curator|museum guide|tour guide|interpreter by profession|sociologist|anthropologist|linguist|archaeologist|"
        "philosopher|theologian|astronomer"
    ),
    "work=done": (
        r"(?:who|that|she|he) (?:also )?(?:drives|teaches|cleans|nurses|farms|studies|cooks|sews|fishes|guards|"
        r"preaches|translates|trades|weaves|bakes|flies|sings|lectures|runs a|owns a|keeps a|sells|repairs|treats|"
        r"serves (?:in|as))|works? (?:in|at|as|for|on|with) \w+|working (?:as|in|at) \w+|drives (?:a|an|the) \w+|"
        r"sells \w+ (?:at|in|on)|studying \w+|in the (?:army|police|navy)"
    ),
    "office=said": (
        "treasurer|secretary|chairperson|chairwoman|chairman|chair|president|vice-president|director|board member|"
        "founder|co-founder|cofounder|spokesperson|spokeswoman|steward|checkuser|oversighter|bureaucrat|admin|"
        "administrator|sysop|ombudsman|coordinator|trustee|executive director|interface admin"
    ),
}
OR = "or|nor"
GROUP = "women|men|girls|boys|people|persons|editors|users|volunteers|many|several|communities|groups|those|admins"
