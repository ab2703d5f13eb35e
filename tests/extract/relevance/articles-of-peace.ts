/** Short reports that borrow the words of war or stand next to one: `[what, title or null, text]`. None is war news. */
export const articlesOfPeace: readonly (readonly [what: string, title: string | null, text: string])[] = [
  [
    'a murder',
    null,
    'A man of 41 was stabbed to death in his flat in Harrowby on Friday night, police said. A neighbour has been arrested. Officers found the weapon in a canal.',
  ],
  [
    'a shooting at a bar',
    'Two dead in shooting outside Lindow bar',
    'Two men were shot dead and a woman was wounded outside a bar in Lindow early on Sunday. Detectives believe the gunman knew his victims and have appealed for witnesses.',
  ],
  [
    'a bank robbery',
    null,
    'Armed robbers blew up a cash machine in Senden and fired at a police car as they fled on Tuesday. Nobody was hurt. The gang has attacked nine machines this year, prosecutors said.',
  ],
  [
    'a murder trial',
    null,
    'A court in Rostal sentenced a former soldier to life in prison on Monday for killing his wife with his service pistol. The judge spoke of an execution.',
  ],
  [
    'a train crash',
    'At least 30 dead as express hits freight train',
    'At least 30 people were killed and 90 injured when an express struck a freight train outside Pellin on Thursday night. Rescuers and soldiers searched the wreckage for survivors until morning.',
  ],
  [
    'a gas explosion',
    null,
    'A gas explosion destroyed a block of flats in Vaskel on Monday, killing six people. Firefighters searched the rubble with dogs; the cause was a leaking pipe, the town hall said.',
  ],
  [
    'an earthquake',
    null,
    'An earthquake flattened villages in the Ammar hills before dawn on Friday. At least 210 people died and 40,000 were displaced, officials said. The army sent troops and helicopters with tents.',
  ],
  [
    'a flood',
    'Thousands flee as Sula bursts its banks',
    'More than 12,000 people were evacuated from the lower town on Wednesday after the Sula broke through a dyke. Four bodies were recovered. Soldiers filled sandbags through the night.',
  ],
  [
    'a wildfire',
    null,
    'Crews battled a wildfire on three fronts above Corvel on Saturday as strong winds drove it towards a holiday camp. Planes bombed the flames with water and 900 campers fled to the beach.',
  ],
  [
    'a helicopter in training',
    null,
    'Four airmen died when their helicopter hit a power line during a training flight near Marrow, the air force said on Thursday. An inquiry into the accident has been opened.',
  ],
  [
    'football',
    'Rangers blitz leaves United in ruins',
    'Rangers bombarded the visitors from the first whistle and had scored three by half-time. Their new striker, a big gun bought in January, fired in a rocket from thirty metres. “We were under siege,” said the United coach, who lost two defenders to injury.',
  ],
  [
    'boxing',
    null,
    'Oleg Daro survived a bombardment in the ninth round to keep his title in a brutal battle with the challenger, whom he knocked out with a left hook. “It was a war,” he said.',
  ],
  [
    'chess',
    null,
    'The champion sacrificed his queen in a devastating attack and captured two rooks in the sixth game of the match. The challenger must win on Sunday to stay in the fight.',
  ],
  [
    'a price war',
    'Airlines open fire with fares from nine crowns',
    'The price war between the two budget airlines escalated on Monday. Skyhop launched an attack on its rival’s busiest routes, and Wingo said it would defend its territory. Analysts expect casualties among smaller carriers.',
  ],
  [
    'a hostile takeover',
    null,
    'Marrow Steel fended off a hostile bid from its bigger rival on Tuesday after a six-month siege. Shareholders had been bombarded with letters; the chairman spoke of a truce.',
  ],
  [
    'a trade war',
    null,
    'Exporters fear a trade war after the finance ministry fired the first shot with a tariff of 15 percent on imported glass. The neighbours have threatened to retaliate against cheese and wine.',
  ],
  [
    'a culture war',
    null,
    'The battle over school libraries moved to the regional assembly on Thursday, where members traded fire over a list of 60 novels. Campaigners on both sides of the culture war filled the gallery.',
  ],
  [
    'a war on litter',
    null,
    'The mayor of Lindow declared war on litter on Monday and sent an army of 200 volunteers into the parks. The campaign targets cigarette ends, which account for half of the waste.',
  ],
  [
    'an anniversary',
    'Town remembers the night of the bombs',
    'Church bells rang in Corvel on Sunday for the 2,400 people who died in the air raid eighty years ago. Schoolchildren read out names and a wreath was laid at the memorial. Two survivors, both in their nineties, attended the ceremony.',
  ],
  [
    'a walk over a battlefield',
    'A century on, the trenches of Mirsk are a garden',
    'A hundred years ago 5,000 soldiers died in an afternoon on the slope where Pia Lund now grows lavender. Her guests find buttons and bullets after rain. The small museum keeps the letters of both armies.',
  ],
  [
    'an obituary',
    null,
    'Agnes Thole, who as a nurse of twenty drove an ambulance through the shelling of the harbour and was decorated for it, has died at the age of 99, her daughter said.',
  ],
  [
    'a veteran at a marathon',
    null,
    'A veteran who lost a leg to a mine in 2008 finished the Lindow marathon on Sunday in under four hours. He raised 30,000 crowns for a charity that trains guide dogs.',
  ],
  [
    'a film',
    'Review: ‘No Surrender’ fires blanks',
    'Two hours of explosions cannot hide the thin script of this war film, in which a squad of soldiers defends a bridge against tanks. The director knows how to stage a battle and not how to end one. Its star deserves better.',
  ],
  [
    'a novel',
    null,
    'Her new novel follows three sisters through the siege of an unnamed city. The author, who won last year’s Meridian Prize, writes of hunger and shelling without a raised voice. Readers will wait for the last of the trilogy.',
  ],
  [
    'a video game',
    null,
    'The shooter sold three million copies in its first week, its publisher said. Players lead a squad of commandos through a city under bombardment; a tank battle in the second level has been criticised as too hard.',
  ],
  [
    'an election campaign',
    null,
    'The opposition launched its campaign on Saturday with an attack on the government’s record on jobs. Its candidate, a retired general, promised to fight for every vote in the battleground provinces.',
  ],
  [
    'a coalition crisis',
    null,
    'The coalition survived a vote of confidence on Wednesday after a rebel group of eleven lawmakers laid down its arms at the last minute. The prime minister had threatened to resign.',
  ],
  [
    'a protest',
    null,
    'About 8,000 people marched through Halm on Saturday against higher fares. Police used tear gas after some threw bottles; twelve protesters and three officers were slightly injured.',
  ],
  [
    'a strike of nurses',
    null,
    'A strike by nurses hit 30 hospitals on Monday. The union said talks on pay had broken down and threatened to escalate; the ministry offered a truce until the holidays.',
  ],
  [
    'a defence budget in peace',
    null,
    'The auditors criticised the defence ministry on Thursday for paying twice for a canteen at the Halm barracks. The minister promised a review of all building contracts.',
  ],
  [
    'a parade',
    null,
    'Thousands lined the quay on Saturday to see the frigate Amalia open to visitors on Navy Day. A brass band of the marines played, and children climbed a tank from the museum.',
  ],
  [
    'a bomb of an old war',
    'Old bomb found at Lindow station',
    'Trains were stopped for three hours on Tuesday after builders found an unexploded bomb from the Second World War beside the tracks at Lindow. Experts defused it and 2,000 residents returned home.',
  ],
  [
    'a disease',
    null,
    'Measles has killed 14 children in Ammar since January, health officials said. Doctors are fighting the outbreak with a campaign that targets 300,000 infants. “The virus strikes the weakest,” said one.',
  ],
  [
    'a drug raid',
    null,
    'Police stormed a warehouse in Senden at dawn and seized two tons of cocaine. Nine suspects were arrested and a rifle was found. The operation against the smugglers took a year.',
  ],
  [
    'trade of a country at war',
    null,
    'Norvia’s grain harvest reached a record 12 million tons this year thanks to a wet spring, the farm ministry said. Prices at the exchange in Halm fell by four percent.',
  ],
  [
    'sport of a country at war',
    null,
    'Norvia beat Finland 2–1 in the qualifier on Tuesday with a late goal by their captain. Talmark drew with Wales and stay third in the group. The coach praised his defence.',
  ],
  [
    'an accident in a country at war',
    null,
    'A bus with 38 pilgrims left the road near Ostrel in thick fog on Sunday and overturned, killing seven of them, Norvia’s traffic police said. The driver had fallen asleep.',
  ],
  [
    'a wedding of a general',
    null,
    'The retired general and the pianist were married in the garrison church of Halm on Saturday. The couple met at a concert for wounded veterans four years ago.',
  ],
  [
    'a satellite launch',
    null,
    'A rocket carrying two weather satellites was launched from Cape Orvan on Friday. The first stage returned to its pad; engineers will test the cameras for three weeks.',
  ],
  [
    'a delivery drone',
    null,
    'Drones will deliver parcels in four suburbs of Lindow from the autumn, the post office said. In trials one aircraft hit a chimney and another was attacked by gulls.',
  ],
];
