/** Whole articles on no war, each with many of its words, written and labelled before any was judged: what each is, its title and its text. */
export const longReadsOfPeace: readonly (readonly [what: string, title: string, text: string])[] = [
  [
    'anniversary',
    'Bells and silence for the men of the Vellin salient',
    `At eleven the guns of the old battery fired once, and then for two minutes nothing moved on the ridge at Vellin but the flags.

A hundred and ten years after the offensive that gave the village its cemetery, some four thousand people came on Sunday to remember it. In nineteen days of the summer of 1916 more than thirty thousand soldiers died here for six kilometres of chalk.

The presidents of France and Germany laid one wreath together. A girl of eleven read from the letter of a private who had asked his mother for socks and was killed before she had it.

There are no veterans left. Their places in the front row were taken by grandchildren, most of whom are themselves old. "He never spoke of the trenches," said Paul Denis, 78, of the man whose medals he wore. "He spoke of the mud, and of a mule."

The farmers still turn up shells each spring, forty tonnes in a good year, and stack them at the edge of the field for the army to fetch. A new museum, dug into the slope, opens to the public on Tuesday. Admission is free for schools.`,
  ],
  [
    'retrospective',
    'What we still do not know about the Stanley road',
    `In the last week of May 1982 a column of British paratroopers walked east across East Falkland with forty kilograms on their backs, because the helicopters that should have carried them lay at the bottom of the sea.

The story of the ship that was sunk with them has been told often. Less well known is the argument that went on that night between the two brigadiers, and which papers released this month at Kew allow us to follow almost hour by hour.

The Argentine garrison at Goose Green was thought to number a few hundred. It was more than a thousand. The battle lasted fourteen hours and cost seventeen British lives and about fifty on the other side, among them conscripts who had been in uniform for ten weeks.

Historians have long blamed the BBC for announcing the attack beforehand. The files suggest that the general had moved his reserves two days earlier.

What would have happened had the second carrier been hit? The staff in Northwood had a plan for that too. It runs to a page and a half, and somebody, forty-four years ago, drew a small sheep in the margin.`,
  ],
  [
    'obituary',
    'Gwen Athertone, who plotted the bombers home',
    `Gwen Athertone, who has died at the age of 102, spent the nights of her twentieth year in a headset, pushing counters across a map of the North Sea with a rake.

She had joined the women's air force in 1943 against the wishes of her father, a Methodist, and was posted to a bomber station in Lincolnshire. Her task was to mark where the crews were, and, when the wireless had gone quiet, to take the counter off the table. "You did it gently," she said once. "As though it mattered how."

Her fiancé, a rear gunner, was lost over Essen in March of the following year. She never learned where he was buried.

After the war she read mathematics at Durham and taught it for thirty-one years at a girls' school in Hexham, where pupils feared and adored her. She played the cello badly and bred whippets well.

At ninety she was awarded the Légion d'honneur by mistake, for having taken part in the liberation of Normandy, and wrote to the ambassador to say so. He came to tea and let her keep it. She is survived by a nephew.`,
  ],
  [
    'film review',
    'Mud, smoke and nothing to say',
    `There is a shot, forty minutes into "The Last Bridge at Orlo", that lasts for nine minutes and passes through a burning village, under a tank, into a cellar and out by the coal hole. The audience around me gasped. I counted the cuts that are not there.

Director Tomas Wray has set his third feature in an unnamed war between an unnamed army and some partisans. Lieutenant Kass (Idris Menzel, all jaw) must hold a crossing until dawn with eleven men, of whom we know from the way they are lit which nine will be dead by then.

The battle scenes are superb. Shells land where one does not expect them; when a sniper fires, one hears the bullet before the rifle. It is only when the soldiers open their mouths that the film surrenders.

Compare it with the Russian pictures that it quotes, in which a boy's face aged as one watched. Here faces are merely dirtied. A nurse is captured, for no reason but that there should be a woman in the trailer.

The score bombards us throughout. In cinemas from Friday; 141 minutes; two stars, both of them for the mule.`,
  ],
  [
    'video game',
    'Ironfall 4 launches with record numbers, and long queues',
    `More than three million people tried to invade the same island on Friday night, and for most of it the island was shut.

Ironfall 4, the newest of the military shooters made by the Stockholm studio Brandvakt, went on sale at midnight. By two o'clock its servers had collapsed under the assault. Players waited in a queue that told them that they were number 214,000, and to hold the line.

Those who got in found what reviewers have praised since last week: battles of 128 against 128, tanks that throw mud on the screen, buildings that come down floor by floor. There is a new class, the drone operator, which many already want to see weakened.

"We were ambushed by our own success," the studio's head, Petra Lund, wrote on the game's forum. A patch would be deployed on Sunday. Everyone who bought the game in its first week will be given a camouflage pattern.

Shares in the publisher rose by six per cent. Analysts expect the title to sell fifteen million copies by the end of the year, enough to win back ground from its American rival, whose campaign this time sends the player to a fictional civil war in Europe.`,
  ],
  [
    'football',
    'Ten-man Wexcombe survive the siege',
    `They defended with their heads, their knees and once, unseen by the referee, with a hand. Wexcombe came to the champions on Saturday with the worst defence in the league and left with a point that felt to them like a conquest.

For an hour after captain Dele Marsh was sent off, the home side laid siege to their goal. Thirty-one shots were fired in, by the count of the statisticians, two of which struck the bar. Striker Lorenzo Batti, the league's deadliest marksman, was so well guarded by the two centre-backs that he was taken off.

"It was a battle, and we had soldiers," said Rob Haig, the manager, whose job had been thought to hang on the result. "Every one of them would go to war for this club."

The visitors had struck first. After nine minutes winger Sam Okoro broke from midfield, shot low and saw the ball creep in off a defender's boot. Batti levelled from the spot before the break.

Trouble between rival fans outside the ground led to eleven arrests. Wexcombe stay second from bottom, but are two points from safety with six matches left.`,
  ],
  [
    'ice hockey',
    'Raiders blitz Generals to force a seventh game',
    `The Raiders scored four times in eleven minutes on Tuesday to destroy the Generals 6–2 and send the final to a deciding game on home ice.

Rookie Nils Aaltonen opened fire from the blue line early in the second period, and before the Generals could regroup he had launched another past goaltender Curt Reese's glove. By the time Reese was pulled it was a rout.

The game was stopped twice for fights. Defenceman Brock Tully, whom the visitors call the Tank, left with a shoulder injury after a clash along the boards, and enforcer Pete Sokol drew ten minutes for coming to avenge him.

"They had us under bombardment and we panicked," said Generals coach Hal Drummond. "We came out with no weapons tonight. None." His power play, which had been the most dangerous of the play-offs, failed on all five attempts.

For the Raiders it is a third escape from elimination. No side in the league has ever come back from three games down and then won on enemy territory, but this one need not: the last battle is on Thursday in their own arena, where tickets sold out in nine minutes.`,
  ],
  [
    'price war',
    'Discounters open a new front in the milk aisle',
    `The price war among Britain's grocers, quiet since the spring, broke out again on Monday when the German discounters Aldermarkt and Lutz cut milk, eggs and bread by up to a fifth within hours of one another.

Both chains called it a gift to customers. Rivals saw an attack. By the afternoon Trescott had retaliated with cuts on three hundred lines and Sanderford had promised to match any of them.

"Nobody wins these battles except the shopper, and he only for a month," said Claire Onslow, who follows retail at a London bank. She reckons that the first round cost the industry £400m in profits last year. A truce of sorts held over Christmas.

Farmers fear that they will be the casualties. Their union said that supermarkets were fighting with other people's ammunition, and that eleven dairies had closed since the last campaign.

Shares in Trescott, the market leader, fell by three per cent and those of Sanderford, which has less cash in its war chest, by six. The discounters, which are not listed, have taken 18 per cent of the market between them and mean to capture twenty by the end of next year. Each is to open forty shops in territory long held by the big four.`,
  ],
  [
    'culture war',
    'The battle for the school library of Harlan Creek',
    `The two sides arrived early to get the seats at the front. On the left sat the women in red shirts, on the right the librarians and their friends, in blue, and between them two deputies with nothing to do.

The school board of Harlan Creek, a county of 31,000 people in the hills of Tennessee, has been at war with itself for two years over 42 books. On Tuesday it voted by four to three to remove nineteen of them.

Both camps claimed victory. The group that calls itself Parents in Arms said it would fight on for the rest; its opponents said that the line had held. Outside somebody had laid a helmet on a pile of paperbacks.

"We're foot soldiers in somebody else's culture war," said Deb Rollins, who taught third grade here for twenty-six years and has stopped going to church because of it. Money has come in from both coasts.

The superintendent, caught in the crossfire, resigned in January. The election for three of the seats is in November, and the campaign has begun. One of the banned volumes, a picture book about a penguin, has been out of print since 2011; the library did not have it.`,
  ],
  [
    'gang shooting',
    'Four shot dead in a Marseille car park',
    `Gunmen with assault rifles killed four young men in the car park of a tower block in the north of Marseille on Thursday night, in what the prosecutor described as one more settling of accounts between rival drug gangs.

Two cars drove in at a quarter to eleven and more than sixty rounds were fired. The dead were between sixteen and twenty-two; one of them, whom neighbours knew as a delivery boy, may have been hit by mistake. A burnt-out car was found beneath the motorway.

It was the eleventh such killing since the New Year. Police have arrested a man of nineteen who is thought to have been hired over a telephone app for less than the price of a scooter.

The interior minister promised to send two companies of riot officers and spoke of a war that the state would win. The mayor asked for detectives instead. "They come, they occupy the stairwell for a week, and they leave," he said.

The trade in cocaine is said to be worth three hundred thousand euros a day at the biggest of the selling points. Two clans have fought over it since the head of one was arrested in Morocco.`,
  ],
  [
    'trial of a shooter',
    'Life for the man who attacked the Norwood arcade',
    `A jury took less than three hours on Wednesday to convict Darren Pell of the murder of seven people whom he shot in a shopping arcade in Norwood two Decembers ago. He will never be released, the judge said.

Pell, a former army reservist of 34, had walked in shortly after noon with a rifle and two hundred rounds of ammunition. He killed a security guard, then fired at those who were waiting for a children's choir. Officers wounded him on the escalator eleven minutes later.

The defence had argued that he was ill. Prosecutors played the recordings that he had made, in which he speaks of a mission and of enemies. There was no link to any terrorist group, detectives said, though he had read everything that such groups put out.

In court the relatives read their statements. Amy Tran, whose brother was killed while he held a door open, said that she had decided to remember the door.

An inquiry found that two calls about Pell's weapons had been filed under the wrong name. The state has since made it an offence to keep such guns at home. The arcade is to be pulled down in spring.`,
  ],
  [
    'earthquake',
    'Soldiers dig with their hands in Tarhuna valley',
    `Troops reached the last cut-off villages of the Tarhuna valley on Sunday, four days after an earthquake of magnitude 6.9 killed at least 1,340 people in the mountains of the south.

They came on foot with stretchers, because the road lies under a hillside. Army helicopters dropped tents and water. At Aït Lahcen, where nearly every house collapsed, a battalion of engineers dug with hands and helmets until a dog lay down on the rubble, which means that it has found somebody.

It was a girl of six, alive. The soldiers wept, said their commander, Colonel Driss Amrani, and then went back to digging and found her sisters.

Field hospitals have treated 4,000 injured. Hundreds are still missing and tens of thousands sleep in the open, afraid of aftershocks. The government declared three days of mourning and accepted help from Spain, Qatar and Britain, whose teams arrived with listening devices.

Some villagers complained that they had been forgotten. "For two days we heard only planes," said a teacher. The king visited the wounded in the military hospital and gave blood. Geologists warned that a second shock as strong as the first could not be ruled out.`,
  ],
  [
    'wildfire',
    'Firefighters lose the battle for Lake Corvin',
    `The front was eleven kilometres wide by Friday evening and moving faster than a man can run. In the holiday town of Lake Corvin crews fought it from house to house until they were ordered to retreat.

Six people have died in the fires that have burned through the south of British Columbia for nine days, two of them volunteers whose engine was surrounded near the saw mill. Thirty thousand have fled. The premier called out the armed forces, and four hundred soldiers are cutting breaks and guarding the empty streets.

Bombers scooped water from the lake all day, eight of them in a chain, until the smoke became too thick to fly in. "We hit it with everything," said fire chief Anne Duval. "It was like an enemy that had read our plan."

Evacuees were taken to an army base and to the curling rink. Some had been given ten minutes. A woman had brought a clock and left her purse.

The wind is expected to turn on Sunday, which may save the hospital or may bring the flames to the refinery. Scientists said that summers as dry as this one would come three times as often. Police are looking into whether the blaze was started by a campfire.`,
  ],
  [
    'defence earnings',
    'Order book carries Nordhaven to a record quarter',
    `Nordhaven, Europe's third-largest maker of ammunition, raised its forecast for the second time this year on Tuesday as governments hurried to refill their depots.

Sales rose by 38 per cent to €1.9bn in the three months to September, and operating profit by more than half. The backlog of orders for shells, missiles and armoured vehicles has grown to €24bn, or about four years of work. The shares, which have tripled in two years, gained another five per cent.

The chief executive, Ulf Brandt, told analysts that demand would outlast any truce in Ukraine. "The cupboards are bare," he said. "They have to be filled, whether or not someone is shooting." Two new plants, one for powder and one for artillery fuses, will open in 2027 and employ 1,100 people.

Margins in the naval division shrank because of delays to a class of frigates. The company set aside €80m for them. It also confirmed talks to sell its car parts business, whose customers are cutting back.

The dividend is to rise to €2.20. Some investors had hoped for more. One bank warned that a sector which is priced for war might be disappointed by budgets.`,
  ],
  [
    'defence takeover',
    'Hostile bid for maker of jet engines runs into flak',
    `The board of Halloran Propulsion has fired back at a hostile bid from its larger rival Coyle Dynamics, calling the offer of $61 a share an ambush that undervalues a jewel of the defence industry.

Coyle, which builds fighters and missiles, has bought up nine per cent of its target over the summer. Its chairman, a former air force general, said that together the two could drive down the cost of the next bomber. He gave shareholders three weeks.

Halloran has turned to a white knight and to a poison pill, weapons which bankers thought had been laid to rest in the eighties. Unions at its plant in Hartford fear the loss of two thousand jobs.

The Pentagon will have the last word. It is uneasy at being left with one supplier of engines for drones, and blocked a similar merger in 2022. A senator from Connecticut vowed to fight the takeover to the death.

Shares in Halloran closed at $64, a sign that investors expect the price to rise before the shooting stops. Coyle's fell by two per cent. Lawyers on both sides have been told to cancel their holidays.`,
  ],
  [
    'election',
    'Retired general leads in race for the palace',
    `A former head of the army who campaigns in a denim jacket has taken a narrow lead in the first count of Peru's presidential election, with the daughter of a former ruler and a comedian close behind.

General Aníbal Quiroga had 23 per cent of the vote with two thirds of the ballots counted on Monday, the electoral office said. A second round will be held in June.

He rose to fame as a captain in the fight against the guerrillas of the Shining Path and has promised to bring soldiers on to the streets against extortion, which has made bus driving the most dangerous trade in Lima. His opponents recall a report on a village where twelve peasants died. A court cleared him in 2009.

The campaign has been bitter. Candidates accused one another of buying votes; a rally in Arequipa was broken up by rivals with stones. On the day itself things were calm but for a dispute over ink.

"I voted for him because I am afraid," said Rosa Huamán, who sells juice. Turnout was 74 per cent. Congress, in which ten parties will now sit, has brought down four presidents in five years, none of them by force.`,
  ],
  [
    'exhibition',
    'The art of hiding, in a hangar',
    `How does one paint a battleship so that it cannot be seen? One does not, as a new exhibition at the naval museum in Harwick makes plain: one paints it so that it cannot be believed.

"Dazzle" brings together sixty models, some of them a hundred and eight years old, which art students daubed with zebra stripes to confuse the captains of submarines. In the last months of the First World War more than two thousand ships went to sea like that. Whether fewer were torpedoed nobody could ever show.

The second half is given to tanks, tents and decoy airfields, and to a company of stage designers who in 1942 built an army of canvas in the desert. A rubber howitzer may be touched. So may the helmet of a sniper, sewn with strips of sacking by his sister.

The curator, Joan Petrie, has also hung three paintings by a man who designed camouflage by day and painted the wounded by night. They are the best things here, and not at all funny.

The show runs until March and then travels to Ottawa. Children get a booklet in which they must find eleven soldiers. This critic found nine.`,
  ],
  [
    'training accident',
    'Five killed as army helicopter crashes on exercise',
    `Five soldiers died when a military helicopter came down in fog during a night exercise in the Carpathian foothills of Romania on Tuesday, the defence ministry said. A sixth was found alive, hanging in a spruce.

The aircraft, a Puma built in 1988, was one of three that were returning to base at Câmpia Turzii after a flight with night-vision goggles. It struck a power line and caught fire. Rescuers needed four hours to get to it through snow.

The dead were a crew of three and two medical orderlies, the eldest of them 44. The prime minister spoke of a black day for the armed forces and ordered flags to be lowered.

All machines of the type have been grounded while investigators look for the flight recorder. It was the fourth accident since 2019. An officers' association has long said that the fleet should have been retired; twelve new helicopters were to arrive last year and have been put off because of a lawsuit.

The exercise, with troops from five countries of the alliance, was called off. There was no sign that anybody had fired on the aircraft, the ministry said in answer to rumours on the internet.`,
  ],
  [
    'trade war',
    'Truce in tariff war leaves farmers in the firing line',
    `Washington and Beijing agreed on Friday to hold their fire for another ninety days in a trade war that has cost both of them dear, but soya growers in Iowa say that the ceasefire comes too late.

Under the deal struck by negotiators in Geneva tariffs stay at 30 per cent on Chinese goods and 10 on American ones. China will suspend its ban on exports of some rare earths, which it had used as its heaviest weapon. Threats of further retaliation are withdrawn for now.

"Both generals have gone back to their tents," said Marie Kohl of a think tank in Brussels. "Neither has disarmed." The dollar rose, and shares in Shanghai hit their highest for a year.

For Wade Petersen, who farms nine hundred hectares near Ames, the damage is done. His buyers went to Brazil in the first salvo, in 2018, and did not all come back. This autumn not one shipload was ordered. "We're the casualties," he said. "They send us aid, like refugees."

The White House has set aside $12bn for farms. Europe, which fears that it will be next in the line of attack, is preparing a list of its own, from whiskey to aircraft.`,
  ],
  [
    'port strike',
    'Dockers vow to fight on as strike enters third week',
    `Pickets repelled three lorries at the gates of Antwerp's largest container terminal on Monday as a strike over pensions went into its third week with neither side ready to surrender.

Some 160 ships are lying at anchor in the North Sea. Carmakers in Germany have stopped two lines for want of parts, and a hospital in Ghent has put off operations. The blockade has cost the port €70m a day, the employers said.

The government sent mediators, who were shouted down. A minister's remark that he might call in soldiers to unload medicines set off the angriest march so far. Police used a water cannon; nine people were hurt when fireworks exploded in the crowd, and a union hall was attacked in the night with paint bombs.

"They have declared war on our old age," said Luc Verstraete, who has worked the cranes for thirty-three years. His union's war chest will last until Easter.

Talks are to resume on Wednesday in Brussels. The employers offer a truce on the retirement age for those above fifty-five. Rotterdam, to which much of the cargo has fled, has threatened to come out in support, and in Hamburg a ballot is being held.`,
  ],
  [
    'explosion at a factory',
    'Blaze at fireworks factory kills eleven',
    `Eleven workers were killed in a fire and a series of explosions at a fireworks factory near Shenmu on Monday, state television said.

The blasts were felt for ten kilometres and broke windows like shells, a neighbour said. Firefighters let the flames burn for six hours before they went in. Smoke closed a motorway.

Twenty-four of the injured were in hospital. Rescuers looked for three people in the rubble of a store. The owner was arrested; police are investigating whether powder had been kept in a place where it was forbidden.

Accidents of the kind happen each winter before the holiday.`,
  ],
  [
    'football of a country at war',
    'Dynamo hold Besiktas',
    `Dynamo Kyiv came back from two goals down to draw with Besiktas in the qualifying round on Wednesday in Lublin, where the club plays its home matches because of the war in Ukraine.

Striker Vanat scored twice in the second half, the first a shot from thirty metres that the goalkeeper let slip. The coach took off two defenders and attacked with four forwards.

Dynamo, who last reached the group stage two years ago, meet the winners of the tie between Shakhtar and a Russian-born billionaire’s club from Cyprus. The return leg is in Istanbul on Tuesday.

Midfielder Shaparenko, suspended for a red card, will miss the match.`,
  ],
  [
    'trial of a cartel',
    'Cartel banker gets forty years',
    `A court in Houston on Friday sentenced a man who had laundered four billion dollars for a Mexican cartel to forty years in prison.

Jurors had found Raúl Ibáñez, 57, guilty of all eleven charges. Prosecutors called him the quartermaster of a war which has cost tens of thousands of lives in Sinaloa. He had bought rifles and grenades by the lorry, a witness said.

The judge spoke of blood money. The defence, which will appeal, said that he had been a captive of the gangs himself. He was extradited in 2023 after soldiers stormed his ranch.`,
  ],
  [
    'robbery',
    'Masked men rob armoured van with explosives',
    `Robbers armed with Kalashnikovs blew open an armoured van on the motorway south of Lyon on Friday and fled with gold worth nine million euros.

They had blocked the road with two burning lorries. Guards exchanged fire with them for some minutes; one was hit in the leg. A helicopter followed the cars as far as a wood, where they were set alight.

The attack was carried out with military precision, the prosecutor said. Two hundred gendarmes are hunting for six to eight men, among whom detectives suspect a former legionnaire. He had escaped from custody last year when gunmen ambushed his prison transport.

The security firm said that it would no longer carry gold by road at night. Its union called for a strike.`,
  ],
];
