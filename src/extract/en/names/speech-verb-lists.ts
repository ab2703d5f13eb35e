/** Verbs that take the words themselves. */
export const SAY = `say tell write add ask tweet note state explain reply respond continue declare argue warn announce claim insist
  recall acknowledge disagree grouse ponder riff admit conclude remark comment quip joke report observe stress emphasize emphasise confirm assert contend
  maintain reiterate repeat answer exclaim shout yell chant scream cry mutter murmur whisper muse opine lament complain concede
  caution predict suggest mention testify allege interject counter retort agree object vow pledge promise boast brag post read
  text email e-mail blog wonder proclaim pronounce recount relate reveal disclose elaborate clarify speculate tell inform assure
  remind reason theorize deadpan snap bark sigh laugh smile chuckle plead beg implore urge advise tease fume thunder rail
  rejoin recite retweet message cable interrupt interpose venture volunteer vent joke reply stipulate surmise swear affirm
  reaffirm attest avow bemoan grumble gripe growl hiss intone holler roar croon marvel gush enthuse crow gloat scoff sneer
  sniff shrug nod preach pronounce counsel summarize summarise summed posit postulate specify retort banter tout sing
  signal quote question inquire enquire demand caution deny echo explain cheer boo mouth sob wail blurt scrawl scribble stammer bellow estimate lecture recommend charge crack shoot fire hit chime push weigh lash strike retaliate`;

/** Verbs that do something with words. */
export const ACT = `call describe accuse blast slam denounce praise criticize criticise refer dismiss blame mock label labeled dub hail
  condemn thank portray characterize characterise brand deride ridicule decry assail attack applaud celebrate cite compare liken
  challenge reject rip lambaste lambast bash voice express offer propose deliver issue release publish highlight
  underscore welcome defend discuss talk speak invoke name define embrace threaten apologize apologise appeal encourage order
  direct instruct convince hint imply indicate castigate chide scold rebuke admonish chastise lash excoriate berate slap
  congratulate salute commend credit endorse back support oppose favor favour dispute rebut refute question decline refuse
  present paint cast frame title entitle mark trumpet plug hawk promote pitch press push float moot
  bill term deem declare rate rank judge outline detail unveil lay list launch advocate warn pray joke
  describe depict air vilify attribute allude impugn knock hammer pillory skewer needle taunt insult
  honor honour eulogize remember reference cover note demand urge require command request vote rule focus
  laud exhort extol admire malign disparage belittle demonize demonise lampoon upbraid reproach goad cajole enjoin entreat
  pen author draft include feature single put point tease invite coach retaliate`;

/** Verbs that tell what somebody thinks. */
export const MIND = `believe think hope fear see consider view feel regard expect plan know understand worry doubt prefer suspect
  guess figure imagine realize realise recognize recognise learn hear decide reckon intend aim wish love like hate
  find want seek care remember forget envision contemplate anticipate mean`;

/** Verbs that say something only together with the word after them. */
export const PARTICLES_OF: Readonly<Record<string, readonly string[]>> = {
  put: ['it'],
  point: ['out', 'to'],
  shoot: ['back'],
  fire: ['back'],
  hit: ['back', 'out'],
  chime: ['in'],
  push: ['back'],
  weigh: ['in'],
  lash: ['out'],
  strike: ['back'],
};

/** Pasts that no rule gives. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  sing: ['sang', 'sung'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  find: ['found'],
  put: ['put'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  begin: ['began', 'begun'],
  lead: ['led'],
  cast: ['cast'],
  hear: ['heard'],
  learn: ['learned', 'learnt'],
  mean: ['meant'],
  forget: ['forgot', 'forgotten'],
  seek: ['sought'],
  hold: ['held'],
  give: ['gave', 'given'],
  make: ['made'],
  send: ['sent'],
  sell: ['sold'],
  teach: ['taught'],
  lay: ['laid'],
  bear: ['bore', 'borne'],
  shoot: ['shot'],
  hit: ['hit'],
  strike: ['struck'],
  label: ['labeled', 'labelled'],
  signal: ['signaled', 'signalled'],
  counsel: ['counseled', 'counselled'],
};

/** Verbs of two syllables and more whose last consonant doubles. */
export const DOUBLING: ReadonlySet<string> = new Set(
  'chat quip admit refer brag rip slam snap slap dub plan beg prefer blog allot nod plug run put begin forget dispel air-drop'.split(
    ' ',
  ),
);
