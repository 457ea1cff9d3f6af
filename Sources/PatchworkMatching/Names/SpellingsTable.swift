/// Spellings of one name: transliterations, heritage and English forms. From general knowledge.
extension Spellings {
  /// Semicolons between groups, spaces around every word, because `NameTable` searches for the word
  /// with its spaces.
  static let spellings: StaticString = """
    ; muhammad mohammed mohammad mohamed muhammed mohamad mohamet mehmet muhamad mahomed mohamud \
    mahamed mohd muhamed mahammad md maxamed maxamad moxamed ; ahmed ahmad ahmet achmed ahmat \
    axmed axmad ; hussain hussein husain hossain hossein husein huseyin husayn hussayn hosain \
    xuseen xusseen ; hassan hasan hassen hasaan xasan xassan ; yusuf yousuf yousef youssef yosef \
    yusef yusuph yousif yusif joseph yuusuf ; ibrahim ebrahim ibraheem abraham ibrahima brahim \
    ibraahim ibraahin ; aisha ayesha aysha aishah aicha ayse aishat asha aesha caasha caasho \
    casha ; fatima fatimah fathima fatma faatimah fatema fatoumata fatou faadumo fadumo faaduma \
    faduma faadhumo ; maryam mariam miriam marium meryem maryum mariyam marjam mary maryan \
    maryama ; khadija khadijah khadeeja kadija hatice khadeejah kadijah khadiijo khadiija \
    qadiijo qadijo ; zainab zaynab zeynep zeinab zainub zeenab zineb zaineb saynab seynab \
    saynaba ; omar umar omer umer oumar cumar comar ; usman osman uthman othman ousmane uthmaan \
    cusmaan cusman cismaan ; abdullah abdallah abdulla abdullahi abdoulaye cabdullaahi \
    cabdulaahi cabdullahi cabdilaahi cabdalla ; abdulrahman abdurrahman abdurahman abdurrehman \
    abdulrehman abdirahman abderrahmane abdelrahman abdurehman cabdiraxmaan cabdulraxmaan \
    cabdraxmaan ; abdulaziz abdelaziz abdiaziz abdulazeez cabdicasiis cabdulcasiis abdiasis ; \
    abdulkadir abdelkader abdulqadir abdikadir cabdulqaadir cabdiqaadir cabdulkadir abdiqadir ; \
    chowdhury choudhury chaudhry choudhry chaudhary chowdhry choudhary chaudhari chaudry \
    chaudhuri ; sheikh shaikh shaykh cheikh sheik shekh sheekh shiikh sheekh ; qureshi quraishi \
    koreshi qurashi qurayshi kureshi ; rahman rehman rahmen rahmaan rahmane ; uddin udin uddeen \
    din deen ; khan kahn khaan ; iqbal eqbal ikbal ; mahmood mahmoud mehmood mahmud mehmud \
    mahmut maxamuud maxmuud maxamud ; akhtar akther aktar akter akhter ; begum begam bagum begom \
    ; hamza hamzah humza hamsa xamse xamza ; zakariya zakaria zachariya zekeriya zakariyya \
    zakariah zachariah ; sulaiman suleiman suleman solomon sulayman suleyman soliman sulaymaan \
    saleebaan salebaan ; musa moosa mousa moses moussa muuse muse ; isa eesa issa essa eisa \
    aissa ciise cise iise ; idris idrees edris idriss idiris ; layla laila leila leyla lyla lila \
    leylo ; noor nur nour noora nura nuur ; safiya safiyya safia sophia safiyah sofia safiyo \
    saafi ; syed sayed saeed sayyid said sayeed saied sayyed siciid saciid siyaad ; rashid \
    rasheed rachid rashed ; yasin yaseen yassin yassine yaasin ; yasmin yasmeen jasmin jasmine \
    yasmine yasemin yasmina ; zahra zara zehra sara zahrah zaara ; haque hoque haq hak huq \
    hauque ; sumaya sumayyah somaya sumaiya soumaya sumaiyah ; jamal gamal jamaal cemal djamal ; \
    tariq tarik tareq tarek ; khalid khaled halid khaleed khaalid ; bilal belal bilaal billal ; \
    singh sing sinh ; kaur kor kour cour caur ; sharma sarma shurma ; dhillon dillon dhillan \
    dhilon ; gill gil ; patel pattel patell ; hadiya hadia ; hafsa hafsah hafza ; halima haleema \
    halimah xalimo xaliimo xaliima ; hamid hameed ; hanif haneef ; haroon harun haroun aaron ; \
    hashim hashem ; iman eman imaan ; inayah inaya enaya ; ismail ismael esmail ishmael ismaeel \
    ismaciil ismaaciil ; jafar jaffar jaafar ; jibril jibreel gabriel ; kareem karim kerim ; \
    kauser kausar kawsar kousar ; latif lateef ; malik malek maalik ; mansoor mansour mansur ; \
    masood masud massoud ; mustafa mostafa mustapha moustafa mustafah mustafe ; nadia nadiya \
    nadya ; naima naeema ; naseem nasim ; nasir nasser naseer ; nawaz navaz ; nazia naziya ; \
    raheem rahim ; rafiq rafeeq rafik ; ramadan ramzan ramadhan ; razaq razzaq razak ; rukhsana \
    ruksana roksana ; sadia sadiya ; sajjad sajad ; salim saleem selim ; samira sameera ; samir \
    sameer ; shabir shabbir ; shafiq shafeeq ; shahzad shehzad ; shakil shakeel ; sharif shareef \
    cherif shariff shariif ; siddiqui siddiqi sidiqi siddique ; tahir taher ; tayyib tayyab \
    tayeb ; waheed wahid ; walid waleed ; wasim waseem ; yahya yahia yehia john ; yaqub yakub \
    yaqoob yacoub jacob ; younis yunus younus yunis jonah ; zayd zaid zeyd ; zubair zubayr \
    zoubair ; mirza meerza ; bhatti bhati ; butt bhatt ; ansari ansary ; akram akrem ; anwar \
    anwer anvar ; ashraf achraf ; aziz azeez ; baig beg beig ; farooq faruq farouk faruk ; \
    ghulam gulam ; habib habeeb xabiib ; hakim hakeem xakiim ; hayat hayyat ; karimi kareemi ; \
    miah mia miya mian miyah ; mukhtar muktar ; munir muneer mounir ; raja rajah ; rana raana ; \
    riaz riyaz ; sarwar sarvar ; shah sha ; tahira tahirah ; ullah ulla ; ali aly alli cali ; \
    amina aminah ameena aminata aamina aamino aamina ; amir ameer emir aamir ; asif aasif ; \
    bashir basheer bachir bashiir ; bushra boushra ; dawood daud dawud daoud david daauud daaud \
    ; faisal faysal feisal ; farida fareeda ; farah fara faarax farax ; ghazala gazala ; sana \
    sanaa thana ; hoda huda houda ; mona muna mouna ; noura nura nora ; rania raniya ; reem rim \
    ; siham seham ; wafa wafaa ; adeel adil adel ; aaliyah aliya aliyah alia aleeya ; ayaan ayan \
    ; zoya zoia ; jaswinder jasvinder jasvender ; harvinder harwinder ; sukhvinder sukhwinder ; \
    rajvinder rajwinder ; balvinder balwinder ; gurvinder gurwinder ; kulvinder kulwinder ; \
    parvinder parwinder parminder ; satvinder satwinder ; krishnan krishna krushna ; lakshmi \
    laxmi luxmi lakshmy ; vijay vijai bijoy ; venkat venket ; srinivasan shrinivasan srinivas ; \
    vishnu bishnu ; subramaniam subramanian subramanyam ; shri sri shree ; ganesh ganes ganesha \
    ; suresh sures ; ramesh rames ; desai desay ; shah saha ; joshi joshy ; mehta mehtha ; \
    chakraborty chakravarty chakrabarti ; banerjee bannerjee banerji ; mukherjee mukerjee \
    mukherji ; chatterjee chatterji ; bhattacharya bhattacharjee ; ghosh ghose ; bose basu ; \
    dutta datta dutt ; gupta guptha ; aggarwal agarwal agrawal aggrawal ; sandhu sindhu ; sidhu \
    sidhoo ; grewal garewal ; rai roy ray ; thakur thakor tagore ; siobhan shivaun shivawn \
    chevonne shevaun shavon shevon ; niamh neve neeve nieve niav neave ; sean shaun shawn shane \
    shaan ; caoimhe keeva kweeva keva kiva queeva ; saoirse sersha seersha searsha sorsha ; \
    aoife eefa eva efa ifa ; ciara keira kiera keara kyra ; kieran ciaran keiran kieron cieran \
    kyran ; eilidh aylee ailey ayley eiley ; aoibheann aveen eavan aoibhin ; aisling ashling \
    aislinn ashlyn ; blathnaid blaheen blawnid ; cathal cahal kahal ; cillian killian kilian ; \
    conchobhar connor conor ; connor conor konnor connar ; daithi dahy dahi ; deirdre dierdre \
    deidre ; diarmuid dermot diarmaid jermaid ; domhnall donal donald ; dervla dearbhla derbhla \
    ; eabha ava ; eamon eamonn aymon ; eimear emer eimer ; eoghan owen eoin euan ewan ewen ; \
    eoin owen ; fionn finn fin ; fionnuala finola fionuala ; grainne grania gronya ; iain ian ; \
    laoise leesha ; maeve medb maev meabh ; mairead maraid ; muireann mwirin ; oisin osheen \
    ushine ; oonagh oona una ; orla orlagh orlaith ; padraig patrick podrig padraic paraic \
    porrick ; roisin rosheen ; ruairi rory ruari ruaridh ; sadhbh sive ; sinead shinade shinaid \
    ; sorcha surraka ; tadhg tige tiger teague ; tiernan tighearnan ; hamish seumas ; catriona \
    katrina catrina ; mhairi vari varry ; ailsa elsa ; eilish eilis ailish ; rhys reece rees \
    reese ; llewelyn llewellyn ; dafydd davith ; gwilym gwillim ; sian shan sharn ; sioned \
    shonned ; geraint gerant ; ieuan iwan ifan evan ; dylan dillon ; carys caris ; angharad \
    anharad ; mali molly ; tomos thomas ; alun alan ; catherine kathryn katherine katharine \
    cathryn kathrine ; stephen steven stefan steffan ; geoffrey jeffrey jeffery ; phoebe feebee \
    pheobe phebe ; chloe cloe khloe kloe ; zoe zoey zowie zoie ; leigh lee lea ; hayley haley \
    hailey haylee hailee ; callum calum kallum ; isobel isabel isabelle isabell ysabel ; sophie \
    sofie sophy ; jaxon jackson jaxson ; jayden jaden jaiden jaydon ; aidan aiden adan aydan ; \
    evie evey eevie eve ; aaron arron aron ; abigail abigale abbigail ; alan allan allen alun ; \
    alison allison alyson ; amelia emilia ; amy aimee ; anna ana ; anne ann ; anthony antony ; \
    bethan beth ; brian bryan ; brooke brook ; caitlin kaitlyn katelyn caitlyn ; carl karl ; \
    caroline carolyn ; christopher kristopher ; claire clare clair ; courtney kourtney ; craig \
    kraig ; danielle daniele ; darren darran ; debra deborah ; dominic dominick ; elizabeth \
    elisabeth ; elliott eliot elliot eliott ; erik eric ; erin aaryn ; esme esmee ; faye fay ; \
    finlay finley findlay ; francis frances ; fraser frazer frasier ; gareth garath ; gavin \
    gavyn ; georgia jorja ; georgie jorgie ; graham graeme grahame ; hannah hanna ; harley \
    harleigh ; helen hellen ellen ; holly hollie ; iain ian ; imogen imogene ; jacqueline \
    jaqueline ; jamie jaime ; jared jarrod ; jasmine jazmin ; jessica jessika ; joanne joann ; \
    jodie jody ; john jon ; jonathan jonathon johnathan ; jorja georgia ; joshua josua ; julie \
    juli ; kai kye ky ; karen karin karyn ; kate cate ; katie katy kati caty ; kayleigh kayley \
    kaylee kaley ; kelly kelley ; kerry kerri keri ; kirsty kirstie ; kyle kile ; laura lora ; \
    lauren loren ; lesley leslie ; lewis louis ; lillian lilian ; lily lilly lillie ; lindsay \
    lindsey linsey ; lisa leesa ; louise luise ; lucas lukas ; luke look ; lynn lynne lin ; \
    madeleine madeline madelyn ; marc mark ; mathew matthew ; megan meghan meagan ; michael \
    micheal mikael ; michelle michele ; molly mollie ; morgan morgane ; natalie nathalie ; neil \
    neal niall ; niall neil nial ; nicholas nicolas ; nicola nichola ; olivia alivia ; owen \
    owain ; philip phillip ; philippa phillipa ; poppy poppie ; rachel rachael ; reece rhys \
    reese ; rebecca rebekah ; riley reilly rylee ; robyn robin ; rory ruairi ; rosalind rosalyn \
    ; rowan roan ; ruby rubi ; ryan rian ; sally sallie ; sara sarah ; scarlett scarlet ; \
    shannon shanon ; sharon sharron ; sheila shelagh ; sonia sonya ; stacey stacy ; stewart \
    stuart ; summer somer ; susanna susannah ; tara tarah ; teresa theresa ; thomas tomas ; \
    tracey tracy ; tristan tristen ; victoria viktoria ; vivian vivien ; yvonne evonne ; zachary \
    zackary zachery ; smith smyth smythe smithe ; thompson thomson tompson tomson ; clark clarke \
    clerk ; brown browne broun ; green greene ; taylor tayler tailor ; davies davis daveys davys \
    ; reid reed read reade ; moore more moor muir ; phillips philips filips phillipps ; lawrence \
    laurence lawrance ; pearce pierce peirce pearse ; nicholson nickelson nicolson ; hughes hews \
    huges hewes ; baker backer ; gray grey ; johnson jonson johnston johnstone ; harris haris \
    harriss ; white whyte ; nicholls nichols nickols nicols ; leicester lester ; beauchamp \
    beecham ; cholmondeley chumley ; featherstonehaugh fanshaw ; mainwaring mannering ; \
    marjoribanks marchbanks ; menzies mingis ; dalziel dalyell deeyell ; strachan strawn ; \
    urquhart urkart ; colquhoun calhoun cahoon ; farquhar farkar ; buchanan bukanan ; mcleod \
    macleod mccloud ; mackay mckay mackie ; macdonald mcdonald ; mackenzie mckenzie ; mccarthy \
    macarthy ; maguire mcguire ; mcmahon mcmahan ; keogh kehoe ; doherty docherty dougherty \
    daugherty ; gallagher gallacher galagher ; oneill oneil oneal ; oconnor oconner ; callaghan \
    callahan calahan ; cunningham cunninghame ; donaghy donaghey ; fitzpatrick fitzpatric ; \
    kavanagh cavanagh ; kelly kelley ; keane kean keen ; leahy lahey ; mulholland mullholland ; \
    murphy murphey ; oreilly oreily reilly ; sheehan sheahan ; sweeney sweeny ; walsh welsh \
    welch ; abbott abbot ; adams addams ; anderson andersen ; atkinson aitkinson ; bailey bayley \
    baillie baily ; barker barkar ; barnett barnet ; barrett barret ; bennett bennet ; bird byrd \
    ; bishop bisshop ; blyth blythe ; boyle boyal ; bradshaw bradsure ; brook brooke brooks \
    brookes ; burn burne byrne burns ; burnett burnet ; butler buttler ; carr kerr ; carter \
    cartar ; chapman chatman ; cook cooke ; coleman colman ; cole coal ; collins collings ; cox \
    cocks ; crawford crawfurd ; cross crosse ; dickson dixon ; dyer dier ; edwards edwardes ; \
    elliott elliot eliot ; ellis elis ; evans evens ; field fields ; fisher fischer ; fletcher \
    flecher ; foster forster ; fox foxe ; francis frances ; fraser frazer ; gardner gardiner \
    gardener ; gibbs gibb ; gibson gibsen ; goddard godard ; goodwin godwin ; graves greaves ; \
    hall haul ; hamilton hamelton ; hanson hansen ; hardy hardie ; harrison harrisson ; hart \
    harte ; harvey hervey ; hayes hays ; haywood heywood ; hewitt hewett ; hill hille ; hoare \
    hore ; holmes homes ; hopkins hopkinson ; howard heward ; howe how ; humphreys humphries \
    humphrey humphrys ; hunt hunte ; hutchinson hutchison ; jackson jacksen ; jeffries jefferies \
    jeffreys ; jenkins jenkin ; kay kaye ; knowles noles ; leach leech ; lee leigh lea ; lewis \
    louis ; lloyd loyd ; lowe low ; marsh march ; marshall marshal ; martin martyn ; mathews \
    matthews ; maynard mainard ; mills mill ; miller millar ; mitchell michell ; morley morely ; \
    morris maurice ; murray murrey ; neal neale neil ; nichol nicol nicholl ; norris noris ; \
    oakley okely ; oliver olliver ; osborne osborn osbourne ; page paige ; palmer palmar ; \
    parsons persons ; payne paine ; pearson pierson ; penn pen ; perry perrie ; pitt pit ; potts \
    pots ; powell powel ; price pryce ; pritchard prichard ; read reid ; rees reece rhys ; \
    reynolds renolds ; richards richard ; roberts roberds ; robinson robertson robson ; rogers \
    rodgers ; rowe roe ; rowlands rowland ; russell russel ; sanders saunders ; scott scot ; \
    sharp sharpe ; shaw shore ; shepherd sheppard shephard shepard ; simms sims ; simpson simson \
    ; sinclair sinkler ; slater slator ; spencer spenser ; stephens stevens ; stephenson \
    stevenson ; steward stewart stuart ; symonds simmonds simmons ; thorne thorn ; todd tod ; \
    tomlinson thomlinson ; townsend townshend ; turner turnor ; tyler tiler ; vaughan vaughn \
    vorn ; waite wait ; waller wallar ; walters walter ; ward warde ; waters watters ; watt \
    watts ; webb web ; weston westen ; wheeler wheeller ; whittaker whitaker ; wilkinson \
    wilkenson ; willis wills ; willson wilson ; winter wynter ; wood woods ; woodhouse woodus ; \
    worrall worral ; wright right ; wyatt wiatt ; young yong ; nowak novak nowack ; kowalski \
    kovalski kovalsky kowalsky kowalska ; wojcik voychik woicik ; wisniewski vishnevsky \
    wisniewsky wisniewska vishnevski wishnevski ; kaminski kaminsky kaminska ; lewandowski \
    levandovski lewandowska ; zielinski zelinsky zielinska ; szymanski shymanski szymanska ; \
    wozniak vozniak ; dabrowski dombrowski dabrowska ; kozlowski kozlovsky kozlowska ; jankowski \
    yankovski jankowska ; mazur masur ; krawczyk kravchik ; piotrowski piotrovski ; grabowski \
    grabovski ; pawlowski pavlovsky pawlowska ; michalski mikhalski ; krol kroll ; wieczorek \
    viechorek ; jablonski yablonsky ; wrobel vrobel ; majewski mayevsky ; stepien stempien ; \
    malinowski malinovsky ; jaworski yavorsky ; adamczyk adamchik ; dudek dudec ; nowicki \
    novitsky ; pawlak pavlak ; walczak valchak ; rutkowski rutkovsky ; michalak mihalak ; \
    szewczyk shevchik ; ostrowski ostrovsky ; tomaszewski tomashevsky ; pietrzak petrzak ; \
    marciniak martsiniak ; wroblewski vroblevsky ; jakubowski yakubovsky ; zawadzki zavadsky ; \
    sadowski sadovsky ; chmielewski khmelevsky ; borkowski borkovsky ; czarnecki charnetsky ; \
    sawicki savitsky ; sokolowski sokolovsky ; kubiak kubiac ; szczepanski shchepansky ; \
    kucharski kukharsky ; lis liss ; agnieszka agneshka ; malgorzata margaret malgozata ; \
    katarzyna katazhyna ; krzysztof kshishtof krystof christof krzystof ; grzegorz gzhegosh ; \
    wojciech voychek wojtech ; zbigniew zbignev ; stanislaw stanislav ; mateusz mateush matthew \
    ; lukasz lukash lucas ; pawel pavel paul ; piotr petr pyotr peter ; jakub yakub jacob ; \
    michal mihal michael mikhail ; tomasz tomash thomas ; andrzej andzhey andrew andrei ; jerzy \
    yerzy george ; juri yuri yury ; ivan iwan ; aleksander alexander aleksandr oleksandr \
    alexandr ; aleksandra alexandra ; ekaterina yekaterina katerina kateryna ; elena yelena \
    olena ; evgeny yevgeny evgeni eugene ; natalia natalya nataliya ; sergei sergey serhiy ; \
    dmitri dmitry dmytro dimitri ; nikolai nikolay mykola ; mikhail mykhailo mihail ; vladimir \
    volodymyr wladimir ; yulia julia iuliia yuliya julija ; tatiana tatyana tetiana ; maria \
    mariya marija ; sofia zofia sofiya sophia zsofia ; anastasia anastasiya ; georgi georgy \
    gheorghe george ; stefan stephan stepan ; ionescu ionesco ; popescu popesco ; dumitrescu \
    dumitresco ; hristo christo ; horvath horvat ; kovacs kovach ; nagy nodge nady nadj ; szabo \
    sabo ; toth tot ; varga warga ; janos yanosh john ; istvan ishtvan stephen ; laszlo laslo ; \
    gyorgy georgy ; ferenc ferents ; okafor okafo okaffor ; oluwaseun seun oluseun ; adeyemi \
    adeyemy ; chukwu chuku ; eze ezeh ; nwosu nwoso ; okeke okeka ; okoro okorro ; onyeka onyeca \
    ; osei osey ; mensah mensa ; boateng boatang ; owusu owuso ; asante ashanti ; kwame kwami ; \
    akosua akosuah ; agyeman agyemang ; amoah amoa ; appiah apia ; addo ado ; warsame warsami ; \
    abdi abdy ; farah fara ; hassan xasan ; hussein xuseen ; jama jaamac ; ahmed axmed ; omar \
    cumar ; ali cali ; mohamud maxamuud mahamud ; nur nuur noor ; yilmaz jilmaz yilmas ; kaya \
    kaia ; demir demyr ; celik chelik ; sahin shahin ; yildiz yildis ; ozturk osturk ; aydin \
    aidin ; ozdemir osdemir ; arslan aslan ; dogan dohan ; kilic kilich ; cetin chetin ; kara \
    karra ; koc koch ; kurt curt ; ozkan oskan ; simsek shimshek ; emre emreh ; mehmet mehmed ; \
    mustafa mustapha ; ayse aishe aysha ; fatma fatima ; hatice hatije khadija ; zeynep zeyneb \
    zainab ; elif aleph ; nguyen ngyuen nuyen nguyan nyugen ; tran chan ; pham fam ; phan fan ; \
    hoang huang wong ; huynh hwin ; vo vu ; dang dan ; bui buy ; ngo no ; duong zuong ; chen \
    chan tan ; zhang chang cheung teo ; wang wong ong ; li lee lei ; liu lau low ; huang wong \
    hwang ng ; wu ng goh ; zhou chow chew ; xu hsu chui ; zhao chao chiu ; lin lam lim ; cai \
    choi tsai ; xie tse hsieh ; he ho ; guo kwok kuo ; kim gim ; park pak bak ; choi choe ; jung \
    jeong chung ; yoon yun ; cho jo ; garcia garsia ; gonzalez gonzales ; rodriguez rodrigues ; \
    hernandez hernandes ; perez peres ; sanchez sanches ; fernandez fernandes ; lopez lopes ; \
    martinez martines ; gomez gomes ; silva sylva ; santos santus ; pereira perreira ; ferreira \
    fereira ; sousa souza ; goncalves gonsalves ; costa kosta ; oliveira olivera ; joao joan ; \
    jose joze ; mueller muller miller moeller ; schmidt schmitt schmid smit ; schneider snyder ; \
    meyer meier maier mayer ; weiss weis wise ; hoffmann hofman hoffman ; schroeder schroder ; \
    koehler kohler ; giovanni jovanni ; giuseppe juseppe ; rossi rossy ; esposito exposito ; \
    levy levi levey ; cohen kohen coen cohn ; katz cats ; friedman freedman ; goldberg goldburg \
    ; rosenberg rosenburg ; shapiro schapiro ; moshe moishe moses ; chaim haim hyam ; yitzhak \
    isaac itzhak ; shlomo solomon ; rivka rebecca ; rachel rochel ; sara soroh sarah ; yaakov \
    jacob yakov ; avraham abraham ; devorah deborah ; papadopoulos papadopulos ; georgiou \
    yeorgiou ; ioannou yoannou ; christodoulou hristodoulou ; yiannis giannis ioannis john ; \
    kostas costas ; evgenia yevgenia evgeniya yevgeniya yevheniia yevhenia eugenia ; evgenii \
    yevhen evhen ; mcguinness maginnis maginness mcginnis magennis ; ruthven rivven riven ; \
    wriothesley risley ; beaulieu bewley ; cockburn coburn ; gough goff ; meagher maher marr ; \
    lefevre lefebvre lefebre ; seonaid shona shonagh ; kirkcudbright kirkcoobry kirkoobrie ; \
    przybylski pshibilski przybylska ; kuldip kuldeep ; gurdip gurdeep ; jagdip jagdeep ; sandip \
    sandeep ; pradip pradeep ; mandip mandeep ; harprit harpreet ; gurprit gurpreet ; hawa xaawo \
    xawo hawo hauwa hawwa ; jama jaamac jamac ; hirsi xirsi ; haji xaaji ; elmi cilmi ; guled \
    guuleed guleed ; duale ducaale ; egal cigaal ; abdi cabdi ; abdirashid cabdirashiid \
    cabdirashid ; abdikarim cabdikariim abdulkarim ; abdisalam cabdisalaan abdisalan ; asha \
    caasha ; ayan ayaan ; hodan xodan ; sahra zahra sahro ; shukri shukriya ; warsame warsama ; \
    barre bare ; nur nuur ; mohamud maxamuud maxmuud mahamud mahamuud ; roble rooble ; aweis \
    aweys cawaale ; awale cawaale ; osman cusmaan cismaan ; ahmednur axmednuur ; deqa deeqa deqo \
    ; hibo hiba xibo ; ubah ubax ; idil ciidil ; nasra nasro nasrah ; liban liibaan ; yasin \
    yaasiin ; dahir daahir ; said saciid siciid ; hashi xaashi ; hussein xuseen ; geedi gedi ; \
    samatar samater ; george giorgos georgios yorgos giorgio jorge georgi georgy jerzy gheorghe \
    georg ; jijo gigo geejo jeejo gijo ; 
    """
}
