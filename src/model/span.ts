/** A half-open range `[start, end)` of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers: `text === source.slice(start, end)`, always. */
export interface TextSpan extends Span {
  readonly text: string;
}
