const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Given names that are men's in the languages news is full of; the most common ones only. */
export const MALE_NAMES =
  set(`aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert aleksandr alex alexander alexei alexey alfred
  ali ambrose amir anatoly andre andrei andrew andrii andriy andrzej angus anthony anton antonio antony arif arkady arnold arthur asif
  assad ayman barack barry bashar ben benjamin benny bernard bernie bill bob boris brad brandon brett brian bruce bryan
  carl carlos cesar chad charles charlie chris christian christopher claude clive colin craig cyril dan daniel darren dave
  david dean dennis derek dmitri dmitry dmytro dominic don donald doug douglas dylan eamon ed eddie edgar edmund eduard edward
  edwin elias elon emmanuel enrique erdogan eric ernest evan fabian farid felix ferdinand fernando francis francisco francois frank fred
  frederick gabriel gareth gary gavin geoffrey george gerald gerard giorgi glenn gordon graham greg gregory guy hamid hank harold harry
  hasan hassan hector heinz helmut henri henry herbert hossein howard hugh hugo hussein ian ibrahim igor ihor ilya imran isaac
  ismail ivan jack jacob jacques jake jalal jamal james jamie jan jared jason javier jean jeb jeff jeffrey jens jeremy jerome
  jerry jesse jim jimmy joachim joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin kamal karim
  karl keith ken kenneth kevin khaled khalid kyle kyrylo lars larry lawrence lee leo leon leonid leonard lewis liam lindsey lloyd louis
  luis luke mahmoud malcolm manuel marc marco marcus mario mark martin martyn marvin mateusz matt matthew maurice max maxim
  michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan muhammad mustafa mykhailo mykola nathan neil
  nicholas nick nicolas nigel nikolai noah norman oleg oleh oleksandr oleksii oliver omar oscar oskar osama otto owen pablo pat patrick
  paul pavel pawel paweł pedro pete peter petro phil philip philippe pierre rafael ralph ramzan randy rashid raul ray raymond recep
  reza rex ricardo richard rick rob robert roberto robin rodrigo roger roland roman ron ronald ross roy ruslan russell ryan saad
  sadiq salman sam samir samuel scott sean sebastian serge sergei sergey serhii serhiy sergio seth shane shaun sidney simon stanley
  stefan stephen steve steven stewart stuart taras tariq ted tayyip terry theodore thomas tim timothy toby todd tom tomasz tony
  travis trevor tyler vadim valentin valery valerii vasily vasyl victor viktor vincent vitali vitaly vitalii vladimir vladislav volodymir volodymyr
  wallace walter warren wayne wesley will william winston xavier yahya yair yasser yevgeny yevhen yoav yousef yuri yurii yuriy
  yusuf zachary zaki zbigniew wiranto xi kim denys artem maksym bohdan ehud binyamin bibi naftali ismael yahia herzi
  rishi keir olaf mateo emanuel dwight bret newt rand jindal marco rubio roger
  jonas ulrich dieter gerhard hans wolfgang emil ivo milan dragan zoran goran marko bogdan pavlo ostap danylo lev
  lukas matthias moritz niklas anders erik magnus olof sven nils henrik jakob mikael pieter willem hendrik callum
  ewan hamish rory declan conor moussa amadou ibrahima ousmane mamadou kofi kwame tunde abdi rostyslav stanislav
  yaroslav sviatoslav vadym nazar arsen artur armen tigran vahan levan zurab irakli ilham rashad anvar timur rustam
  aslan murat mehmet ahmet kemal emre burak hakan tomas jiri vaclav marek jaroslav zdenek milos vojtech janos
  laszlo istvan gabor zoltan attila bence radu mihai florin dumitru gheorghe georgi ivaylo dimitar plamen stefano
  luca matteo paolo giovanni giuseppe antoine mathieu luc etienne yves bilal hamza omer yasin anwar faisal nasser
  walid ziad marwan bassam adnan haitham wael ghassan majid ehsan amirhossein abbas morteza javad behrouz farhad
  kian rajesh anil sunil vikram arjun suresh ramesh deepak naveen haroon tanvir kenji hiroshi takashi joao thiago
  diego alejandro andres gonzalo ignacio santiago sebastiao dawit tesfaye abiy getachew berhanu juri toivo jaan
  juhani mikko pekka antti janis andris valdis gintaras vytautas edmond`);

/** Given names that are women's. */
export const FEMALE_NAMES =
  set(`abigail agnes agnès aisha alexandra alice alicia alina alison amanda amber amelia amina amy ana anastasia andrea
  angela angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice becky beth betty brenda
  brianna bridget brittany carla carly carmen carol caroline carolyn catherine cathy cecilia charlotte cheryl chloe christina
  christine cindy claire clara claudia condoleezza courtney crystal cynthia daisy dana daria deborah debbie debra denise diana
  diane donna dorothy eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erin esther eva eve
  evelyn fatima faye fiona florence frances gabriela gail georgia gillian gina giorgia gloria grace greta hannah hatice heather
  heidi helen hillary hilary holly huma ida inna ioana irene irina iris isabel isabella ivanka jacinda jackie jacqueline jane janet
  janice jasmine jean jeanne jen jennifer jessica jill jillian joan joanna jodie josephine joy joyce judith judy julia julie
  kaja kamala karen karin kate katherine kathleen kathryn kathy katie katja katrina katy kayleigh kelly kelli kerry kim kimberly
  kirsten kristen kristin kyrsten lana laura lauren leila lena leslie liana lily linda lisa liz liza loretta lori louise lucy
  ludmila lydia lynn madeleine margaret maria mariana marie marina marine marta martha mary maya megan melania melanie melinda
  melissa meredith mia michele michelle mila miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nikki
  nina nora oksana olena olga olha olivia pamela patricia patty paula penny phyllis polina priti rachel rebecca regina
  renee rita robin rosa rose roxana ruth sabrina sally samantha sandra sanna sara sarah scarlett serena sharon sheila sheryl
  shirley sofia sonia sophia sophie stacey stella stephanie sue susan suzanne svetlana sylvia tamara tania tanya tara tatiana
  teresa theresa tiffany tina tracy tulsi ursula valentina valerie vanessa vera veronica victoria viola virginia vivian
  wendy yulia yuliia yvonne zoe iryna nataliya oleksandra kateryna mariia zainab nour rania noa mette annalena liz
  hanna edith elin ingrid astrid freya sigrid birgit heike petra sabine monika katarzyna agnieszka ewa zofia halyna
  larysa lyudmyla viktoriia svitlana tetiana kira vesna jelena milica dragana fatou aminata aissatou mariam khadija
  layla leyla yasmin samira morag eilidh niamh siobhan aoife mira jana lenka hana zuzana ilona eszter katalin agata
  magdalena beata dorota malgorzata anneliese ulrike silke kerstin johanna lotte saskia femke anneke solveig liv
  maja elif ayse fatma zeynep emine nilufar gulnara aigul madina nino tamar ketevan solomiia zoriana lesia nataliia
  uliana vira dariia halina alena hanne kirsti aino liisa anneli ruta egle ieva inese francesca giulia chiara lucia
  paola elisa ines beatriz joana catarina camila valeria mercedes pilar dolores carmela huda salma hala rima dina
  randa farida zahra maryam shirin parisa nasrin soraya fariba priya anjali sunita kavita lakshmi meena yuki keiko
  naoko thuy linh adaeze ngozi chioma amara abena wanjiru almaz hiwot selam birtukan kateřina petronela iva ivana
  mirjana snezana gordana biljana teuta aferdita`);
