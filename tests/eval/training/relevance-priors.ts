/**
 * What we hold of a feature before any training item is seen, in log-odds; the ridge penalty pulls a weight back to it. The
 * training items are short reports of attacks: sanctions, talks, conscription and the words of sport are rare in them and
 * common in newspapers.
 */
export const relevancePriors: Readonly<Record<string, number>> = {
  'class:weapon': 1,
  'class:airstrike': 1,
  'class:defence': 0.5,
  'class:vehicle': 0.7,
  'class:irregular': 1,
  'class:army': 0.6,
  'class:manpower': 1,
  'class:truce': 1,
  'class:captive': 0.5,
  'class:war': 0.7,
  'class:sport': -2,
  'class:sport sport': -2.5,
  'class:culture': -1,
  'class:culture culture': -1.5,
  'class:remembrance': -1,
  'class:remembrance remembrance': -1.5,
  'cue:weapon used': 1,
  'cue:weapon used in a conflict': 0.5,
  'cue:force and casualties': 1,
  'cue:force and attack': 1,
  'cue:force and ground': 1,
  'cue:named war': 1.2,
  'cue:attack in a conflict': 1,
  'cue:captives in a conflict': 0.7,
  'cue:talks on a war': 1,
  'cue:manpower of a side': 1,
  'cue:arms for a side': 0.7,
  'cue:force moves': 0.5,
};
