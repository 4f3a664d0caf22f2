"""What is said of one person in French, by trait."""

TRAITS = {
    "gender=woman": "femme|fille|dame|elle",
    "gender=man": "homme|garcon|monsieur",
    "gender=other": (
        "non binaire|non-binaire|trans|transgenre|intersexe|femme trans|homme trans|personne trans|transsexuelle?|"
        "agenre|hijra|travestie?|transsexuel|transgenres?|non-binaires?"
    ),
    "age=young": (
        "jeune|adolescent|adolescente|mineure?|ado|gamine?|jeunette|lyceenne|mineure|jeune fille|jeune homme|"
        "adolescence"
    ),
    "age=old": (
        "vieux|vieil|vieille|age|agee|retraite|retraitee|grand-mere|grand-pere|a la retraite|sexagenaire|"
        "septuagenaire|octogenaire|aieule?|arriere-grand-mere|mamie|papi|d'un certain age|ancienne combattante|"
        "ancien combattant|nonagenaire|du troisieme age|aîne|ainee|grand-tante|arriere-grand-pere"
    ),
    "age=said": (
        r"(?:\d\d|\w+|\w{2,12}-\w{2,12}|\w{2,12}-et-\w{2,12}) ans|(?:vingtaine|trentaine|quarantaine|cinquantaine|"
        r"soixantaine)|\w+genaire|septuagenaire"
    ),
    "faith=muslim": (
        "musulman|musulmane|chiite|sunnite|ahmadie|soufie?|salafiste|alaouite|mouride|tidjane|ibadite"
    ),
    "faith=christian": (
        "chretien|chretienne|catholique|protestant|protestante|evangelique|orthodoxe|pentecotiste|temoin de jehovah|"
        "copte|adventiste|maronite|baptiste|methodiste|anglicane?|lutherienne?|calviniste|harriste|kimbanguiste|"
        "mormone?|jesuite|quaker|celeste|evangeliste|greco-catholique|huguenote?"
    ),
    "faith=jewish": "juif|juive",
    "faith=other": (
        "hindoue|hindou|bouddhiste|athee|animiste|sikh|bahaie|vodouisant|vodouisante|vaudou|sikhe?|agnostique|"
        "libre-penseur|libre-penseuse|jaine?|taoiste|chamane|convertie?|apostat|feticheur|hindouiste|bahai|"
        "krishnaite|zoroastrienne?|yezidie?|druze"
    ),
    "health=said": (
        "aveugle|sourd|sourde|fauteuil roulant|handicape|handicapee|malvoyant|malvoyante|malentendante?|autiste|"
        "albinos|seropositif|seropositive|muette?|epileptique|amputee?|bequilles|paralysee?|en situation de handicap|"
        "cancer|neuroatypique|trisomique|trisomie|paraplegique|tetraplegique|boiteuse?|boiteux|manchote?|borgne|"
        "sourde?-muette?|begue|diabetique|drepanocytaire|drepanocytose|schizophrene|depressive|depressif|dialysee?|"
        "polio|lepreuse?|lepreux|vitiligo|naine?|canne blanche|prothese|chien guide|sclerose en plaques|bipolaire|"
        "autisme|non-voyante?|vivant avec le vih|vih|handicap|epilepsie|infirme|invalide|neurodivergente?|asperger"
    ),
    "origin=said": (
        "rom|kurde|berbere|kabyle|amazighe|touareg|touaregue|noire|noir|autochtone|peul|peule|pygmee|amerindienne|"
        "kanak|arabe|gitane|manouche|etrangere|immigree?|rwandaise|armenienne|bretonne|corse|malinke|bambara|wolof|"
        "serere|dioula|bete|baoule|romni|syrienne?|palestinienne?|algerienne?|marocaine?|tunisienne?|malienne?|"
        "senegalaise?|ivoirienne?|camerounaise?|congolaise?|guineenne?|togolaise?|beninoise?|burkinabe|nigerienne?|"
        "nigeriane?|haitienne?|malgache|comorienne?|vietnamienne?|chinoise?|afghane?|iranienne?|irakienne?|"
        "libanaise?|tchadienne?|centrafricaine?|burundaise?|turque|ukrainienne?|russe|roumaine?|metisse?|albinos|"
        "peulh|toucouleur|soninke|hutu|tutsi|banyamulenge|bamileke|bassa|fang|ewe|mina|fon|yoruba|nago|targuie?|"
        "chaoui|chaouie|mozabite|rifaine?|sahraouie?|inuite?|innue?|mohawk|acadienne|gens du voyage|basque|"
        "alsacienne|tsigane"
    ),
    "flight=said": (
        "refugie|refugiee|exile|exilee|migrante|migrant|deplacee|deplace|sans-papiers|sans papiers|"
        "demandeuse d'asile|demandeur d'asile|apatride|expulsee?|rapatriee?|en exil|evacuee|refoulee?|clandestine?|"
        "exilee? politique|asile|sinistree?"
    ),
    "love=said": (
        "gay|gai|lesbienne|bisexuelle?|homosexuelle?|queer|homo|asexuelle?|pansexuelle?|bi|lgbt|saphique|pede|gouine|"
        "lesbiennes?|au placard"
    ),
    "family=said": (
        "mere|pere|veuve|veuf|divorcee?|enceinte|celibataire|marie|mariee|orpheline?|maman|jumelle|jumeau|pacsee|"
        "fille-mere|mere de famille|pere de famille|mere celibataire|pere celibataire|veuvage|fille mere|belle-mere|"
        "jeune mariee|orphelin|divorce|separe|coepouse|polygame|maman solo|mere isolee|grand-mere|grand-pere|mamie|"
        "arriere-grand-mere|arriere-grand-pere|tante|grand-tante|oncle|niece|neveu|fils aine|fille ainee"
    ),
    "work=said": (
        "infirmiere|infirmier|medecin|docteure?|instituteur|institutrice|professeure?|avocate?|juge|journaliste|"
        "ingenieure?|etudiante?|soldat|policiere?|policier|pharmacienne?|sage-femme|bibliothecaire|maire|pretre|"
        "religieuse|pasteure?|agriculteur|agricultrice|dentiste|chirurgienne?|architecte|comptable|chauffeur|"
        "coiffeuse|coiffeur|boulangere?|cuisiniere?|poete|chanteuse|chanteur|actrice|magistrate?|procureure?|"
        "fonctionnaire|militaire|enseignante?|chercheuse|chercheur|doctorante?|pecheur|eleveur|couturiere|imam|"
        "gendarme|pilote|commercante?|greffiere?|notaire|maitresse d'ecole|conducteur|conductrice|chauffeur de taxi|"
        "chauffeuse|routier|serveuse|serveur|barbier|femme de menage|domestique|nounou|vendeuse|vendeur|marchande?|"
        "tailleur|tisserande?|potiere?|mineur de fond|pompier|pompiere|psychiatre|psychologue|therapeute|economiste|"
        "historienne?|musicienne?|danseuse|danseur|peintre|cineaste|reporter|animatrice radio|animateur radio|"
        "huissier|gardien|gardienne|vigile|marin|colonel|capitaine|sergent|inspecteur|inspectrice|douaniere?|"
        "technicienne?|mecanicienne?|macon|jardiniere?|diacre|predicateur|missionnaire|eveque|deputee?|"
        "conseillere municipale|ambassadeur|ambassadrice|universitaire|collegienne?|lyceenne?|apprentie?|stagiaire|"
        "proviseure?|biologiste|chimiste|physicienne?|geologue|mathematicienne?|programmeuse|programmeur|"
        "developpeuse|developpeur|graphiste|syndicaliste|facteur|factrice|hotesse de l'air|guerisseur|guerisseuse|"
        "archiviste|veterinaire|assistante sociale|romanciere|ecrivaine?|bergere?|eleve|rabbin|moine|aide-soignante|"
        "aide-soignant|ouvriere?|secouriste|photographe|comedienne?|traductrice|traducteur|soldate|lieutenante?|"
        "commandante?|adjudante?|caporale?|officiere?|generale?|veterane?|auxiliaire de vie|aide a domicile|balayeur|"
        "bouchere?|boucher|poissonnier|poissonniere|fleuriste|bijoutiere?|horloger|libraire|imprimeur|imprimeuse|"
        "receptionniste|entraineur|entraineuse|boxeuse|boxeur|footballeur|footballeuse|athlete|arbitre|gynecologue|"
        "pediatre|cardiologue|opticienne?|kinesitherapeute|sociologue|anthropologue|linguiste|archeologue|philosophe|"
        "theologienne?|guide touristique|electricienne?|plombiere?|menuisiere?|cordonnier|tapissier|"
        "conducteur de bus|cheminot|cheminote|routiere|taximan|zemidjan|griot|griotte|sorciere"
    ),
    "work=done": (
        r"qui (?:conduit|enseigne|nettoie|vend|cuisine|coud|etudie|peche|soigne|garde|preche|traduit|chante|cultive|"
        r"tient un|repare|pilote|sert dans|tisse|donne des cours)|(?:travaille|travaillait) (?:dans|comme|a|au|aux|"
        r"pour|chez|en) \w+|etudie \w+|etudiante? en \w+|dans l'armee"
    ),
    "office=said": (
        "tresoriere?|tresorier|secretaire|presidente|president|directrice|directeur|fondatrice|fondateur|"
        "porte-parole|administratrice|administrateur|coordinatrice|coordinateur|bureaucrate|vice-presidente|steward"
    ),
}
OR = "ou|ni"
GROUP = (
    "femmes|hommes|personnes|gens|contributrices|contributeurs|beaucoup|plusieurs|communautes|groupes|filles"
)
