"""Words of French."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="fr",
    signs="""le la les de des et en un une du que qui dans pour par sur avec ne pas est sont ce cette ces il elle ils
        nous vous
        au aux plus ou mais comme leur leurs été être ont fait tout tous très aussi sans sous entre après avant quand
        où dit ont demandé personnes gens plusieurs beaucoup se sa son ses lui on""",
    common="""le la les de des et en un une du que qui dans pour par sur avec ne pas est sont ce cette ces il elle ils elles
        nous vous je tu au aux plus ou mais comme leur leurs été être ont fait tout tous toute toutes très aussi sans sous
        entre après avant quand où dit se sa son ses lui on a à y c d l n s j m t qu si ni car donc or ainsi alors afin avoir
        aura avait avaient était étaient sera seront peut peuvent doit doivent faut veut veulent faire va vont vient
        viennent même mêmes autre autres certains certaines certain certaine chaque quelques quelque plusieurs beaucoup
        peu trop assez bien mal mieux moins encore toujours jamais souvent parfois déjà ici là hier demain aujourd hui soir
        matin nuit midi jour jours semaine mois année années an ans heure heures fois premier première second deuxième
        troisième dernier dernière deux trois quatre cinq six sept huit neuf dix cent mille
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
        vendredi samedi dimanche printemps été automne hiver noël pâques ramadan carême toussaint
        nord sud est ouest centre central centrale
        homme hommes femme femmes fille filles garçon enfant enfants gens personne personnes participant participants
        participante participantes membre membres bénévole bénévoles contributeur contributrice contributeurs contributrices
        utilisateur utilisatrice utilisateurs admin admins administrateurs modérateurs modératrice animatrice animateur
        équipe communauté communautés groupe groupes organisation organisations conseil comité personnel projet projets
        politique politiques rapport rapports réunion session sessions atelier ateliers harcèlement sécurité vie privée
        aide soutien question questions réponse réponses note notes point points action langue langues traduction région
        régions pays monde élection élections gouvernement police loi lois presse médias radio internet page pages
        article articles courriel téléphone compte comptes données code conduite droits humains universel site sites réseau
        réseaux sociaux espoir grâce foi joie paix aimé aimée désiré désirée marin pierre rose fleur marguerite
        blanche claire
        clair franc franche constant constance prudence clémence céleste ange noël pascal toussaint fortune victoire
        belle beau petit petite grand grande gros long court jeune vieux vieille roi reine comte baron chevalier
        marchand boulanger berger charpentier fournier meunier mercier marié maire lemaire prévôt moine abbé
        masson maison maisons moulin fontaine rivière rivières pont porte port puits bois forêt mont monts montagne
        vallée champ champs pré prés prairie rue place tour château église chapelle hôtel bureau ville village quartier
        province état district commune département canton cercle zone frontière côte île îles
        université école collège lycée marché mosquée hôpital bibliothèque musée gare aéroport salle
        nouveau nouvelle nouveaux nouvelles vert verte noir noire blanc rouge bleu gris brun roux haut haute bas basse
        bon bonne sage sauvage fort forte faible libre vrai faux seul seule dernier liberté égalité fraternité concorde
        progrès union indépendance république victoire avenir aurore étoile soleil lune
        merci bonjour svp cas façon partie temps moment manière lieu chose choses rien quelque chose personne aucun aucune
        puis ensuite enfin cependant pourtant toutefois malgré selon vers chez contre pendant depuis dès lors jusque
        parce lorsque puisque tandis tant tel telle tels quel quelle dont lequel laquelle près loin dehors dedans devant
        derrière dessus dessous environ presque ceux celles celui celle cela ça ceci
        chrétien chrétienne chrétiens musulman musulmane musulmans juif catholique protestant africain africaine européen
        asiatique arabe francophone francophones anglophone wiki wikis wikimedia wikipédia wikipedia wikidata commons
        fondation telegram whatsapp facebook twitter instagram tiktok youtube google zoom signal covid onu ong
        trente réunion réunions quarante cinquante soixante vingt""",
    organisations="""fondation conseil comité commission association union université collège école lycée institut
        ministère département tribunal cour banque parti église société club chapitre réseau groupe équipe bureau code
        conduite politique projet programme stratégie mouvement commons charte loi convention déclaration droits humains
        homme universel universelle international internationale national nationale mondial mondiale nations unies
        croix rouge amnesty semaine jour mois année maison rue marché conférence sommet assemblée forum festival prix
        rapport article partie nord sud est ouest saint sainte lac mont centre musée bibliothèque sécurité confiance""",
    at="""à,a,au,aux,en,de,d,du,des,dans,vers,depuis,près de,près d,près du,hors de,jusqu à,chez,autour de,entre,pour,par,
        habite,habite à,vit à,né à,née à,venu de,venue de,sur,quitté,rejoint,sous""",
    strictly_at="à,vers,depuis,près de,près d,habite à,vit à,né à,née à,habite,hors de,venue de,venu de,arrivée à,jusqu à",
    place_kinds="""village de,village d,ville de,ville d,quartier de,quartier d,quartier,quartier du,commune de,commune d,
        province de,province du,région de,région d,district de,département de,département du,canton de,île de,état de,
        hameau de,bourg de,bourgade de,préfecture de,cercle de,arrondissement de,arrondissement d,wilaya de,wilaya d,
        gouvernorat de,banlieue de,localité de,sous-préfecture de,lac,lac de,mont,fleuve,camp de,camp,faubourg de,
        périphérie de,alentours de,cité,lieu-dit,secteur de,daïra de,comté de,presqu'île de""",
    kinds_after="plage,plateau",
    near="""près de,près du,près d,près des,à côté de,à côté du,à côté d,derrière,devant,en face de,en face du,en face d,
        non loin de,non loin du,à deux pas de,à deux pas du,à proximité de,à proximité du,au coin de,au coin du,juste après,
        face à,face au,le long de,le long du,au bord de,au bord du,au pied de,au pied du,à cent mètres de,mètres de,
        mètres du,à deux rues de,à deux rues du,collé à,pas loin de,pas loin du,aux abords de,aux abords du,rue de,
        minutes de,minutes du,à l'angle de""",
    landmarks="""mosquée,église,école,marché,hôpital,clinique,université,collège,lycée,cathédrale,temple,gare,
        arrêt de bus,station,aéroport,pont,fleuve,rivière,lac,parc,stade,bibliothèque,musée,caserne,prison,rond-point,
        rond point,carrefour,place,palais,tribunal,ambassade,consulat,usine,moulin,cinéma,hôtel,boulangerie,pharmacie,
        supermarché,centre commercial,boutique,kiosque,café,barrage,port,plage,cimetière,statue,monument,tour,
        station-service,station service,commissariat,poste,mairie,synagogue,sanctuaire,colline,fontaine,dispensaire,
        gendarmerie,monastère,couvent,chapelle,basilique,raffinerie,zaouïa,préfecture,phare,mine,château d'eau,château""",
    regions="""afrique,afrique de l'ouest,afrique de l'est,afrique du nord,afrique australe,afrique centrale,
        afrique subsaharienne,afrique occidentale,afrique orientale,le sahel,sahel,maghreb,corne de l'afrique,le golfe,
        moyen-orient,moyen orient,proche-orient,proche orient,amérique latine,amérique du sud,amérique centrale,
        amérique du nord,caraïbes,les caraïbes,amériques,amérique,asie,asie du sud,asie du sud-est,asie de l'est,
        asie centrale,europe,europe de l'ouest,europe de l'est,europe centrale,europe du nord,europe du sud,balkans,
        les balkans,océanie,pacifique,grands lacs,région des grands lacs,afrique francophone,mashreq,levant,océan indien,
        monde arabe,union européenne,sud global,antilles,scandinavie,afrique anglophone,caucase""",
    titles="""ma cousine,mon cousin,notre formatrice,notre formateur,avocat,avocate,ma voisine,mon voisin,
        ma tante,mon oncle,ma sœur,mon frère,mon amie,mon ami,notre voisine,notre voisin,journaliste,
        m,mr,mme,mlle,monsieur,madame,mademoiselle,dr,docteur,docteure,pr,professeur,professeure,maître,me,père,mère,
        sœur,soeur,frère,abbé,pasteur,pasteure,imam,cheikh,el hadj,elhadj,hadja,hadj,tonton,tata,tante,oncle,maman,papa,
        mgr,monseigneur,évêque,rabbin,maire,ministre,député,députée,sénateur,sénatrice,président,présidente,capitaine,
        colonel,général,commandant,sergent,lieutenant,adjudant,ingénieur,ingénieure,juge,camarade,collègue,notre amie,
        notre ami,contributrice,contributeur,utilisatrice,utilisateur,grand-père,mémé,saint,sainte,bénévole,vieux,le nommé,
        la nommée,animatrice,animateur,sidi,lalla,moulay""",
    called="""un certain,une certaine,le dénommé,la dénommée,signé,signée,
        nommée,nommé,appelée,appelé,prénommée,prénommé,s'appelle,m'appelle,mon nom est,son nom est,du nom de,au nom de,
        nom réel,vrai nom,de son vrai nom,nom est,connue sous le nom de,connu sous le nom de,alias,dite,surnommée,surnommé,
        nom de famille,prénom,son prénom,s'appelait,se présente comme,signe,nom complet,vrai nom est,prénom est,
        c'est moi""",
    given="""aïssatou abdoulaye adjoua affoué aminata awa bakary binta boubacar cheikhou djeneba fanta fatou
        fatoumata gnagna hawa
        ibrahima issa kadiatou koffi konan kouamé kouassi lamine maïmouna mamadou mariam mariama modibo moussa ndeye
        ousmane oumou
        pape penda ramatoulaye rokia salimata saliou samba sékou seydou souleymane thierno yacouba zeinabou ségolène
        solange odile
        edwige bintou akissi amoin dieudonné espérance clarisse prosper mireille ghislaine honorine philomène célestin""",
    says="""racontait,parlait,demandait,pensait,pleure,pleurait,crie,apporte,répète,
        dit,disait,explique,expliqué,raconte,raconté,ajoute,ajouté,demande,demandé,répond,répondu,propose,proposé,
        suggère,signale,signalé,affirme,précise,insiste,reconnaît,admet,relate,écrit,pense,croit,estime,sent,vit,travaille,
        contribue,modère,a,est,avait,était,veut,voulait,craint,a dit,a perdu,reçu,quitté,parti,partie,promis,averti,bloqué,
        démissionné,fondé,dirige,aussi,traduit,parle,rappelle,confirme,confie,témoigne,souligne,remarque,note,évoque,
        habite,nous,m,lui,qui,s,n,ne,regrette,dénonce,se,anime""",
    with_person="""avec,par,selon,d'après,grâce à,à,de,d,pour,contre,comme,et,chez,remercie,remercier,accuse,bloqué,menacé,
        invité,interrogé,que,qu,parce que,quand,mais,où,si,sur,entre,sans,notre collègue,contacter,voir,appeler,puis,donc""",
    only="""la seule,le seul,seule,seul,l'unique,unique,une des deux,un des deux,l'une des deux,l'un des deux,
        une des trois,un des trois,l'une des rares,l'un des rares,une des rares,un des rares,l'une des seules,
        l'un des seuls,une seule,un seul,les seules,les seuls,les deux seuls,les deux seules,aucune autre,
        aucun autre,il n'y a qu'une,il n'y a qu'un,n'y a qu'un,n'y a qu'une,pas d'autre,une de seulement,
        un de seulement""",
    first="""la première,le premier,première,premier,la dernière,le dernier,la plus jeune,le plus jeune,la plus ancienne,
        le plus ancien,la plus âgée,le plus âgé,la plus active,le plus actif,le plus vieux,la plus vieille,le plus connu,
        la plus connue,la toute première,le tout premier,la benjamine,le doyen,la doyenne,la plus expérimentée,
        la plus haute,le plus haut,la plus""",
    first_after="le plus jeune,la plus jeune,le plus ancien,la plus ancienne",
    alone="""la seule qui,le seul qui,la seule à,le seul à,la seule personne,seule de,la seule de,le seul de,
        la seule parmi,les seuls à,les seules à,personne d'autre dans le groupe,suis la seule,suis le seul,est la seule,
        est le seul,était la seule,était le seul,la doyenne du,le doyen du,la benjamine""",
    people="""personne,femme,homme,fille,garçon,mère,père,veuve,veuf,dame,monsieur,enseignant*,professeur*,institut*,
        médecin*,
        docteur*,infirmi*,avocat*,journaliste*,ingénieur*,étudiant*,élève*,musulman*,chrétien*,juif,juive,athée,hindou*,
        bouddhiste*,catholique*,réfugié*,membre*,orateur*,oratrice*,bénévole*,volontaire*,traduct*,photographe*,
        bibliothécaire*,contribut*,wikimédien*,wikipédien*,organisat*,coordinat*,coordonnat*,leader*,représentant*,
        délégué*,employé*,salarié*,fonctionnaire*,citoyen*,admin,admins,administrat*,sysop*,bureaucrate*,steward*,éditeur*,
        éditrice*,modérat*,animat*,facilitat*,patrouilleu*,relect*,mentor*,développeu*,programmeu*,designer*,cherch*,
        ministre*,pasteur*,prêtre*,imam*,rabbin*,religieuse,moine,paysan*,agricult*,commerçant*,pilote*,soldat*,
        policier*,policière*,gendarme*,juge*,maire,mairesse,conseill*,sénat*,député*,gouverneur*,militant*,activiste*,
        lesbienne,gay,trans,transgenre,queer,bisexuel*,sourd*,aveugle*,handicapé*,malentendant*,malvoyant*,autiste,
        participant*,interprète*,chant*,écrivain*,autrice,auteur,poète*,poétesse,artiste*,act*,archiviste*,histori*,
        linguiste*,scientifique*,sage-femme,pharmacien*,chirurgien*,dentiste*,vétérinaire*,comptable*,économiste*,
        utilisat*,autochtone*,migrant*,étranger*,habitant*,grand-mère,grand-père,orphelin*,survivant*,témoin*,
        locut*,noir,noire,jeune,ancien*,trésori*,président*,secrétaire*,direct*,fond*,griot*,couturi*,chauffeur*,
        berger,bergère,pêcheur*,éleveu*,jardini*,nonne,rom,vétéran*,collègue*,architecte*""",
    offices="""trésorière,trésorier,présidente,président,vice-présidente,vice-président,secrétaire générale,
        secrétaire général,secrétaire,directrice,directeur,directrice exécutive,directeur exécutif,fondatrice,fondateur,
        cofondatrice,cofondateur,responsable,cheffe,chef,gérante,gérant,coordinatrice nationale,coordinateur national,
        coordinatrice régionale,coordinateur régional,coordonnatrice,coordonnateur,comptable,porte-parole,rectrice,recteur,
        doyen,doyenne,maire,imam,curé,évêque,juriste,conseillère juridique,conseiller juridique,commissaire aux comptes,
        bureaucrate,proviseur,proviseure,bibliothécaire en chef,rédactrice en chef,rédacteur en chef,chef du village,
        wikimédien en résidence,wikimédienne en résidence,préfet,préfète,gouverneur,médiatrice,médiateur,
        animatrice unique""",
    sure_offices="secrétaire générale,secrétaire général,trésorière de,présidente du chapitre,trésorier de",
    determiners="la,le,l,notre,leur,sa,son,ma,mon,comme,est,était,actuelle,actuel,ancienne,ancien,nouvelle,nouveau,une,un",
    speaks="""parle,parlent,parler,parlait,parlant,locuteur de,locutrice de,locuteurs de,locuteur du,langue maternelle est,
        langue maternelle,traduit en,traduire en,traduction en,interprétation en,interprète en,interprète de,en,
        comprend que,comprend,écrit en,wikipédia en,sa langue est,appris,version en,vers le,du,le,la,l,que""",
    language_before="""dialecte,le dialecte,langue maternelle,en langue,locuteur du,locuteurs du,locutrice du,
        locuteurs de,langue maternelle est le,wikipédia en,wiki en,parle le,parlent le""",
    language_after="parlant,locuteurs",
    dialect="dialecte*,patois,créole,langue des signes,langue minoritaire,parler local,langue régionale",
    own_words="""selon ses propres mots,dans ses propres mots,avec ses propres mots,selon ses mots,ses mots exacts,je cite,
        mot pour mot,textuellement,ses propres termes,dans ses termes,pour reprendre ses mots,verbatim,citation,
        en ses termes,ses paroles,ses propres paroles,pour la citer,pour le citer""",
    titled="""article,page,session,atelier,rapport,politique,document,chapitre,section,livre,intitulé,intitulée,titre,projet,
        programme,catégorie,modèle,bouton,option,libellé,champ,règle,slogan,chanson,film,cours,module,guide,panel,terme,
        expression,mot,rubrique,lien,question,thème,campagne,nommé,formation,onglet,menu,conférence,charte""",
    months="sept,janv,fev,juil,dec,oct,nov",
    month_parts="de,du,d,er,mois de,dernier",
    before_day="le,du,au,date du,jour,la nuit du,la soirée du,dès le,jusqu'au,depuis le",
    sure_before_day="la nuit du,nuit du,soirée du",
    after_day="du mois,courant,dernier,de ce mois",
    numbers="""un,premier,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix-sept,
        vingt,trente,dix,vingt-deux,vingt-trois""",
    number_parts="et",
    weekdays="lun mar mer jeu ven sam dim",
    weekday_before="""ce,dernier,prochain,depuis,du,au,jusqu'à,dès,pour,la nuit de,la nuit du,avant,après""",
    weekday_after="""dernier,prochain,passé,soir,matin,après-midi,midi,à,vers,suivant,de la semaine dernière,en huit""",
    day_parts="soir,matin,après-midi,nuit,midi,minuit,matinée,soirée",
    days="""hier,avant-hier,hier soir,hier matin,après-demain,demain matin,demain soir,ce matin,ce soir,
        cet après-midi,
        cette nuit,la nuit dernière,l'autre jour,l'autre soir,veille de noël,le jour de noël,jour de noël,jour de l'an,
        lundi de pâques,vendredi saint,jour de la tabaski,jour de l'aïd,lendemain de,la veille de,
        dimanche de pâques,fête nationale,saint-sylvestre""",
    ago="il y a,plus tôt,auparavant,voilà,ça fait",
    day_units="jours,jour,nuits",
    clock="à,heures,h",
    wider_name="une personne participante",
    wider_role="une personne de l’équipe",
    wider_language="une langue moins parlée",
    wider_place="un lieu de la région",
)
