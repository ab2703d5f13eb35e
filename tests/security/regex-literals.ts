/** A regular expression as it stands in a source file. */
export interface FoundPattern {
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** A stroke after one of these begins an expression, not a division. */
const BEFORE = /(?:[(,=:[!&|?{};+~>]|=>|\breturn|\btypeof|\bcase|^)$/u;

/** Every regular expression literal of a TypeScript source, comments and strings left out. */
export function regexLiterals(code: string): readonly FoundPattern[] {
  const found: FoundPattern[] = [];
  let before = '';
  let line = 1;
  let at = 0;
  /** Braces open in each template literal we are inside of. */
  const templates: number[] = [];
  const step = (to: number) => {
    line += code.slice(at, to).split('\n').length - 1;
    at = to;
  };
  while (at < code.length) {
    const rest = code.slice(at, at + 2);
    const char = code[at] ?? '';
    if (rest === '//') step(endOr(code.indexOf('\n', at)));
    else if (rest === '/*') step(endOr(code.indexOf('*/', at)) + 2);
    else if (char === "'" || char === '"') step(endOfString(at, char));
    else if (char === '`') step(template(at + 1));
    else if (char === '}' && templates.at(-1) === 0) {
      templates.pop();
      step(template(at + 1));
    } else if (char === '/' && BEFORE.test(before)) {
      const end = endOfPattern(at + 1);
      const flags = /^[a-z]*/u.exec(code.slice(end))?.[0] ?? '';
      found.push({ line, source: code.slice(at + 1, end - 1), flags });
      step(end + flags.length);
      before = ')';
      continue;
    } else {
      const depth = templates.at(-1);
      if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
      if (!/\s/u.test(char)) before = (before + char).slice(-8);
      else if (/\w$/u.test(before)) before = `${before} `.trimEnd();
      step(at + 1);
      continue;
    }
    if (char === "'" || char === '"' || char === '`') before = ')';
  }
  return found;

  function endOr(index: number): number {
    return index < 0 ? code.length : index;
  }
  function endOfString(start: number, quote: string): number {
    let index = start + 1;
    while (index < code.length && code[index] !== quote) index += code[index] === '\\' ? 2 : 1;
    return index + 1;
  }
  /** Goes on in a template literal: to behind its end, or to behind the `${` of its next hole. */
  function template(start: number): number {
    let index = start;
    while (index < code.length && code[index] !== '`') {
      if (code[index] === '$' && code[index + 1] === '{') {
        templates.push(0);
        before = '{';
        return index + 2;
      }
      index += code[index] === '\\' ? 2 : 1;
    }
    before = ')';
    return index + 1;
  }
  function endOfPattern(start: number): number {
    let index = start;
    let inClass = false;
    for (; index < code.length; index++) {
      const char = code[index];
      if (char === '\\') index++;
      else if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      else if (char === '/' && !inClass) return index + 1;
    }
    return index;
  }
}
