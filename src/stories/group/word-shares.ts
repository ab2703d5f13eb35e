/**
 * How common a word, name or number is in news: stems by the share of articles they stand in, in half steps of a power
 * of two. Counted over 3,000 news paragraphs of 2025/26 and, for words met in five or more of its 25 subjects, over 575
 * older articles; what is rarer than 6 in 10,000 is left out.
 */
const levels: readonly (readonly [perMille: number, stems: string])[] = [
  [510, `#2 year`],
  [360, `#3 day kill last new time`],
  [260, `#10 #4 #5 #7 #8 back call end first made old peopl polic report week work`],
  [
    180,
    `#1 #11 #12 #20 #2013 #30 #6 #9 another build caus city died even family fire found friday game get going
    head home injur left look man many million night official plac play post return saturday second set shot
    stat take team thursday tuesday way`,
  ],
  [
    130,
    `#14 #15 #16 #2005 add allow american appear area arrest ask attack attempt becam believ break case center
    central charg chief clos com come court damag death december director early follow former go good group half
    hand help high hit hour hous it know known late later lead least life like make mark member minut monday
    month morn much murder national need never next offic officer open other part pass plan pm point president
    public put receiv record releas remain right run runn scor season servic several shoot show sourc start
    statement still street suffer sunday th third today took try turn unit updat used want well went women`,
  ],
  [
    91,
    `#13 #17 #2008 #2012 #23 #24 #35 act affect agency ago almost already angel announc april attorney authority
    away bank began behind best big block brok business came car career carry check company confirm continu
    country county dead deal decad decid decision department didn't district don't earlier enter estimat every
    expect face federal fight final fir forc gave give got government gun hard heart held himself history hold
    hospital information injury insid investigation issu john july june keep law leav led line littl local long
    los mak march mean men miss mov move near number offer order outsid past person player possibl prison
    problem prosecutor publish red reporter round rush scen school security see seem sentenc serv sign site soon
    star step stop stor story suspect thing think though top us victim watch wednesday william win window world
    yet`,
  ],
  [
    64,
    `#0 #00 #000 #100 #19 #2009 #2010 #2011 #22 #27 #28 #29 #31 #32 #36 #40 #50 accus across action afternoon age
    agent along although andrew arm assistant beat becom better body bring brother brought california capital
    chanc chang children chris church claim coast community complet connect consider control convict count crim
    critical current cut deep defens deputy describ despit destroy die direct done door driv due east effort
    escap ever experienc expert facility fact fail far felt field figur film find finish fix foot free friend
    front full gary gas general gett girl given gmt great ground guard guy happen hear herself international
    israeli jame job judg justic key larg latest less likely list liv loss lost lot major measur media meet
    military minister money mother mr name nation natural nearly newspaper noth november october party percent
    pick plant political power press process project promis protect provid pull re reach reason recover requir
    result reveal role room saw schedul seen sent september sery shop side someon son southern special spent
    spokesman spot spread stand stay support tak taken talk tell that ther thought threat throw titl tony total
    treat treatment tri trial use using victory visit walk washington web weekend whether whit whos witness
    woman won worker wound yesterday york young youth`,
  ],
  [
    45,
    `#05 #08 #18 #200 #2003 #2006 #25 #26 #33 #41 #43 #45 #52 #60 #70 #90 able address admit agre alleg allegedly
    alway anger anyon anyth apartment apparently approv argu arriv assault associat attention avoid bad ball bas
    battl bear begin biggest bit black bob bomb book born boss boy bullet campaign candidat carri catch caught
    clear client co comment committe completely computer concern condition conferenc connection conviction cover
    crew criminal crowd currently customer daily date daughter david dec declin degre democratic design detail
    determin different discover doubl dozen drop effect elect election emergency employe enough ensur et everyon
    everyth executiv fan feel fifth finally firefighter fish flam floor focus forward fourth franchis futur gang
    gaza georg grab guilty harm he headquarter heard huge hundr hurt i'm identifi identity immediately improv
    incident includ indicat instead interest interview investigat involv jail january join jury knee larry
    lawyer leader let limit link live magazin main manag manager market met middl moment movi nam nearby north
    occur phon pictur policy present presidential previous prim probably program quarter question quickly rais
    ran rank real really recent refus relat reportedly represent reserv resident respond rest richard risk road
    rule russian safety senior serious sett short shortly sister situation sixth small smok someth south spend
    station straight strik struggl student sure surviv system target teenager term test thousand threaten threw
    throughout toward town trad troubl u.s. university vehicl violenc vote wait wasn't weapon websit west winn
    worth wrot zone`,
  ],
  [
    32,
    `#09 #160 #2004 #2007 #21 #300 #34 #39 #44 #46 #47 #48 #51 #53 #61 #65 #75 #80 ability additional agreement
    ahead aid aim airstrik al approach articl atlanta attend august availabl avenu beach belt bill board brown
    caliber calif captur care cell charl child clark commit complex conduct contain contract corner council
    coupl cours creat defendant defender deni development difficult dog dollar dron drov earn economy either
    entir entranc era especially establish event eventually evidenc explain express extend extremely fac failur
    fall father fear fell fill financial food fought fund giv golden hope i've idea imag impact increas industry
    initial initially insist intend investigator israel jack jump kept kind knew knock land largest launch learn
    letter load lock medical memory mike mile ms neighborhood network not note notic numerous often oil onto
    operation organization own pakistan palestinian partner patrick paul pay per permit personal philippin plead
    popular position possession potential potentially pound powerful pretty prevent previously prior prompt
    property protest prov provinc push putt quit rang read recently region relativ remember repair replac rescu
    respect respons review rival robert rock roll rout rul safe scal sea search seat secret section secur seek
    settl seventh shoulder shut similar singl society sometim sound speak squad st staf steal stretch strong
    struck successful suggest superior surgery tear teen telephon television testimony themselv tie trust ukrain
    understand union unknown urg van veteran video violent vot wall war warn we'r wife wild word worst wouldn't
    writ`,
  ],
  [
    23,
    `#02 #03 #06 #07 #1998 #2001 #2025 #37 #55 #911 access account activ activity addition advanc advic air alarm
    alert amount angry announcement answer anti appeal assum author averag badly bail balanc band bar base bid
    blog blood blow box brian briefly broad broken bureau can't card ceasefir centr certainly challeng character
    china christma cit civil clash class club collaps colleg combination comfortabl commissioner common
    consequenc conservativ contact convinc cop cost couldn't courtroom crash credit critic crown crucial custody
    dangerous deadly declar defend delay demand deny detectiv devastat develop division document dominat donald
    doubt downtown draft drew drug duty easily edt else emotional enforcement engineer european exactly
    execution eye factor faith famous fatal fatally favor february feet fellow femal firm flood florida football
    form foundation fully gain generation giant gone grant grew grow handgun handl happy health heavily heavy
    herald highest highly hill hitt host howard ii illegal important india individual intent isn't itself jan
    kid knowledg light longer love low lower maintain majority management mandatory matter meanwhil messag miami
    michael midnight ministry minor mix modern mom monitor multipl nd necessary neighbor nice nicknam none
    normal northern notorious oct offens operat operator opponent opportunity opposition option originally p.m.
    paid pakistani park particular particularly peac performanc peter photo plagu port pos possibility possibly
    prepar pressur privat pro produc product professional profil progress prosecution pursu quiet quot rare
    rather rd ready reduc register regular relationship representativ resolv responsibl resum reuter rise san
    sat screen self send sens sever sgt shar she shock shook shown significant slip social soldier sorry sought
    specific spok spokeswoman squar stadium stag standard stem stock stood strip stuf subject success surpris
    surround survey suspend switch tackl tape ten testifi testify texa thank they'r tight together toll tonight
    touch tough track train trigger truck trump twitter type ultimately unclear usual usually valu view voic
    warm water we'v wear weather whatever whol wide will winner worry wors written you'r`,
  ],
  [
    16,
    `#1960 #1980 #2000 #2024 #400 #54 #56 #68 absolutely accept accident actually adult affair afghanistan
    afterward alon alternativ america amid analysis anticipat anybody ap apart apparent appearanc army art
    assembly assessment automatic awar ban begun benefit beyond blam boat border bst bus cap cash celebrat cent
    ceo certain choic circumstanc citizen civilian clearly cloth colleagu comeback command commitment compet
    complain convention conversation corruption counter crack critically cross danger dat de deadlin dean defeat
    detain differenc direction disappear discuss dismiss doctor doesn't draw dream dress earth easy effectiv
    elaborat emerg engag enjoy examin exchang exercis explosion extensiv extra fast fault featur financ flee
    foreign fox franc francisco frequent fresh frustrat fuel god goe gold grand guess gunmen hall halt hama
    harrison healthy hop hot hung husband ill implement impos incumbent inde indonesia intens interim iran jon
    journalist kick king la lack landslid largely larger leg legal level listen locat location longtim louis
    mail mass massiv master match meant mention mid militant mostly nativ neck nervous net nigeria normally
    object oblast obviously oppos original outrag packag paper parent parliament pend perform perhap perpetrator
    personally piec pitch plea plus prais pric proceed promot publicly pursuit quick race radical raid rarely
    recall refer reform regain regard relatively religious remov repeatedly republic request retir rev rose row
    russia sad sanction sav save seiz separat seriously shak shaken sham shouldn't simon simply sit slay smart
    smil snap somebody specifically sport status str strength styl suit summer sun super supply suprem suspicion
    syria syrian taliban technical tomorrow torch transfer tremendous true tv twic ukrainian unlikely upset
    various violation warrant western wind won't wrong`,
  ],
  [
    11,
    `#1991 #1996 #2026 abus actual africa aircraft airport allegation alongsid anyway approval approximately
    aren't argument arrival asid assign association australia await award beautiful bed billion blast bound
    brazil brief broadcast burst chines chos clean cloud collid commercial conclusion congo corrupt coup deserv
    directly dispatch display drawn elsewher fam fighter fine flash flight flow formally french germany
    governorat grateful grown height higher highlight hostag human ignor imagin indication inform institution
    internal introduc investment islamic island jersey khyber kingdom korea lay lebanon legacy length lie lift
    loud lov male mayb meaningful metal mexico mind missil mistak natur neither non obtain occasion oh ongo
    orang pack pakhtunkhwa participat passenger pdt period personnel physical pleas presenc prisoner producer
    proven quality rain rat reaction recogniz referenc resign ripp roughly ruin session shadow shootout sight
    size solid sort spain speculation spr storm strap strategy stress strok stun sudan suppos task teenag
    terrorist thailand they'v tir traffick tragedy trail troop truth turkey unfortunately valuabl ve venezuela
    venezuelan violat wav weight wider yes`,
  ],
  [
    8,
    `#2022 a.m. activist administration administrativ african airspac appoint australian bbc belief besid
    brazilian british cabinet cambodia cambodian camp canada colombia combin commission constitutional
    construction corp cup dealt deploy detention diplomatic driver dump eastern economic ecuador el electoral
    elusiv encounter england entry fals familiar flag formal fraud greec humanitarian inc incredibly independent
    inspector intelligenc involvement iranian isolat japan joe joint khan laid landfall landscap laugh
    leadership mayor migrant myanmar nationwid navy netherland nigerian nobody occupi overnight overturn pacific
    poland portion priz profit propos protester rapid saudi seal sell senat shed ship spanish stab suicid tanker
    tarif territory thai transitional travel truly typhoon unabl unless vessel weren't yemen`,
  ],
  [
    5.7,
    `#2023 #42 afghan airlin aleppo ambush amendment arab arabia argentina assassination asset asylum attacker
    bann bilateral blockad canadian capsiz caribbean climat coalition colombian combat conflict congress
    consecutiv czech darfur defenc deployment designat disput earthquak egypt embassy emirat energy erupt europ
    evacuat execut expand explosiv export extradition file framework gather governor guinea honduran hungary
    immigration imprisonment indian indict infrastructur ireland italian italy jazeera jet junta kharkiv korean
    kurdish kyiv lanka launder london malaysia mexican morocco mw niger nuclear ocean outbreak paris
    parliamentary penalty peru polish politician rajoelina refuge regional relation residential resignation
    restor restrict riot ris river saint scam secretary singapor sink smuggl sri sudanes surpass sworn taiwan
    tax tennis terrorism tourist transport turkish unidentifi vietnam visa withdraw withdrawal zealand`,
  ],
  [
    4,
    `#1000 #2020 #38 abduct afp alli andry assassinat assistanc avalanch balochistan bissau bolsonaro bribery
    bridg budget bulgaria cancellation cargo carrier cartel casualty catholic cebu chamber championship
    commander conspiracy constitution coordinat cuba d.c. da daniel declaration decre del demonstration denmark
    devic displac dissolv donetsk dutch dw egyptian ethiopia evacuation explod factory federation freez georgia
    german global guinean gunman haiti hassan helicopter hezbollah highway hong hotel houthi houthis hurrican
    indigenous inmat inquiry install insurgent intercept interior internet iraq istanbul jair java josé kabul
    kalmaegi kenya kidnap kivu km kong kordofan lake leagu liberation maduro mainly malaysian mali marco
    material melissa min mine minnesota mission misus moham mosqu mountain movement negotiation nicolá nobel
    noboa offensiv onlin outag owner papua pardon peruvian pilot pipelin platform plot plung portugal pradesh
    prefectur proposal protection protestor provisional putin qatar rafah railway ramm rape rebel regency reject
    reopen resolution respectively responsibility restriction rio rodrigo royal seizur sexual sheikh somalia
    spac stc stream succeed summit sumy survivor suspension tanzanian temporarily temporary tension trap treaty
    uganda ugandan un unrest upcom vice villag virginia vladimir wing yemeni`,
  ],
  [
    2.8,
    `#2014 #2019 #2021 #500 #5000 #66 #72 #76 aboard absentia acquir aden ahm ali ally ambassador amidst
    ammunition andrej annual appointment argentin asia asian authoriz aviation babiš ballistic bangladesh
    belarus belarusian belgium benin boko bolivia bondi bongbong borno boycot breach burkina cameroon cancel
    carlo carolina castillo castro cessna chad christian clan closur cnn cocain collision commerc competition
    congoles conscription convoy cooperation coordination costa cran crisis criticism custom davao deceas delcy
    demonstrator denounc deportation dera derail detaine detect detonat digital dismantl disruption divert dock
    domestic dominican doumbouya ecuadorian electric enact enforc entity epstein ethiopian eu exist expel farm
    fasher faso fever fifa fled ft gauteng graft greenland grenad guatemala gunfir haram hate heat hospitaliz
    humanity hungarian iii import imprison independenc indonesian influenc inter interferenc iraqi islamabad
    ismail jamaica japanes jeffrey jerusalem lady lawmaker leak legislativ liberal licens lieutenant lithuania
    louvr lowest luis luzon madagascar madrid malagasy mamady maritim martial maximum mi militia miner minibus
    moldovan moscow motorcycl mount muhammad multi multinational municipality museum museveni musician nepal
    nicaragua nord norway offenc omar oust palestin passport pedro phas population portland pre princ production
    provision rainfall rally rate repatriat restaurant rodríguez romania roof samia santa schem sdf sector
    seeker select senator senegal seoul serbia settler sex sharif shelter shipment shutdown silva somali spark
    spe spre spy subsidy succ sulawesi suluhu supporter sustain switzerland tamper tank tatmadaw tehran
    telecommunication temperatur tonn trafficker transit treasury tropical tunisia underway unity upgrad uphold
    uvira waziristan widespread wildfir winter xiomara yoweri yunis zaporizhzhia`,
  ],
  [
    2,
    `#101 #109 #20000 #2015 #2017 #2027 #250 #4000 #49 #50000 #59 abu accusation acquit actor adopt alawit
    alexander allianc amazon animal ano arce asfura assad assist attribut azerbaijan balloon bandit beechcraft
    beirut berlin betssy biya blackout bloc blue bobi bola bolivian bosnia brib broader bulgarian burn buse
    cannon cannot captain caraca cassation category catherin ceremony charter chemical chil chilean chávez
    claudia columbia comedy communication compound conclud congressional content crackdown creation curb curfew
    currency d'état deir delegation diseas distribution doha dutert elderly elena embaló endors english ex exit
    extradit facilitat farc ferry filipino finaliz fleet fre frozen fugitiv gorg greater guarante guatemalan
    gulf hasina herzegovina historic hondura ice identify incursion indefinitely institut invest invok inácio
    islam israelis ivory janeiro jerí jointly juan judicial jure kashmir kast kherson las lawsuit legaliz leo
    libya libyan lima longest lose luiz lula machala massachuset mechanism mediat mediterranean membership
    mercosur mindanao minneapolis montana monégasqu moroccan motivat motor mp muslim nablus nasry nato negotiat
    neo netanyahu newly nominat nomination occidental offender officially offshor oman origin oro outstand
    overall pact parish partially participation patient patrol payment pedestrian persecution petroleum pope
    portugues preliminary presum proc procurement rac radio rail raion reciprocat recruitment referendum
    refinery regim removal republican revolutionary rocket rwanda sale scientist sectarian settlement shabaab
    shanghai shorten signal sissoco softwar solar song southwest sovereign sponsor stolen strengthen structur
    submit suk surrender sweden swedish swiss sydney taiwanes tally tanzania teacher technology tiktok tinubu
    tobago torrential tournament tower traffic treason trinidad tunisian uk umaro unauthoriz uss vacherot
    valentin valley virus visaya wale wedd wine wong wreckag xiv yeol yoon zaldy zhelyazkov`,
  ],
  [
    1.4,
    `#1.6 #10000 #100000 #104 #105 #120 #12000 #130 #140 #145 #170 #200000 #2018 #24.2 #3000 #370 #568 #57 #600
    #6000 #64 #700 #77 #83 #85 abba abc abd abdel abubakar afar affiliat affirm albanes alejandro algeria align
    alp andhra ankara anniversary annull anthony antonio app appellat arthur artificial arévalo ash athen atp
    atr audit austria auto autonomy bali bangkok bangladeshi bannu barr baseball basketball behalf beit belgrad
    belong benjamin bernardo bint bird bishop boldak bomber brigad businessman buy caf cameroonian candidacy
    capsul captiv catalonia champion channel chav checkpoint chega chen chicago circuit climber compensation
    complianc condemn confiscat connectivity connolly constituency constitut consulat contest convert cooperat
    copenhagen corporation corridor councillor croatian cultur cultural cyberattack cybercrim daniell debt deem
    delta denis denomination depart deport deteriorat dia diesel diplomat disaster discovery disrupt dissident
    dnipro dnipropetrovsk dodik doghmush drama druz eagl education electricity electronic emmanuel en endanger
    equipment espionag ethnic exclud exil extremist faction fair fashir fastest fatality fattah festival
    festivity fiscal flotilla flown fly ford formula fort founder fred fung gambl gender ghana glid governanc
    grata green grid gustavo hadhramaut halong hebron hegseth henri hermini hernández hidalgo hideout hom honor
    household hunger idlib illinois immediat immunity imran incit indigo industrija info informal interpol
    investor irish irregularity issa iswap jalisco jama'at jara jbeil jeannet jenin jewel jimmy jorg joseph kafr
    kano karachi kazakhstan kfar khorasan killer kim kuala kurdistan labour lago landfill latakia lebanes
    lecornu legislatur libertad limpopo lithuanian lumpur macron maharashtra malawian maldiv mall malta
    malversation manhunt manslaughter manzo map marin marino maro massacr meter michoacán midterm migration
    milorad minority mobil mogadishu moldova monetary mossad mozambiqu mph mutharika nadu naftna narcotic nasa
    nazi negligenc norwegian npr obligation ombudsman operational orakzai orbán oregon organisation organiz
    oriental orlando ounc outlin overcrowd oversight paint palac palmyra panjgur partial paus paz pennsylvania
    pension permanent permanently persona pesantren pete petro philip plum pokrovsk policemen postpon practic
    premier premiership preparation procedur procedural prolong providenc provider provincial psoe puerto punjab
    puntland qualifier qualify racial ragasa rajasthan ramkalawan raqqa ratify ravin recognition recovery refere
    rejection remark replacement republika resistanc restructur retaliation retirement rhod rica rm roadsid robl
    rohingya romanian rome rosen runof russo salvador santo sarah schoolchildren semiconductor serbian seychell
    sharaa shehbaz sheinbaum shift shortag sidelin sidon sieg significantly sindh slovakia slovenia smith
    socialist sold somaliland southeast spacecraft speaker specy speech spin srbij srpska stronghold studio
    study subsequently sul sumud sur surveillanc swin sébastien tajikistan takaichi tamil tbilisi tehreek
    tennesse terminat thompson tighten tomb tornado tortur transition tren tribunal trip uae underground
    undermin underwater unlicens uruapan user variety venu verdict volcano volodymyr voter warehous warsaw wave
    wavel wildlif worldwid writer youngest zbigniew ziobro`,
  ],
  [
    1,
    `#1.5 #114 #116 #117 #119 #124 #132 #135 #165 #180 #1900 #1950 #1997 #2016 #2028 #206 #208 #220 #255 #260
    #3.3 #303 #315 #330 #334 #350 #410 #4383.76 #5.6 #500000 #510 #512 #5500 #6.5 #6.9 #618 #67 #7000 #74 #7500
    #80000 #88 #900 #900000 #91 #96 #97 #98 abandon abduction abdul abe abortion abroad academy accomplic accord
    accra actively adeang administrator adolescenc advertisement adviser advocat afrikaner aftermath aged ai
    aidarus airshow ako alaska albanian alberta alcaraz alex alexandr alimi allenby allocat amsterdam amy
    américa ana andré angola ankl annul ansar antananarivo anthology anticipation antifa antioquia applicant ar
    aragua archang archbishop armenia armenian armor arson artist aryna asaduzzaman asim assailant astronaut
    atlantic atomic au auction audrey autistic automaker autonomous avian azad azerbaijani azruddin badakhshan
    badaru baden badulla bakhtiari balboa balkh ballon baltic banca bani barcelona barrier bart batch bay beij
    belgorod bell bella bengal benu besieg bett bicameral bicol bin birth blacklist blizzard bloomberg boar boe
    bolton boluart bonair booker bosnian boundary brak branch bred bric brisban broaden brussel bualoi bucharest
    budapest bugli bull bundestag buri burqa burundi buyback cach cagayan calamity canal canary canterbury cape
    carabinieri caravan cast catalan cauca ceas celebration centrist century cerdán chaharmahal chairman
    chairperson chakwera charity charli cheng chess chhattisgarh christopher cilia citation cite classifi cleric
    coach colonel comando comey commemoration communist commuter complaint comprehensiv concert confederation
    confidenc conservation consideration construct continuous contractor controll controversy conven copernicus
    coral corporat counterterrorism cousin covert craft cret cricket criteria criticiz cruis crush
    cryptocurrency cuban cull cult cyclon cyprus córdoba dagestan dam damascus danish dashboard data deadliest
    deepfak deficiency defin defraud delhi deliver delivery dembélé depot designation destruction detection
    directorat disability disappearanc dissatisfaction dong downgrad driven drought dubai durand ease ebola
    eilat eliminat eliya embezzlement emission emmy empress enabl energoatom engulf enhanc entertainment
    environment environmental erhürman escalat establishment estat eswatini eugéni euro europol eurovision eve
    exceed exempt exhibition expell expens expressway exterior ez facebook facto falcon famin fanil faustin fbi
    fee fernando feud fijian finland firearm firecracker fishery flamengo flor foreigner forensic forum freedom
    frigat frontièr fujita fukushima funeral gabones gael galushchenko gambia garcía gelderland gendarmeri
    genocid georgian germain glob goa goal golfo governmental greek greg grok grov growth guayaquil gubbi guid
    guyana guyanes hagu halligan han hangu hanwha hayli healthcar heather hee heglig helena hijack himachal
    hindu holy homeland hormuz hostility hottest hrai hrynchuk hub humphrey hun hyderabad hyundai iceland idf
    illegally immigrant imminent immorality implementation implicat inability inclusion index indictment infant
    infinity inflation influenza initiativ insufficient insuranc integration intensity intermediat investigativ
    irregular isidro isis jaipur jakarta jammu janjaw javier javokhir jean jeanin jewish jihad jiménez jnim joel
    johannesburg jordan jr juba judiciary jurisdiction justify kais kampala karelia karim karin karki kasaï
    kentucky kenyan keon kickback kilometer kimmel kindergarten kirk kk knesset kobani koizumi kokang kolkata
    kosovan kristin kupiansk kushayb kwara kwazulu kweon labbaik labor laboratory lai lando langkawi lao latin
    latter laureat lazarus le legally legislation legitimacy lest letitia lev library lightn lim lindsey lion
    liquefi liu livestream lordegan lorenzo lorestan louisiana lualaba lubero lucia luigi lukoil luxembourg lviv
    lópez machado magistrat magnitud mahmoud mahrah mai maiduguri maldivian malian manchester mandat manet
    mangion manila manipulation manufactur manufacturer mar marburg marcelo marina marri marriag martin mary
    maría matteo max mclaren meanchey measl medicin memorial merchant meta metr mh miguel milei minervagracht
    mini mint miranda misconduct mississippi mohsin monaco mongolian montenegro mora moresby motorbik motorcad
    mourn mps mujahid mullally munich municipal munir musa muslimin mutual mvp myawaddy médecin nabatieh nairobi
    najib naqvi nara nasr natal nauru naval neighbourhood nepales nestlé netblock newborn nicaea nicola nigerien
    nightclub ninth norris northeastern northwestern novel novi nullify nurs nuwara occupation odesa olympic
    ontario orbital orchestrat organic originat orthodox ousman overse overtak overthrow paktia palisad pam
    panel papal parad paraguay parol partnership pascal pastor patagonia patric pavel peak peddl peso petersburg
    petr pharaoh pharmaceutical philharmonic piano pier pilgrim pitt plateau playof policeman poll poultry
    prabowo pregnancy presid prevention preventiv primary primetim prioritiz priority pritam prob professor
    prominent prosecut pune purchas purs péter qud quito rada radev radioactiv raja rakhin ralph ram rama
    randrianirina rashad ratchathani razak rebelo recognis recount recruit reelection refoundation regent
    regulation reinforc reinstat reintroduc relief renew renovation rental repel rescind research residenc
    residency respectiv retain retaliatory revers revis reviv revok reye rial rican rift rinderknech riyadh
    romualdez rossi rover rsf rubbl rugby rumen rwandan rybakina sabalenka sabotag safeguard sahara sai saleh
    salem salt salvation samaritan sana sanaa sand sandiganbayan sanitation sarangani sarkozy sarvarov scandal
    sde seditious segovia sejm semi senegales seong separatist sergei severely sexualis shark sharm sheet
    shenzhou shia shinjiro shinzo shipbuild shipyard shoal shooter sidoarjo sierra silver sinaloa sindarov singh
    sinner sisi skier slovak slovenian snapback sokoto solidarity songkhla sousa sovereignty spear speed
    speedway spokesperson stabilization starlink stationary steel stol strait stricter su sub subianto
    subsequent subsidiary substanc successfully sue sumatra summon supermajority supplier surfac suwayda
    svitlana swap swept systemic taipei takeover tallest talon tang tatar taxi teiman telangana telecom templ
    tender tenerif tent tenur terminal territorial terror tesla tetsuya tiangong tigri tillabéri timor timothy
    tirah togo tokyo tomer ton torr toruń touadéra tour township traditional transaction transmission
    transnational transparency transportation tribal trillion tsunami tungurahua tuzla tvp tyre ubon ul
    unanimously unconstitutional uncrew undisclos unification unitedhealthcar univers unofficial unsportsmanlik
    urge uttar uttarakhand uzbek vaccin valais vandalism vanderbijlpark ventur ventura vermelho victoria
    vietnames viktor villager voivodeship voluntary volunteer waiver wake wal warmest warner wazalendo welcom
    wever worsen worshipper württemberg xai yamagami yerushalmi yifat yong zabihullah zamfara zapopan zelensky
    zhi zor zoubaidi álvaro áñez`,
  ],
];

const shares: ReadonlyMap<string, number> = new Map(
  levels.flatMap(([perMille, stems]) => stems.split(/\s+/u).map((stem): [string, number] => [stem, perMille / 1000])),
);

/** Share of news articles the fact stands in, 0 to 1; 0 for one that is not among the common ones. */
export function shareOfArticles(key: string): number {
  return shares.get(key) ?? 0;
}
