import { stringify } from 'csv-stringify/sync';

/** One line of an export: every row has the same keys, in the same order. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows as text, chunk by chunk, for as many rows as there are. */
export interface RowWriter {
  readonly chunk: (rows: readonly Row[]) => string;
  /** What closes the export. */
  readonly end: () => string;
}

/**
 * Writes rows as CSV (RFC 4180; a value that a spreadsheet would run as a formula is set off by an apostrophe) or as one
 * JSON array.
 */
export function makeRowWriter(format: 'csv' | 'json'): RowWriter {
  let written = 0;
  if (format === 'json') {
    return {
      chunk: (rows) => rows.map((row) => `${written++ === 0 ? '[\n' : ',\n'}  ${JSON.stringify(row)}`).join(''),
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  }
  return {
    chunk: (rows) => {
      if (rows.length === 0) return '';
      const header = written === 0;
      written += rows.length;
      return stringify([...rows], {
        header,
        escape_formulas: true,
        record_delimiter: 'windows',
        cast: { boolean: (value) => String(value) },
      });
    },
    end: () => '',
  };
}
