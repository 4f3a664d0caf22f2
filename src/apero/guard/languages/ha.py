"""Words of Hausa."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="ha",
    signs="""da a na ta ya sun suka cewa ba wa don domin kuma amma ko wannan wanda wasu mutane masu sai shi ita su mu
        ku ni za
        kan cikin daga zuwa yadda idan lokacin saboda bayan kafin ne ce akwai babu mahalarta an suna muna yana tana mai yi
        har duk kowa""",
    common="""da a na ta ya sun suka cewa ba wa don domin kuma amma ko wannan wanda wadda waɗanda wasu wani wata
        mutane masu sai
        shi ita su mu ku ni kai ke za kan cikin daga zuwa yadda idan lokacin lokaci saboda bayan kafin ne ce akwai babu an
        suna muna yana tana kuna ina mai yi har duk kowa kowane kowace komai haka nan can yanzu yau gobe jiya shekaranjiya
        safe rana yamma dare la'asar mako watan wata watanni shekara shekaru sa'a awa sau farko biyu uku huɗu biyar shida
        bakwai takwas tara goma ashirin talatin ɗari dubu ɗaya na farko karshe ƙarshe
        janairu fabrairu faburairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba lahadi litinin talata
        laraba alhamis jumma'a jumaa asabar sallah ramadan azumi kirsimeti babbar karamar
        arewa kudu gabas yamma tsakiya
        mutum namiji maza mace mata yarinya yaro yara matasa tsofaffi dattijo mahalarci mahalarta memba mambobi sa kai
        edita editoci mai gudanarwa masu gudanarwa mai amfani masu amfani ƙungiya ƙungiyoyi al'umma al'ummomi jama'a tawaga
        kwamiti majalisa hukuma ma'aikata ma'aikaci aiki ayyuka shiri tsari manufa manufofi rahoto rahotanni taro tarurruka
        zama horo horarwa bita cin zarafi tsangwama tsaro kariya sirri taimako tallafi tambaya tambayoyi amsa amsoshi bayani
        bayanai batu batutuwa mataki matakai harshe harsuna yare fassara yanki yankuna ƙasa kasashe ƙasashe duniya zaɓe zabe
        gwamnati ƴan sanda 'yan sanda yan sanda doka dokoki kotu kafofin watsa labarai labarai rediyo intanet yanar
        gizo shafi
        shafuka maƙala makala maƙaloli wasiƙa waya asusu kalmar ɗabi'a haƙƙi haƙƙoƙi bil adama ɗan adam
        bege imani farin ciki salama zaman lafiya albarka rahama sabuwa sabo babba babban manya ƙarami ƙananan dogo gajere
        kyau mai kyau nagari mugu tsoho tsohuwa sabon sabuwar mafi fiye sosai kaɗan da yawa yawa duka kadai kaɗai kawai
        malami malamai likita lauya ɗan jarida 'yan jarida ɗalibi ɗalibai manomi manoma ɗan kasuwa direba soja alƙali sarki
        uwa uba ƴar uwa ɗan uwa yaya kaka kawu inna abokin aiki
        ƙauye ƙauyuka gari garuruwa birni unguwa jiha jihohi ƙaramar gundumar kogi dutse tudu daji hanya titi kasuwa
        masallaci
        coci makaranta jami'a asibiti ɗakin karatu tasha filin jirgi otal ofis gini gada
        sun ce ta ce ya ce an ce muna so suna so ya kamata dole zai za a iya ana suke muke nake take yake kuke aka ake
        yi yin yake game gaba baya ƙasa sama waje ciki kusa nesa tsakanin tare ba tare ba tun tunda domin haka saboda haka
        dai kam fa ai to eh a'a na gode don allah sannu barka
        musulmi musulma kirista kiristoci ɗan afirka afirka asiya turai hausa turanci larabci faransanci yarbanci igbo
        wiki wikimedia wikipedia wikidata commons gidauniya telegram whatsapp facebook twitter instagram tiktok youtube
        google zoom signal covid
        karon karo kashi kada naɗa kashin
        ƙara sani basira hikima kyauta gaskiya amana haƙuri nasara rayuwa murna ladabi damuwa""",
    organisations="""gidauniya gidauniyar majalisa majalisar kwamiti kwamitin ƙungiya ƙungiyar jami'a jami'ar
        makaranta cibiya
        ma'aikata ma'aikatar kotu banki jam'iyya coci ƙa'idar ƙa'idoji ɗabi'a manufa shiri tsari dabaru tafiya doka
        yarjejeniya
        haƙƙin ɗan adam duniya ƙasa ƙasashe majalisar ɗinkin red cross amnesty mako rana wata shekara gida kasuwa taro taron
        dandali biki lambar yabo rahoto maƙala babi sashe arewa kudu gabas yamma foundation board commons council""",
    at="""a,daga,zuwa,kusa da,cikin,wajen,bayan,garin,birnin,jihar,yankin,unguwar,ƙauyen,zaune a,haifaffen,
        haifaffiyar,ɗan,ƴar,yar,
        na,ta,mutanen,har zuwa,a can,a cikin,tsakanin,a garin,a birnin,a jihar,ziyarci,tafi,koma,mazaunin,mazauniyar,dan,
        fita daga""",
    strictly_at="""a,daga,zuwa,kusa da,garin,birnin,zaune a,haifaffen,haifaffiyar,koma,tafi,mazaunin,mazauniyar,a can,
        mutanen,
        'yan,al'ummar""",
    place_kinds="""ƙauyen,ƙauye na,garin,birnin,jihar,jahar,unguwar,unguwa ta,yankin,gundumar,ƙaramar hukumar,lardin,
        tsibirin,
        masarautar,kauyen,karamar hukumar,anguwar,sansanin,dutsen,kogin,tafkin,rugar,wani ƙauye mai suna,ƙauye mai suna,
        gari mai suna,ƙasar,mazabar,bayan garin,ward,layin,tudun,filin,quarters,lga""",
    kinds_after="state,lga,local government,quarters,layout,gra,estate,village,town,market,road",
    near="""kusa da,daura da,gefen,bayan,gaban,kallon,gab da,maƙwabtaka da,a gefen,a bayan,a gaban,fuskantar,daf da,
        ba nisa da,ba nisa daga,kusan,dab da,hannun riga da,tsallaken,a kusa da,jikin,a ƙofar,ƙofar,wajen,bakin,tsakanin,
        opposite,mahadar,a bakin""",
    landmarks="""kurkuku,kurkukun,gidan yari,gidan yarin,masallaci,masallacin,coci,cocin,makaranta,makarantar,kasuwa,
        kasuwar,asibiti,asibitin,jami'a,jami'ar,kwaleji,
        kwalejin,tasha,tashar,filin jirgi,filin jirgin sama,gada,gadar,kogi,kogin,tafki,tafkin,wurin shakatawa,filin wasa,
        ɗakin karatu,laburare,gidan tarihi,bariki,barikin,kurkuku,gidan yari,shataletale,mahadar,fada,fadar,gidan sarki,kotu,
        kotun,ofishin jakadanci,masana'anta,kamfani,sinima,otal,gidan burodi,kantin magani,shago,kanti,madatsar ruwa,
        tashar ruwa,maƙabarta,mutum-mutumi,hasumiya,gidan mai,ofishin ƴan sanda,caji ofis,ofishin 'yan sanda,
        ofishin yan sanda,gidan waya,sakatariya,rijiya,rijiyar burtsatse,banki,ƙofar,dutse,titin,randabawul,
        babban masallaci,babban masallacin,babbar kasuwa""",
    regions="""afirka,afrika,yammacin afirka,gabashin afirka,arewacin afirka,kudancin afirka,tsakiyar afirka,afirka ta yamma,
        afirka ta gabas,afirka ta arewa,afirka ta tsakiya,kudu da hamadar sahara,afirka kudu da sahara,sahel,yankin sahel,
        maghreb,ƙahon afirka,yankin gulf,gabas ta tsakiya,latin amurka,kudancin amurka,amurka ta kudu,tsakiyar amurka,
        arewacin amurka,amurka ta arewa,amurka ta tsakiya,karibiyan,asiya,kudancin asiya,gabashin asiya,
        kudu maso gabashin asiya,tsakiyar asiya,turai,yammacin turai,gabashin turai,arewacin turai,kudancin turai,balkan,
        oceania,tekun fasifik,ƙasashen larabawa,tarayyar turai""",
    places="""sakkwato,sabon gari,sabongari,kasar hausa,katagum,hadejiya,daular usmaniyya,kasar borno,bauci,zazzau,zariya,
        legas,ikko,gwambe,nijar""",
    titles="""malam,malama,mallam,mal,alhaji,alh,hajiya,haj,dr,dakta,farfesa,prof,likita,barista,barr,injiniya,engr,
        sarki,sarkin,
        galadima,waziri,wazirin,madaki,ciroma,yarima,gimbiya,magaji,hakimi,dagaci,mai unguwa,liman,limamin,imam,sheikh,shehu,
        ustaz,fasto,bishop,rabaran,honorabul,hon,sanata,gwamna,minista,shugaba,kaftin,kanar,janar,sajan,kofur,dpo,alƙali,
        justis,baba,mama,inna,kawu,yaya,goggo,gwaggo,aunty,uncle,mr,mrs,mista,madam,ɗan uwa,ƴar uwa,abokin aikinmu,
        abokiyar aikinmu,edita,mai amfani,ambasada,gen,col,sgt,cif,chief,oga,barden,santuraki,wakili,uwargida,maigida""",
    called="""mai suna,sunanta,sunansa,sunana,ana kiranta,ana kiransa,ana kira na,ana ce mata,ana ce masa,sunan ta,sunan sa,
        wanda ake kira,wadda ake kira,suna na,ainihin sunanta,ainihin sunansa,cikakken sunanta,cikakken sunansa,
        ta gabatar da kanta a matsayin,ya gabatar da kansa a matsayin,da aka fi sani da,laƙabinta,laƙabinsa,alias,
        cikakken suna,masu suna,sunan mahaifinta,sunan mahaifinsa,ana kiranta da,ana kiransa da,sunanta shi ne""",
    given="""Lawal Bilkisu Tanko Rakiya Hauwa Hawwa Zainab Zainabu A'isha Aisha Fatima Fatsuma Hadiza Khadija Halima Hafsatu
        Hafsat Maryam Maryamu Ramatu Rahmatu Rabi Rabi'atu Saratu Sa'adatu Safiya Salamatu Sadiya Talatu Ladidi Ladi
        Asabe Tani
        Jummai Laraba Larai Delu Kande Binta Balaraba Amina Aminatu Asma'u Nana Uwani Gambo Hassana Hussaina Indo Inno
        Zuwaira Zulai
        Yelwa Lami Laminu Lawali Garba Sani Bala Bello Danjuma Danladi Dantani Dogo Gado Gwandu Habu Hamza Haruna
        Hamisu Ibrahim
        Iliya Iliyasu Isa Ishaku Isiyaku Jibrin Jibril Kabiru Kabir Kallamu Kasimu Labaran Mahmud Mamman Mamuda Mansur Mato
        Muazu
        Mu'azu Mudi Muhammadu Muktar Murtala Musa Mustapha Nasiru Nuhu Nura Rabilu Rabi'u Sabo Sabi'u Sadisu Sagir Salisu
        Sama'ila
        Sambo Shehu Sule Suleiman Surajo Tijjani Tukur Umar Umaru Usman Usmanu Wada Yahaya Yakubu Yusha'u Yusuf
        Yusufu Zubairu
        Abubakar Abdullahi Abdulrahman Abdu Adamu Ado Ahmadu Aliyu Amadu Aminu Audu Auwal Auwalu Badamasi Bashir Bashiru Buba
        Buhari Dahiru Dauda Bature Bawa""",
    says="""ta ce,ya ce,ce,tace,yace,ta faɗa,ya faɗa,ta bayyana,ya bayyana,ta ƙara,ya ƙara,ta tambaya,ya tambaya,
        ta amsa,ya amsa,
        ta ba,ya ba,ta koka,ya koka,ta nemi,ya nemi,ta rubuta,ya rubuta,tana,yana,ta,ya,tana zaune,yana zaune,tana aiki,
        yana aiki,ta samu,ya samu,ta rasa,ya rasa,ta bar,ya bar,ta yi,ya yi,ta zo,ya zo,ta kira,ya kira,ta gargaɗi,
        ya gargaɗi,ta kafa,ya kafa,tana jagorantar,yana jagorantar,ta fassara,ya fassara,ta nuna,ya nuna,ita ce,shi ne,ma,
        wanda,wadda,za ta,zai""",
    with_person="""da,daga,wurin,ga,wa,tare da,a cewar,game da,kamar,kuma,sai,cewa,godiya ga,tambayi,kira,gayyaci,
        sun zargi,an zargi,an kama,an toshe,don,domin,amma,idan,inji,in ji,ba,na,ta,saboda,kan,mijin,matar,
        ɗan,ƴar,gidan,wajen""",
    only="""ita kaɗai,shi kaɗai,ita kaɗai ce,shi kaɗai ne,ɗaya daga cikin biyu,ɗaya cikin biyu,
        ɗaya daga cikin uku,ɗaya daga cikin kaɗan,ɗaya daga cikin ƴan kaɗan,ɗaya tilo,guda ɗaya kacal,
        ita kadai,shi kadai,ɗaya daga cikin mata,ɗaya daga cikin maza""",
    only_after="""ɗaya ce kawai,ɗaya ne kawai,ɗaya ce kacal,ɗaya kawai,
        kaɗai,kadai,tilo,ɗaya tilo,daya tilo,ɗaya kacal,guda ɗaya kawai,ita kaɗai,shi kaɗai,tal,ɗaya tal,
        kwaya ɗaya""",
    first="mafi ƙanƙantar,mafi ƙanƙantan,mafi ƙarancin shekaru,mafi tsufan,mafi ƙanƙanta,mafi tsufa,mafi daɗewa,mafi shahara",
    first_after="""ta farko,na farko,ta ƙarshe,na ƙarshe,mafi ƙanƙanta,mafi tsufa,mafi daɗewa,mafi shahara,ta karshe,
        na karshe,
        mafi ƙarancin shekaru,mafi yawan shekaru,mafi girma""",
    alone="""ita kaɗai ce,shi kaɗai ne,ita kadai ce,shi kadai ne,ni kaɗai ce,ni kaɗai ne,ita kaɗai a cikin,
        shi kaɗai a cikin,babu wata mace,babu wani a ƙungiyar,ita ce kaɗai,shi ne kaɗai,ni kadai ce,
        ni kadai ne,ita ce kadai,shi ne kadai,ita kaɗai a,shi kaɗai a,ɗaya daga cikin mata uku,
        ɗaya daga cikin mata biyu""",
    people="""mutum,mace,mata,namiji,yarinya,yaro,uwa,uba,bazawara,gwauruwa,malami,malama,malamar,malamin,likita,
        likitar,likitan,
        nas,ma'aikaciyar jinya,ungozoma,lauya,lauyar,ɗan jarida,ƴar jarida,yar jarida,'yar jarida,dan jarida,injiniya,ɗalibi,
        ɗaliba,dalibi,daliba,musulmi,musulma,kirista,bahaushe,bafulatani,bafulatana,ɗan gudun hijira,ƴar gudun hijira,
        memba,mamba,mai magana,mai sa kai,ɗan sa kai,ƴar sa kai,mai fassara,mafassari,mafassariya,mai ɗaukar hoto,
        edita,editar,
        mai gyara,mai gudanarwa,admin,jagora,wakili,wakiliya,ma'aikaci,ma'aikaciya,jami'i,jami'a ta,ɗan ƙasa,ƴar ƙasa,
        mai amfani,mai bincike,farfesa,minista,fasto,liman,limami,manomi,manomiya,ɗan kasuwa,ƴar kasuwa,direba,matuƙi,soja,
        ɗan sanda,ƴar sanda,alƙali,sanata,gwamna,mai fafutuka,kurma,kurame,makaho,makauniya,makanta,naƙasasshe,nakasasshe,
        nakasasshiya,gurgu,gurguwa,zabiya,mahalarci,mahalarciya,mawaƙi,mawaƙiya,marubuci,marubuciya,mawaki,masanin tarihi,
        masani,masaniya,masanin harshe,mai haɗa magani,akanta,mai horarwa,wanda ya tsira,shaida,baƙo,baƙuwa,mazauni,kaka,
        ƴa,ɗa,maraya,marainiya,dattijo,dattijuwa,matashi,matashiya,ma'aji,sakatare,sakatariya,darakta,shugaba,shugabar,
        mace mai,edita mace,bature,baturiya,inyamuri,bayarabe,fulani,ɗan luwaɗi,maɗigo,mai tafsiri,mai kula,abokiyar,
        aboki""",
    offices="shugaba,sakatare,darakta",
    sure_offices="""ma'aji,ma'ajin,ma'ajiya,shugabar ƙungiya,shugaban ƙungiya,shugabar ƙungiyar,shugaban ƙungiyar,
        shugabar reshe,shugaban reshe,shugabar reshen,shugaban reshen,shugabarmu,shugabanmu,
        mataimakin shugaba,mataimakiyar shugaba,mataimakin shugaban,mataimakiyar shugabar,babban sakatare,
        babbar sakatariya,babban sakataren,babbar sakatariyar,sakataren,sakatariyar,sakataren ƙungiya,darakta,
        daraktan,daraktar,babban darakta,babbar darakta,wanda ya kafa,wadda ta kafa,wanda ya assasa,
        wadda ta assasa,shugaban kwamiti,shugabar kwamiti,shugaban kwamitin,shugabar kwamitin,
        jami'in hulɗa da jama'a,jami'ar hulɗa da jama'a,mai magana da yawun,kakakin,akantan,lauyan ƙungiyar,
        shugaban makaranta,shugabar makaranta,shugaban jami'a,babban limamin,limamin masallaci,sarkin,hakimin,
        dagacin,mai unguwa,kodinetan,kodinetar,babban edita,jagoran ƙungiyar,jagorar ƙungiyar,manajan,
        babban jami'in,babbar jami'ar,mai kula da kuɗi,mai bincikar kuɗi,odita,shugaban karamar hukuma,
        shugaban ƙaramar hukuma,ciyaman,ciyamar,daraktan ƙasa,daraktar ƙasa""",
    determiners="a matsayin,ita ce,shi ne,tsohon,tsohuwar,sabon,sabuwar",
    speaks="""yana magana da,tana magana da,suna magana da,magana da,yaren,harshen,jin,yana jin,tana jin,harshen uwa,
        yaren uwa,
        fassara zuwa,fassarawa zuwa,an fassara zuwa,fassarar,tafinta,yana rubutu da,wikipedia ta,da yaren,da harshen,karin,
        iya,cikin,suna jin,zuwa,yana yin,tana yin,suna yin,masu jin,mai jin,da""",
    language_before="""yaren,harshen,da yaren,da harshen,karin harshen,yare na,yana jin,tana jin,suna jin,mai jin,
        masu jin,yana yin,tana yin,masu magana da,mai magana da,fassara zuwa,fassarawa zuwa,yana rubutu da,
        tana rubutu da,ina rubutu da,wikipedia ta,wiki na,shafukan,yaren uwata,yaren uwarsa,yaren uwarta,
        harshen uwata,harshen uwarsa,harshen uwarta""",
    language_after="language,wikipedia",
    dialect="karin harshe,karin harshen,yaren kurame,harshen kurame,ƙananan harsuna",
    own_words="""da kalmominta,da kalmominsa,a kalamanta,a kalamansa,da bakinta,da bakinsa,kai tsaye ta ce,kai tsaye ya ce,
        na ruwaito,kalma da kalma,kamar yadda ta faɗa,kamar yadda ya faɗa,da kanta ta ce,da kansa ya ce,maganarta ita ce,
        da maganarta,da maganarsa,magana kai tsaye,a cewarta,a cewarsa,da kalmomin bakinta,da kalmomin bakinsa""",
    titled="""maƙala,makala,shafi,zama,bita,rahoto,manufa,takarda,babi,sashe,littafi,mai taken,mai suna,taken,take,
        aiki,shiri,
        rukuni,samfuri,maɓalli,zaɓi,doka,ƙa'ida,waƙa,fim,kwas,jagora,batu,kalma,kalmar,jumla,tambaya,hanyar haɗi,kamfen,
        maƙalar,makalar,shafin,zaman,littafin,rahoton,shirin,taron""",
    months="""jan,fab,mar,afi,may,yun,yul,agu,sat,okt,nuw,dis,faburairu,febrairu,oktoba,muharram,safar,rajab,shaban,ramadan,
        shawwal,zulhijja,satumba,janairu,january,february,march,april,june,july,august,september,october,november,december,
        afrilu,afrilun,aprilu,maris,
        mayun,yunin,yulin""",
    month_parts="ga,ga watan,watan,ga wata,na watan,ga,shekarar",
    before_day="ranar,a ranar,daren,a daren,kwanan wata,tun ranar,har zuwa ranar,daga ranar,zuwa ranar,rana ta,ran,daren ranar",
    sure_before_day="ranar,a ranar,daren,daren ranar",
    after_day="ga wata,ga watan nan,ga watan da ya gabata,ga watan",
    numbers="""ɗaya,biyu,uku,huɗu,hudu,biyar,shida,bakwai,takwas,tara,goma,sha,ashirin,talatin,farko""",
    number_parts="da,sha",
    weekdays="""lahadi,litinin,talata,laraba,alhamis,jumma'a,jumaa,juma'a,jummaa,asabar,talatar,larabar,jumma'ar,juma'ar,
        lahadin,asabar ɗin,litinin ɗin,alhamis ɗin,asabar din""",
    weekday_before="""a ranar,daren,a daren,safiyar,yammacin,tun,har,wannan,makon jiya,ran,da safiyar,
        da yammacin,kafin ranar,
        bayan ranar,daren ranar""",
    weekday_after="""da ta gabata,da ta wuce,mai zuwa,da safe,da yamma,da dare,da rana,da ƙarfe,ƙarfe,na makon jiya,
        da daddare,makon jiya,makon da ya gabata,da la'asar,na makon da ya gabata""",
    day_parts="da safe,da yamma,da dare,da rana,da daddare,da asuba,da la'asar",
    days="""jiya,jiya da dare,jiya da yamma,jiya da safe,shekaranjiya,gobe da safe,jibi,yau da safe,yau da yamma,
        yau da dare,
        daren jiya,safiyar yau,safiyar jiya,yammacin jiya,daren yau,ranar sallah,daren sallah,ranar kirsimeti,jajibirin,
        jajiberin sallah,jajibirin sallah,ranar samun ƴancin kai,sallar idi,daren shekaranjiya,jiya-jiya,shekaran jiya,
        ranar 'yancin kai,ranar mauludi,jajiberin""",
    ago="da suka wuce,da suka gabata,da ta wuce,baya,da ya wuce",
    day_units="kwanaki,kwana,ranaku",
    clock="ƙarfe,karfe",
    wider_name="wani mahalarci",
    wider_role="ɗaya daga cikin tawagar",
    wider_language="harshen da masu magana da shi ba su da yawa",
    wider_place="wani wuri a yankin",
)
