"""Words of Yoruba."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="yo",
    signs="""ni ti sì àwọn fún pé láti wọn ó kò náà kí sí jẹ́ bí lọ́wọ́ gbogbo àti tàbí ṣùgbọ́n yìí yẹn rẹ̀ wa mi tó
        máa ń yóò
        ènìyàn èèyàn olùkópa sọ béèrè nígbà lórí ọ̀pọ̀ wà lè gbọ́dọ̀ kan nínú ẹni kọ̀ọ̀kan ọdún ṣe báyìí nítorí""",
    common="""ni ti sì àwọn fún pé láti wọn ó kò náà kí sí jẹ́ bí lọ́wọ́ gbogbo àti tàbí ṣùgbọ́n yìí yẹn rẹ̀ wa mi tó
        máa ń yóò
        ènìyàn èèyàn sọ béèrè nígbà lórí ọ̀pọ̀ wà lè gbọ́dọ̀ kan nínú ẹni kọ̀ọ̀kan ọdún ṣe báyìí nítorí mo o a ẹ àwa èmi ìwọ
        òun ẹ̀yin wọ́n kì í kìí sá tún ṣì ti tí fi gbà gba mú wá lọ jẹ mọ ń ní sọ̀rọ̀ gbogbo bẹ́ẹ̀ bẹẹni rárá jọ̀wọ́
        ẹ ṣé ẹ jọ̀ọ́
        kí ló dé ta ni kí ni níbo báwo mélòó èló kankan kò sí ìdí bákan náà papọ̀ pọ̀ jù jùlọ díẹ̀ púpọ̀ gan an nìkan
        ọjọ́ ọ̀sẹ̀ oṣù ọdún wákàtí òwúrọ̀ ọ̀sán ìrọ̀lẹ́ alẹ́ òru òní àná ọ̀la ìjẹta ìgbà àkókò
        kìíní kejì kẹta kẹrin karùn kẹfà keje kẹjọ kẹsàn kẹwàá ọ̀kan méjì mẹ́ta mẹ́rin márùn mẹ́fà méje mẹ́jọ mẹ́sàn
        mẹ́wàá ogún
        ọgbọ̀n ọgọ́rùn ẹgbẹ̀rún àkọ́kọ́ ìkẹyìn
        àríwá gúúsù ìlà oòrùn ìwọ̀ àárín
        ọkùnrin obìnrin ọmọ ọmọdé ọ̀dọ́ àgbà àgbàlagbà olùkópa ọmọ ẹgbẹ́ olùyọ̀ǹda olóòtú alábòójútó alákòóso olùdarí oníṣe
        ẹgbẹ́ àwùjọ ìgbìmọ̀ ilé iṣẹ́ òṣìṣẹ́ iṣẹ́ àkànṣe ìlànà ìjábọ̀ ìpàdé ìjókòó ìdánilẹ́kọ̀ọ́ ìdánilẹ́kọ̀ọ́ ìyọlẹ́nu ìfòòró
        ààbò àṣírí ìrànlọ́wọ́ àtìlẹ́yìn ìbéèrè ìdáhùn àkọsílẹ̀ kókó ìgbésẹ̀ èdè ìtumọ̀ agbègbè ẹkùn orílẹ̀ èdè ayé àgbáyé
        ìdìbò ìjọba ọlọ́pàá òfin ilé ẹjọ́ ìròyìn rédíò íńtánẹ́ẹ̀tì ojú ìwé àyọkà àpilẹ̀kọ ìméèlì fóònù àkàǹtì ọ̀rọ̀
        aṣínà dátà
        ìwà ẹ̀tọ́ ọmọnìyàn ìkànnì ìtàkùn
        ìrètí ìfẹ́ ayọ̀ àlàáfíà ìgbàgbọ́ òtítọ́ ọlá ọlà owó ire ìbùkún oore ọ̀fẹ́ ògo ìṣẹ́gun òmìnira ìṣọ̀kan ìlọsíwájú
        tuntun titun àtijọ́ ńlá kékeré gígùn kúkúrú dára burú rere búburú pupa dúdú funfun
        olùkọ́ akẹ́kọ̀ọ́ dókítà nọ́ọ̀sì agbẹjọ́rò akọ̀ròyìn àgbẹ̀ apẹja oníṣòwò awakọ̀ ọmọ ogun adájọ́ ọba ìyá bàbá ẹ̀gbọ́n
        àbúrò ìyàwó ọkọ ọ̀rẹ́ alájọṣiṣẹ́
        abúlé ìlú ìpínlẹ̀ àdúgbò ìgboro òkè odò igbó òkun ọ̀nà òpópónà ọjà mọ́ṣáláṣí ṣọ́ọ̀ṣì ilé ìwé yunifásítì ilé ìwòsàn
        ilé ìkàwé ibùdókọ̀ pápákọ̀ òfurufú hòtẹ́ẹ̀lì ọ́fíìsì afárá ilé ibi ibẹ̀ ibí ọ̀dọ̀ ojú ẹnu ọwọ́ ẹsẹ̀ orí inú
        ẹ̀yìn iwájú
        ìsàlẹ̀ ẹ̀gbẹ́ ìta odi ilẹ̀ omi iná afẹ́fẹ́
        ẹ̀rù ìbẹ̀rù ewu ìhàlẹ̀ àbá ìpinnu àkótán ọ̀nà ọ̀ràn àpẹẹrẹ apá nǹkan ohun ìṣòro ojútùú ìdáàbòbò
        musulumi mùsùlùmí kristẹni onígbàgbọ́ afirika áfíríkà éṣíà yúróòpù yorùbá gẹ̀ẹ́sì faransé lárúbáwá haúsá ìgbò
        wiki wikimedia wikipedia wikipéédíà wikidata commons àjọ telegram whatsapp facebook twitter instagram tiktok youtube
        google zoom signal covid fẹ́ nílò rò gbàgbọ́ mọ̀ rí gbọ́ kọ kà kọ́ dá dé jáde wọlé bẹ̀rẹ̀ parí tẹ̀síwájú di sì lẹ́yìn
        ṣáájú kí tó títí láàrin láàárín pẹ̀lú láìsí nípa gẹ́gẹ́ lòdì lábẹ́ níwájú níbi níbẹ̀ nílé lónìí lánàá lọ́la
        nísinsìnyí nígbàgbogbo nígbà míràn míràn mìíràn kejì kẹta ìyẹn èyí ìyẹn wọ̀nyí wọ̀nyẹn ẹ̀yà ẹ̀sìn àṣà
        sere erele erena igbe ebibi okudu agemo ogun owewe owara belu ope aiku aje isegun ojoru ojobo eti abameta""",
    organisations="""àjọ ìgbìmọ̀ ẹgbẹ́ yunifásítì ilé ẹ̀kọ́ iṣẹ́ ìjọba ilé ẹjọ́ báńkì ìjọ ìlànà ìwà ìṣe ètò àkànṣe
        òfin àdéhùn
        ẹ̀tọ́ ọmọnìyàn àgbáyé orílẹ̀ ìṣọ̀kan red cross amnesty ọ̀sẹ̀ ọjọ́ oṣù ọdún àpérò ìpàdé ẹ̀bùn ìjábọ̀ foundation
        board commons council wikimedia""",
    at="""ní,l,n,láti,sí,nítòsí,lẹ́bàá,ní ìlú,nílùú,ìlú,ní abúlé,ní àdúgbò,ní ìpínlẹ̀,ìpínlẹ̀,láàárín,gbé ní,ń gbé ní,bí ní,
        ọmọ,ará,lọ sí,dé,kúrò ní,wá láti,òde,àwọn ará,yíká,padà sí,títí dé,lati,ilu,ni,si""",
    strictly_at="""ní,láti,ní ìlú,nílùú,ìlú,ń gbé ní,lọ sí,kúrò ní,wá láti,ará,ọmọ ìlú,padà sí,nítòsí,l,títí dé,ni,
        lati,si""",
    place_kinds="""abúlé,ìlú,àdúgbò,ìpínlẹ̀,ìjọba ìbílẹ̀,agbègbè,ẹkùn,erékùṣù,ìletò,àgọ́,òkè,odò,ìlú kékeré,ọ̀nà,
        abúlé tí wọ́n ń pè ní,ìlú tí wọ́n ń pè ní,nílùú,lábúlé,ìgbèríko,ní abúlé,wọ́ọ̀dù,orílẹ̀ èdè,orílẹ̀-èdè,
        orile ede,ileto,ilu""",
    kinds_after="state,lga,local government,quarters,layout,estate,village,town,market,road,area,junction",
    near="""nítòsí,lẹ́bàá,lẹ́gbẹ̀ẹ́,lẹ́yìn,níwájú,ní ẹ̀gbẹ́,ní ẹ̀yìn,ní iwájú,òdìkejì,kọjú sí,súnmọ́,tó kọjú sí,ní ìdojúkọ,
        tó wà lẹ́yìn,kò jìnnà sí,tí kò jìnnà sí,ní itòsí,létí,lẹ́nu,ní ẹnu ọ̀nà,ní òdìkejì,sún mọ́,opposite,lati ibi""",
    landmarks="""mọ́ṣáláṣí,mọ́sálásí,ṣọ́ọ̀ṣì,ìjọ,ilé ìwé,ilé ẹ̀kọ́,ọjà,ilé ìwòsàn,ọsibítù,yunifásítì,fásitì,ibùdókọ̀,
        ibùdó ọkọ̀,
        pápákọ̀ òfurufú,pápá ọkọ̀ òfurufú,afárá,odò,adágún,ọgbà,pápá ìṣeré,ilé ìkàwé,ilé ọnà,bárékè,ọgbà ẹ̀wọ̀n,oríta,ààfin,
        ààfin ọba,ilé ẹjọ́,kọ́ọ̀tù,ilé iṣẹ́ aṣojú,hòtẹ́ẹ̀lì,ilé ìtajà,ṣọ́ọ̀bù,ilé epo,àgọ́ ọlọ́pàá,ilé ìfìwéránṣẹ́,
        ibi ìsìnkú,
        itẹ́ òkú,ère,ilé gíga,báńkì,sẹkitéríátì,kànga,ibi iṣẹ́,márosẹ̀,gáréèjì,garage,motor park,roundabout,junction,
        bus stop,filling station,ilé oògùn,ibùdó,ṣọ́ọ̀ṣì""",
    regions="""áfíríkà,áfríkà,afirika,ìwọ̀ oòrùn áfíríkà,ìwọ̀-oòrùn áfíríkà,ìlà oòrùn áfíríkà,ìlà-oòrùn áfíríkà,
        àríwá áfíríkà,gúúsù áfíríkà,àárín áfíríkà,ìwọ̀ oòrùn afirika,ìlà oòrùn afirika,àríwá afirika,àárín gbùngbùn áfíríkà,
        gúúsù sàhárà,sahel,maghreb,àárín gbùngbùn ìlà oòrùn,àárín ìlà oòrùn,látìn amẹ́ríkà,gúúsù amẹ́ríkà,
        àárín gbùngbùn amẹ́ríkà,àríwá amẹ́ríkà,káríbíánì,éṣíà,gúúsù éṣíà,ìlà oòrùn éṣíà,gúúsù ìlà oòrùn éṣíà,yúróòpù,
        ìwọ̀ oòrùn yúróòpù,ìlà oòrùn yúróòpù,àríwá yúróòpù,gúúsù yúróòpù,oṣéáníà,àgbáyé lárúbáwá,
        west africa,east africa,africa,asia,europe,latin america,middle east,ìwọ̀ oòrùn adúláwọ̀,adúláwọ̀""",
    titles="""olóyè,ọ̀gbẹ́ni,ìyáàfin,arábìnrin,arákùnrin,alàgbà,alhaji,alhaja,àlùfáà,pásítọ̀,wòlíì,ìmáàmù,ìmámù,àfáà,
        ọba,aláàfin,
        ọọ̀ni,ìyá,bàbá,màmá,dádì,ẹ̀gbọ́n,àǹtí,bùọ̀dá,dókítà,ọ̀jọ̀gbọ́n,prof,dr,ìdájọ́,barista,barr,ẹnjiníà,engr,ọ̀mọ̀wé,
        sẹ́nétọ̀,gómìnà,mínísítà,ààrẹ,kọ́ńsélọ̀,ọ̀gágun,kọ́nẹ́ẹ̀lì,kápútẹ́ẹ̀nì,sájẹ́ńtì,chief,otunba,ìyálójà,ìyá ọjà,
        bàbálóris̩à,
        bàbáláwo,mr,mrs,miss,oníṣe,olóòtú,ọ̀rẹ́ wa,ọ̀gá,madam,aunty,uncle,brother,sister,pastor,deacon,ọmọọba,yèyé,
        baálẹ̀,tísà,tíṣà,olùkọ́,oloye,ogbeni,iyaafin,arabinrin,arakunrin,ojogbon,omowe,mama,baba,iya,alaga""",
    called="""orúkọ rẹ̀ ni,orúkọ mi ni,orúkọ rẹ̀,tí ń jẹ́,ń jẹ́,tó ń jẹ́,tí orúkọ rẹ̀ ń jẹ́,wọ́n ń pè é ní,tí wọ́n ń pè ní,
        a ń pè é ní,orúkọ rẹ̀ gan-an ni,orúkọ rẹ̀ gan ni,tí a mọ̀ sí,tí wọ́n mọ̀ sí,ìnagijẹ rẹ̀ ni,orúkọ ìdílé rẹ̀ ni,
        orúkọ àbísọ rẹ̀ ni,orúkọ rẹ̀ ní kíkún ni,tó pe ara rẹ̀ ní,alias,orúkọ wọn ni,ẹni tó ń jẹ́,orúkọ obìnrin náà ni,
        orúkọ ọkùnrin náà ni,a mọ̀ sí,tí à ń pè ní""",
    given="ayọ̀ ọlá ìbùkún ìfẹ́ adé",
    says="""wípé,
        sọ,sọ pé,ní,ń sọ,ṣàlàyé,fi kún,béèrè,dáhùn,dábàá,ráhùn,kọ,gbàgbọ́,rò,ń gbé,ń ṣiṣẹ́,fẹ́,ń fẹ́,bẹ̀rù,ń bẹ̀rù,rí,
        pàdánù,fi,kúrò,ṣèlérí,kìlọ̀,wá,pè,dá,darí,túmọ̀,ń túmọ̀,rántí,jẹ́rìí,ti,ń,náà,tí,kò,ni,yóò,ló,so,so pe,salaye,beere,
        dahun,wi,wí,wí pé,bá wa,kígbe,gbà,kọ̀wé,dupẹ́,dúpẹ́,rojọ́,ròyìn,ṣe,pa,lọ,mẹ́nu,tẹnu,jẹ́wọ́,sọ̀rọ̀,ṣàròyé""",
    with_person="""pẹ̀lú,lọ́wọ́,fún,sí,láti ọ̀dọ̀,gẹ́gẹ́ bí,àti,nípa,ọpẹ́ fún,bíi,bí,pé,nítorí,ṣùgbọ́n,nígbà tí,pe,
        dúpẹ́ lọ́wọ́,
        béèrè lọ́wọ́,ìyá,bàbá,ọmọ,ọkọ,ìyàwó,ọ̀rẹ́,ti,fun,pelu,lowo,ati,láàrin,bá,ní,kí,wọ́n mú,wọ́n halẹ̀ mọ́,dídi""",
    only="""obìnrin kan ṣoṣo,ọkùnrin kan ṣoṣo,ọ̀kan nínú méjì,ọ̀kan lára méjì,ọ̀kan nínú àwọn méjì,ọ̀kan lára àwọn méjì,
        ọ̀kan nínú àwọn díẹ̀,ọ̀kan lára àwọn díẹ̀,ọ̀kan nínú mẹ́ta,ẹyọ kan""",
    only_after="""kan ṣoṣo,kanṣoṣo,kan soso,ṣoṣo,nìkan,kan péré,kan ṣoṣo péré,nikan,kan pere,kanṣoṣo péré""",
    first="",
    first_after="""tó kẹ́yìn,tí ó kẹ́yìn,
        àkọ́kọ́,ìkẹyìn,tó kéré jù,tó kéré jùlọ,tó dàgbà jù,tó dàgbà jùlọ,tó pẹ́ jù,tó pẹ́ jùlọ,tó gbajúmọ̀ jùlọ,
        tí ó kéré jù,tí ó dàgbà jù,kejì nínú méjì,kékeré jùlọ,àgbà jùlọ""",
    alone="""òun nìkan ni,èmi nìkan ni,òun nìkan ló,èmi nìkan ló,òun nìkan ṣoṣo,èmi nìkan ṣoṣo,ẹnì kan ṣoṣo,
        ẹni kan ṣoṣo,kò sí ẹlòmíràn nínú ẹgbẹ́,òun nìkanṣoṣo,òun nìkan nínú,èmi nìkan nínú,òun nìkan ló jẹ́,
        ọ̀kan nínú àwọn obìnrin mẹ́ta,ọ̀kan nínú àwọn obìnrin méjì,ọ̀kan nínú àwọn obìnrin díẹ̀""",
    people="""ènìyàn,èèyàn,ẹni,obìnrin,ọkùnrin,ọmọbìnrin,ọmọkùnrin,ìyá,bàbá,opó,olùkọ́,tíṣà,dókítà,oníṣègùn,
        nọ́ọ̀sì,agbẹ̀bí,agbẹjọ́rò,lọ́yà,akọ̀ròyìn,oníròyìn,ẹnjiníà,akẹ́kọ̀ọ́,mùsùlùmí,kristẹni,ọmọlẹ́yìn,
        oníṣẹ̀ṣe,ọmọ ẹgbẹ́,agbọ̀rọ̀sọ,olùyọ̀ǹda,ògbufọ̀,olùtúmọ̀,atúmọ̀,ayàwòrán,afọ́tò,alákòóso,
        alábòójútó,alámòójútó,olóòtú,olùdarí,olórí,aṣojú,òṣìṣẹ́,ọmọ ìlú,oníṣe,aṣàmúlò,olùṣèwádìí,
        ọ̀jọ̀gbọ́n,mínísítà,pásítọ̀,àlùfáà,ìmáàmù,àgbẹ̀,apẹja,oníṣòwò,awakọ̀,sójà,ọlọ́pàá,adájọ́,gómìnà,
        sẹ́nétọ̀,ajàfẹ́tọ̀ọ́,ajìjàgbara,adití,afọ́jú,abirùn,akàndá,aláàbọ̀ ara,arọ,àfín,olùkópa,akọrin,
        òǹkọ̀wé,akéwì,òṣèré,òpìtàn,onímọ̀,olóògùn,oníṣirò owó,akọ́nimọ̀ọ́ṣe,olùkọ́ni,ẹlẹ́rìí,àlejò,
        aráàlú,ọmọ,àgbà,ọ̀dọ́,akápò,akọ̀wé,alága,olùdásílẹ̀,ààrẹ,admin,editor,àdámọ̀,abùdá,onígbàgbọ́,
        bírókíráàtì,olùṣàtúnṣe,wikimedian,olootu,alabojuto,steward,eni,dokita,Mùsùlùmí,Kristẹni""",
    offices="akápò,alága,akọ̀wé,ààrẹ,olùdarí",
    sure_offices="""akápò,akápò ẹgbẹ́,alága,alága ẹgbẹ́,igbákejì alága,akọ̀wé àgbà,akọ̀wé ẹgbẹ́,akọ̀wé gbogbogbò,
        akọ̀wé wa,ààrẹ ẹgbẹ́,igbákejì ààrẹ,olùdarí àgbà,olùdarí ilé iṣẹ́,olùdarí ètò,olùdásílẹ̀,
        olùdásílẹ̀ ẹgbẹ́,ẹni tó dá ẹgbẹ́,olórí ẹ̀ka,olórí ẹgbẹ́,olórí ìgbìmọ̀,agbẹnusọ,agbẹnusọ ẹgbẹ́,
        olùṣírò owó,ọ̀gá ilé ìwé,ọ̀gá àgbà,gíwá,baálẹ̀,ìmáàmù àgbà,olórí ilé ìkàwé,alákòóso àgbà,
        alákòóso gbogbogbò,olóòtú àgbà,ìyálójà,alága ìgbìmọ̀,olùyẹ̀wò owó,alága wa,ààrẹ wa,olùdarí wa,
        oludari agba,akowe agba,alaga egbe,akapo egbe,akapo,oludasile,agbejoro egbe,kọ́míṣọ́nà,
        olùdarí orílẹ̀-èdè""",
    determiners="ni,gẹ́gẹ́ bí,jẹ́,bíi",
    speaks="""ń sọ,sọ èdè,ń sọ èdè,èdè,èdè abínibí rẹ̀ ni,èdè abínibí,ìtumọ̀ sí,túmọ̀ sí,ògbufọ̀,gbọ́,gbọ́ èdè,ní èdè,
        wikipedia ní,
        wikipedia,kọ ní,ẹ̀ka èdè,lédè,sí èdè,olùsọ,àwọn tó ń sọ,ede,onso""",
    language_before="""èdè,ní èdè,lédè,ẹ̀ka èdè,sí èdè,ń sọ èdè,sọ èdè,ń sọ,gbọ́ èdè,ede,wikipedia,ń kọ̀wé ní,túmọ̀ sí,
        èdè abínibí mi ni,èdè abínibí rẹ̀ ni""",
    language_after="language,wikipedia",
    dialect="ẹ̀ka èdè,ẹ̀ka-èdè,èdè adití,èdè àdúgbò,èdè abínibí",
    own_words="""mo fa ọ̀rọ̀ rẹ̀ yọ,mo fa ọ̀rọ̀ wọn yọ,fa ọ̀rọ̀ yọ,wípé,wí pé,
        ní ọ̀rọ̀ ara rẹ̀,pẹ̀lú ọ̀rọ̀ ẹnu rẹ̀,ní ọ̀rọ̀ tirẹ̀,ọ̀rọ̀ rẹ̀ gan-an,ọ̀rọ̀ rẹ̀ gan ni,mo fa ọ̀rọ̀ yọ,
        àyọlò,ọ̀rọ̀ ẹnu rẹ̀,bó ṣe sọ ọ́,gẹ́gẹ́ bó ṣe sọ,ọ̀rọ̀ fún ọ̀rọ̀,ní ẹnu ara rẹ̀,pẹ̀lú ẹnu ara rẹ̀,mo ṣe àyọlò""",
    titled="""àyọkà,àpilẹ̀kọ,ojú ìwé,ìjókòó,ìdánilẹ́kọ̀ọ́,ìjábọ̀,ìlànà,ìwé,orí,apá,àkọlé,tí àkọlé rẹ̀ jẹ́,iṣẹ́ àkànṣe,
        ètò,ẹ̀ka,
        bọ́tìnnì,òfin,orin,fíìmù,ẹ̀kọ́,kókó,ọ̀rọ̀,gbólóhùn,ìbéèrè,líǹkì,ìpolongo,ìpàdé,àkòrí,akole,iwe""",
    months="""oṣù kínní,oṣù kìn-ín-ní,oṣù kini,
        jánúárì,fẹ́búárì,fébúárì,máàṣì,máàsì,éépírì,ẹpírì,épírì,mée,mẹ́ẹ̀,júùnù,júnì,júùlì,júláì,ọ́gọ́ọ̀sì,ògọ́ọ̀sì,ọ́gọ́sì,
        sẹ̀tẹ́ńbà,sẹ́tẹ́ńbà,ọ̀któbà,ọ́któbà,òkúdù,nòfẹ́ńbà,nọ̀fẹ́ńbà,dìsẹ́ńbà,dẹ̀sẹ́ḿbà,january,february,march,april,
        may,june,july,
        august,september,october,november,december,oṣù kìíní,oṣù kejì,oṣù kẹta,oṣù kẹrin,oṣù karùn-ún,oṣù karùn,oṣù kẹfà,
        oṣù keje,oṣù kẹjọ,oṣù kẹsàn-án,oṣù kẹsàn,oṣù kẹwàá,oṣù kọkànlá,oṣù kejìlá,oṣù ṣẹ́rẹ́,oṣù èrèlè,oṣù ẹrẹ̀nà,
        oṣù igbe,oṣù ẹ̀bibi,oṣù òkúdu,oṣù agẹmọ,oṣù ògún,oṣù ọ̀wẹ́wẹ̀,oṣù ọ̀wàrà,oṣù bélú,oṣù ọ̀pẹ,jan,feb,mar,apr,jun,jul,
        aug,sep,sept,oct,nov,dec,ṣẹ́rẹ́,ẹrẹ̀nà,ẹ̀bibi,agẹmọ,ọ̀wàrà,bélú,ọ̀wẹ́wẹ̀""",
    month_parts="oṣù,ti oṣù,nínú oṣù,inú oṣù,ọdún,nínú,th,st,ninu osu,of,ninu",
    before_day="ọjọ́,ní ọjọ́,lọ́jọ́,ọjọ́ kejì sí,déètì,ojo,lojo,ni ojo,the,on,alẹ́ ọjọ́,òru ọjọ́",
    sure_before_day="ọjọ́,ní ọjọ́,lọ́jọ́,alẹ́ ọjọ́",
    after_day="oṣù,osù,osu",
    numbers="""kìíní,kinni,kejì,kẹta,kẹrin,karùn,karùn-ún,karùn ún,kẹfà,keje,kẹjọ,kẹsàn,kẹsàn án,kẹwàá,kọkànlá,kejìlá,kẹtàlá,
        kẹrìnlá,kẹẹ̀ẹ́dógún,kẹẹdogun,kẹrìndínlógún,kẹtàdínlógún,kejìdínlógún,kọkàndínlógún,ogún,ogúnjọ́,kọkànlélógún,
        kejìlélógún,kẹtàlélógún,kẹrìnlélógún,kẹẹ̀ẹ́dọ́gbọ̀n,kẹrìndínlọ́gbọ̀n,kẹtàdínlọ́gbọ̀n,kejìdínlọ́gbọ̀n,
        kọkàndínlọ́gbọ̀n,
        ọgbọ̀n,ọgbọ̀njọ́,kọkànlélọ́gbọ̀n,méjì,mẹ́ta,mẹ́rin,márùn,mẹ́fà,méje,mẹ́jọ,mẹ́sàn,mẹ́wàá,kerinla,keedogun,ogunjo""",
    number_parts="",
    weekdays="""ọjọ́ àìkú,ọjọ́ ajé,ọjọ́ ìṣẹ́gun,ọjọ́ rú,ọjọ́rú,ọjọ́bọ̀,ọjọ́ bọ̀,ọjọ́ ẹtì,ọjọ́ àbámẹ́ta,àìkú,ìṣẹ́gun,
        ẹtì,àbámẹ́ta,
        sunday,monday,tuesday,wednesday,thursday,friday,saturday,jímọ̀,ọjọ́ jímọ̀,sátidé,sọ́ńdè""",
    weekday_before="""ní,lọ́,ní ọjọ́,lálẹ́,ní òwúrọ̀,òwúrọ̀,alẹ́,ìrọ̀lẹ́,láti,títí di,last,next,on,lọ́jọ́,òru""",
    weekday_after="""tó kọjá,tí ó kọjá,tó ń bọ̀,ní alẹ́,lálẹ́,ní òwúrọ̀,láàárọ̀,ní ìrọ̀lẹ́,ní ọ̀sán,ní agogo,agogo,lọ́sàn-án,
        ọ̀sẹ̀ tó kọjá,to koja,ìrọ̀lẹ́,lọ́wọ́ alẹ́,night,morning,evening,nírọ̀lẹ́,yẹn,yìí""",
    day_parts="lálẹ́,láàárọ̀,nírọ̀lẹ́,ìrọ̀lẹ́,alẹ́,òwúrọ̀,lọ́sàn-án,òru,lóru",
    days="""kérésìmesì,àìsùn kérésìmesì,lónìí ní òwúrọ̀,lónìí ní alẹ́,òní ní òwúrọ̀,ọdún kérésìmesì,
        àná,lánàá,ní àná,àná ní alẹ́,lánàá lálẹ́,alẹ́ àná,ìjẹta,níjẹta,ọ̀túnla,lótùn-únla,òwúrọ̀ yìí,alẹ́ yìí,
        alẹ́ òní,òwúrọ̀ òní,lónìí láàárọ̀,òwúrọ̀ àná,ìrọ̀lẹ́ àná,lana,ijeta,nijeta,ọjọ́ kérésìmesì,ọjọ́ ọdún iléyá,
        ọjọ́ iléyá,ọjọ́ òmìnira,ọjọ́ àjíǹde,ọjọ́ ọdún tuntun,kérésìmesì ọjọ́,ana,ni ana,òru àná,irole ana""",
    ago="sẹ́yìn,tó kọjá,ṣáájú,seyin",
    day_units="ọjọ́,ojo",
    clock="agogo,aago",
    wider_name="olùkópa kan",
    wider_role="ọ̀kan lára ẹgbẹ́ náà",
    wider_language="èdè tí àwọn tó ń sọ ọ́ kò pọ̀",
    wider_place="ibì kan ní agbègbè náà",
)
