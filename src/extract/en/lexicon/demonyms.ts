import { wordList } from './word-list.ts';

/** Adjectives and nouns for the people and armies of a country, nation or armed movement, lower case. */
export const demonyms: ReadonlySet<string> = wordList(`
  afghan albanian algerian american angolan arab argentine armenian australian austrian azerbaijani azeri bahraini bangladeshi belarusian
  belgian beninese bolivian bosnian botswanan brazilian british bulgarian burkinabe burmese burundian cambodian cameroonian canadian chadian
  chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english eritrean estonian
  ethiopian european filipino finnish french gabonese georgian german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic
  indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz
  lao latvian lebanese liberian libyan lithuanian macedonian malawian malaysian malian maltese mauritanian mexican moldovan mongolian
  montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian
  paraguayan peruvian polish portuguese qatari rohingya romanian russian rwandan salvadoran saudi scottish senegalese serbian sikh slovak slovenian
  somali spanish sudanese swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian
  uruguayan uyghur uzbek venezuelan vietnamese welsh western yazidi yemeni zambian zimbabwean houthi hezbollah hamas taliban nato soviet
  u.s. us uk u.k. un u.n. eu isis isil wagner tigrayan amhara druze alawite sunni shia shiite
`);
