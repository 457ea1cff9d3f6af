/// Short and pet forms used by the communities of Britain, the formal name first. From general
/// knowledge.
extension Nicknames {
  /// The same form as `english`.
  static let ours: StaticString = """
    ; abdul ab abs ; abdullah abdul abdu abs ; abdulrahman abdul rahman abs ; abigail abi abby \
    abbie gail ; abraham abe bram ; adam ads addy ; adeola ade ; adebayo ade bayo ; adewale ade \
    wale ; adaeze ada daeze ; agnes aggie nessa ; agnieszka aga agi ; ahmed ahmad med ; aidan \
    aid ; aisha aish ash ; alan al ; alastair al ali alec ; albert bert bertie albie al alby ; \
    aleksander alek olek sasha ; aleksandra ola sasha alex ; alexander alex alec sandy xander \
    zander sasha lex al ali alexi ; alexandra alex lexi lexie sandra sasha alexa xandra ; alfred \
    alf alfie fred freddie ; alice ali lissy ; alison ali ; amanda mandy ; amelia millie mia amy \
    mimi lia amelie ; aminah amina mina ; amrit ami ; amrita ami rita ; anastasia ana stacy \
    nastya stasia ; andrew andy drew dru ; andrzej andrei jedrek ; angela angie ange ; angus gus \
    ; ann annie nan nancy ; annabel anna bella belle annie ; anne annie nan ; anthony tony ant \
    anto ; antoni tony antek ; antonia toni tonya ; arabella bella ara belle ; archibald archie \
    arch baldie ; arthur art artie ; augustus gus ; barbara babs barb basia ; bartholomew bart ; \
    bartosz bartek ; beatrice bea trixie bee ; beatrix bea trixie trix ; benedict ben ; benjamin \
    ben benji benny benj ; bernadette bernie detta ; bethany beth bethy ; bridget bridie biddy ; \
    bronwen bron ; caoimhe kiva ; cameron cam cammy ; caroline carrie caz caro lina ; catherine \
    cath cathy cat kate katie kitty cate kathy ; catriona cat trina riona ; charles charlie chas \
    chaz chuck ; charlotte lottie charlie lotte char lola ; chidi chi ; chinedu nedu edu ; \
    chioma chi chichi ; chiamaka amaka ; chukwuemeka emeka ; christina chris chrissie tina ; \
    christine chris chrissie tina ; christopher chris kit topher ; clementine clem clemmie ; \
    constance connie ; cordelia delia ; cornelius con neil ; craig craigy ; czeslaw czesiek ; \
    daniel dan danny ; danielle dani elle ; david dave davey davy dai taffy dafydd ; deborah deb \
    debbie debs ; demetrius dimi ; dennis den denny ; derek del ; devinder dev ; diana di ; \
    dilys dil ; dmitri dima mitya ; dominic dom nic ; donald don donnie ; donovan don ; dorothy \
    dot dotty dolly dora ; douglas doug dougie ; duncan dunc ; ebenezer eb ; edith edie ; edmund \
    ed ned eddie ; edward ed eddie ted teddy ned ; eileen eily ; elaine laine ; eleanor ellie \
    nell nora elle nellie el ella lenny ; elena lena ellie ; elizabeth liz lizzie beth betty \
    bess eliza libby elsie betsy lisa liza bessie ella elle buffy lilibet ; elliott ell elli ; \
    elspeth elsie beth ; emeline emmy ; emily em emmy emmie milly ; emma em emmy ; emmanuel \
    manny manu emma ; emmanuella emma ella ; ernest ernie ; esther essie hettie ; eugene gene ; \
    eugenia genie ; euphemia effie ; evangeline evie eva angie ; evelyn evie eve lyn ; ewelina \
    ewa ; ezekiel zeke ; faisal fez ; farhan faz ; farida fari ; fatima fati tima ; felicity \
    fliss flick fizz flic ; finlay fin ; finnegan fin finn ; fitzgerald fitz ; fiona fi ; \
    florence flo florrie flossie flora ; frances fran frankie fanny francie ; francesca fran \
    frankie chess cesca franny ; francis frank frankie fran ; franklin frank ; frederick fred \
    freddie freddy fritz rick ; frederica freddie ; gabriel gabe gabs ; gabriella gabby ella \
    gabs brie ; gabrielle gabby gabs elle ; gareth gaz gary ; gary gaz ; geoffrey geoff ; george \
    georgie ; georgia georgie ; georgiana georgie gina ; georgina georgie gina george ; gerald \
    gerry ged ; gerard gerry ged ; geraldine gerry ; gillian gill jill gilly ; giovanni gio \
    vanni ; giuseppe beppe peppe ; gordon gordy ; grace gracie ; graham gray ; gregory greg ; \
    grzegorz greg grzes ; guillermo memo ; gurpreet guri preet gopi ; gurdeep guri deep ; \
    guillaume gui ; gwendolyn gwen wendy gwenny ; gwenllian gwen ; hannah han ; harjinder harj \
    jinder ; harminder harm harmi minder ; harpreet harp preet harps ; harriet hattie harry \
    hetty ; harrison harry ; harold harry hal ; hasan has ; hayley hayls ; heather hev ; helen \
    nell nellie lena ; helena lena ; henrietta hettie etta henri ; henry harry hal hen hank ; \
    herbert herb bert bertie ; hermione hermie ; hezekiah hez ; horace horry ; hubert hugh bert \
    ; hugh hughie shug ; humphrey hump ; hussain huss ; ibrahim ibby ibra ib ; imogen immy imo \
    gen ; imran immy im ; imraan immy ; ignatius iggy ; ikechukwu ike ik ; isaac zac ike zak ; \
    isabel izzy bel issy bella isa ; isabella bella izzy issy isa ella ; isabelle izzy belle \
    issy bella ; isadora izzy dora ; isaiah zay ; ismail ish ismy ; iwan i ; jack jackie ; jacek \
    jack ; jacob jake coby jay ; jacqueline jackie jacqui ; jake jakey ; james jim jimmy jamie \
    jem jay ; jamie jay ; jan janek ; jane janie ; janet jan ; janina janka ; janusz janek ; \
    jaroslaw jarek ; jasmine jas jaz jazz jazzy ; jason jay jase ; jaspreet jas preet ; \
    jasvinder jas ; jaswinder jas ; jatinder jat ; jayden jay ; jeffrey jeff ; jemima jem mima \
    jemmy ; jennifer jen jenny jenna ; jeremiah jerry jem ; jeremy jerry jez jem ; jermaine jay \
    ; jerome jerry ; jessica jess jessie ; joan joanie ; joanna jo joanie anna joasia asia ; \
    joanne jo ; jocelyn joss ; john jack johnny jon jackie ian ; jonathan jon jonny jonty nathan \
    ; jordan jordy jord ; jose pepe ; joseph joe joey jo ; josephine jo josie posy fifi ; joshua \
    josh ; joyce joy ; judith judy jude ; julia jules ; julian jules ; juliana jules ; juliet \
    jules ; juliette jules ; justin jus ; kamaldeep kam kamal ; kamran kam ; karen kaz ; \
    katarzyna kasia kaska kate ; katherine kate katie kathy kat kit kitty kath ; kathleen kath \
    kathy ; kathryn kath kate kathy katie ; keith keef ; kelechi kel kc ; kenneth ken kenny ; \
    kevin kev ; khadija khadi dija ; kieran kier ; kimberley kim kimmy ; kinga kinia ; krzysztof \
    krzys kris chris ; kristopher kris ; krystyna krysia ; kulwinder kully ; kuldeep kully deep \
    ; kwame kwam ; kyle ky ; kyriakos kyri ; lakshmi laxmi ; laurence laurie larry loz ; \
    lawrence larry laurie lol ; leah lee ; leonard len lenny leo ; leonardo leo ; leonora nora \
    leo ; leopold leo ; leslie les ; lewis lew lewy ; liam lee ; lillian lily lil lilly ; \
    lindsay lin ; llewellyn lyn llew ; louis lou louie ; louisa lou ; louise lou lulu ; lucas \
    luke luca ; lucinda lucy cindy ; lucy lulu luce ; ludwig lutz ; lukasz luke lukas ; lydia \
    liddy ; mackenzie mac kenzie ; madeleine maddie mads ; madison maddie mads ; magdalena magda \
    lena ; maisie mais ; makenzie kenzie ; malcolm mal malky ; malgorzata gosia malgosia \
    margaret ; manjit manj ; manpreet manny preet mani ; manraj manny raj ; marek maro ; \
    margaret maggie meg peggy marge madge daisy maisie rita greta margie mags peg ; margarita \
    rita margo ; marguerite daisy ; maria mia ria mary ; marianne mari ; mariam mimi ; marie \
    mimi ; marjorie marge madge ; mark marky ; martha marty ; martin marty ; martyn mart ; mary \
    molly polly may mae mamie ; maryam mary mimi ; maryna marysia ; matilda tilly tilda mattie \
    tillie ; matthew matt matty mattie ; mateusz mati ; maurice mo mossy ; maureen mo reenie ; \
    mavis mave ; maximilian max ; maximus max ; maxwell max ; maxine max ; maya may ; mehmet mo \
    memo ; melanie mel ; melissa mel lissa ; meredith merry ; mia mimi ; michael mike mick mikey \
    micky mickey mitch ; michaela kayla mikey ; michal mike ; michelle shell chelle mish ; \
    mildred millie ; millicent millie milly ; miriam mim mimi ; mohamed mo moh ; mohammed mo moh \
    med ; mohammad mo moh ; muhammad mo moh hammad ; muhammed mo moh ; morgan mo ; morwenna \
    wenna ; mustafa mus musti ; myfanwy myf fanny ; nancy nan ; naomi nay ; natalia nat talia \
    nati ; natalie nat tali ; natasha tash nat tasha ; nathan nate nath nat ; nathaniel nat nate \
    nathan nath ; nicholas nick nicky nico ; nicola nicky nic ; nicole nicky nic nikki ; nigel \
    nige ; nikita niki ; nnamdi nam ; norman norm ; nusrat nus ; obinna obi ; octavia tavi ; \
    olabisi bisi ola ; oladele dele ola ; olamide ola mide ; olivia liv livvy olly livi libby \
    ollie via ; oliver ollie olly ol noll ; oluwaseun seun olu ; oluwatobi tobi olu ; \
    oluwadamilola dami damilola lola ; oluwafemi femi olu ; oluwakemi kemi ; oluwaseyi seyi ; \
    oluwatosin tosin ; oluwatoyin toyin ; oluwafunmilayo funmi layo ; olufunke funke ; olusegun \
    segun ; olumide mide olu ; omotola tola ; onyekachi kachi ; onyinye onyi ; ophelia lia ; \
    oscar ozzie oz ossie ; osman oz ; oswald oz ozzie ; owen o ; pamela pam ; parminder parm pam \
    minder ; patricia pat trish tricia patsy patty pattie ; patrick pat paddy rick packie ; paul \
    pauly ; paula polly ; paulina pola ; pauline polly ; pawel paul ; penelope penny pen nell ; \
    perpetua pip ; percival percy ; peter pete petey ; petronella nell petra ; philip phil pip ; \
    phillip phil pip ; philippa pip pippa phil ; phoebe phoebs fee bee ; piotr peter ; polly pol \
    ; poppy pops ; prakash prak ; prudence pru ; przemyslaw przemek ; priscilla cilla ; priyanka \
    pri priya ; quentin quin ; quincy quin ; rachel rach ray ; rachael rach ; rafael raf rafa ; \
    rajesh raj ; rajinder raj jinder ; rajvinder raj ; ralph ralphie ; ramesh ram ; randolph \
    randy ; ranjit ranj ; raphael raf raph rafe ; raymond ray ; rebecca becky bex becca becks \
    beck ; reginald reg reggie rex ; reuben ben rube ; rhiannon rhi annie ; rhodri rhod ; rhys \
    reece ; richard rick dick richie ricky rich rik ; robert bob bobby rob robbie bert robin ; \
    roberta bobbie ; roderick rod roddy ; rodney rod ; roger rog ; roland rolly roly ; ronald \
    ron ronnie ; rosalind roz ros ; rosamund roz ros ; rosaleen rosie ; rosalie rosie ; rosanna \
    rosie anna ; rose rosie ; roseanne rosie ; rosemary rosie ro rose ; roxanne roxy ; rukhsana \
    roxy ruksy ; rupert ru ; russell russ ; ruth ruthie ; ryszard rysiek ; sadiq sid ; safiya \
    saf ; saffron saffy saff ; sajid saj ; salman sal ; salvatore sal ; samantha sam sammy ; \
    samir sam ; samuel sam sammy ; sandeep sandy ; sandra sandy ; sarah sally sadie ; satinder \
    sat ; satwinder sat ; scarlett scar letty ; sebastian seb baz bastian ; selina lina ; \
    serafina fina ; shahid shah ; shakeel shak ; shakira kira ; shamsher sham ; shannon shan ; \
    sharon shaz shazza ; shazia shaz ; sheikh shay ; sheila she ; shirley shirl ; sian shan ; \
    sidney sid ; siddharth sid ; simon si ; simranjit sim simran ; simone simmy ; siobhan shiv \
    shiva ; sofia sofi fia ; solomon sol solly ; sophia sophie soph fia ; sophie soph ; \
    stanislaw stan stas staszek ; stanley stan ; stefan stef ; stephanie steph stevie fanny ; \
    stephen steve ste stevie ; steven steve ste stevie ; stewart stu stewie ; stuart stu stewie \
    ; sukhdeep sukh deep ; sukhvinder sukh sukhi ; sukhwinder sukh sukhi ; sulaiman sully suly ; \
    sunita sunny ; susan sue susie suzy ; susanna sue susie anna ; susannah sue susie zanna ; \
    suzanne sue suzy ; svetlana lana sveta ; swaran swarn ; sylvia syl sylvie ; sylwia sylvia ; \
    syed sid ; tabitha tabby tabs ; tadeusz tadek ; taiwo tai ; tamara tammy ; tamsin tam tammy \
    ; tanisha tani ; taofeek tao ; tatiana tania tanya ; terence terry tel ; teresa terry tess \
    tracy tessa tere ; theodora thea dora teddy theo ; theodore theo ted teddy ; theresa terry \
    tess tessa tracey ; thomas tom tommy ; thomasina tamsin ; tiffany tiff ; timothy tim timmy ; \
    tobias toby tobi ; tomasz tomek tom ; trevor trev ; tristan tris ; uchenna uche ; ugochukwu \
    ugo ; umar umi ; ursula urs ; usman uzi ozzy us ; valentina val tina ; valerie val ; vanessa \
    nessa ness ; venkatesh venky venkat ; veronica ronnie vera nica ; victor vic ; victoria \
    vicky tori vic vicki vix ; vincent vince vinny vin ; viola vi ; violet vi letty ; violetta \
    viola ; virginia ginny ; vivian viv ; vivienne viv ; vladimir vlad vova volodya ; vyacheslav \
    slava ; walter wally walt ; wilfred wilf fred will ; wilhelmina billie mina minnie ; william \
    will bill billy liam willie wills ; winifred winnie freda win ; winston win ; wojciech \
    wojtek ; xavier xav zav ; yasmin yas yaz jas ; yaroslav slava ; yekaterina katya ; yevgeny \
    zhenya ; yolanda yoli ; yusuf yus joe ; yuvraj yuvi ; zachary zac zak zach zack ; zachariah \
    zac zak ; zainab zee zay zaynie ; zakariya zak zaki zac ; zbigniew zbyszek ; zeeshan zee \
    zesh ; zofia zosia ; zubair zub ; zuzanna zuza zuzia ; agata aga ; ewa ewka ; andrei andy ; \
    mihai misu ; gheorghe gigi ; alexandru alex ; florin flo ; cristian cris ; ionut ion ; \
    constantin costel costi ; nicolae nicu ; dumitru mitica ; elzbieta ela ; stanislava slava ; \
    aleksei alyosha ; mikhail misha ; nikolai kolya ; ivan vanya ; yuri yura ; galina galya ; \
    irina ira ; lyudmila mila luda ; olga olya ; oleksandr sasha sashko oleks ; maksym max ; \
    volodymyr vova volodia ; bogdan bogdi ; miroslav mirek ; nguyet nguyen ; abiodun abi biodun \
    ; abimbola abi bimbo bola ; adebola ade bola bolu ; ayodele ayo dele ; ayobami ayo bami ; \
    babatunde tunde baba ; boluwatife bolu tife ; ebunoluwa ebun ; ifeanyi ify ; ifeoma ify ife \
    ; kehinde kenny ; mobolaji bolaji ; modupe dupe ; ngozi ngo ; nkechi kechi ; obiageli oby ; \
    olajumoke jumoke ; olaniyi niyi ; olayinka yinka ; omolara lara ; temitope temi tope ; \
    titilayo titi layo ; tolulope tolu ; yetunde yetty ; abena abi ; akosua akos ; kofi kof ; \
    kwabena kwabs ; kweku kwek ; nana nan ; tendai tendi ; tapiwa tapi ; tinashe tina ; thandiwe \
    thandi ; nokuthula thula ; sibusiso sbu ; siyabonga siya ; farouk faz ; fahad faz ; faizan \
    faz fez ; habiba habi ; haider hadi ; hafsa haf ; humaira hum ; inayat inny ; jamila jam \
    milly ; junaid jun jd ; khalid kal ; mahmood mo mood ; mariyah mari ; mehreen meh ; mubarak \
    mo ; mudassar mud ; mujahid mo ; nadeem nad ; naeem nim ; nasreen naz nas ; nazir naz ; \
    qasim qas kas ; rabia rabi ; rashid rash ; rizwan riz ; rukayyah ruky ; saeed sid ; saira \
    sai ; salahuddin salah din ; salma sal ; sanaullah sana ; shabnam shabs ; shagufta shaggy ; \
    shahnaz shaz naz ; shakil shak ; sumaiyah sumi ; tahira tai ; tariq taz ; tayyab tay ; waqar \
    vicky waq ; waseem waz was ; wasim waz was ; yaqub yak jacob ; zahid zed ; zahra zaz ; \
    zulfiqar zulf zulfi ; zulekha zuly ; aarav aaru ; abhishek abhi ; aishwarya ash aish ; \
    akshay aks ; amandeep aman deep ; amarjit amar ; aniket ani ; anjali anj anju ; ankita anki \
    ; arjun arj ; arvind arv ; ashwin ash ; balbir bal billy ; balwinder bal bally ; bhupinder \
    bhups ; chandra chan ; charanjit charan ; davinder dav dave ; deepak deep dee ; dharmesh \
    dharm ; dilip dil ; gagandeep gagan ; gurmeet gurm ; hardeep hardy deep ; hitesh hit ; \
    jagdeep jag jaggy ; jagjit jag ; jasmeet jas ; kiranjit kiran ; krishna krish ; lakhvir \
    lakhi ; lovepreet lovey ; mandeep mandy mani ; mohan mo ; mukesh mukky ; narinder nari ; \
    navdeep nav ; navjot nav ; neelam neelu ; nilesh nil ; paramjit param pam ; pardeep pard ; \
    prabhjot prabh ; pradeep prad ; pritpal prit ; rakesh rak ; ravinder rav ravi ; ravindra \
    ravi ; rupinder rupi ; sachin sach ; sanjay sanj ; sarabjit sarb ; satnam sat ; shailesh \
    shail ; shivani shiv ; sivakumar siva ; subramaniam subbu ; surinder suri ; surjit surj ; \
    swati swats ; tejinder tej ; upinder upi ; varinder vari ; vikram vik ; vishal vish ; yogesh \
    yogi ; panayiotis panos takis panagiotis ; panagiotis panos takis ; dimitrios dimitris \
    mitsos jimmy ; konstantinos kostas costas dinos gus ; ioannis yiannis giannis john ; \
    georgios george yiorgos giorgos ; nikolaos nikos nick ; vasilios vasilis bill billy ; \
    athanasios thanasis tom ; evangelos vangelis angelo ; charalambos harris babis bambos ; \
    stavros steve ; spyridon spyros ; anastasios tasos ; eleni helen lena ; aikaterini katerina \
    kat ; vasiliki vicky vaso ; panayiota yiota nota ; despina dessie ; konstantina dina ; \
    kwabena kobi kobby ; kwame kwami ; kwasi kwesi siisi ; kofi koffi fiifi ; kwaku kweku ; yaw \
    yao ; kwadwo kojo jojo ; akosua esi ; adwoa adjoa ; abena araba ; akua ekua ; yaa aba ; afua \
    efua afia ; ama amma ; eilidh ellie ; mairi mary ; catriona katie ; ruaridh rory ; alasdair \
    ali ally ; iain ian ; seonaid shona ; morag mo ; diarmuid derry ; padraig paddy podge pat ; \
    seamus shay jimmy ; liam willie ; micheal mick mickey ; tomas tom tomo ; siobhan shivvy ; \
    caoimhe kee ; eoghan owny ; donnacha donie ; concepta connie ; proinsias frank ; peadar \
    peter ; sorcha sarah ; oisin osh ; fionnuala nuala ; maire mary ; brid bridie bree ; gearoid \
    ger gerry ; gwilym will gwil ; guto griff ; gruffudd guto griff ; llywelyn llew lyn ; \
    angharad annie harri haz ; bethan beth ; cerys cez ; cadwaladr cad ; dafydd dai dave ; \
    iestyn iest ; ieuan ian ; ifan ivan ; rhiannon non ; lowri low ; sioned shon ; catrin cat \
    cadi ; eluned luned ; katalin kati kata katka ; istvan pista isti steve ; janos jancsi jani \
    ; jozsef joska jozsi ; laszlo laci ; ferenc feri ; erzsebet bozsi zsoka erzsi liza ; gyorgy \
    gyuri ; sandor sanyi ; zoltan zoli ; gabor gabi ; mihaly misi ; miklos miki ; tamas tomi ; \
    ilona ili ica ; magdolna magdi ; zsuzsanna zsuzsa zsuzsi ; franciszek franek ; katarzyna \
    kasienka kaja ; joanna asia aska ; barbara basia ; antoni antek tolek ; stanislaw stasiek \
    stach ; jan janek jas ; jakub kuba ; michal michas ; mikolaj miki mik ; kazimierz kazik ; \
    jerzy jurek ; ryszard rysio ; grzegorz grzesiek greg ; waldemar waldek ; leszek lech ; \
    urszula ula ; halina hala ; helena hela lena ; aneta anetka ; dominika domi ; karolina \
    karola ; natalia natka ; oliwia oliwka ; patrycja pati ; vaclav vasek ; jaroslav jarda ; \
    frantisek franta ; jiri jirka ; josef pepa pepik ; katerina katka kacka ; alzbeta bety ela ; \
    jan honza ; martina maja ; ludmila lida ; zdenek zdena ; juozas juozukas ; jurgis jura ; \
    kestutis kestas ; gintaras gintas ; mindaugas mindis ; giedre giedriute ; raimonds rajis ; \
    andrejs andris ; aleksandrs sasa ; vasile lica ; ileana lenuta ; maria marioara maricica ; \
    elena lenuta nuta ; ion ionel nelu ; stefan fane ; mihaela ela miha ; gabriela gabi ; \
    cristina cris tina ; daniela dana ; marius mariusica ; francisco paco pancho fran cisco ; \
    jose pepe chepe ; ignacio nacho ; guadalupe lupe lupita ; enrique quique kike ; eduardo edu \
    lalo ; roberto beto ; rosario charo ; dolores lola ; concepcion concha conchita ; mercedes \
    merche ; alejandro alex ale jandro ; alejandra ale ; beatriz bea ; isabel isa chabela ; \
    santiago santi ; manuel manu manolo ; miguel miki ; jesus chus chuy ; fernando nando fer ; \
    luis lucho ; antonio toni tony tonio tono ; joao joaozinho jo ; goncalo gonca ; margarida \
    guida ; francisca chica ; giuseppe beppe peppe pino joe ; giovanni gianni nino ; francesco \
    franco cesco checco ; luigi gigi ; domenico mimmo mico ; vincenzo enzo ; salvatore toto turi \
    ; filippo pippo ; lorenzo renzo ; alessandro ale sandro ; alessandra ale sandra ; elisabetta \
    betta lisa ; raffaele lello ; gaetano tano ; johannes hans joop ; wilhelmus wim ; cornelis \
    cees kees ; hendrik henk rik ; adrianus ad arjan ; elisabeth elsbeth lies betty ; katharina \
    kathi ; mehmet memo memet ; ibrahim ibo ibs ibi ; suleyman sulo ; huseyin huso ; abdurrahman \
    apo ; ayse aysegul ; zeynep zey ; hatice hatche ; fatma fatos ; emine emi ; ilyas ilo ; \
    gezim gez ; besnik niku ; arben ben beni ; agron goni ; shpetim timi ; luljeta lule ; \
    kanthasamy kanthan ; subramaniam mani subra ; sivanesan siva ; thirunavukkarasu thiru ; \
    krishnamoorthy moorthy krish ; balasubramaniam bala ; ramachandran ram chandran ; \
    venkataraman venkat raman ; lakshmi lucky ; rajeswari raji ; maheswari mahi ; parameswaran \
    param ; yogeswaran yogan ; jeyakumar jey kumar ; nirmala nirmi ; anandi anu ; kavitha kavi ; \
    tharshini tharsi ; mohamed medo hamo ; abdirahman abdi ; abdullahi abdi ; abdikarim abdi ; \
    mohamed maxamed ; fartun fadumo ; hodan hodo ; haile hailu ; tesfaye tesfay tes ; yohannes \
    john ; gebremedhin gebre ; tewodros teddy tewo ; selamawit selam ; mohammad mamo mohi ; \
    fereydoon fery ; gholamreza reza gholam ; mohammadreza reza ; alireza ali reza ; amirhossein \
    amir ; fatemeh fati ; zahra zari ; abdulaziz aziz ; abdulkarim karim ; abdulmalik malik ; \
    abdulhamid hamid ; abdulqadir qadir kader ; saifullah saif ; habibullah habib ; rahmatullah \
    rahmat ; noorullah noor ; asadullah asad ; najibullah najib ; zabihullah zabi ; imogen immy \
    imo ; albert albie ; isaac ike zac ; barnaby barney barns ; jeremiah jerry jez ; jeremy jez \
    jem ; hugo hughie ; rafferty raff rafe ; fergus ferg ; finlay fin finn ; finley fin finn ; \
    griffin griff ; elijah eli lijah ; emmanuel manny manu ; emmanuella ella manu ; blessing \
    bless ; precious presh ; chukwudi chudi ; chukwuma chuma ; ikechukwu ike ikay ; chinonso \
    nonso ; onyedikachi kachi dika ; ifechukwu ife ; oluwadamilare dare dami ; oluwaseyi shey ; \
    oluwapelumi pelumi ; oluwatimilehin timi ; ayomide ayo mide ; toluwani tolu ; temiloluwa \
    temi ; fiyinfoluwa fiyin ; mofiyinfoluwa fiyin ; wing winnie ; xiaoming ming ; mingzhu ming \
    ; siobhain shiv ;
    """
}
