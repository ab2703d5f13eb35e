/** Whole articles on wars, of many kinds, written and labelled before any was judged: what each is, its title and its text. */
export const longReadsOfWar: readonly (readonly [what: string, title: string, text: string])[] = [
  [
    'front',
    'Night of fire along the Dnipro',
    `The windows of the maternity ward in Kherson were taped over long ago, so when the blast came shortly before three they bent inward and held. Two floors down, a porter and a cleaner were killed, the head of the regional administration said on Thursday.

It was one of at least thirty strikes on the city overnight, most of them by guided bombs released from the far bank of the river. By morning the tram depot was burning and water had stopped in four districts.

Russian troops have held the eastern bank since they gave up the city three years ago. Their drones hunt cars on the riverside road by daylight, and people who must use it drive without lights and fast.

"You learn the sound," said Natalia Voronenko, a nurse who sleeps at the hospital because the walk home is too long. "The small ones buzz. With the big ones there is nothing to hear."

Ukraine's southern command said its gunners had hit two launch sites in reply. There was no word from Moscow. The city had nearly 300,000 inhabitants; officials put the number now at 60,000.`,
  ],
  [
    'talks',
    'Mediators leave Jeddah without a date',
    `Three days of talks on a truce in Sudan ended in Jeddah on Sunday without a text and without a date for the next round, two diplomats who took part said.

The delegations of the army and of the Rapid Support Forces never sat in one room. Saudi and American mediators carried drafts between two floors of a hotel. What divided them to the end was who would hold the airport of El Fasher and whether fighters must leave the houses they occupy before any pause begins.

A spokesman for the army accused the other side of using the time to bring up reinforcements. An adviser to the RSF leadership said that it had accepted every paragraph on aid and that Port Sudan had accepted none.

The war is in its third year. The United Nations says that half the country's people do not have enough to eat, and has twice declared famine in camps around the besieged city.

"Nobody came here to sign," one of the diplomats said. "They came so as not to be the one who stayed away." The African Union has offered to host a further meeting in Addis Ababa.`,
  ],
  [
    'prisoners',
    'Buses, blankets and a list of names',
    `The buses came over the bridge at Novi Yarylovychi at eleven, curtains drawn. On the Ukrainian side some four hundred relatives had waited since dawn behind a rope, each holding a photograph out at arm's length.

One hundred and eighty-five men were returned on Friday in the sixty-eighth exchange since the full-scale invasion began, the body that coordinates such swaps said. As many went the other way. The youngest is twenty. Most were taken in Mariupol in the first spring and have been held for longer than they had served.

They got down one by one, thin, heads shaved, some with flags already round their shoulders. A woman in a green coat asked each of them whether he had seen the 36th brigade. "She comes every time," said a policeman.

Doctors said nearly all of the men had lost a quarter of their weight. Several described beatings on arrival at the prison. The Russian defence ministry said that its own returned servicemen were being looked after in Belarus.

The United Arab Emirates had mediated. A further list was being prepared, an official in Kyiv said, and would put the gravely wounded first.`,
  ],
  [
    'aid',
    'Forty lorries, and then none',
    `Flour ran out at the bakery in Deir al-Balah at nine on Tuesday, an hour after the doors opened. By ten the queue had turned into a crowd, and by noon into people sitting on the pavement with empty sacks.

Forty lorries had come through Kerem Shalom on Sunday, according to the United Nations, and none since. The Israeli agency that controls the crossing said that the goods were there and that the UN had failed to collect them. The UN said that its drivers had been refused the one road that is not mined.

Aid groups say that Gaza needs six hundred loads a day. Under the truce that took effect in the autumn four hundred were agreed. Both sides count differently: one counts what is inspected, the other what arrives.

At Al-Aqsa hospital Dr Samir Hamdan keeps a list of children who weigh less than they did at their last visit. It has run to eleven pages. "The bombing has nearly stopped," he said. "This is quieter."

Donors are to meet in Cairo next week. Egypt wants the Rafah crossing opened in both directions; Israel has tied that to the return of the last bodies.`,
  ],
  [
    'sanctions',
    'Brussels turns to the shadow fleet',
    `The European Union will bar another 117 tankers from its ports and forbid its insurers to cover them, ministers decided on Monday, in the latest attempt to cut what Moscow earns from oil while it wages war on Ukraine.

The ships, most of them more than fifteen years old, sail under borrowed flags and change names between voyages. Officials estimate that they carry two thirds of Russian seaborne exports. For the first time two refineries outside Europe are named as well.

Malta and Greece had held out for a longer period of grace. They were given four months.

Whether it will hurt is another matter. Past rounds pushed freight rates up for a few weeks, after which new owners appeared. A lawyer who advises shipping firms in Piraeus said that her clients were less afraid of Brussels than of the American treasury.

Volodymyr Zelensky welcomed the decision and asked for more. The Kremlin called it piracy. Six member states have meanwhile proposed to use the frozen reserves as security for a loan that would pay for shells and air defence through next year.`,
  ],
  [
    'opinion for arming',
    'Half a shield is no shield',
    `There is a kind of help that lets those who give it sleep, and does nothing for those who get it. We have been giving it to Ukraine for three winters.

I do not doubt that our ministers are moved when they visit Kharkiv. I have watched them be moved. Then they fly home and send one battery where five are needed, with missiles for a week, and announce it twice.

Look at the arithmetic. An attack of the kind that now comes every third night brings five hundred drones and forty missiles. Each interceptor costs more than a house. We made, in all of Europe, fewer of them last year than were fired in a month.

It will be said that we must keep something for ourselves. Against whom? The army that we fear is busy in the Donbas, and every month that it is held there is a month in which it is not in Narva.

The case for stopping is an honest one: that the front will not move and that men are dying for hedgerows. I would respect it more if those who make it would say what becomes of the people on the wrong side of the hedgerow. We should give enough, or say aloud that we will not.`,
  ],
  [
    'opinion for talks',
    'Why I signed the letter from Tel Aviv',
    `My son came home from reserve duty in Rafah in March and did not speak for two days. On the third he asked me what it was for. I am a retired judge; I am paid, so to speak, to have an answer. I had none, and so I signed.

Some of my friends have stopped telephoning. They say that one does not write such letters while soldiers are in the field. I answer that the field is the only reason for writing them.

We were told that Hamas would be destroyed, then that it would be disarmed, then that it would be prevented from governing. Each aim was smaller than the one before it and took longer. Twenty thousand children are dead. The hostages who came back alive came back by agreement.

I know what was done to us on that Saturday. I knew two of the families. No grief of theirs was lessened by any house that fell in Khan Younis.

A government that cannot say when a war is over is not fighting it but living in it. We must leave Gaza, all of it, under guarantees which others are ready to give, and then look at one another and begin to count.`,
  ],
  [
    'displaced',
    'The school that became a town',
    `Eleven families live in class 4B. They have drawn lines on the floor with chalk where the walls would be, and a rota for the one tap is pinned beneath the portrait of the poet.

They came to Goma's western edge in January, when the M23 rebels took Sake and the road behind it, and then moved on south with what they could carry when the city fell too. Bukavu followed within weeks. Some have now fled four times.

"You stop unpacking," said Espérance Furaha, who sold cloth in Masisi and now sells water by the cup. Her eldest boy was taken on the road by men in new uniforms. She has asked after him at three posts.

More than seven million people are displaced within the country, most of them in the east, according to the UN refugee agency. Rwanda denies that its troops fight beside the rebels; UN experts have counted several thousand of them.

A deal signed in Washington in the summer promised that armed groups would withdraw. On the hill above the school one can hear mortars most evenings. The children can tell the distance, and go on skipping.`,
  ],
  [
    'sea',
    'Drone boats strike tanker off Novorossiysk',
    `A crude tanker was set alight by two unmanned boats as it waited to load off the Black Sea port of Novorossiysk early on Wednesday, its managers in Istanbul said. The crew of 24 were taken off unhurt.

A source in Ukraine's security service said that the vessel had carried Russian oil under four flags and was a lawful target. Video which the service released shows a low, fast craft running in from the stern.

It was the third such attack in a fortnight. Kazakhstan, whose own exports pass through the same terminal, protested and asked both sides to spare it. Loading was halted for nine hours.

Insurers in London have since raised the premium for a call at the port to one per cent of a ship's value. Two owners said that they would send nothing for the time being.

Vladimir Putin threatened last week to cut Ukraine off from the sea if the raids went on. That night missiles hit the harbour of Odesa, sinking a barge with maize and killing a crane driver. Turkey, which lies across the water from both, has called in the ambassadors.`,
  ],
  [
    'market bombed',
    'Bombs fall on market day in Kabkabiya',
    `More than seventy people were killed when aircraft dropped four bombs on a weekly market in North Darfur on Monday, a local resistance committee said. It published the names of 52.

The stalls had been set up under neem trees at the edge of the town, as they are every week, and people had come in from the villages with goats and onions. Witnesses reached by satellite telephone said that an Antonov circled twice. Barrel bombs from such aircraft have been a habit of the army since the start of the war.

The military denied that it had hit civilians and said that a column of the RSF had been destroyed.

The clinic has one surgeon. By evening he had amputated nine limbs without anaesthetic, a nurse said, and had then sat down outside and could not be got to stand up.

The paramilitaries hold nearly the whole of Darfur and have laid siege to its last army garrison for eighteen months. Their own guns killed 14 people at a mosque there on Friday. An arms embargo on the region has been in force for twenty years; both sides have more weapons than when it was declared.`,
  ],
  [
    'truce broken',
    'Deadliest day since the truce',
    `Israeli jets struck targets across the south of Lebanon on Saturday and killed at least nineteen people, the health ministry in Beirut said, on the deadliest day since the ceasefire with Hezbollah was signed.

The army said that it had hit launchers and a depot which the group was rebuilding near Nabatieh in breach of the agreement. It had told the people of two villages to leave an hour beforehand.

In Houmine a family of five died on the upper floor of a house whose ground floor was a tyre shop. A neighbour, Ali Fakih, said that nobody had ever seen a rocket there. "Tyres, yes. He had very many tyres."

Under the deal Hezbollah was to pull back beyond the Litani and the Israelis were to go home. The first has been done in part and the second, but for five hilltops, as well. A committee with American and French officers meets every second week and issues no minutes.

President Joseph Aoun called the raids an attempt to wreck the plan by which the army is to collect the group's weapons before the year is out. UNIFIL reported that one of its patrols had come under fire.`,
  ],
  [
    'air raid on a school',
    'They were writing an examination',
    `The paraglider came over the ridge with its engine off. It is how they come now, said the headmaster, so that no one has time to reach the trench.

Two mortar rounds were thrown down on the village school in Sagaing on Tuesday as a class was sitting its matriculation. Sixteen pupils and a teacher died. The youngest was fourteen.

Villages in the region are run by the shadow government that was formed after the coup, and defended by young men with home-made rifles. The junta says that such schools train terrorists. It has hit at least two hundred of them from the air, according to a group that keeps count.

With elections to be held in the districts that it controls, the military has stepped up its bombing of those that it does not. China has leaned on the armed groups along its own border to stop fighting, and two have done so. That has freed aircraft for the plains.

The parents buried the children the same night, by torchlight, for fear of a second raid. The papers were collected. They will be marked, the headmaster said, all of them.`,
  ],
  [
    'conscription',
    'Kyiv argues over its twenty-year-olds',
    `A bill that would let Ukraine call up men from the age of twenty-three was sent back to committee on Wednesday after a debate in which deputies shouted one another down and a mother in the gallery was led out.

The general staff has asked for it. Brigades in the east are at half their strength, officers say, and some battalions near Pokrovsk hold a kilometre of line with thirty men. The average soldier is forty-three.

Those against point to the pyramid of ages: the generation born around the turn of the century is the smallest that the country has. "If we spend them there will be nobody to come home to," said a deputy who lost an arm at Bakhmut.

The president, who lowered the limit from twenty-seven last year, is said not to want it. Instead the government pays volunteers between eighteen and twenty-four the price of a small flat for a year's service. Six thousand have taken it.

Desertion is the other half of the sum. Prosecutors have opened more than two hundred thousand cases since the war began, and since spring those who go back of their own will go unpunished.`,
  ],
  [
    'power grid',
    'Four hours of light',
    `The timetable hangs in every lift that does not work. Group 3.2: light from six until eight, and again from seven until nine in the evening, unless something is hit.

Something was hit on Sunday. Forty-five missiles and several hundred drones were sent against power stations from Lviv to Zaporizhzhia, the energy ministry said, in the heaviest such attack of the winter. Three workers died at a substation they had already rebuilt twice.

In Kyiv the temperature was eleven below. People cooked on the landing over a camping stove, taking turns. An old man on the ninth floor let down a basket on a cord and the girl from the shop put bread in it.

Transformers of the largest kind weigh two hundred tonnes and take a year to build. Several countries have sent their spare ones, from Lithuania a whole plant that had been meant for scrap. The engineers no longer say where they put them.

Russia says that it strikes only what serves the army. Ukraine for its part has burned refineries from Samara to Tuapse, and petrol is rationed in Crimea. Talks on a truce for energy alone, which Turkey proposed, came to nothing in November.`,
  ],
  [
    'arms delivery',
    'Berlin clears the long-range missiles at last',
    `Germany will give Ukraine a first lot of Taurus cruise missiles and will train the crews that are to fire them, the chancellor told parliament on Thursday, ending an argument that outlived his predecessor's government.

He did not say how many. People familiar with the plan spoke of fewer than fifty in the first half of the year. They fly five hundred kilometres and were built to bring down bridges.

The Kremlin had said that it would regard the step as taking part in the war. Its spokesman on Thursday called it one more round of escalation which would change nothing at the front.

The opposition was divided. One speaker asked what would happen if a German weapon fell on Moscow; another asked what had happened in Ternopil, where a block of flats was struck in November and thirty-eight people died.

Military experts doubt that the missiles will turn the course of the fighting. Ukraine already has French and British ones of nearly the same kind, and uses them sparingly for want of stock. What it lacks more, said a former general, is infantry.`,
  ],
  [
    'blockade inland',
    'Bamako waits for petrol',
    `They have put a chain across the forecourt and a soldier in front of the chain. Behind him the pumps are dry; before him some three hundred mopeds stand in rows, many with their owners asleep on them.

Mali's capital has had hardly any fuel for five weeks. Fighters of JNIM, which is tied to al-Qaeda, have burned more than a hundred tankers on the roads from Senegal and Ivory Coast and have told hauliers that the next drivers will be burned with them. Schools were closed for a fortnight.

The junta, which came to power on a promise to bring safety, escorts convoys with armoured cars and with Russians of the Africa Corps. Last week one of them was ambushed near Bougouni; the army spoke of eight dead, villagers of many more.

Nobody thinks that the insurgents mean to storm the city. "They want us to open the gate ourselves," said a baker, Modibo Traoré, who has gone back to wood.

Embassies have told their nationals to leave while there are seats. In the north the same group and its Tuareg allies took two camps in October. Towns under siege there are buying peace one at a time: the veil, a tax, no more army.`,
  ],
  [
    'un vote',
    'Eleven for, two against, and a veto',
    `The United States on Friday vetoed a resolution in the Security Council that demanded an immediate and lasting ceasefire in Gaza, the release of all hostages and an end to limits on aid. Fourteen members had voted for it.

Washington's envoy said that the text did not condemn Hamas and would have left it in place. The Palestinian observer put his papers down and for a while did not speak.

It was the sixth such veto since the war began. The Algerian ambassador, who had negotiated the draft for a month, asked the people of Gaza to forgive the council.

While the hands went up in New York, tanks were moving into the north of Gaza City. The hospital there counted 41 dead by evening. The Israeli military has told all who are still in the city, perhaps half a million, to go south; many say that they have neither the money for a lorry nor a place to put down a tent.

France and Saudi Arabia are to chair a conference on a Palestinian state on Monday. Israel will not attend. Its prime minister said that there would be no such state west of the Jordan.`,
  ],
  [
    'border war',
    'Jets over the temple again',
    `Thai F-16s bombed what the army called artillery positions on the Cambodian side of the frontier on Monday, hours after one of its soldiers was killed and seven were wounded by fire from across the hills.

By nightfall shells were falling along nearly two hundred kilometres. Thailand moved some four hundred thousand people out of four provinces into schools and temples. Cambodia said that nine civilians had died, among them a monk, and that a casino had been hit.

The two countries fought for five days in July and signed a truce in Kuala Lumpur in October in the presence of the American president. It was suspended after two weeks, when a patrol stepped on a mine that Bangkok says had been freshly laid.

Each accuses the other of shooting first. Anutin Charnvirakul said that there would be no talks until the threat had been removed. Hun Sen, who no longer rules Cambodia but is heard there, urged his soldiers to be patient and then, a day later, to fight.

At the heart of it lies a line drawn by a French surveyor in 1907. Malaysia has asked both to let its observers back.`,
  ],
  [
    'mass grave',
    'What the river terrace held',
    `The smell had been there since the thaw, said the farmer, and he had ploughed round it. On Tuesday forensic workers in white suits opened the third pit on the terrace above the Siverskyi Donets. It held twenty-two bodies, nine of them with their hands tied.

Ukrainian forces took the village back in October, after Russian units had held it for two and a half years. Since then the prosecutor's team has registered 164 dead, some in graves with numbers, most without.

A man who gave his name only as Mykola said that he had been kept in the cellar of the veterinary station with thirty others. "They called them out by surname. We thought that it was for an exchange."

Moscow has called such reports staged. The International Criminal Court has issued warrants for six Russians, the president among them, and its investigators came to the site last week with a drone and a dog.

Identification takes months. The laboratory in Kharkiv was struck in May and works in a basement. In the meantime the relatives come with toothbrushes and combs in plastic bags, and are given a number as well.`,
  ],
  [
    'hospital in war',
    'The surgeon who stayed',
    `Dr Omar Selik has operated by the light of a telephone, and once, when its battery gave out, by that of a burning shed. For five hundred days he was one of four surgeons for a quarter of a million people shut inside El Fasher.

When the city fell in late October he walked. It took him nine days to Tawila, at night, with a group that was sixty at the start and thirty-seven at the end. Fighters stopped them at a ditch and took the young men out.

The hospital where he worked was entered the day after he had left. The World Health Organization says that more than four hundred and sixty patients and those who looked after them were killed there. Satellite pictures show the ground around it changing colour.

The Rapid Support Forces have said that they will investigate and have shown one arrested man on video. In Tawila a tent with two tables does what it can. Cholera has come, and the shelling is three days' walk away, which counts as peace.

He was asked in which language he dreams. He said that he would let us know.`,
  ],
  [
    'opinion on sanctions',
    'The price cap was a polite fiction',
    `We Europeans like a rule that lets us feel stern and sell insurance. The cap on Russian oil is such a rule. It has held for three years in much the way that an umbrella holds in the sea.

I used to advise the ministry which invented it. We knew by the first summer that the tankers were lying about what they paid. We counted them as they went by.

Each cargo pays for a day and a half of the war in Ukraine, for a few hundred of the drones that fall on Odesa and Kharkiv. It is in our power to close the Danish straits to ships without cover. The law allows it, the navy is able to do it, and what stands against it is that we are afraid.

I do not think that Putin would fight for a rusty tanker. I think he counts on our not finding out.`,
  ],
  [
    'homes hit in a war nobody knows',
    'Rescuers dig for the living in Tesk',
    `Rockets fired from across the lake destroyed two blocks of flats in Tesk on Friday night and set a third on fire. Twenty-six people were killed.

Firefighters fought the blaze until dawn. The flames had reached the hospital, from which patients and nurses were evacuated down a ladder; smoke lay over the town. Rescuers heard knocking in the rubble where the stairs had collapsed.

The army of Orland, which began its offensive in May, said that it had hit a barracks. There is none, said the mayor. A crater in the playground is nine metres wide.

Doctors at a clinic treated ninety wounded. It was the worst night of the siege, in which the town has been shelled on two days out of three.`,
  ],
];
