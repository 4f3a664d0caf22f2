"""Words of Swahili."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="sw",
    signs="""na ya wa kwa ni katika la za cha kuwa hii hiyo huo hilo alisema walisema kama lakini au pia sana watu wengi baadhi
        mtu yake yao wetu yetu kila bila baada kabla hadi kutoka ili hata tu bado sasa wakati washiriki waliomba aliuliza
        si hakuna kuna ambao ambaye""",
    common="""na ya wa kwa ni katika la za cha vya pa ku mwa kuwa hii hiyo huo hilo huyu hawa hao yule wale hiki hicho haya hayo
        alisema walisema kama lakini au pia sana watu wengi baadhi mtu yake yao wetu yetu kila bila baada kabla hadi kutoka
        ili hata tu bado sasa wakati si hakuna kuna ambao ambaye ambayo mimi wewe yeye sisi ninyi wao wangu yangu wako
        yako wake letu lao zao zetu hapa hapo pale huko wapi lini nani nini gani vipi kwanini je ndiyo hapana asante tafadhali
        karibu samahani habari moja mbili tatu nne tano sita saba nane tisa kumi ishirini thelathini mia elfu kwanza pili tatu
        mwisho siku wiki mwezi miezi mwaka miaka saa leo jana juzi kesho asubuhi mchana jioni usiku alfajiri mara muda
        januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba jumapili jumatatu jumanne jumatano
        alhamisi ijumaa jumamosi krismasi pasaka ramadhani idi
        kaskazini kusini mashariki magharibi kati
        mwanamume mwanaume wanaume mwanamke wanawake msichana wasichana mvulana mtoto watoto kijana vijana mzee wazee
        mshiriki washiriki mwanachama wanachama mjitolea wajitoleaji mhariri wahariri msimamizi wasimamizi mwezeshaji
        mtumiaji watumiaji timu jamii jumuiya kundi makundi kikundi vikundi shirika mashirika baraza bodi kamati wafanyakazi
        mradi miradi sera ripoti mkutano mikutano kikao vikao mafunzo warsha unyanyasaji usalama faragha msaada swali maswali
        jibu majibu maelezo hoja hatua lugha tafsiri mkoa mikoa kanda nchi dunia uchaguzi serikali polisi sheria mahakama
        vyombo habari redio mtandao intaneti ukurasa kurasa makala barua simu akaunti nenosiri data kanuni maadili haki
        binadamu tovuti mitandao kijamii
        tumaini neema upendo imani furaha amani baraka rehema subira faraja zawadi pendo salama heri bahati nuru nyota jua
        mwezi mvua ushindi uhuru umoja maendeleo ujamaa mapenzi rafiki simba chui ndovu tembo twiga sungura kobe
        mwalimu walimu daktari muuguzi mwanasheria mwandishi mwanafunzi wanafunzi mkulima mvuvi mfanyabiashara dereva
        askari jaji mama baba dada kaka bibi babu shangazi mjomba ndugu
        kijiji vijiji mji miji jiji wilaya kata tarafa mtaa mitaa kisiwa pwani ziwa mto mlima bonde msitu barabara soko msikiti
        kanisa shule chuo hospitali maktaba makumbusho kituo uwanja hoteli ofisi jengo daraja bandari
        kubwa ndogo mpya zamani nzuri mbaya ndefu fupi juu chini ndani nje mbele nyuma karibu mbali zaidi kidogo chache nyingi
        wote yote zote vyote sote peke mwenyewe wenyewe jambo mambo kitu vitu sehemu mahali njia namna kesi mfano hofu tishio
        vitisho hatari pendekezo mapendekezo uamuzi maamuzi muhtasari mahitaji
        aliomba waliomba aliuliza waliuliza anasema wanasema wanataka anataka wanaomba wanahitaji wanaogopa wanaamini lazima
        inabidi inafaa inaweza wanaweza anaweza tunaweza tuliomba tulisema wakati ambapo kwamba kuhusu dhidi miongoni mwa
        pamoja kisha halafu basi ingawa ijapokuwa hivyo hivi vile labda pengine kamwe daima
        mwislamu waislamu mkristo wakristo mwafrika afrika asia ulaya kiswahili kiingereza kifaransa kiarabu kihispania kireno
        kijerumani kichina kihindi wiki wikimedia wikipedia wikidata commons wakfu telegram whatsapp facebook twitter
        instagram tiktok youtube google zoom signal korona covid
        jina majina langu zana uaminifu laini wadhamini asilimia
        shida""",
    organisations="""wakfu baraza kamati tume chama umoja chuo shule taasisi wizara idara mahakama benki kanisa klabu mtandao
        kikundi timu bodi kanuni maadili sera mradi mpango mkakati harakati mkataba sheria azimio haki binadamu kimataifa
        taifa mataifa msalaba mwekundu wiki siku mwezi mwaka nyumba soko kongamano mkutano jukwaa tamasha tuzo ripoti makala
        sura sehemu kaskazini kusini mashariki magharibi foundation board commons""",
    at="""katika,kutoka,hadi,mpaka,karibu na,nje ya,ndani ya,huko,mjini,kijijini,jijini,mkoani,wilayani,kule,pale,
        kwenda,anaishi,
        wanaishi,alizaliwa,toka,eneo la,wa,ya,nchini,kuelekea,kisiwani,mtaani,kuja,alitoka,anatoka,kwenye,kaunti ya,
        mkoa wa,mji wa,jiji la,visiwani,hapa,maeneo ya,kwa,pwani ya,za,la,cha""",
    strictly_at="""huko,mjini,kijijini,jijini,mkoani,wilayani,kutoka,nchini,kisiwani,anaishi,wanaishi,alizaliwa,kule,karibu na,
        mtaani,visiwani,anatoka,alitoka,nje ya,maeneo ya,katani,hadi""",
    place_kinds="""kijiji cha,kijijini,mji wa,mjini,jiji la,jijini,wilaya ya,wilayani,mkoa wa,mkoani,kata ya,katani,tarafa ya,
        mtaa wa,mtaani,kisiwa cha,kisiwani,kaunti ya,eneo la,kitongoji cha,kitongojini,kijiji kiitwacho,mji uitwao,lokesheni ya,
        kambi ya,mlima,ziwa,mto,bonde la,pwani ya,jimbo la,jimboni,manispaa ya,viunga vya,vitongoji vya,vitongoji,shehia ya,
        estate ya,kanda ya,eneo bunge la,gatuzi la,nchi ya""",
    kinds_after="county,estate,town,village,mjini,vijijini,magharibi,mashariki,kaskazini,kusini",
    near="""karibu na,jirani na,kando ya,nyuma ya,mbele ya,mkabala na,pembeni ya,pembezoni mwa,ng'ambo ya,upande wa pili wa,
        si mbali na,hatua chache kutoka,mita chache kutoka,dakika kutoka,kwenye kona ya,karibu kabisa na,mkabala wa,
        kando kando ya,ubavuni mwa,chini ya,juu ya,kuelekea,ukipita,opposite,pale""",
    landmarks="""msikiti,msikitini,kanisa,kanisani,shule,shuleni,soko,sokoni,hospitali,hospitalini,zahanati,kliniki,chuo kikuu,
        chuo,kathedrali,hekalu,stesheni,kituo,kituo cha basi,stendi,uwanja wa ndege,daraja,darajani,mto,ziwa,bustani,uwanja,
        maktaba,makumbusho,kambi,gereza,jela,mzunguko,njia panda,ikulu,mahakama,ubalozi,kiwanda,kinu,sinema,hoteli,duka,
        duka la dawa,supamaketi,kioski,mkahawa,bwawa,bandari,pwani,ufukwe,makaburi,sanamu,mnara,kituo cha mafuta,
        kituo cha polisi,posta,ofisi ya kata,ofisi ya mtaa,kisima,benki,gati,machinjio,mnada,sheli,stage,ofisi ya chifu,
        kituo cha afya,bohari,barabara kuu""",
    regions="""afrika,afrika magharibi,afrika mashariki,afrika kaskazini,kusini mwa afrika,afrika ya kati,afrika ya magharibi,
        afrika ya mashariki,afrika ya kaskazini,afrika kusini mwa sahara,kusini mwa jangwa la sahara,sahel,maghreb,
        pembe ya afrika,ghuba,mashariki ya kati,amerika ya kusini,amerika ya kati,amerika ya kaskazini,amerika ya kilatini,
        amerika kusini,amerika kaskazini,karibi,asia,asia kusini,asia mashariki,kusini mashariki mwa asia,asia ya kati,ulaya,
        ulaya magharibi,ulaya mashariki,ulaya ya mashariki,ulaya ya magharibi,balkani,oseania,pasifiki,
        ulimwengu wa kiarabu,umoja wa ulaya,maziwa makuu,eneo la maziwa makuu,ukanda wa maziwa makuu,amerika,
        kaskazini mwa afrika,magharibi mwa afrika,mashariki mwa afrika,kati mwa afrika,afrika ya kusini mwa sahara""",
    places="""kariakoo,mwambao,pemba,unguja,kibera,mathare,eastleigh,sinza,mwenge,mbagala,uswahilini,upare,usambara,
        kinondoni""",
    titles="""bwana,bw,bi,bibi,mama,baba,mzee,dada,kaka,ndugu,nd,dk,dkt,daktari,prof,profesa,mwalimu,mwl,mchungaji,padre,sista,
        askofu,imamu,imam,sheikh,shehe,ustadh,ustaadh,alhaji,hajjat,mheshimiwa,mhe,chifu,mbunge,diwani,waziri,rais,gavana,
        seneta,kapteni,kanali,jenerali,sajenti,inspekta,jaji,hakimu,wakili,mhandisi,inj,eng,mjomba,shangazi,babu,nyanya,
        mwenzetu,rafiki yetu,mtumiaji,msimamizi,mhariri,mwezeshaji,mratibu,katibu,mwenyekiti,binti,bint,muuguzi,nesi,
        mwanaharakati,mwandishi,mr,mrs,dr,bwana mkubwa,pasta,shemeji,wifi,mke wa,mume wa,ankal,anti""",
    called="""anaitwa,aitwaye,aliyeitwa,anayeitwa,jina lake ni,jina langu ni,jina lake,jina langu,naitwa,alijitambulisha kama,
        kwa jina,kwa jina la,wanamwita,jina halisi,jina lake halisi,jina lake kamili,jina kamili,anajulikana kama,
        alijulikana kama,maarufu kama,jina la utani,jina la ukoo,alias,aliitwa,tunamwita,hujulikana kama,anayejulikana kama,
        jina lake halisi ni,jina lake kamili ni,mwenye jina,jina""",
    given="""Zawadi Njoroge Wanjiku Wanjiru Wambui Wangari Nyambura Njeri Muthoni Wairimu Kamau Mwangi Kariuki Maina Kimani
        Otieno
        Ochieng Odhiambo Onyango Achieng Akinyi Atieno Adhiambo Anyango Awino Kipchoge Kiprono Kipkorir Chebet Jepkosgei Cheptoo
        Mutua Musyoka Mwikali Ndunge Nduku Wafula Wekesa Nekesa Nafula Barasa Baraka Juma Hamisi Rajabu Shabani Ramadhani Salum
        Selemani Sefu Seif Saidi Bakari Athumani Abdalla Omari Rashidi Hassani Huseni Yusufu Idrisa Mbwana Mwinyi Mwanaidi
        Mwanahamisi Mwanajuma Mwanaisha Mwajuma Zuhura Zainabu Zulfa Zubeda Ziada Rukia Rehema Neema Upendo Tumaini Furaha
        Faraja
        Amani Imani Imara Subira Sikujua Sauda Saumu Salma Salama Rahma Pendo Nuru Mariamu Maimuna Latifa Khadija Jamila Halima
        Hadija Fatuma Farida Eshe Dalila Chausiku Bahati Asha Aisha Amina Ashura Asia Mwakasege Mwamba Masanja Mabula Maganga
        Makame Machumu Lwitiko Nyerere Mkapa Kikwete Lowassa Mushi Massawe Kessy Lyimo Swai Urassa Temu Msuya Mollel Laizer
        Ole Sokoine Chiku Kombo Haji Mosi Khamis Pemba Hawa Leila Mwatatu Furahini Penina Yohana Petro Paulo Yakobo Musa Daudi
        Elia Danieli Samweli Josefu Mariana Grasiana Anastazia Restituta Gaudensia Happiness Glory Anyes Sophia Witness""",
    says="""alisema,anasema,alieleza,anaeleza,aliongeza,alisimulia,aliuliza,anauliza,alijibu,alipendekeza,anapendekeza,
        alilalamika,aliomba,anaomba,alisisitiza,aliandika,anaandika,anafikiri,anaamini,anahisi,anaishi,anafanya,anahariri,
        alihariri,anasimamia,alikuwa,ni,ana,anataka,alitaka,anaogopa,alipokea,alipoteza,aliacha,aliondoka,aliahidi,alionya,
        alikuja,alipiga,alifungiwa,alijiuzulu,alianzisha,anaongoza,alitafsiri,anatafsiri,alizungumza,anazungumza,alikumbuka,
        alithibitisha,alitaja,alikiri,alitoa,alishukuru,naye,pia,ambaye,hakuweza,hawezi,amesema,ameeleza,ameacha,amepata,
        alitishiwa,ametishiwa,alipata,alijiunga,anafundisha,alilia,aliniambia,alituambia,aliwaambia,aliambiwa,alihisi,
        alihudhuria,aligusia,amekuwa,alikubali,alikataa,anahofia,kasema""",
    with_person="""na,kwa,ya,wa,kutoka kwa,kulingana na,kama,pamoja na,kumhusu,kuhusu,shukrani kwa,mwambie,muulize,alimwita,
        alimtisha,walimtisha,alimwambia,kwamba,kwa sababu,lakini,kama vile,la,asante,tulimshukuru,alimshukuru,kwa mujibu wa,
        alimtaja,walimtaja,wakamfuata,walimfuata,mpigie,alimwalika,kati ya,kuwa""",
    only="""ndiye pekee,ni pekee,mmoja kati ya wawili,mmoja wa wawili,mmoja kati ya watatu,mmoja wa wachache,
        mmoja kati ya wachache,mmoja tu,kuna mmoja tu,wa pekee,mmoja wa wanawake,mmoja wa wanaume,
        mmoja kati ya wanawake""",
    only_after="""pekee,peke yake,wa pekee,tu mmoja,mmoja tu,wawili tu,peke yangu,pekee yake,mmoja pekee""",
    first="""mkubwa,mdogo kuliko wote""",
    first_after="""wa kwanza,wa mwisho,mdogo zaidi,mkubwa zaidi,mzee zaidi,mwandamizi zaidi,mdogo kuliko wote,
        mkongwe zaidi,mkongwe kuliko wote,maarufu zaidi,wa muda mrefu zaidi,mchanga zaidi,mzee kuliko wote,
        mkubwa kuliko wote""",
    alone="""ndiye pekee,ndiye mtu pekee,ni mimi pekee,mimi peke yangu,ndiye wa pekee,ndiye mwanamke pekee,
        peke yake katika kundi,hakuna mwingine katika kundi,pekee kutoka,pekee aliye,pekee anaye,mimi tu ndiye,
        ndiye peke yake,pekee kati yetu,mmoja wa wanawake watatu,mmoja wa wanawake wawili""",
    people="""mtu,mwanamke,mwanamume,mwanaume,msichana,mvulana,mama,baba,mjane,bibi,babu,mwalimu,daktari,
        muuguzi,nesi,mwanasheria,wakili,mwandishi,mwanahabari,mhandisi,mwanafunzi,mwislamu,mkristo,
        myahudi,mhindu,mbuddha,mkatoliki,mkimbizi,mwanachama,msemaji,mjitoleaji,mjitolea,mfasiri,mtafsiri,
        mkalimani,mpiga picha,mkutubi,mchangiaji,mwanawikimedia,mwanawikipedia,mratibu,kiongozi,mwakilishi,
        mjumbe,mfanyakazi,afisa,ofisa,raia,msimamizi,mkabidhi,mhariri,mwezeshaji,mkaguzi,mshauri,
        mtengenezaji,mbunifu,mtafiti,profesa,mhadhiri,waziri,mchungaji,padre,imamu,sheikh,sista,mkulima,
        mvuvi,mfanyabiashara,dereva,rubani,askari,polisi,jaji,hakimu,meya,diwani,mbunge,gavana,seneta,
        mwanaharakati,msagaji,shoga,kiziwi,kipofu,asiyeona,asiyesikia,mlemavu,mwenye ulemavu,albino,
        mshiriki,mwimbaji,mshairi,msanii,mwigizaji,mhifadhi,mwanahistoria,mwanaisimu,mwanasayansi,mkunga,
        mfamasia,mpasuaji,mhasibu,mchumi,mkufunzi,kocha,manusura,shahidi,mhamiaji,mgeni,mkazi,binti,
        yatima,mtumiaji,mzungumzaji,mzee,kijana,mkongwe,mwenyekiti,katibu,mkurugenzi,mwanzilishi,
        mweka hazina,mtunza hazina,mlinzi,seremala,fundi,mfugaji,mmasai,mhadzabe,balozi,mpishi,msanifu,
        admin,mwafrika,mzungu,mwarabu,mhindi,mtoto,wanawake,editor,mrasimu,mzawa,steward""",
    offices="mwenyekiti,katibu,mkurugenzi,rais",
    sure_offices="""mweka hazina,mtunza hazina,mhazini,mwekahazina,mwenyekiti,mwenyekiti wa,makamu mwenyekiti,
        katibu mkuu,katibu wa,
        mkurugenzi mtendaji,mkurugenzi mkuu,mkurugenzi wa,mkurugenzi,mwanzilishi,mwanzilishi wa,mwanzilishi mwenza,mkuu wa,
        kiongozi wa kikundi,kiongozi wa tawi,meneja wa mradi,meneja wa programu,mratibu wa kitaifa,mratibu wa mkoa,
        mratibu mkuu,msemaji wa,mkuu wa shule,mwalimu mkuu,mkuu wa chuo,makamu mkuu wa chuo,meya,chifu,imamu wa msikiti,
        mwanasheria wa shirika,mhasibu wa,mkaguzi wa hesabu,rais wa chama,rais wa kikundi,mhariri mkuu,mkutubi mkuu,
        afisa mkuu,mwenyekiti wetu,katibu wetu,mkurugenzi wetu,mkuu wa wilaya,mkuu wa mkoa,mtendaji wa kata,
        mtendaji wa kijiji,mkabidhi,balozi wa nyumba kumi,diwani wa,mbunge wa""",
    determiners="kama,ni,alikuwa,akiwa,ndiye",
    speaks="""anazungumza,wanazungumza,kuzungumza,azungumzaye,mzungumzaji wa,wazungumzaji wa,lugha yake ni,lugha ya,
        lugha ya mama,
        lugha mama,kutafsiri kwa,kwa,tafsiri ya,tafsiri kwa,mkalimani wa,anaelewa,anaandika kwa,wikipedia ya,anaongea,
        wanaongea,huongea,hujua,anajua,lahaja ya,ni""",
    language_before="lugha ya,kwa lugha ya,lahaja ya,anazungumza,wanazungumza,anaongea,wanaongea,huzungumza,lugha ya mama ni",
    language_after="",
    dialect="lahaja,kreoli,lugha ya ishara,lugha ya alama,lugha ya asili",
    own_words="""kwa maneno yake mwenyewe,kwa maneno yake,kwa maneno yao,nanukuu,nukuu,neno kwa neno,kwa kauli yake,
        kauli yake,maneno yake yalikuwa,maneno yake halisi,kwa maneno yangu,alinukuliwa akisema,kunukuu""",
    titled="""makala,ukurasa,kikao,warsha,ripoti,sera,hati,sura,sehemu,kitabu,yenye kichwa,kichwa,mradi,programu,jamii,kiolezo,
        kitufe,chaguo,lebo,sheria,kauli mbiu,kaulimbiu,wimbo,filamu,kozi,moduli,mwongozo,mada,neno,istilahi,msemo,swali,kiungo,
        kampeni,yenye jina,uitwao,iitwayo,kinachoitwa,mafunzo,mjadala,jina,kichwa cha habari""",
    months="feb,mac,sep,okt,nov,des,januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba",
    month_parts="ya mwezi wa,mwezi wa,ya,mwezi,wa,ya mwezi",
    before_day="tarehe,tarehe ya,siku ya,usiku wa tarehe,usiku wa kuamkia tarehe,trh,mnamo,mnamo tarehe,hadi,tangu tarehe",
    sure_before_day="tarehe,usiku wa tarehe,usiku wa kuamkia tarehe,mnamo tarehe",
    after_day="mwezi huu,mwezi uliopita,ya mwezi huu",
    numbers="""moja,mosi,pili,mbili,tatu,nne,tano,sita,saba,nane,tisa,kumi,ishirini,thelathini,kwanza""",
    number_parts="na",
    weekdays="jumapili,jumatatu,jumanne,jumatano,alhamisi,ijumaa,jumamosi,j2,j3,j4,j5",
    weekday_before="""usiku wa,asubuhi ya,jioni ya,mchana wa,tangu,hadi,mpaka,usiku wa kuamkia,ile,mnamo,kabla ya,
        baada ya,hiyo""",
    weekday_after="""iliyopita,ijayo,usiku,asubuhi,jioni,mchana,saa,hii,ya wiki iliyopita,wiki iliyopita,ile,hiyo,alfajiri,
        ya jana,liyopita""",
    day_parts="usiku,asubuhi,jioni,mchana,alfajiri,adhuhuri,alasiri,magharibi ya",
    days="""jana,jana usiku,jana asubuhi,jana jioni,jana mchana,juzi,juzi usiku,juzi jioni,juzi asubuhi,kesho asubuhi,
        kesho kutwa,leo asubuhi,leo jioni,leo usiku,leo mchana,usiku wa jana,usiku wa kuamkia,asubuhi ya leo,siku ya idi,
        sikukuu ya idi,mkesha wa krismasi,siku ya krismasi,mkesha wa mwaka mpya,ijumaa kuu,jumatatu ya pasaka,
        siku ya uhuru,saba saba,sabasaba,nane nane,usiku uliopita,siku ya madaraka,mtondo""",
    ago="zilizopita,iliyopita,nyuma,zijazo,uliopita",
    day_units="siku,usiku",
    clock="saa",
    wider_name="mshiriki mmoja",
    wider_role="mmoja wa timu",
    wider_language="lugha yenye wazungumzaji wachache",
    wider_place="mahali katika kanda",
)
