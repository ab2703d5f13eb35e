/** A number as written, without bound, unit or what it counts. Token indices; `last` is exclusive. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /**
   * `digits` and `words` name one number; `fraction` a share of something; `vague` an order of magnitude, of which
   * `value` is the lower end.
   */
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
}
