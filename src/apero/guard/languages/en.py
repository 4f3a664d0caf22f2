"""Words of English."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="en",
    signs="""the of and to in is was were that it for with they on have has had been this from are not at which an be
        said we our who would could should their there people about because when what after before some many asked""",
    common="""harm harms line lines the of and to in is was were that it for with they on have has had been this from
        are not at
        which an be said
        we our who would could should their there people about because when what after before some many asked a i you he
        she his her him them us my your its as or but by if so no yes do does did done can may might must will shall than
        then these those where how why while during since until also only just even still more most much few all any
        each every both other another such own same several others someone somebody everyone everybody anyone nobody
        none nothing something anything one two three four five six seven eight nine ten hundred thousand first second
        third last next new old good bad long short high low big small young early late own public private free safe
        unsafe local global regional national international general special main major minor open closed full empty
        north south east west northern southern eastern western central upper lower middle great
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday spring summer autumn winter christmas easter ramadan eid
        participants participant speakers speaker members member women men woman man girls boys volunteers volunteer
        editors editor admins admin moderators moderator facilitators facilitator users user organisers organizers
        organisations groups group community communities team teams board council committee staff movement project
        projects policy policies report reports meeting meetings session sessions training trainings workshop workshops
        harassment safety security privacy help support aid question questions answer answers note notes point points
        action actions language languages translation region regions country countries world election elections
        government police law laws court media press news radio internet website site page pages article articles
        online offline email phone account accounts password data code conduct rights human universal
        hope grace mark will rose faith joy bill frank grant rich drew pat rob sue art guy dean chase hunter mason
        carter cook baker king prince knight page young white black brown green gray grey long short small little wise
        strong power powers price rice fox wolf bird lane hill woods wood stone field fields brook rivers lake ford
        banks church temple bishop pope abbey day may june april august summer autumn dawn eve star sky rain snow
        storm angel heaven trinity destiny patience comfort blessing mercy charity prudence constance honor liberty
        justice peace love life miracle precious sunday friday monday christian victor victory gift goodness marvel
        iris ivy lily daisy jasmine olive pearl ruby amber crystal jade coral sandy holly heather hazel ginger
        robin martin jay rusty dusty chance chip buddy major marshall judge sergeant bush cross case cash chain cost
        dollar pound penny gold silver bright sharp swift stark blunt best better worth north wills wells waters
        reading mobile nice bath hull deal sale rugby wells battle street bar bury hope hook sandwich rye ware barking
        ash ball barber bell berry bond boon booth bowl box branch bridge buck butler carpenter case chambers chandler
        clay cole collier cross crane dale day dean doe drake english farmer fisher fish flowers forest forester french
        friend gardener gates glass golden goods griffin hall hand harper hart hawk head heath herd hood horn house
        ideal irish joiner kay key lamb law leader light lord love mann marsh may mercer miles mill miller monk moody
        moon moore morrow moss mountain nail nash neal noble page paige park parker parks parish parsons pass path
        pena piper pitt poole porter post pratt quick ranger ray read reed reader reeves rest ring roach road rock root
        rose rush sage sailor sail salt sands savage sawyer shepherd short singer singleton skinner slater smart
        smith snider snow song spears spence star steel steward stokes stout strange street strong summers sweet tanner
        taylor terry thatcher tiller tailor tower town trees trip tucker turner tyler underwood vance vega villa wade
        walker wall walls wallace ward warner watch waterman way weaver webb webster weeks welch west wheeler whistler
        wiggins wilder wilkins winter winters wise wolfe words work workman worth wren wright yates york young zone
        alpha beta delta sigma central union center centre federal independence republic republican democrat paradise
        progress success unity sovereign victoria university college school market mosque hospital clinic library
        museum station airport hotel hostel office building hall room square bridge river mountain island islands
        village town city district province state county quarter neighbourhood area zone camp border coast capital
        today yesterday tomorrow tonight week month year morning evening afternoon night noon midnight hour hours
        please thanks thank sorry hello dear however although though instead perhaps maybe often sometimes never always
        again already once twice later soon now here within without against between among through across around near
        above below under over into onto off out up down away back per via despite except like unlike whether either
        neither nor too very quite rather almost nearly about according overall finally firstly secondly
        asked agreed added explained reported mentioned noted told suggested proposed raised shared felt feel think
        believe need needs want wants use used using make made take took taken give gave given get got go went gone come
        came see saw seen know knew known find found keep kept let put set say says tell talk speak write wrote read
        run ran start started stop stopped begin began end ended work worked works working live lived lives living
        move moved moves stay stayed leave left call called name named follow followed happen happened face faced
        request requests concern concerns threat threats risk risks fear attack attacks abuse block blocked ban banned
        recommendation recommendations decision decisions summary summaries survey agenda minutes breakout background
        muslim muslims christian christians jewish hindu buddhist catholic protestant african european asian american
        african arab latin anglophone francophone arabophone western eastern wiki wikis wikimedia wikipedia wikidata
        commons wikimedian wikimedians mediawiki foundation telegram whatsapp facebook twitter instagram tiktok youtube
        google zoom signal discord slack meta android iphone covid ngo gdpr un eu au nda faq pdf vpn ok""",
    organisations="""foundation council committee commission association union university college school institute
        ministry department office court bank trust fund party church society club chapter network group team board
        code conduct policy project programme program strategy movement commons charter act bill law convention
        declaration rights human universal international national world global united nations red cross amnesty watch
        safety trust wiki week day month year house street market conference summit assembly forum festival award prize
        report article chapter section part north south east west central new san saint lake river mount""",
    at="""in,at,from,near,to,around,outside,inside,across,throughout,towards,of,within,between,leaving,left,visited,
        visiting,reached,moved to,travelled to,back in,based in,lives in,live in,lived in,born in,over in,down in,
        out of,via,through,just outside,close to,for""",
    strictly_at="in,at,from,near,outside,lives in,live in,lived in,based in,moved to,back in,travelled to,visited,born in",
    place_kinds="""village of,town of,city of,district of,state of,province of,county of,quarter of,suburb of,island of,
        municipality of,region of,neighbourhood of,neighborhood of,area of,hamlet of,port of,a village called,
        a town called,a place called,village called,town called,village named,town named,small town of,outskirts of,
        hometown of,home town of,ward of,community of,mount,lake,river,camp,fort,lga of,local government of,
        the streets of,suburbs of""",
    kinds_after="""village,town,city,district,state,province,county,quarter,suburb,island,neighbourhood,neighborhood,
        municipality,ward,lga,area,local government,market,mosque,church,school,hospital,university,college,airport,
        bridge,junction,roundabout,estate,barracks,prison,camp,refugee camp,river,lake,road,station,square,park,
        stadium,motor park,cathedral,polytechnic,clinic,beach,bus stop,mall,slum,valley,mountains,hills""",
    near="""near,next to,behind,opposite,beside,across from,in front of,close to,not far from,a stone's throw from,
        around the corner from,down the road from,adjacent to,by the,just past,two streets from,facing,outside the,
        next door to,up the road from,within sight of,walking distance of,walking distance from,minutes from""",
    landmarks="""mosque,church,school,market,hospital,clinic,university,college,cathedral,temple,station,bus stop,
        bus station,train station,airport,bridge,river,lake,park,stadium,library,museum,barracks,prison,roundabout,
        junction,square,palace,court,courthouse,embassy,consulate,factory,mill,well,borehole,cinema,hotel,bakery,
        pharmacy,supermarket,mall,shop,kiosk,cafe,dam,harbour,harbor,port,beach,cemetery,statue,monument,tower,
        water tower,petrol station,filling station,gas station,police station,post office,town hall,city hall,motor park,
        gate,synagogue,shrine,mountain,hill,fountain,clock tower,checkpoint,crossing,refinery,fire station,bank""",
    regions="""africa,west africa,east africa,north africa,southern africa,central africa,sub-saharan africa,the sahel,
        sahel,maghreb,horn of africa,the gulf,middle east,near east,latin america,south america,central america,
        north america,the caribbean,caribbean,the americas,americas,asia,south asia,east asia,southeast asia,
        south east asia,south-east asia,central asia,western asia,europe,western europe,eastern europe,central europe,
        northern europe,southern europe,the balkans,balkans,oceania,the pacific,pacific,mena,esea,cee,caucasus,the levant,
        levant,arab world,global south,global north,european union,eu,andes,amazon region,anglophone africa,
        francophone africa,northern africa,western africa,eastern africa,west asia,north asia,nordic countries,baltics""",
    titles="""mr,mrs,ms,miss,mx,dr,prof,professor,sir,madam,dame,lord,lady,rev,reverend,pastor,father,sister,brother,
        imam,sheikh,shaikh,sheik,alhaji,alhaja,hajia,hajiya,haji,chief,oba,otunba,emir,mallam,malam,mama,papa,baba,
        uncle,aunt,auntie,aunty,engr,engineer,barrister,barr,hon,honourable,honorable,senator,governor,justice,judge,
        captain,capt,colonel,col,general,gen,sgt,sergeant,lieutenant,lt,inspector,rabbi,bishop,archbishop,deacon,elder,
        comrade,nurse,apostle,evangelist,prophet,princess,st,mzee,mwalimu,oga,madame,admin,sysop,steward,user,editor,
        facilitator,moderator,volunteer,colleague,councillor,president,chairman,minister,our friend""",
    called="""a certain,one called,a man called,a woman called,signed by,
        named,called,my name is,her name is,his name is,their name is,name was,names was,name is,known as,
        by the name of,goes by,i am,i'm,introduced as,introduced herself as,introduced himself as,real name,
        full name,first name,surname,nicknamed,signed,real name is,real name was,whose name is,maiden name,name:,alias,
        aka,otherwise known as,answers to""",
    says="""said,says,told,asked,asks,explained,explains,added,adds,reported,reports,mentioned,mentions,replied,
        answered,suggested,suggests,proposed,complained,complains,admitted,confirmed,noted,wrote,writes,thinks,believes,
        argued,insisted,agreed,disagreed,objected,described,recalled,shared,lives,works,edits,edited,moderates,felt,
        spoke,speaks,recounted,raised,feared,wants,wanted,was,is,has,had,who,will,cannot,did,does,lost,left,joined,got,
        received,received,promised,offered,volunteered,volunteers,warned,warns,stopped,started,took,keeps,kept,went,
        came,called,blocked,banned,resigned,founded,runs,leads,led,also,translated,translates""",
    with_person="""with,by,told,asked,thanks to,according to,from,about,thank,met,meet,interviewed,and,contact,ask,
        tell,against,blamed,accused,blocked,banned,harassed,threatened,invited,named,for,to,when,that,because,after,
        like,between,of,saw,helped,know,knows,knew,followed,quoted,reported,warned,attacked,suspects,called,cc,where,as,
        whether,if,then,but,while,before,until,since,did,does,is,was,has,had,hear,heard,so,both,let,why,how,what""",
    only="""one is a,one is an,one of them is a,only one is a,only one is an,just one is,
        just one is a,the only,our only,her only,his only,their only,its only,only one,only female,only male,the sole,
        our sole,sole,the lone,lone,the one and only,the single,the last remaining,only remaining,
        the only remaining,as the only,only two,the only two,just one,exactly one,the one,only woman,
        only man,only girl,only black,only deaf,only blind,only openly,one of only,one of the only,
        one of two,one of the two,one of three,one of the three,one of just,one of the few,one of very few,
        among the few,no other,there is one,there is only one,there's only one,only three,the only three,
        a lone,one lone,not one other,one of exactly""",
    first="""the 1st,our 1st,the 2nd,the 3rd,1st,
        the first,our first,first ever,first-ever,the first-ever,the last,the youngest,the oldest,the eldest,
        the most senior,the longest serving,the longest-serving,longest-serving,the most active,youngest,oldest,
        the first and only,the very first,the founding,the highest ranking,highest-ranking,the most experienced,
        the newest,the top,the best known,the best-known,the most prolific,the biggest,the most famous,the most senior,
        the lead,the chief,the head,first female,first woman,first black,first deaf,first blind,last surviving""",
    alone="""the only one of us,the only one in,the only one who,the only one from,only one of us who,sole survivor,
        the only person,the only ones,nobody else in the group,no one else in the group,nobody else here,the only who,
        the only other,the last of us,the first of us,only person who,the only non-""",
    people="""person,persons,woman,man,girl,boy,mother,father,widow,widower,lady,guy,teacher*,doctor*,nurse*,lawyer*,
        journalist*,engineer*,student*,pupil*,muslim,christian,jew,jewish,atheist,hindu,buddhist,catholic,refugee*,member,
        members,speaker*,volunteer*,translator*,photographer*,librarian*,contributor*,wikimedian*,wikipedian*,organiser*,
        organizer*,coordinator*,co-ordinator*,leader*,representative*,delegate*,employee*,officer*,citizen,admin*,sysop*,
        bureaucrat*,checkuser*,oversighter*,steward*,editor*,moderator*,facilitator*,patroller*,reviewer*,mentor*,
        developer*,programmer*,designer*,researcher*,professor*,lecturer*,minister,pastor*,priest*,imam*,rabbi*,nun,monk,
        chief,farmer*,trader*,driver*,pilot*,soldier*,policeman,policewoman,judge*,mayor,councillor*,senator*,governor,
        president*,chair,chairman,chairwoman,chairperson*,treasurer*,secretary,director*,manager*,head,founder*,
        cofounder*,activist*,lesbian,gay,transgender,trans,queer,bisexual,nonbinary,non-binary,intersex,deaf,blind,
        wheelchair,disabled,amputee*,albino,autistic,female,male,participant*,attendee*,trustee*,interpreter*,singer*,
        writer*,author*,poet*,artist*,actor*,actress*,archivist*,curator*,historian*,lexicographer*,linguist*,scientist*,
        midwife,midwives,pharmacist*,surgeon*,dentist*,vet,veterinarian*,accountant*,economist*,trainer*,coach*,
        ombud*,survivor*,witness*,native,villager*,immigrant*,migrant*,expat*,foreigner*,resident*,elder,
        grandmother*,grandfather*,daughter,son,sister,brother,orphan*,couple,single,someone,one,user,blogger*,cartoonist*,
        nurse,carpenter*,mechanic*,electrician*,tailor*,fisherman,hunter*,butcher*,baker*,weaver*,potter*,herder*,
        arbitrator*,functionary,liaison*,ambassador*,wikidatan*,colleague*,human,black,indigenous,roma,veteran*,adult""",
    offices="""treasurer,chairperson,chairwoman,chairman,chair,vice-chair,vice chair,president,vice-president,
        vice president,secretary general,secretary-general,general secretary,secretary,executive director,director,
        founder,co-founder,cofounder,head of,chief executive,ceo,cfo,cto,managing director,programme director,
        program director,programme manager,program manager,country director,country manager,head,board chair,
        ombudsman,ombudsperson,legal officer,legal adviser,legal advisor,community manager,financial officer,
        data protection officer,auditor,accountant,spokesperson,spokeswoman,spokesman,editor-in-chief,editor in chief,
        headmistress,headmaster,principal,dean,mayor,imam,bishop,chief imam,village chief,chief librarian,
        office manager,regional coordinator,national coordinator,lead organiser,lead organizer,lead developer,
        press officer,project lead,deputy director,deputy chair,wikimedian in residence,matron,rector,registrar,
        vice chancellor,vice-chancellor,provost,chapter head,paid coordinator,bureaucrat""",
    determiners="the,our,their,its,my,his,her,as,is,was,former,acting,current,chapter's,group's,chapter,new,a",
    speaks="""speaks,speak,speaking,spoke,spoken in,speaker of,speakers of,in her native,in his native,in their native,
        native,mother tongue is,mother tongue,first language is,translated into,translate into,interpretation into,
        interpreter for,written in,writes in,dialect of,only knows,knows only,understands only,fluent in,said in,asked in,
        answered in,language is,language was,in,into,from,interpretation in,subtitles in,wikipedia in,edits in,editing in,
        learned,learnt,a""",
    language_before="""speakers of,speaker of,translated into,translates into,translate into,translated it into,
        translated it to,speaks,mother tongue is,first language is,native language is,writes in,write in,
        wrote in,edits in,edit in,editing in,contribute in,contributes in,types in,explained in,
        mother tongue,switched to,native""",
    language_after="""language,languages,wikipedia,speaker,speakers,dialect,interpreter,interpretation,-speaking,
        speaking,incubator,community,edition,wiki,editors,pages,version,keyboard,fonts""",
    dialect="dialect*,patois,creole*,pidgin,vernacular,sign language,minority language,mother tongue,whistled language",
    own_words="""in her own words,in his own words,in their own words,in her words,in his words,in their words,
        quote,and i quote,word for word,verbatim,literally said,her exact words,his exact words,exact words,
        their exact words,as she put it,as he put it,as one put it,one participant's words,the words were,quoting""",
    titled="""article,page,session,workshop,report,policy,document,chapter,section,book,titled,entitled,paper,essay,
        project,programme,program,category,template,heading,title,button,option,label,field,rule,slogan,song,film,
        training,course,module,guide,guideline,guidelines,track,panel,talk,under,the term,the phrase,term,phrase,
        agenda item,tab,menu,link,question,prompt,topic,theme""",
    months="sept",
    month_parts="of,the,day of,st,nd,rd,th",
    before_day="the,on the,on,date,dated,the night of the,day",
    after_day="st,nd,rd,th",
    sure_before_day="night of the,the night of the,on the",
    number_parts="and",
    numbers="""one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,
        seventeen,eighteen,nineteen,twenty,thirty,first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,
        eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,
        thirtieth,twenty-first,twenty-one""",
    weekdays="mon tue tues wed thu thur thurs fri sat sun",
    weekday_before="""last,next,this,past,on,that,the following,previous,the previous,coming,by,until,since,every second,
        before,after,from,for,moved to,late,early,late on,early on,the""",
    weekday_after="""last,night,morning,evening,afternoon,noon,at,gone,week,before last,after next,past,next,lunchtime,
        around,just gone,the""",
    day_parts="morning,afternoon,evening,night,noon,midnight,dawn,dusk,sunset,lunchtime",
    days="""yesterday,last night,the day before yesterday,day before yesterday,tomorrow morning,this morning,
        this evening,tonight,this afternoon,the day after tomorrow,the other day,the other night,christmas day,
        christmas eve,new year's eve,new year's day,good friday,easter sunday,easter monday,boxing day,eid day,
        independence day,valentine's day,first day of eid,first day of ramadan,day after eid,earlier today,
        the night before last,night of the,a week ago today,fortnight ago,ashura,mawlid""",
    ago="ago,earlier,from now,from today",
    day_units="days,day,nights,night",
    clock="at,pm,am,o'clock,oclock,hrs,hours,gmt,utc,wat,eat,sharp",
    wider_name="a participant",
    wider_role="a member of the team",
    wider_language="a smaller language",
    wider_place="a place in the region",
)
