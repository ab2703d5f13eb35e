/**
 * Value of digits with inner commas and full stops: "1,200", "12,34,567.89", "1.200.000", "3.5", "5,00". Null when the
 * separators fit no notation ("192.168.1.2", "22,24,26").
 */
export function readDigits(text: string): number | null {
  const first = text.search(/[.,]/u);
  if (first < 0) return Number(text);
  const commas = text.includes(',');
  const stops = text.includes('.');
  if (commas && stops) {
    const [grouping, decimal] = text.lastIndexOf('.') > text.lastIndexOf(',') ? [',', '.'] : ['.', ','];
    const cut = text.lastIndexOf(decimal);
    if (text.indexOf(decimal) !== cut || !isGrouped(text.slice(0, cut), grouping)) return null;
    return Number(`${text.slice(0, cut).replaceAll(grouping, '')}.${text.slice(cut + 1)}`);
  }
  const mark = commas ? ',' : '.';
  const single = text.lastIndexOf(mark) === first;
  if (mark === '.' && single) return Number(text);
  if (isGrouped(text, mark)) return Number(text.replaceAll(mark, ''));
  return single ? Number(text.replace(',', '.')) : null;
}

/** Groups of three, or Indian groups of two before the last three. */
const isGrouped = (text: string, mark: string): boolean => {
  const groups = text.split(mark);
  const [head = '', ...rest] = groups;
  if (head.length < 1 || head.length > 3 || rest.length === 0) return false;
  if (head.startsWith('0')) return false;
  const last = rest.at(-1) ?? '';
  if (last.length !== 3) return false;
  const inner = rest.slice(0, -1);
  return inner.every((group) => group.length === 3) || (head.length <= 2 && inner.every((group) => group.length === 2));
};
