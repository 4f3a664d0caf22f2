"""Words of German."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="de",
    signs="""der die das und ist nicht ein eine zu den von mit sich des auf für im dem auch es an werden aus er hat dass sie nach
        wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man wenn
        wir ich wurde wurden viele einige sagte gibt schon keine sein ihre unsere leute""",
    common="""der die das und ist nicht ein eine zu den von mit sich des auf für im dem auch es an werden aus er hat dass sie
        nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
        wenn wir ich wurde wurden viele vielen einige einigen sagte gibt schon keine kein sein seine ihre ihr ihren unsere
        unser unseren unserer euer du mein meine mir mich uns euch ihm ihn ihnen dies diese dieser dieses diesen jener jede
        jeder jedes jeden alle allen alles beide beiden andere anderen anderer anderes mehrere manche manchen solche solchen
        wer was wo wann warum wieso welche welcher welches da dort hier dann denn doch jedoch trotzdem deshalb daher damit
        dabei dazu davon darum danach davor seit während ohne gegen unter zwischen neben hinter oben unten ab weil ob als
        sondern sowie sowohl weder immer nie oft manchmal bereits heute gestern morgen abend nacht mittag früh spät bald
        jetzt nun wieder sehr ganz etwa etwas nichts niemand jemand viel wenig weniger genug kann können könnte muss müssen
        soll sollen sollte will wollen möchte möchten darf dürfen mag ja nein bitte danke erste ersten erster zweite zweiten
        letzte letzten nächste nächsten zwei drei vier fünf sechs sieben acht neun zehn hundert tausend
        januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
        donnerstag freitag samstag sonnabend sonntag frühling frühjahr sommer herbst winter weihnachten ostern ramadan
        pfingsten advent fasching karneval anfang mitte ende
        nord süd ost west norden süden osten westen zentrum
        mann männer frau frauen mädchen junge jungen kind kinder leute person personen menschen mensch teilnehmende
        teilnehmer teilnehmerin teilnehmerinnen mitglied mitglieder ehrenamtliche ehrenamtlichen freiwillige autor autoren
        autorin autorinnen admin admins moderatoren moderatorin benutzer nutzer nutzerin nutzerinnen team teams
        gemeinschaft community communitys gruppe gruppen organisation organisationen rat vorstand ausschuss personal
        projekt projekte richtlinie richtlinien bericht berichte treffen sitzung sitzungen schulung schulungen workshop
        workshops belästigung sicherheit privatsphäre hilfe unterstützung frage fragen antwort antworten notiz notizen punkt
        punkte maßnahme maßnahmen sprache sprachen übersetzung übersetzungen region regionen land länder welt wahl wahlen
        regierung polizei gesetz gesetze recht rechte presse medien radio internet seite seiten artikel mail telefon
        handy konto konten passwort daten code verhaltenskodex kodex menschenrechte netz plattform plattformen
        angst wunsch wünsche zeit zeiten arbeit leben tag tage tagen woche wochen monat monate monaten jahr jahre jahren
        stunde stunden mal weise teil thema themen art fall fälle beispiel ort orte stelle anlass grund ziel sache sachen
        vertrauen druck drohung drohungen gewalt schutz meldung meldungen verfahren umgang austausch ergebnis ergebnisse
        rückmeldung rückmeldungen diskussion vorschlag vorschläge empfehlung empfehlungen entscheidung entscheidungen
        hoffnung glaube liebe friede frieden freude gnade rose lilie stern sonne mond herz engel
        wolf bär hase fuchs vogel hahn falke adler löwe lamm rabe sperling storch frosch krebs hecht
        bauer müller schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch richter klein schröder neumann
        schwarz zimmermann braun krüger hofmann hartmann lange werner krause lehmann köhler maier könig mayer huber kaiser
        fuchs lang weiß peters scholz möller jung hahn vogel keller günther frank berger winkler lorenz baumann
        franke albrecht simon ludwig böhm winter kraus schumacher krämer vogt stein jäger sommer groß seidel brandt
        haas schreiber graf schulte dietrich ziegler kuhn kühn pohl engel horn busch bergmann thomas voigt sauer arnold
        pfeiffer beck bader ritter vater bruder herr herrn dame papst bischof pfarrer meister lehrer schüler sprecher
        zeuge gast freund feind gegner nachbar kunde kunden herrscher wächter spieler sänger maler gärtner
        bach berg berge feld felder wald see fluss tal brücke brunnen haus häuser hof höfe hütte burg schloss turm tor mauer
        straße gasse weg wege platz markt kirche kapelle dom kloster schule universität hochschule krankenhaus bibliothek
        museum bahnhof flughafen hotel büro gebäude raum halle hallen stadt dorf bezirk kreis provinz staat zone grenze küste
        insel heim heide moor sand kies holz eisen stahl gold silber kupfer salz brot butter bier wein
        essen trinken lesen schreiben sprechen hören sehen lage laufen singen regen rain schnee
        wind sturm licht schatten feuer wasser luft erde neue neuen neuer alte alten alter gute guten guter große großen
        kleine kleinen lange langen kurze hohe hohen tiefe frei freie offene offen geschlossen
        einheit freiheit gleichheit gerechtigkeit verein vereine stiftung partei union republik bund senat
        christ christen christin muslim muslime muslimin jude juden jüdisch katholisch afrikanisch europäisch asiatisch
        arabisch wiki wikis wikimedia wikipedia wikidata commons telegram whatsapp facebook twitter instagram tiktok
        youtube google zoom signal covid uno ngo dsgvo runde plenum protokoll mehrheit minderheit sorge sorgen bedarf hinweis
        hinweise bitte kritik lösung problem probleme anlaufstelle vorfall vorfälle betroffene betroffenen wer feedback
        feier fest spaß ruhe mut wut kraft macht ehre ruf rufe stimme stimmen halt rand spur zahl zahlen bund rest last
        stark kurz reich ernst fröhlich""",
    organisations="""stiftung rat ausschuss kommission verein verband union universität hochschule schule institut ministerium
        abteilung gericht bank partei kirche gesellschaft klub club netzwerk gruppe team vorstand kodex richtlinie projekt
        programm strategie bewegung commons charta gesetz konvention erklärung menschenrechte internationale nationale
        weltweite vereinte nationen rotes rote kreuz amnesty woche tag monat jahr haus straße markt konferenz gipfel
        versammlung forum festival preis bericht artikel kapitel teil nord süd ost west neue neuer foundation code conduct
        board movement wiki human rights global council universal e v""",
    at="""in,aus,nach,bei,von,nahe,um,über,durch,zwischen,im,vor,wohnt in,lebt in,stammt aus,kommt aus,ins,zu,an der,rund um,
        hinter,außerhalb von,unweit von,zurück in,für,ab""",
    strictly_at="wohnt in,lebt in,stammt aus,kommt aus,zog nach,aufgewachsen in,geboren in,fuhr nach,wohnhaft in,zuhause in",
    place_kinds="""dorf,ortschaft,gemeinde,stadt,kleinstadt,stadtteil,ortsteil,bezirk,landkreis,kreis,provinz,bundesland,
        kanton,insel,viertel,weiler,siedlung,raum,großraum,region,im dorf,vorort,hafenstadt,am,kiez,
        dorf namens,ort namens,stadt namens,kleinen ort,großstadt,hauptstadt,grafschaft,marktgemeinde""",
    kinds_after="kiez,viertel,stadtteil,straße,tal",
    near="""nahe,in der nähe,neben,hinter,gegenüber,vor der,vor dem,unweit,direkt an,direkt am,direkt neben,gleich neben,
        gleich hinter,um die ecke von,um die ecke vom,schräg gegenüber,bei der,beim,am,an der,nähe,zwei straßen von,
        gleich bei,zwischen,unterhalb,oberhalb,ein paar meter von,minuten vom,minuten von,nah am,nah an,zur""",
    landmarks="""moschee,kirche,schule,markt,marktplatz,krankenhaus,klinik,universität,uni,dom,tempel,bahnhof,bushaltestelle,
        haltestelle,flughafen,brücke,fluss,see,park,stadion,bibliothek,museum,kaserne,gefängnis,kreisverkehr,platz,palast,
        schloss,gericht,botschaft,konsulat,fabrik,mühle,kino,hotel,bäckerei,apotheke,supermarkt,einkaufszentrum,laden,kiosk,
        café,staudamm,hafen,strand,friedhof,statue,denkmal,turm,tankstelle,polizeiwache,polizeirevier,polizeistation,post,
        rathaus,synagoge,brunnen,kathedrale,gymnasium,grundschule,hauptbahnhof,busbahnhof,u-bahn,kapelle,kloster,
        wasserturm,raffinerie,feuerwache,stadttor,leuchtturm,*moschee,*kirche,*schule,*platz,*brücke,*markt,*turm,*denkmal,
        *bahnhof,*krankenhaus,*universität,*bibliothek,*tor,*friedhof,*kaserne""",
    regions="""afrika,westafrika,ostafrika,nordafrika,südliches afrika,südlichen afrika,zentralafrika,subsahara-afrika,
        subsahara,sahel,sahelzone,maghreb,horn von afrika,golfregion,naher osten,nahen osten,mittlerer osten,
        mittleren osten,lateinamerika,südamerika,mittelamerika,nordamerika,karibik,amerika,asien,südasien,ostasien,
        südostasien,zentralasien,europa,westeuropa,osteuropa,mitteleuropa,nordeuropa,südeuropa,balkan,ozeanien,pazifik,
        pazifikraum,deutschsprachiger raum,deutschsprachigen raum,arabische welt,arabischen welt,globaler süden,
        globalen süden,europäische union,skandinavien,kaukasus,levante,baltikum,vorderasien,westasien,anden,dach-raum""",
    titles="""herr,herrn,frau,fräulein,dr,prof,professor,professorin,doktor,doktorin,pfarrer,pfarrerin,pastor,pastorin,pater,
        schwester,bruder,onkel,tante,oma,opa,imam,scheich,rabbi,rabbiner,bischof,bürgermeister,bürgermeisterin,
        minister,ministerin,präsident,präsidentin,kanzler,kanzlerin,senator,senatorin,hauptmann,oberst,general,leutnant,
        ingenieur,dipl,ing,richter,richterin,admin,kollege,kollegin,kollegen,benutzer,benutzerin,nutzer,nutzerin,freundin,
        freund,moderatorin,moderator,ehrenamtliche,ehrenamtlicher,genosse,genossin,lehrerin,lehrer,ärztin,anwältin,anwalt,
        bibliothekarin,bibliothekar,mama,papa,sankt,st,autorin,autor,teilnehmerin,teilnehmer,administratorin,
        administrator,aktivistin,journalistin,journalist,schriftführerin,vorsitzende,vorsitzender""",
    called="""namens,genannt,heißt,hieß,heiße,mein name ist,ihr name ist,sein name ist,mit namen,mit dem namen,bekannt als,
        name ist,name war,klarname,echter name,realname,richtiger name,vorname,nachname,familienname,ich bin,alias,
        spitzname,unterschrieben mit,vorgestellt als,nennt sich,nannte sich,vollständiger name,geborene,geb,
        stellte sich als,name lautet,mit vornamen""",
    says="""sagte,sagt,sagten,erzählte,erzählt,erklärte,erklärt,berichtete,berichtet,ergänzte,erwähnte,erwähnt,antwortete,
        fragte,fragt,schlug,meinte,meint,betonte,betont,beklagte,bat,bestätigte,schrieb,schreibt,glaubt,glaubte,findet,fand,
        fühlt,fühlte,lebt,wohnt,arbeitet,moderiert,moderierte,hat,ist,war,hatte,will,wollte,wurde,wird,verlor,verließ,
        versprach,bot,warnte,kam,ging,rief,sperrte,gründete,leitet,übersetzt,übersetzte,spricht,sprach,erinnerte,
        schilderte,widersprach,forderte,fordert,kritisierte,zweifelte,meldete,sich,bekam,erhielt,kann,konnte,darf,musste,
        soll,möchte,fürchtet,trat,hielt,merkte,wies,wünscht,wünschte,lobte,editiert,mich,mir,uns,dankte,übernimmt,übernahm""",
    with_person="""mit,von,laut,dank,für,an,gegen,wie,und,bei,kennt,traf,bedrohte,beschuldigte,sperrte,dass,weil,als,wenn,
        aber,wo,ob,über,zwischen,ohne,unsere kollegin,unser kollege,danke,fragt,frag,bat,rief,kontaktiert,zu,sagte,denn,
        nachdem,bevor,habe,hat,hatte,wurde,ist,war,bedankt""",
    only="""die einzige,der einzige,das einzige,einzige,einziger,einzigen,einzigem,eine von zwei,einer von zwei,
        eine der beiden,einer der beiden,eine von drei,einer von drei,eine der wenigen,einer der wenigen,
        eine der einzigen,einer der einzigen,nur eine,nur einen,nur ein,die alleinige,der alleinige,
        alleinige,die einzigen,keine andere,kein anderer,die beiden einzigen,lediglich eine,lediglich einen,
        genau eine,genau einen,eines der wenigen,eine von nur,einer von nur""",
    first="""die erste,der erste,den ersten,der ersten,erste,erster,die letzte,der letzte,die jüngste,der jüngste,
        die älteste,der älteste,die dienstälteste,der dienstälteste,dienstälteste,dienstältester,die aktivste,der aktivste,
        die bekannteste,der bekannteste,die allererste,der allererste,jüngste,jüngster,älteste,ältester,jüngsten,ältesten,
        die erfahrenste,der erfahrenste,die ranghöchste,der ranghöchste,die am längsten,der am längsten""",
    alone="""die einzige die,der einzige der,die einzige in,der einzige in,die einzige aus,der einzige aus,die einzige person,
        als einzige,als einziger,die einzige mit,der einzige mit,einzige von uns,einziger von uns,die einzigen die,
        sonst niemand in der gruppe,niemand sonst in der gruppe,bin die einzige,bin der einzige,die einzige unter,
        der einzige unter""",
    people="""person,frau,mann,mädchen,mutter,vater,witwe,witwer,dame,lehrer*,arzt,ärztin,ärzte,krankenschwester,pfleger*,
        anwalt,anwältin,journalist*,ingenieur*,student*,studierende*,schüler*,muslim*,christ,christin,jude,jüdin,atheist*,
        hindu,buddhist*,katholik*,geflüchtete*,flüchtling,mitglied,mitglieds,redner*,ehrenamtliche*,freiwillige*,
        übersetzer*,fotograf*,bibliothekar*,mitwirkende*,wikimedianer*,wikipedianer*,organisator*,koordinator*,leiter*,
        vertreter*,delegierte*,angestellte*,mitarbeiter*,beamt*,bürger,bürgerin,admin,administrator*,bürokrat*,checkuser,
        oversighter*,steward*,autor,autorin,editor*,moderator*,sichter*,mentor*,entwickler*,programmierer*,designer*,
        forscher*,professor*,dozent*,minister*,pfarrer*,pastor*,priester*,imam,rabbiner*,nonne,mönch,bauer,bäuerin,händler*,
        fahrer*,pilot*,soldat*,polizist*,richter,richterin,bürgermeister*,stadtrat,stadträtin,senator*,abgeordnete*,
        aktivist*,lesbe,lesbisch*,schwul*,trans,transfrau,transmann,queer*,bisexuell*,nichtbinär*,gehörlos*,taub*,blinde*,
        rollstuhl*,behindert*,autist*,weiblich*,männlich*,teilnehmer*,teilnehmende*,dolmetscher*,sänger*,schriftsteller*,
        dichter*,künstler*,schauspieler*,archivar*,historiker*,linguist*,wissenschaftler*,hebamme,apotheker*,chirurg*,
        zahnarzt,zahnärztin,tierarzt,tierärztin,buchhalter*,ökonom*,trainer*,überlebende*,zeugin,zeuge,zeugen,
        einheimische*,migrant*,ausländer*,bewohner*,großmutter,großvater,tochter,sohn,waise,benutzer*,nutzer*,sprecher*,
        muttersprachler*,schwarze*,jugendliche*,rentner*,roma,sinti,romni,veteran*,schatzmeister*,vorsitzende*,präsident*,
        sekretär*,direktor*,gründer*,kassenwart*,schriftführer*,geschäftsführer*,kolleg*,botschafter*,*frau,*admin,*ärztin,
        *lehrerin,*beauftragte,handwerker*,schreiner*,architekt*,fischerin""",
    offices="""schatzmeister,schatzmeisterin,vorsitzende,vorsitzender,vorsitzenden,präsident,präsidentin,
        vizepräsident,vizepräsidentin,generalsekretär,generalsekretärin,sekretär,sekretärin,geschäftsführer,
        geschäftsführerin,direktor,direktorin,gründer,gründerin,mitgründer,mitgründerin,mitbegründerin,
        mitbegründer,leiter,leiterin,chef,chefin,vorstandsvorsitzende,vorstandsvorsitzender,kassenwart,
        kassenwartin,kassierer,kassiererin,schriftführer,schriftführerin,buchhalter,buchhalterin,
        pressesprecher,pressesprecherin,ombudsmann,ombudsfrau,ombudsperson,datenschutzbeauftragte,
        datenschutzbeauftragter,justiziar,justiziarin,rektor,rektorin,dekan,dekanin,bürgermeister,
        bürgermeisterin,bischof,kassenprüfer,kassenprüferin,schulleiter,schulleiterin,chefredakteur,
        chefredakteurin,landeskoordinatorin,landeskoordinator,regionalkoordinatorin,regionalkoordinator,
        projektleiterin,projektleiter,programmleiterin,programmleiter,bürokrat,bürokratin,bibliotheksleiterin,
        bibliotheksleiter,vereinsvorsitzende,ortsvorsteherin,ortsvorsteher,gleichstellungsbeauftragte,
        pressereferentin,pressereferent,*direktorin,*direktor,*leiterin,*vorsitzende,*vorsitzender""",
    sure_offices="generalsekretärin,generalsekretär,schatzmeisterin,schatzmeister,kassenwart,kassenwartin",
    determiners="""die,der,dem,den,des,unsere,unser,unserer,unserem,unseren,ihr,ihre,ihrer,sein,seine,mein,meine,als,ist,war,
        zur,zum,vom,beim,amtierende,ehemalige,frühere,neue,stellvertretende,stellvertretender,eine,ein""",
    speaks="""spricht,sprechen,sprach,muttersprache ist,muttersprache,ins,übersetzt ins,übersetzung ins,auf,aus dem,
        verdolmetschung ins,dolmetscher für,dolmetscherin für,versteht nur,versteht,schreibt auf,wikipedia auf,
        seine sprache ist,lernte,kann,sprecher von,nur,dialekt""",
    language_before="""sprache,dialekt,mundart,muttersprache,muttersprache ist,übersetzt ins,wikipedia auf,wiki auf""",
    language_after="sprechende,sprecher,sprecherin,sprachige,muttersprachler,muttersprachlerin,wikipedia,dialekt,sprache",
    dialect="dialekt*,mundart,platt,plattdeutsch,gebärdensprache,minderheitensprache,kreol*,patois",
    own_words="""in ihren eigenen worten,in seinen eigenen worten,mit eigenen worten,mit ihren worten,mit seinen worten,
        wörtlich,wortwörtlich,ich zitiere,zitat,o-ton,im wortlaut,ihre worte waren,seine worte waren,ihre worte,
        in ihren worten,in seinen worten,so wörtlich""",
    titled="""artikel,seite,sitzung,workshop,bericht,richtlinie,dokument,kapitel,abschnitt,buch,titel,projekt,programm,
        kategorie,vorlage,überschrift,knopf,option,feld,regel,slogan,motto,lied,film,schulung,kurs,modul,leitfaden,panel,
        vortrag,begriff,ausdruck,thema,tagesordnungspunkt,menü,link,frage,kampagne,überschrieben,betitelt,namens,punkt,
        wort,reihe""",
    months="jänner,feber,jän,sept",
    month_parts="des,im,monats",
    before_day="am,den,der,dem,vom,bis zum,zum,seit dem,ab dem,in der nacht zum,in der nacht auf den,datum,bis,ab",
    sure_before_day="am,in der nacht zum,nacht zum,nacht auf den,seit dem,vom,bis zum",
    after_day="des monats,dieses monats,diesen monats,d m",
    numbers="""erster,ersten,erste,zweiter,zweiten,dritten,dritter,vierten,vierter,fünften,fünfter,sechsten,siebten,siebenten,
        achten,neunten,zehnten,elften,zwölften,dreizehnten,vierzehnten,fünfzehnten,sechzehnten,siebzehnten,achtzehnten,
        neunzehnten,zwanzigsten,einundzwanzigsten,zweiundzwanzigsten,dreiundzwanzigsten,vierundzwanzigsten,
        fünfundzwanzigsten,sechsundzwanzigsten,siebenundzwanzigsten,achtundzwanzigsten,neunundzwanzigsten,dreißigsten,
        einunddreißigsten,vierzehnter,fünfzehnter,zwanzigster,dreißigster,zehnter,vierte,fünfte,dritte,zweite,zwölfter,
        eins,zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,vierzehn,fünfzehn""",
    weekdays="sonnabend,sonnabends,mo,di,mi,do,fr,sa,so",
    weekday_before="""am,letzten,nächsten,diesen,vergangenen,kommenden,vorigen,seit,bis,bis zum,vom,zum,ab,jeden zweiten,
        in der nacht zum,für,auf,letzter,letztem""",
    weekday_after="""abend,morgen,nacht,nachmittag,vormittag,mittag,letzter woche,vergangener woche,um,gegen,früh,
        nächster woche,dieser woche,vor einer woche""",
    day_parts="abend,morgen,nacht,nachmittag,vormittag,mittag,mitternacht,früh,abends,morgens,nachmittags",
    days="""gestern,vorgestern,gestern abend,gestern nacht,heute morgen,heute abend,heute früh,heute nacht,heute nachmittag,
        übermorgen,morgen früh,morgen abend,letzte nacht,vergangene nacht,neulich abend,heiligabend,heiliger abend,silvester,
        neujahr,karfreitag,ostermontag,ostersonntag,pfingstmontag,rosenmontag,nikolaustag,erster weihnachtstag,
        zweiter weihnachtstag,tag der deutschen einheit,montagabend,dienstagabend,mittwochabend,donnerstagabend,
        freitagabend,samstagabend,sonntagabend,montagmorgen,dienstagmorgen,mittwochmorgen,donnerstagmorgen,freitagmorgen,
        samstagmorgen,sonntagmorgen,montagnacht,dienstagnacht,mittwochnacht,donnerstagnacht,freitagnacht,samstagnacht,
        sonntagnacht,montagnachmittag,dienstagnachmittag,mittwochnachmittag,donnerstagnachmittag,freitagnachmittag,
        samstagnachmittag,sonntagnachmittag,montagvormittag,dienstagvormittag,mittwochvormittag,donnerstagvormittag,
        freitagvormittag,samstagvormittag,sonntagvormittag""",
    ago="vor,her,zuvor,später",
    day_units="tagen,tage,nächten,tag",
    clock="uhr,um,h",
    wider_name="eine teilnehmende Person",
    wider_role="eine Person aus dem Team",
    wider_language="eine kleinere Sprache",
    wider_place="ein Ort in der Region",
)
