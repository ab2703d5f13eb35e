import { inflect } from './inflect.ts';

const VERBS =
  'say/said report claim confirm announce state estimate allege verify tell/told add warn note declare reveal disclose admit+/admitted acknowledge insist contend maintain assert write/wrote/written tweet post show/showed/shown suggest indicate document record count list accuse deny put/put stress emphasise emphasize explain argue recall suspect believe conclude find/found calculate assess describe specify clarify underline underscore highlight caution testify remark remark comment respond reply testify predict forecast project blame reckon charge complain concede boast tally register affirm reiterate underline cite quote inform threaten vow pledge promise demand';

const verbs = VERBS.split(' ').map((entry) => inflect(entry));

/** Verbs that tie words or a number to who gives them: finite forms, lower case. */
export const cueVerbs: ReadonlySet<string> = new Set(
  verbs.flatMap(({ base, third, past, participle }) => [base, third, past, participle]),
);

/** Verbs of saying for which a number in the clause is a claim even without "that". Others need an object that is a number or a clause. */
export const speechVerbs: ReadonlySet<string> = new Set(
  'say says said report reports reported claim claims claimed confirm confirms confirmed announce announces announced state states stated estimate estimates estimated allege alleges alleged verify verifies verified tell told tells add adds added warn warns warned note notes noted declare declares declared reveal reveals revealed disclose disclosed admit admitted admits acknowledge acknowledged acknowledges insist insists insisted contend contends contended maintain maintains maintained assert asserted asserts write wrote writes tweet tweeted post posted show shows showed shown suggest suggests suggested indicate indicates indicated document documented documents record recorded records count counted counts list listed lists accuse accuses accused put puts place places placed stress stressed stresses explain explained explains argue argued argues believe believes believed conclude concluded concludes calculate calculated assess assessed assesses predict predicted register registered registers affirm affirmed reiterate reiterated specify specifies specified clarify clarifies clarified emphasise emphasises emphasised emphasize emphasizes emphasized underlined underscored highlighted cautioned cautions recalled recalls remarked testified repeated find finds found threatens threatened complain complains complained boast boasts boasted concede concedes conceded vows vowed pledges pledged promises promised demands demanded'.split(
    ' ',
  ),
);
