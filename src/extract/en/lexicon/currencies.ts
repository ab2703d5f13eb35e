/** Signs and codes that stand before or after an amount; the value is the ISO 4217 code. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['₡', 'CRC'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['元', 'CNY'],
  ['円', 'JPY'],
]);

/** Letters before "$" that name the country. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['u.s.', 'USD'],
  ['usd', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cad', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mex', 'MXN'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
]);

/** Letters that touch an amount and are a currency only there ("N50 million", "KSh2,500"), as they are written → ISO 4217 code. */
export const gluedSigns: ReadonlyMap<string, string> = new Map([
  ['N', 'NGN'],
  ['R', 'ZAR'],
  ['K', 'ZMW'],
  ['P', 'PHP'],
  ['Rs', 'INR'],
  ['Rp', 'IDR'],
  ['RM', 'MYR'],
  ['Br', 'ETB'],
  ['Tk', 'BDT'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['Kshs', 'KES'],
  ['Sh', 'KES'],
  ['USh', 'UGX'],
  ['Ush', 'UGX'],
  ['TSh', 'TZS'],
  ['Tsh', 'TZS'],
  ['FCFA', 'XOF'],
  ['LE', 'EGP'],
]);

const CODES =
  'USD EUR GBP JPY UAH RUB RUR ILS INR KRW TRY CNY RMB CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN HKD SGD TWD MXN BRL ARS CLP COP PEN VES ZAR NGN KES ETB SDG SSP EGP LYD TND MAD DZD SAR AED QAR KWD BHD OMR JOD LBP SYP IQD IRR AFN PKR BDT LKR NPR MMK THB VND IDR PHP MYR KZT UZS AZN AMD GEL BYN MDL RSD ALL BTC';

/** ISO 4217 codes, upper case, with the spellings people use. */
export const currencyCodes: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((code): [string, string] => [code, code === 'RMB' ? 'CNY' : code === 'RUR' ? 'RUB' : code]),
);

const plain: readonly (readonly [string, string])[] = [
  ['USD', 'dollar dollars bucks'],
  ['EUR', 'euro euros'],
  ['GBP', 'sterling'],
  ['JPY', 'yen'],
  ['UAH', 'hryvnia hryvnias hryvnya hryvnyas'],
  ['RUB', 'rouble roubles ruble rubles'],
  ['ILS', 'shekel shekels'],
  ['CNY', 'yuan renminbi rmb'],
  ['INR', 'rupee rupees'],
  ['KRW', 'won'],
  ['TRY', 'lira liras'],
  ['IRR', 'rial rials'],
  ['CHF', 'franc francs'],
  ['PLN', 'zloty zlotys zlotych'],
  ['NGN', 'naira'],
  ['AFN', 'afghani afghanis'],
  ['MMK', 'kyat kyats'],
  ['BRL', 'real reais'],
  ['ZAR', 'rand'],
  ['KZT', 'tenge'],
  ['GEL', 'lari'],
  ['AMD', 'dram drams'],
  ['AZN', 'manat manats'],
  ['SAR', 'riyal riyals'],
  ['AED', 'dirham dirhams'],
  ['ETB', 'birr'],
  ['HUF', 'forint forints'],
  ['CZK', 'koruna korunas'],
  ['THB', 'baht'],
  ['MXN', 'peso pesos'],
  ['IQD', 'dinar dinars'],
  ['SEK', 'krona kronor'],
  ['NOK', 'krone kroner'],
  ['NLG', 'guilder guilders'],
  ['BTC', 'bitcoin bitcoins'],
];

/** Names of currencies, lower case. Several countries share some of them; the country before the name decides. */
export const currencyNames: ReadonlyMap<string, string> = new Map(
  plain.flatMap(([code, list]) => list.split(' ').map((word): [string, string] => [word, code])),
);

/** "pound" is a weight as well: money only beside a sign of it. */
export const poundWords: ReadonlySet<string> = new Set(['pound', 'pounds', 'quid']);

/** Hundredths of a currency. */
export const centWords: ReadonlySet<string> = new Set(['cent', 'cents', 'penny', 'pence', 'kopecks', 'kopeks']);

/** Countries before a currency's name ("Canadian dollars") → code; others keep the name's own. */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['zealand dollar', 'NZD'],
  ['kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['taiwan dollar', 'TWD'],
  ['namibian dollar', 'NAD'],
  ['british pound', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['syrian pound', 'SYP'],
  ['lebanese pound', 'LBP'],
  ['sudanese pound', 'SDG'],
  ['swiss franc', 'CHF'],
  ['french franc', 'FRF'],
  ['congolese franc', 'CDF'],
  ['cfa franc', 'XOF'],
  ['pakistani rupee', 'PKR'],
  ['indian rupee', 'INR'],
  ['lankan rupee', 'LKR'],
  ['nepalese rupee', 'NPR'],
  ['turkish lira', 'TRY'],
  ['lebanese lira', 'LBP'],
  ['syrian lira', 'SYP'],
  ['iranian rial', 'IRR'],
  ['yemeni rial', 'YER'],
  ['saudi riyal', 'SAR'],
  ['qatari riyal', 'QAR'],
  ['colombian peso', 'COP'],
  ['mexican peso', 'MXN'],
  ['argentine peso', 'ARS'],
  ['philippine peso', 'PHP'],
  ['chilean peso', 'CLP'],
  ['iraqi dinar', 'IQD'],
  ['kuwaiti dinar', 'KWD'],
  ['jordanian dinar', 'JOD'],
  ['libyan dinar', 'LYD'],
  ['serbian dinar', 'RSD'],
  ['swedish krona', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['danish krone', 'DKK'],
]);
