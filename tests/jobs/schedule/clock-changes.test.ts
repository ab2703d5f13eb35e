import { describe, expect, it } from 'vitest';
import { cronTimes } from '../../../src/jobs/schedule/cron-times.ts';
import { zoneOffset } from '../../../src/jobs/schedule/zone-offset.ts';

const ZONES = ['Europe/Kyiv', 'America/New_York', 'Asia/Gaza', 'Africa/Khartoum', 'Australia/Lord_Howe', 'UTC'];
const FROM = Date.UTC(2017, 0, 1);
const UNTIL = Date.UTC(2028, 0, 1);
const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;
/** How far around each change is looked. */
const AROUND = 6 * HOUR;

/** Instants at which a zone's clock is changed, found quarter by quarter within the days whose ends differ. */
function changesOf(zone: string): readonly number[] {
  const changes: number[] = [];
  for (let day = FROM; day < UNTIL; day += DAY) {
    if (zoneOffset(zone, day) === zoneOffset(zone, day + DAY)) continue;
    for (let at = day + QUARTER; at <= day + DAY; at += QUARTER) {
      if (zoneOffset(zone, at) !== zoneOffset(zone, at - QUARTER)) changes.push(at);
    }
  }
  return changes;
}

/** Every quarter of an hour around a change with what the wall clock then shows. */
function quartersAround(zone: string, change: number): readonly { readonly at: number; readonly wall: number }[] {
  const quarters = [];
  for (let at = change - AROUND; at <= change + AROUND; at += QUARTER)
    quarters.push({ at, wall: at + zoneOffset(zone, at) });
  return quarters;
}

/**
 * What a person expects, worked out from the wall clock alone: whenever it first shows a wanted time, and at the jump when
 * it jumps over one. `again`: also when it shows the time a second time.
 */
function expected(quarters: ReturnType<typeof quartersAround>, wanted: (wall: number) => boolean, again: boolean) {
  const slots = new Set<number>();
  const shown = new Set<number>();
  let before = quarters[0]?.wall ?? 0;
  for (const { at, wall } of quarters.slice(1)) {
    for (let skipped = before + QUARTER; skipped <= wall; skipped += QUARTER) {
      if (!wanted(skipped) || (shown.has(skipped) && !again)) continue;
      shown.add(skipped);
      slots.add(at);
    }
    if (wall <= before && wanted(wall) && (again || !shown.has(wall))) {
      shown.add(wall);
      slots.add(at);
    }
    before = wall;
  }
  return [...slots];
}

function slotsBetween(cron: string, zone: string, after: number, until: number): readonly number[] {
  const times = cronTimes(cron, zone);
  const slots: number[] = [];
  for (let next = times.next(after); next !== null && next <= until; next = times.next(next)) slots.push(next);
  return slots;
}

describe('ten years of clock changes', () => {
  it('there are as many as the zones had', () => {
    expect(ZONES.map((zone) => changesOf(zone).length)).toEqual([22, 22, 22, 1, 22, 0]);
  });

  describe.each(ZONES)('%s', (zone) => {
    // UTC has no change; a day of it is looked at all the same.
    const changes = changesOf(zone);
    const days = changes.length === 0 ? [Date.UTC(2024, 2, 31, 1)] : changes;

    it('a daily time happens once each day: at the jump when jumped over, the first time when shown twice', () => {
      for (const change of days) {
        const quarters = quartersAround(zone, change);
        const around = change + zoneOffset(zone, change);
        for (let wall = around - 2 * HOUR; wall <= around + 2 * HOUR; wall += QUARTER) {
          const minute = (wall % DAY) / 60_000;
          const wants = expected(quarters, (wall) => wall % DAY === minute * 60_000, false);
          const slots = slotsBetween(
            `${minute % 60} ${Math.floor(minute / 60)} * * *`,
            zone,
            change - AROUND,
            change + AROUND,
          );
          expect(slots, `${new Date(change).toISOString()} ${minute / 60} h`).toEqual(wants);
        }
      }
    });

    it.each([
      ['0 * * * *', (wall: number) => wall % HOUR === 0],
      ['*/15 * * * *', () => true],
      ['45 * * * *', (wall: number) => wall % HOUR === 3 * QUARTER],
    ] as const)('%s misses no hour and repeats no instant', (cron, wanted) => {
      for (const change of days) {
        const wants = expected(quartersAround(zone, change), wanted, true);
        const slots = slotsBetween(cron, zone, change - AROUND, change + AROUND);
        expect(slots, new Date(change).toISOString()).toEqual(wants);
      }
    });

    it('a list of hours happens once each', () => {
      for (const change of days) {
        const hours = new Set([0, 1, 2, 3, 14]);
        const wanted = (wall: number) => wall % HOUR === 2 * QUARTER && hours.has(Math.floor((wall % DAY) / HOUR));
        const wants = expected(quartersAround(zone, change), wanted, false);
        const slots = slotsBetween('30 0-3,14 * * *', zone, change - AROUND, change + AROUND);
        expect(slots, new Date(change).toISOString()).toEqual(wants);
      }
    });
  });
});
