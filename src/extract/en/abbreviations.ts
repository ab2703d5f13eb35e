const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Lower-case words, without their last full stop, whose full stop does not end an English sentence. */
export const abbreviations: ReadonlySet<string> = words(`
  mr mrs ms mx dr prof rev fr hon sr jr st mt ft esq messrs
  gen lt col maj capt cpt sgt cpl pvt adm cmdr cdr brig ens pte pfc sfc msgt insp supt det
  sen rep reps sens gov pres sec amb min
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  vs rs etc e.g i.e cf al approx ca circa est no nos vol pp fig art para ch
  u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m b.c a.d ph.d
  incl approx yr yrs wk wks
  inc ltd co corp bros dept univ assn ave blvd rd
  km cm kg mph sq ft lb lbs oz hr hrs mins
  ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
`);

/** Words that, capitalised after an abbreviation, show that a new sentence has begun ("… in the U.S. The army said"). */
export const sentenceOpeners: ReadonlySet<string> = words(`
  the a an this that these those he she it they we you i his her its their our my there here
  in on at as but and or if when while after before since although though because however meanwhile according
  for from with by to no not so then also more most some many several both what who where why how
  earlier later officials authorities police military one two three
`);
