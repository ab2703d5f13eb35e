/** Lower-case words whose full stop does not end an English sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr brig rev hon sen rep gov pres st no vs etc e.g i.e approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u d.c a.m p.m inc ltd co corp'
  ).split(' '),
);
