/**
 * Offsets in minutes of the zone names seen in feeds. RFC 822 gives the American ones; where a name has several meanings
 * the one of the press that uses it counts (IST: Israel; BST: Britain; AST: Atlantic).
 */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  wat: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  mez: 60,
  eet: 120,
  eest: 180,
  cat: 120,
  sast: 120,
  ist: 120,
  idt: 180,
  msk: 180,
  msd: 240,
  fet: 180,
  trt: 180,
  eat: 180,
  irst: 210,
  irdt: 270,
  gst: 240,
  samt: 240,
  amt: 240,
  azt: 240,
  get: 240,
  aft: 270,
  pkt: 300,
  uzt: 300,
  yekt: 300,
  npt: 345,
  bdt: 360,
  mmt: 390,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  pht: 480,
  awst: 480,
  kst: 540,
  jst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  at: -240,
  ast: -240,
  adt: -180,
  brt: -180,
  art: -180,
  et: -300,
  est: -300,
  edt: -240,
  ct: -360,
  cst: -360,
  cdt: -300,
  mt: -420,
  mst: -420,
  mdt: -360,
  pt: -480,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
};

/** The widest offsets in use are -12:00 and +14:00 (IANA time zone database 2026a). */
const WIDEST_OFFSET_MIN = 14 * 60;

/**
 * Minutes east of UTC for a zone as feeds write it: `Z`, `+0300`, `+03:00`, `+3`, `GMT+3`, `Etc/GMT`, `EEST`. Nothing
 * written is UTC; a name nobody knows is UTC too (RFC 5322 4.3). Null for an offset that cannot be.
 */
export function zoneOffsetMin(zone: string): number | null {
  const text = zone
    .trim()
    .toLowerCase()
    .replace(/^etc\//, '');
  if (text === '') return 0;
  const named = NAMED_ZONES[text];
  if (named !== undefined) return named;
  const offset = /^(?:gmt|utc|ut|z)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (Number(offset[3] ?? 0) > 59 || minutes > WIDEST_OFFSET_MIN) return null;
    return offset[1] === '+' ? minutes : -minutes;
  }
  return /^[a-z]{1,5}$/.test(text) ? 0 : null;
}
