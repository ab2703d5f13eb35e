/** A publisher others relay. */
export interface Outlet {
  /** As printed: "AP". */
  readonly name: string;
  /** Other ways texts write it. */
  readonly aliases: readonly string[];
  /** Its short name stands alone in a credit: "(AP) —", "via AFP". */
  readonly wire: boolean;
}

const wire = (name: string, ...aliases: readonly string[]): Outlet => ({ name, aliases, wire: true });
const paper = (name: string, ...aliases: readonly string[]): Outlet => ({ name, aliases, wire: false });

/** Agencies and outlets that war news is commonly taken from. Names of the feeds at hand are added by the caller. */
export const outlets: readonly Outlet[] = [
  wire('AP', 'Associated Press', 'The Associated Press', 'The AP', 'AP News'),
  wire('Reuters', 'Thomson Reuters'),
  wire('AFP', 'Agence France-Presse', 'Agence France Presse'),
  wire('dpa', 'DPA', 'Deutsche Presse-Agentur', 'German Press Agency'),
  wire('UPI', 'United Press International'),
  wire('PA', 'PA Media', 'Press Association'),
  wire('EFE', 'Agencia EFE'),
  wire('ANSA'),
  wire('Kyodo', 'Kyodo News'),
  wire('Xinhua', 'Xinhua News Agency'),
  wire('Yonhap', 'Yonhap News Agency'),
  wire('PTI', 'Press Trust of India'),
  wire('ANI', 'Asian News International'),
  wire('TASS', 'ITAR-TASS'),
  wire('Interfax'),
  wire('RIA Novosti', 'RIA'),
  wire('Ukrinform'),
  wire('Interfax-Ukraine'),
  wire('UNIAN'),
  wire('Anadolu', 'Anadolu Agency', 'AA'),
  wire('IRNA'),
  wire('Tasnim', 'Tasnim News Agency'),
  wire('Fars', 'Fars News Agency'),
  wire('SANA'),
  wire('WAFA'),
  wire('SUNA'),
  wire('Bloomberg', 'Bloomberg News'),
  paper('The New York Times', 'New York Times', 'NYT'),
  paper('The Washington Post', 'Washington Post'),
  paper('The Wall Street Journal', 'Wall Street Journal', 'WSJ'),
  paper('Financial Times', 'The Financial Times', 'FT'),
  paper('The Guardian'),
  paper('The Times of Israel', 'Times of Israel'),
  paper('BBC', 'BBC News', 'BBC Verify'),
  paper('CNN'),
  paper('NBC News', 'NBC'),
  paper('ABC News'),
  paper('CBS News', 'CBS'),
  paper('Fox News'),
  paper('Al Jazeera', 'Aljazeera'),
  paper('Al Arabiya'),
  paper('Axios'),
  paper('Politico'),
  paper('Haaretz'),
  paper('Kyiv Independent', 'The Kyiv Independent'),
  paper('Kyiv Post'),
  paper('Ukrainska Pravda'),
  paper('Suspilne'),
  paper('RBC-Ukraine'),
  paper('Meduza'),
  paper('The Moscow Times', 'Moscow Times'),
  paper('Mediazona'),
  paper('Radio Free Europe/Radio Liberty', 'RFE/RL', 'Radio Liberty'),
  paper('Deutsche Welle', 'DW'),
  paper('France 24'),
  paper('Der Spiegel', 'Spiegel'),
  paper('Bild'),
  paper('Le Monde'),
  paper('Sky News'),
  paper('Daily Telegraph', 'The Telegraph'),
  paper('Sudan Tribune'),
  paper('Radio Dabanga'),
];
