/** Countries, their people and adjectives, one word each, lower case: for relevance one country is as good as another. */
const WORDS =
  'afghanistan afghan albania albanian algeria algerian angola angolan argentina argentine argentinian armenia armenian australia australian austria austrian azerbaijan azerbaijani ' +
  'bahrain bahraini bangladesh bangladeshi belarus belarusian belgium belgian benin beninese bolivia bolivian bosnia bosnian botswana brazil brazilian britain british bulgaria bulgarian burkina burkinabe burundi burundian ' +
  'cambodia cambodian cameroon cameroonian canada canadian chad chadian chile chilean china chinese colombia colombian congo congolese croatia croatian cuba cuban cyprus cypriot czech czechia denmark danish djibouti dominican dutch ' +
  'ecuador ecuadorian egypt egyptian england english eritrea eritrean estonia estonian ethiopia ethiopian european finland finnish france french gabon gambia gambian georgia georgian germany german ghana ghanaian greece greek greenland guatemala guatemalan guinea guinean guyana ' +
  'haiti haitian honduras honduran hungary hungarian iceland icelandic india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli israelis italy italian jamaica jamaican japan japanese jordan jordanian ' +
  'kazakhstan kazakh kenya kenyan kosovo kurdish kurds kuwait kuwaiti kyrgyzstan laos latvia latvian lebanon lebanese lesotho liberia liberian libya libyan lithuania lithuanian madagascar malawi malaysia malaysian mali malian mauritania mexico mexican moldova moldovan mongolia montenegro morocco moroccan mozambique mozambican myanmar burmese ' +
  'namibia nepal nepalese nepali netherlands nicaragua nicaraguan niger nigerien nigeria nigerian norway norwegian oman omani pakistan pakistani palestine palestinian palestinians panama panamanian paraguay peru peruvian philippines philippine filipino poland polish portugal portuguese qatar qatari romania romanian russia russian russians rwanda rwandan ' +
  'salvador salvadoran saudi scotland scottish senegal senegalese serbia serbian singapore slovakia slovak slovenia slovenian somalia somali spain spanish sudan sudanese sweden swedish switzerland swiss syria syrian syrians taiwan taiwanese tajikistan tajik tanzania tanzanian thailand thai togo tunisia tunisian turkey turkish turkmenistan ' +
  'uganda ugandan ukraine ukrainian ukrainians emirates uk u.k us usa u.s u.s. american americans uruguay uzbekistan venezuela venezuelan vietnam vietnamese wales welsh yemen yemeni zambia zambian zimbabwe zimbabwean';

/** Lower-case words that name a country or its people. */
export const countries: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Countries of several words, folded. */
export const longCountries: ReadonlySet<string> = new Set([
  'united states',
  'united arab emirates',
  'saudi arabia',
  'south sudan',
  'burkina faso',
  'democratic republic of the congo',
  'central african republic',
  'dr congo',
]);
