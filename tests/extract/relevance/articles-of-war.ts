/** Short reports of wars nobody has heard of: `[what, title or null, text]`. The registry of `unknown-wars.test.ts` knows Norvia and Talmark, and none of the others. */
export const articlesOfWar: readonly (readonly [what: string, title: string | null, text: string])[] = [
  [
    'a toll that rises',
    'Death toll in Pellin depot strike climbs to 22',
    'Twenty-two people are now known to have died in the strike on the bus depot at Pellin, the town hall said on Friday. Rescuers pulled four more bodies from the rubble during the night. A driver and two mechanics are still unaccounted for.',
  ],
  [
    'soldiers killed, no names known',
    null,
    'At least nine soldiers were killed and four wounded in an ambush on a supply column east of Dorrim on Sunday, the general staff said.',
  ],
  [
    'craters and who fired',
    'Pictures point to rockets from the north',
    'Photographs taken in Vaskel on Thursday show six craters around the grain silo, two of them in the yard where workers were sleeping. Two ballistics experts said the angle pointed to rockets fired from the hills to the north. Five people died there, according to the district hospital.',
  ],
  [
    'the displaced',
    '64,000 people have fled Ammar province, UN says',
    'Some 64,000 people have been driven from their homes in Ammar province since the fighting resumed in June, the United Nations said on Tuesday. Most of them sleep in schools and mosques. The agency has received less than a quarter of the money it asked for.',
  ],
  [
    'a town taken',
    null,
    'Rebels of the Free Dunes Movement entered Kassera before dawn on Wednesday after government troops left their positions, two residents said by telephone. Shops were shut and a flag had been taken down from the prefecture.',
  ],
  [
    'an air raid',
    'Jets bomb the port of Lissan',
    'Warplanes dropped at least eight bombs on the port of Lissan overnight, setting two warehouses on fire and sinking a dredger, harbour officials said. Three night watchmen were wounded.',
  ],
  [
    'drones shot down',
    null,
    'Air defences shot down 31 of 40 drones over the Tavrin region in the night to Monday, the air force said. Debris fell on a kindergarten, which was empty. A substation was damaged and two districts were without power until noon.',
  ],
  [
    'a siege',
    'Bread runs out in besieged Hadra',
    'The last bakery in Hadra closed on Saturday after four months of siege by the paramilitaries, doctors in the town said. Shelling has cut the road to the river, and eleven children have died of hunger since the start of the month.',
  ],
  [
    'a hospital hit',
    null,
    'A hospital in Oum Salat was hit by artillery for the third time this month, its director said on Thursday. Two nurses and a patient were killed and the dialysis ward was destroyed. The army denied firing at it.',
  ],
  [
    'a militia massacre',
    'Gunmen kill 41 villagers in Bolande',
    'Gunmen on motorcycles killed at least 41 people in two villages in the Bolande district, burning houses and grain stores, a local councillor said on Monday. It was the fourth such attack in the area since armed groups broke the truce.',
  ],
  [
    'a car bomb at a barracks',
    null,
    'A car bomb exploded at the gate of an army barracks in Marrow on Tuesday morning, killing seven recruits and injuring more than twenty. No group has claimed the attack; the militants of the Black Banner have bombed the same gate twice.',
  ],
  [
    'a mine',
    null,
    'Three farmers were killed when their tractor ran over an anti-tank mine in a field near Zelin, the regional police said. The fields were mined by retreating troops in the spring.',
  ],
  [
    'losses of one side',
    'Ministry puts enemy losses at 800',
    'The defence ministry said on Wednesday that the enemy had lost 800 men, nine tanks and a radar station in a week of fighting along the Sula. The figures could not be checked independently.',
  ],
  [
    'desertion',
    'Hundreds walk away from the front',
    'More than 700 soldiers have left their units on the eastern front without leave since March, according to an army prosecutor. Commanders speak of exhausted men who have not been home in a year.',
  ],
  [
    'front-line life',
    'The postwoman of Skrell',
    'The shells come at four in the afternoon in Skrell, and so the postwoman comes at three. Two of her neighbours were killed in May on the bench outside the pharmacy. “I have letters for people who are in the cellar and letters for people who are in the cemetery,” Irma Dusk said. The front is nine kilometres away.',
  ],
  [
    'an offensive',
    null,
    'Government forces backed by tanks advanced five kilometres towards Beldin on Friday and took the railway junction, an army spokesman said. Rebel commanders acknowledged a withdrawal “to better lines”.',
  ],
  [
    'naval drones',
    null,
    'Two naval drones struck a patrol ship off Cape Orvan on Sunday and left it listing, the navy said. Eleven sailors were taken to hospital. The insurgents released a video of the attack.',
  ],
  [
    'children hurt by a leftover shell',
    null,
    'Two brothers aged eight and ten were wounded when a shell they had found near the trenches of Mirsk exploded in their hands, a surgeon said. The village lies two kilometres behind the front line and was shelled as late as Tuesday.',
  ],
  [
    'power stations',
    'Third night without light in Corvel',
    'Missiles hit two power stations near Corvel for the third night in a row, leaving half a million people without electricity, the operator said. Repair crews had to stop work twice because of air-raid warnings.',
  ],
  [
    'clashes on a border',
    null,
    'Border guards of Tashan and Irbek exchanged mortar fire for two hours on Monday near the Olum pass. Each side accused the other of shooting first. Four villagers and a guard died, and hundreds of families were moved down the valley.',
  ],
  [
    'a prisoner exchange',
    '120 Norvian soldiers return from captivity',
    'Norvia and Talmark exchanged 120 prisoners each at the Selby crossing on Monday. Many of the men had spent two winters in camps. “He weighs less than his coat,” said the mother of one of them.',
  ],
  [
    'home as heroes',
    'Talmark welcomes its sons home',
    'Eighty Talmarki prisoners of war came home on Saturday and were received by President Ota Brandel, who called every one of them a hero. Norvia received the same number.',
  ],
  [
    'an offer of talks',
    'Norvia ready to meet Talmark “anywhere but in Sarn”',
    'Norvia’s foreign minister said on Tuesday her government was ready to meet Talmark’s negotiators to discuss a ceasefire. Talmark has not answered. Mediators have proposed a hotel on neutral ground.',
  ],
  [
    'talks refused',
    null,
    'Talmark’s parliament speaker rejected the Norvian proposal of a thirty-day truce on Thursday. “They will use it to dig,” he told reporters.',
  ],
  [
    'sanctions',
    'Eleven countries freeze Talmarki assets',
    'Eleven countries imposed sanctions on Talmark’s state bank and on three arms makers on Wednesday over the invasion of the Keld valley. Talmark called the measures theft.',
  ],
  [
    'aid into a besieged town',
    null,
    'A convoy with flour and medicine reached Ostrel on Monday, the first aid to enter the Norvian town in seven weeks. The Red Cross said Talmarki troops had let eleven of sixteen trucks pass.',
  ],
  [
    'aid in money',
    null,
    'The development bank approved a loan of 400 million crowns to Norvia on Friday to rebuild bridges and waterworks destroyed in the war with Talmark.',
  ],
  [
    'arms deliveries',
    null,
    'The first four of twenty howitzers promised to Norvia have arrived, its defence minister said on Thursday. Crews were trained abroad in the winter.',
  ],
  [
    'conscription',
    null,
    'Norvia’s parliament lowered the age of conscription to 20 on Tuesday after a debate of nine hours. The army needs 30,000 men by the summer to relieve brigades that have fought without rest.',
  ],
  [
    'a ceasefire broken',
    null,
    'The ceasefire in the Keld valley held for six hours on Sunday. By noon observers had counted forty explosions, and both Norvia and Talmark blamed the other.',
  ],
  [
    'refugees across a border',
    'Buses wait at the bridge for families from Sarn',
    'Nearly 9,000 people from Sarn have crossed the bridge in three days, volunteers said on Friday. “We took the cat and the documents,” said Ivka Moll, who left when the evacuation was announced. Talmarki guns can be heard from the car park.',
  ],
  [
    'the missing',
    null,
    'Norvia has identified 212 of the bodies returned by Talmark last month, the commissioner for missing persons said. Relatives of some 6,000 soldiers still wait for news.',
  ],
  [
    'a count of the displaced',
    'Who still lives in the Keld valley',
    'Of 40 villages along the line, 13 are empty, according to a survey by parish offices in the Keld valley. The United Nations speaks of 90,000 displaced; the parishes count 80,000. People who come back by day to feed animals are counted as displaced.',
  ],
  [
    'an opinion on a ceasefire',
    'Opinion: Sit down with Talmark',
    'I have heard that talks with Talmark would be a gift to the aggressor. I do not believe it. In my view a ceasefire that holds for a month is worth more to the people in the cellars of Sarn than another speech. Let the two governments sit down.',
  ],
  [
    'a war crimes inquiry',
    null,
    'United Nations investigators said on Monday they had documented 61 executions of captured Norvian soldiers by Talmarki forces in Mirow since the invasion.',
  ],
  [
    'a spy chief on a strike',
    null,
    'Norvia’s security service said it had blown up an ammunition depot 200 kilometres inside Talmark. Residents of Osk filmed a column of smoke and heard detonations until morning.',
  ],
  [
    'a visit to the front',
    null,
    'Norvia’s president visited troops near Mirow on Wednesday and handed medals to the defenders of the bridgehead. Commanders told him that shells were running short.',
  ],
  [
    'an insurgent leader killed',
    null,
    'A drone strike killed a senior commander of the Tamask militia and two of his bodyguards as they drove through Vey on Thursday, local officials said. The militia vowed revenge.',
  ],
  [
    'fighting in a capital',
    null,
    'Heavy gunfire and explosions were heard in Bassora for a second day as soldiers loyal to rival generals fought around the airport and the radio station. The doctors’ union counted 56 civilians dead and nearly 600 hurt.',
  ],
  [
    'peacekeepers',
    null,
    'Two peacekeepers were killed and five injured when their patrol was fired on by an armed group near Lokande, the mission said on Tuesday. It was protecting a market.',
  ],
];
