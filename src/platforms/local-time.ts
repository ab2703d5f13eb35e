/** "Sat 30 Nov 2024, 08:00" in the given IANA zone. */
export function localDateTime(at: number, timeZone: string): string {
  const part = parts(at, timeZone);
  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}

/** "Sat 08:00" in the given IANA zone, for instants within a few days. */
export function localDayTime(at: number, timeZone: string): string {
  const part = parts(at, timeZone);
  return `${part.weekday} ${part.hour}:${part.minute}`;
}

function parts(at: number, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}
