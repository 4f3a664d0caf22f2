"""What is said of one person in German, by trait."""

TRAITS = {
    "gender=woman": "frau|madchen|dame|junge frau",
    "gender=man": "mann|junge|herr|bub",
    "gender=other": (
        "nichtbinar|nichtbinare|nichtbinarer|transfrau|transmann|trans|intergeschlechtliche|transsexuelle|"
        "transsexueller|transgeschlechtliche|transgeschlechtlicher|trans frau|trans mann|trans-frau|trans-mann|"
        "intersexuelle|agender|divers|transidente|transgeschlechtlich|transgeschlechtlichen|transsexuell|"
        "transsexuellen|intergeschlechtlicher|intergeschlechtlich|trans person|geschlechtsneutral|agendere"
    ),
    "age=young": (
        "junge|junger|junges|jungen|jugendlicher|jugendliche|teenager|teenagerin|minderjahrige|minderjahriger|"
        "heranwachsende|heranwachsender|teenie|minderjahrig|madchen|jugendlich|halbwuchsiger|junge frau|junger mann|"
        "blutjunge"
    ),
    "age=old": (
        "alt|alter|alte|alten|altes|alterer|altere|betagt|betagte|betagter|rentner|rentnerin|pensionar|pensionarin|"
        "im ruhestand|pensioniert|pensionierter?|greis|greisin|oma|opa|grossmutter|großmutter|urgroßmutter|"
        "hochbetagt|hochbetagte|seniorin|senior|uralte|pensionierten|in rente|emeritierter|emeritierte|"
        "achtzigjahrige|siebzigjahrige|altere frau|alterer herr|ehemalige|urgroßvater|großtante|urgrossvater"
    ),
    "age=said": (
        r"(?:anfang|mitte|ende|um die|uber|gut|etwa|knapp) (?:der |den )?\w+(?:zig|ßig|ssig|ziger|ßiger|zigerin|"
        r"zigern)|\w+ jahre alt|\d\d-?jahrige[rns]?|\w{4,40}jahrige[rns]?|\w{3,20}(?:zig|ßig|zehn)(?:jahrig\w*|"
        r" jahre)|in (?:den|ihren|seinen) (?:\w+zigern|\w+ßigern)|(?:mit|von) (?:\w+zig|\w+ßig|\w+zehn|"
        r"\d\d)(?: jahren)?|\w+zigerin|\w+zigjahrige"
    ),
    "faith=muslim": (
        "muslimin|muslim|muslima|muslimische|muslimischer|muslimischen|schiitin|schiit|sunnitin|alevitin|alevit|"
        "alevitische|muslime|moslemin|sunnit|schiitische|ahmadi|sufi|alevitischer|kopftuchtragerin|sunnitische"
    ),
    "faith=christian": (
        "christin|christ|christliche|christlicher|katholikin|katholik|katholische|katholischer|katholischen|"
        "evangelische|evangelischer|protestantin|protestant|orthodoxe|orthodoxer|baptistin|baptist|mormonin|koptin|"
        "kopte|koptische|zeugin jehovas|freikirchliche|zeuge jehovas|adventistin|adventist|methodistin|methodist|"
        "lutheranerin|lutheraner|mennonitin|mennonit|quakerin|maronitin|maronit|armenisch-orthodoxe|"
        "griechisch-orthodoxe|pfingstlerin|calvinist|altkatholische|anglikanerin|freikirchler|christlichen|"
        "koptischer|evangelikale|evangelikaler|serbisch-orthodoxe|methodistische|neuapostolische|orthodoxin|"
        "protestantische|protestantischer"
    ),
    "faith=jewish": "jude|judin|judisch|judische|judischer|judischen|judisches",
    "faith=other": (
        "atheistin|atheist|buddhistin|buddhist|buddhistische|hinduistin|hinduistische|jesidin|jeside|jesidische|"
        "jesidischer|sikh|bahai|konfessionslose|hindu|sikhfrau|agnostikerin|agnostiker|taoistin|zoroastrierin|"
        "zoroastrier|drusin|druse|drusische|drusischer|jainistin|heidin|heide|hindu-frau|konvertitin|konvertit|"
        "apostatin|schamanin|schamane|buddhistischer|hinduistischer|konfessionsloser|mandaerin|jesidischen|"
        "atheistische|atheistischer"
    ),
    "health=said": (
        "blind|blinde|blinder|blinden|gehorlos|gehorlose|gehorloser|taub|taube|tauber|rollstuhl|behindert|behinderte|"
        "behinderter|autistin|autist|autistische|autistischer|sehbehindert|sehbehinderte|schwerhorige|"
        "querschnittsgelahmt|hiv-positiv|stumme|rollstuhlfahrerin|rollstuhlfahrer|krebskrank|krebskranke|epilepsie|"
        "prothese|albino|autistischen|autismus|adhs|down-syndrom|trisomie|querschnittsgelahmter|gelahmt|gelahmte|"
        "gelahmter|hinkende|hinkt|einarmige|einarmiger|einbeinige|einaugige|taubblinde|stotterer|stottert|stotternde|"
        "diabetikerin|diabetiker|schizophrene|depressive|depressiver|dialyse|polio|lepra|kleinwuchsige|"
        "kleinwuchsiger|kleinwuchsig|blindenstock|blindenhund|kruckern|krucken|horgerat|multiple sklerose|ms-kranke|"
        "hiv|contergan|epileptikerin|epileptiker|gehbehinderte|gehbehinderter|schwerbehinderte|schwerbehinderter|"
        "krebs|bipolar|behinderung|sehbehinderter|schwerhorig|schwerhoriger|rollstuhlfahrende|mit behinderung|"
        "gehorlosen|nichtbinare|autistisches|autistisch|neurodivergent|neurodivergente|neurodivergenter|gehorloses|"
        "mit adhs"
    ),
    "origin=said": (
        "kurdin|kurde|kurdische|kurdischer|romni|rom|sinti|sintiza|sinto|sorbin|sorbe|sorbische|schwarze|schwarzer|"
        "dunkelhautige|dunkelhautiger|tschetschenin|turkische|turkin|syrerin|syrer|syrische|afghanin|afghane|"
        "afghanische|eritreerin|eritreer|somalierin|tamilin|tamile|auslanderin|auslander|danische|friesin|"
        "migrationshintergrund|kosovarin|araberin|araber|roma|romafrau|sintezza|kurdischen|syrischer|irakerin|iraker|"
        "irakische|iranerin|iraner|iranische|palastinenserin|palastinenser|palastinensische|libanesin|libanesische|"
        "agypterin|marokkanerin|marokkaner|marokkanische|algerierin|tunesierin|turke|turkischstammige|nigerianerin|"
        "nigerianer|ghanaerin|ghanaer|kenianerin|kamerunerin|kameruner|eritreische|eritreischer|athiopierin|"
        "athiopische|somalier|somalische|sudanesin|vietnamesin|vietnamesische|chinesin|inderin|tamilische|"
        "afghanischer|ukrainerin|ukrainische|russin|russlanddeutsche|polin|polnische|serbin|bosnierin|"
        "kosovo-albanerin|albanerin|afrodeutsche|afrodeutscher|schwarzen|indigene|indigener|uigurin|uigure|tibeterin|"
        "jenische|jenischer|friesische|sorbischer|aramaerin|aramaisch|assyrerin|assyrische|armenierin|armenier|"
        "armenische|tatarin|samin|katalanin|baskin|haitianerin|venezolanerin|kolumbianerin|brasilianerin|staatenlose|"
        "staatenloser|herkunft|abstammung|stammige|arabischer|arabische|kurdischstammige"
    ),
    "flight=said": (
        "fluchtling|gefluchtete|gefluchteter|asylbewerberin|asylbewerber|exil|migrantin|migrant|asylsuchende|"
        "vertriebene|vertriebener|ohne papiere|aussiedlerin|spataussiedler|asylantin|asyl|im exil|abgeschoben|"
        "abgeschobene|abgeschobener|staatenlos|geduldete|geduldeter|geflohen|geflohene|geflohener|binnenvertriebene|"
        "ausgebürgerte|exilantin|exilant|kontingentfluchtling|einwanderin|zugewanderte|gefluchtet|fluchtlings"
    ),
    "love=said": (
        "schwul|schwuler|schwule|schwulen|lesbisch|lesbische|lesbischer|lesbe|bisexuell|bisexuelle|bisexueller|"
        "homosexuelle|homosexueller|queere|queerer|queer|asexuelle|pansexuelle|pansexueller|lsbtiq|lesben|schwulem|"
        "lesbischen|bisexuellen|homo|tunte|bi|queeren"
    ),
    "family=said": (
        "mutter|vater|witwe|witwer|verwitwet|verwitwete|geschieden|geschiedene|geschiedener|schwanger|schwangere|"
        "alleinerziehend|alleinerziehende|alleinerziehender|waise|ledige|lediger|verheiratete|mama|papa|zwilling|"
        "hausfrau|dreifache|zweifache|vierfache|grossmutter|großmutter|grossvater|großvater|hochschwangere|"
        "schwangerschaft|werdende mutter|verwitweter|getrennt lebende|getrennt lebend|ledig|kinderlose|pflegemutter|"
        "stiefmutter|adoptivmutter|braut|junggeselle|zwillingsmutter|unverheiratete|geschiedenen|schwangeren|"
        "verwitweten|alleinstehende|alleinstehender|waisenkind|vollwaise|oma|opa|urgrossmutter|urgroßmutter|"
        "urgroßvater|tante|großtante|onkel|nichte|neffe|großonkel"
    ),
    "work=said": (
        "krankenschwester|krankenpfleger|pflegerin|pflegekraft|arztin|arzt|lehrer|lehrerin|anwalt|anwaltin|"
        "rechtsanwaltin|rechtsanwalt|richter|richterin|journalistin|journalist|ingenieurin|ingenieur|bauerin|bauer|"
        "studentin|student|professorin|professor|soldatin|soldat|polizistin|polizist|apothekerin|apotheker|hebamme|"
        "bibliothekarin|bibliothekar|pfarrer|pfarrerin|nonne|beamtin|beamter|burgermeisterin|burgermeister|"
        "zahnarztin|zahnarzt|architektin|architekt|buchhalterin|fahrerin|taxifahrer|taxifahrerin|friseurin|friseur|"
        "backer|backerin|kochin|koch|tischler|schneiderin|schriftstellerin|sangerin|schauspielerin|staatsanwaltin|"
        "staatsanwalt|forscherin|doktorandin|doktorand|pilotin|imam|rabbiner|rabbinerin|fotografin|erzieherin|"
        "erzieher|altenpflegerin|verkauferin|dolmetscherin|chirurgin|krankenpflegerin|monch|winzer|winzerin|"
        "busfahrer|busfahrerin|lkw-fahrer|fahrer|kellnerin|kellner|putzfrau|haushaltshilfe|nanny|marktverkauferin|"
        "verkaufer|handlerin|handler|schneider|weberin|topferin|bergmann|feuerwehrmann|feuerwehrfrau|sanitater|"
        "sanitaterin|psychiaterin|psychiater|psychologin|psychologe|therapeutin|therapeut|okonomin|historikerin|"
        "historiker|musikerin|musiker|tanzerin|tanzer|malerin|maler|regisseurin|filmemacherin|reporterin|reporter|"
        "moderator im radio|autorin|autor|notarin|notar|warter|wachmann|seemann|oberst|hauptmann|feldwebel|"
        "offizierin|offizier|kommissarin|kommissar|technikerin|techniker|mechanikerin|mechaniker|maurer|gartnerin|"
        "gartner|diakon|diakonin|predigerin|prediger|missionarin|missionar|bischof|bischofin|pastorin|pastor|"
        "priester|abgeordnete|abgeordneter|botschafterin|botschafter|akademikerin|schulerin|schuler|lehrling|"
        "auszubildende|auszubildender|schulleiterin|schulleiter|biologin|biologe|chemikerin|chemiker|physikerin|"
        "physiker|geologin|mathematikerin|programmiererin|programmierer|informatikerin|informatiker|designerin|"
        "gewerkschafterin|gewerkschafter|brieftragerin|brieftrager|stewardess|heilerin|archivarin|archivar|"
        "tierarztin|tierarzt|sozialarbeiterin|sozialarbeiter|schriftsteller|hirte|schafer|schaferin|"
        "hebammenschulerin|medizinstudentin|jurastudentin|dozentin|dozent|wissenschaftlerin|wissenschaftler|bankerin|"
        "kassiererin|schauspieler|sanger|fischer|fischerin|pflegehelferin|pfleger|landwirtin|landwirt|juristin|"
        "jurist|beamte|leutnant|leutnantin|majorin|general|gefreite|gefreiter|unteroffizier|unteroffizierin|"
        "feldwebelin|hauptmannin|hauptfeldwebel|bundeswehrsoldatin|zeitsoldatin|veteranin|kriegsveteran|"
        "polizeibeamtin|polizeibeamter|kriminalbeamtin|zollbeamtin|zollbeamter|justizbeamtin|strassenkehrer|metzger|"
        "metzgerin|fleischerin|floristin|florist|juwelier|juwelierin|uhrmacher|uhrmacherin|buchhandlerin|buchhandler|"
        "druckerin|rezeptionistin|trainerin|trainer|boxerin|boxer|fussballerin|fußballerin|fußballer|sportlerin|"
        "schiedsrichterin|schiedsrichter|frauenarztin|kinderarztin|kinderarzt|kardiologin|optikerin|"
        "physiotherapeutin|soziologin|soziologe|ethnologin|linguistin|archaologin|archaologe|philosophin|philosoph|"
        "theologin|theologe|stadtfuhrerin|elektrikerin|elektriker|klempner|klempnerin|schreinerin|schreiner|schuster|"
        "schusterin|lokfuhrerin|lokfuhrer|schaffnerin|managerin|grundschullehrerin|grundschullehrer|"
        "religionslehrerin|gymnasiallehrerin|altenpfleger|rabbi|kantorin|kuster|mesnerin|studienratin|richter am|"
        "notfallsanitaterin|lkw-fahrerin|kranfuhrerin|studierende|doktorin|naherin|putzkraft"
    ),
    "work=done": (
        r"(?:die|der) (?:\w+ ){0,4}(?:unterrichtet|fahrt|putzt|verkauft|kocht|naht|studiert|fischt|pflegt|predigt|"
        r"ubersetzt|singt|repariert|backt|lehrt|bewacht|dient|betreibt|behandelt)|(?:arbeitet|arbeitete|jobbt) (?:als|"
        r"in|im|bei|fur|am|auf) \w+|(?:unterrichtet|studiert|verkauft|fahrt) (?:\w+ )?\w+|bei der (?:bundeswehr|"
        r"polizei|armee)"
    ),
    "office=said": (
        "schatzmeisterin|schatzmeister|kassenwartin|kassenwart|vorsitzende|vorsitzender|prasidentin|prasident|"
        "direktorin|direktor|grunderin|grunder|sprecherin|sprecher|schriftfuhrerin|schriftfuhrer|administratorin|"
        "administrator|admin|geschaftsfuhrerin|geschaftsfuhrer|koordinatorin|koordinator|vorstandsmitglied|"
        "burokratin|steward"
    ),
}
OR = "oder|noch"
GROUP = "frauen|manner|menschen|leute|personen|viele|mehrere|gruppen|madchen und|junge menschen|jugendliche"
