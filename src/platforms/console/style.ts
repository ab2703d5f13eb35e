/** Terminal colours; with colour off every function gives its text back unchanged. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly value: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly link: (text: string) => string;
}

/** SGR sequences of ECMA-48, section 8.3.117. */
export function createStyle(colour: boolean): Style {
  const sgr = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: sgr(1, 22), dim: sgr(2, 22), value: sgr(1, 22), warn: sgr(33, 39), link: sgr(36, 39) };
}
