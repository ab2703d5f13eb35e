import { wordList } from './word-list.ts';

/** Bodies that publish counts of a war's victims and needs, by the letters they go by. */
export const dataBodies: ReadonlySet<string> = wordList(`
  UN OCHA UNOCHA UNHCR UNICEF WHO WFP IOM DTM FAO UNRWA UNDP UNFPA UNESCO OHCHR ICRC IFRC MSF HRW NRC IRC ICC ACLED SOHR AAPP
  IISS SIPRI ISW IDMC UNAMA UNAMI UNMISS UNIFIL MONUSCO MINUSMA UNSMIL UNITAMS BINUH UNOSAT FEWS GPC ACAPS INSO CPJ RSF AFP AP
  TASS WAFA SANA GUR SBU IDF MOD MOH OSCE NATO EU
`);
