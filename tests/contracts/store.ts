import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { FeedState } from '../../src/model/feed.ts';
import type { Story } from '../../src/model/story.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { sampleDigest } from '../support/sample-digest.ts';

const T0 = Date.UTC(2026, 4, 1, 8);
const HOUR = 3_600_000;

export const feedState = (feedId: string, nextAt: number): FeedState => ({
  feedId,
  nextAt,
  lastPolledAt: null,
  lastSuccessAt: null,
  lastItemAt: null,
  status: null,
  encoding: null,
  etag: 'W/"a"',
  lastModified: null,
  bodyFingerprint: null,
  failures: 0,
  reason: null,
  movedTo: null,
  movedSince: null,
  movedPolls: 0,
  gone: false,
  itemsLastPoll: 3,
  itemsPerDay: 1.5,
});

export const edition = (id: string, subscriptionId: string, slotAt: number): Edition => ({
  id,
  subscriptionId,
  slotAt,
  kind: 'scheduled',
  covers: { from: slotAt - 24 * HOUR, until: slotAt },
  digest: null,
  createdAt: slotAt,
});

export const delivery = (id: string, of: Edition, nextAt: number): Delivery => ({
  id,
  editionId: of.id,
  subscriptionId: of.subscriptionId,
  platform: 'console',
  channel: 'stdout',
  state: 'pending',
  attempts: 0,
  nextAt,
  messageIds: [],
  lastError: null,
  updatedAt: of.createdAt,
});

const story = (id: string, articleIds: readonly string[], lastAt: number): Story => ({
  id,
  articleIds,
  conflict: null,
  firstAt: T0,
  lastAt,
  origins: [{ name: 'Wire', articleIds }],
  possiblySameAs: [],
});

/** What every store keeps to. `open` gives a new, empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describe('feeds', () => {
      it('gives back what was saved, newest save only', async () => {
        await store.feeds.save(feedState('a', 5));
        await store.feeds.save({ ...feedState('a', 9), etag: null });
        expect(await store.feeds.get('a')).toEqual({ ...feedState('a', 9), etag: null });
        expect(await store.feeds.get('nobody')).toBeNull();
        expect((await store.feeds.all()).map(({ feedId }) => feedId)).toEqual(['a']);
      });

      it('leases a feed to one holder until the lease ends', async () => {
        expect(await store.feeds.lease('a', 'one', T0 + 1000, T0)).toBe(true);
        expect(await store.feeds.lease('a', 'two', T0 + 1500, T0 + 500)).toBe(false);
        expect(await store.feeds.lease('a', 'one', T0 + 2000, T0 + 500)).toBe(true);
        expect(await store.feeds.lease('a', 'two', T0 + 3000, T0 + 2000)).toBe(true);
        await store.feeds.release('a', 'one');
        expect(await store.feeds.lease('a', 'three', T0 + 3500, T0 + 2500)).toBe(false);
        await store.feeds.release('a', 'two');
        expect(await store.feeds.lease('a', 'three', T0 + 3500, T0 + 2500)).toBe(true);
      });

      it('gives one of many racing holders the lease', async () => {
        const holders = Array.from({ length: 12 }, (_, n) => `holder-${n}`);
        const won = await Promise.all(holders.map((holder) => store.feeds.lease('raced', holder, T0 + 1000, T0)));
        expect(won.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('articles', () => {
      const text =
        'President Volodymyr Zelenskyy said 1,200 soldiers were captured near Kyiv. “We will hold the line,” Zelenskyy said at a café.';
      const entry = sampleArticle({
        id: 'visit',
        title: 'Zelenskyy visits the front',
        text,
        figures: [{ value: '1,200', measure: 'captured', place: 'Kyiv', claimant: 'President Volodymyr Zelenskyy' }],
        quotes: [{ words: 'We will hold the line,', speaker: 'Zelenskyy' }],
      });

      it('stores text and reading unchanged, once', async () => {
        expect(await store.articles.save(entry)).toEqual({ version: 1, changed: true });
        expect(await store.articles.save(entry)).toEqual({ version: 1, changed: false });
        expect(await store.articles.get('visit')).toEqual(entry);
        expect(await store.articles.byUrl('https://news.example/visit')).toEqual(entry);
        expect(await store.articles.get('nobody')).toBeNull();
        expect(await store.articles.byUrl('https://news.example/other')).toBeNull();
        expect(await store.articles.versions('visit')).toHaveLength(1);
      });

      it('makes an edited text the next version, keeps the old text and the first sight', async () => {
        const edited = `${text} Later it said 1,300.`;
        const first = sampleArticle({ id: 'edited', text });
        const second = sampleArticle({
          id: 'edited',
          text: edited,
          firstSeenAt: T0 + 9 * HOUR,
          fetchedAt: T0 + 9 * HOUR,
        });
        await store.articles.save(first);
        expect(await store.articles.save(second)).toEqual({ version: 2, changed: true });
        const now = await store.articles.get('edited');
        expect(now?.article).toEqual({ ...second.article, version: 2, firstSeenAt: first.article.firstSeenAt });
        const versions = await store.articles.versions('edited');
        expect(versions.map((one) => one.text)).toEqual([text, edited]);
        expect(versions[0]?.textFingerprint).toBe(first.article.textFingerprint);
      });

      it('replaces the findings of an article that is read again', async () => {
        const again = sampleArticle({ id: 'reread', text, figures: [{ value: '1,200', side: 'soldiers' }] });
        await store.articles.save(
          sampleArticle({ id: 'reread', text, quotes: [{ words: 'hold the line', speaker: null }] }),
        );
        await store.articles.save(again);
        expect(await store.articles.get('reread')).toEqual(again);
      });

      it('knows ids of articles and of rejections', async () => {
        const rejection = {
          id: 'turned-away',
          feedId: 'wire',
          url: 'https://news.example/football',
          title: 'Cup final',
          stage: 'relevance',
          reason: 'Not about a war.',
          at: T0,
        } as const;
        await store.articles.reject(rejection);
        expect(await store.articles.known(['visit', 'turned-away', 'new'])).toEqual(new Set(['visit', 'turned-away']));
        expect(await store.articles.known([])).toEqual(new Set());
        expect(await store.articles.rejections(T0, T0 + 1)).toEqual([rejection]);
        expect(await store.articles.rejections(T0 + 1, T0 + 2)).toEqual([]);
        expect(await store.articles.rejection('https://news.example/football')).toEqual(rejection);
        await store.articles.save(sampleArticle({ id: 'turned-away', text: 'Now it is about the war.' }));
        expect(await store.articles.rejection('turned-away')).toBeNull();
      });

      it('lists war articles by first sight, from inclusive, until exclusive', async () => {
        const at = T0 + 100 * HOUR;
        const seen = (id: string, firstSeenAt: number, war = true) =>
          store.articles.save(sampleArticle({ id, text: `Text of ${id}.`, firstSeenAt, war }));
        await seen('late', at + 2);
        await seen('early', at);
        await seen('peace', at + 1, false);
        await seen('after', at + 3);
        expect((await store.articles.seenBetween(at, at + 3)).map(({ article }) => article.id)).toEqual([
          'early',
          'late',
        ]);
        const { article } = sampleArticle({ id: 'late', text: 'Text of late.', firstSeenAt: at + 2 });
        const { id, feedId, title, textFingerprint, publishedAt, publishedFrom, firstSeenAt } = article;
        expect((await store.articles.headsBetween(at, at + 3))[1]).toEqual({
          id,
          feedId,
          title,
          textFingerprint,
          publishedAt,
          publishedFrom,
          firstSeenAt,
        });
      });

      it('keeps every character of any text', async () => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (body, title) => {
            // PostgreSQL's text holds no NUL; nor does any text of ours.
            const clean = (raw: string) => raw.replaceAll('\0', '').toWellFormed();
            const any = sampleArticle({ id: 'any', text: clean(body), title: clean(title) });
            await store.articles.save(any);
            expect((await store.articles.get('any'))?.article.text).toBe(clean(body));
            expect((await store.articles.get('any'))?.article.title).toBe(clean(title));
          }),
          { numRuns: 25 },
        );
      });
    });

    describe('search', () => {
      const texts: Readonly<Record<string, string>> = {
        s1: 'President Volodymyr Zelenskyy met miners in Kryvyi Rih.',
        s2: 'Shelling hit a café in Kharkov; air defence was active.',
        s3: 'Defence in the air: a museum of Kharkiv shows radar.',
        s4: 'Обстріл Харкова тривав уночі.',
        s5: 'Drones, drones and more drones over the river.',
      };
      beforeAll(async () => {
        for (const [id, text] of Object.entries(texts)) {
          await store.articles.save(sampleArticle({ id, text, title: id === 's3' ? 'Museum' : 'News' }));
        }
        await store.articles.save(sampleArticle({ id: 's6', text: 'A drone fell.', title: 'Drones' }));
      });
      const found = async (query: string) =>
        (await store.articles.search(query, 20))
          .map(({ article }) => article.id)
          .filter((id) => /^s\d$/.test(id))
          .sort();

      it.each([
        ['Zelensky', ['s1']],
        ['zelenskiy miners', ['s1']],
        ['cafe', ['s2']],
        ['CAFÉ', ['s2']],
        ['kharkiv', ['s2', 's3']],
        ['"air defense"', ['s2']],
        ['air defence', ['s2', 's3']],
        ['kharkiv -museum', ['s2']],
        ['kharkiv NOT museum', ['s2']],
        ['cafe OR miners', ['s1', 's2']],
        ['обстріл', ['s4']],
        ['nothing-like-this', []],
        ['', []],
        ['NOT museum', []],
        ['"', []],
        ["';drop table articles;--", []],
        ['a & b | !c <-> (', []],
      ])('%s finds %j', async (query, ids) => {
        expect(await found(query)).toEqual(ids);
      });

      it('puts a title before a text and keeps to the limit', async () => {
        const best = await store.articles.search('drones', 1);
        expect(best.map(({ article }) => article.id)).toEqual(['s6']);
      });

      it('never fails on what people type', async () => {
        const codePoint = fc
          .integer({ min: 1, max: 0x10ffff })
          .map((code) => String.fromCodePoint(code).toWellFormed());
        const typed = fc.oneof(codePoint, fc.constantFrom(...'"“”()-*^:+&|!<>\'\\ aORNT'));
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: typed, maxLength: 40 }), async (query) => {
            await store.articles.search(query, 3);
          }),
          { numRuns: 60 },
        );
      });

      it('finds an edited text by its new words only', async () => {
        await store.articles.save(sampleArticle({ id: 's7', text: 'The zeppelin landed.' }));
        await store.articles.save(sampleArticle({ id: 's7', text: 'The gyrocopter landed.' }));
        expect(await found('zeppelin')).toEqual([]);
        expect(await found('gyrocopter')).toEqual(['s7']);
      });
    });

    describe('findings', () => {
      const text =
        'The General Staff of Zarnia said 412 Velian troops were killed near Östervik. Velia put it at 37. “They fled at dawn,” Colonel Šárka Dvořák said.';
      beforeAll(async () => {
        const story = {
          text,
          figures: [
            { value: '412', side: 'Velian', place: 'Östervik', claimant: 'The General Staff of Zarnia' },
            { value: '37', claimant: 'Velia' },
            { value: '37', claimant: 'Velia', sameAs: 1 },
          ],
          quotes: [
            { words: 'They fled at dawn,', speaker: 'Colonel Šárka Dvořák' },
            { words: 'dawn', speaker: null, kind: 'scare' },
          ],
        } as const;
        await store.articles.save(sampleArticle({ ...story, id: 'f1', publishedAt: T0, feedId: 'one' }));
        await store.articles.save(sampleArticle({ ...story, id: 'f2', publishedAt: T0 + HOUR, feedId: 'two' }));
        await store.articles.save(sampleArticle({ ...story, id: 'f3', publishedAt: T0 + 2 * HOUR, war: false }));
      });
      const any = { measure: null, side: null, place: null, claimant: null, since: null, limit: 10 };

      it.each([
        [{ measure: 'killed', side: 'velian' }, ['f2', 'f1'], '412'],
        [{ place: 'ostervik' }, ['f2', 'f1'], '412'],
        [{ claimant: 'general staff' }, ['f2', 'f1'], '412'],
        [{ claimant: 'VELIA' }, ['f2', 'f1'], '37'],
        [{ side: 'velian', since: T0 + 1 }, ['f2'], '412'],
        [{ side: 'velian', limit: 1 }, ['f2'], '412'],
        [{ side: 'velian', measure: 'wounded' }, [], ''],
        [{ side: 'atlantis' }, [], ''],
      ] as const)('figures of %j', async (query, articles, value) => {
        const found = await store.findings.figures({ ...any, ...query });
        expect(found.map(({ article }) => article.id)).toEqual(articles);
        for (const { article, figure, sentence } of found) {
          expect(figure.text).toBe(value);
          expect(article.text.slice(figure.start, figure.end)).toBe(value);
          expect(sentence).toContain(value);
        }
      });

      it('quotes by speaker, words and feed, newest first', async () => {
        const none = { speaker: null, about: null, feedId: null, since: null, limit: 10 };
        const ids = async (query: Partial<typeof none> | object) =>
          (await store.findings.quotes({ ...none, ...query })).map(({ article }) => article.id);
        expect(await ids({ speaker: 'dvorak' })).toEqual(['f2', 'f1']);
        expect(await ids({ about: 'dawn fled' })).toEqual(['f2', 'f1']);
        expect(await ids({ about: 'title' })).toContain('f1');
        expect(await ids({ speaker: 'dvorak', feedId: 'one' })).toEqual(['f1']);
        expect(await ids({ feedId: 'two' })).toEqual(['f2']);
        expect(await ids({ about: 'dawn', feedId: 'two' })).toEqual(['f2']);
        expect(await ids({ about: 'dawn', feedId: 'three' })).toEqual([]);
        expect(await ids({ speaker: 'nobody' })).toEqual([]);
      });
    });

    describe('findings of a common word', () => {
      it('are found in the feed asked for, however many others said it since', async () => {
        const text = 'The minister said it. “A ceasefire is near,” Marek Holub said.';
        const said = { text, quotes: [{ words: 'A ceasefire is near,', speaker: 'Marek Holub' }] };
        await store.articles.save(sampleArticle({ ...said, id: 'said-first', feedId: 'small-paper' }));
        await store.transaction(async () => {
          for (let n = 0; n < 210; n += 1)
            await store.articles.save(sampleArticle({ ...said, id: `said-${n}`, publishedAt: T0 + n, feedId: 'wire' }));
        });
        const query = { speaker: null, about: 'ceasefire', feedId: 'small-paper', since: null, limit: 10 };
        expect((await store.findings.quotes(query)).map(({ article }) => article.id)).toEqual(['said-first']);
      });
    });

    describe('stories', () => {
      it('an article belongs to the story that named it last', async () => {
        await store.stories.save([story('x', ['a', 'b'], T0 + 5), story('y', ['c'], T0 + 9)]);
        await store.stories.save([story('x', ['a', 'b', 'c'], T0 + 9)]);
        expect((await store.stories.ofArticle('c'))?.id).toBe('x');
        expect(await store.stories.ofArticle('d')).toBeNull();
        expect(await store.stories.get('x')).toEqual(story('x', ['a', 'b', 'c'], T0 + 9));
        expect((await store.stories.activeSince(T0 + 9)).map(({ id }) => id)).toEqual(['x', 'y']);
        expect(await store.stories.activeSince(T0 + 10)).toEqual([]);
        await store.stories.save([story('x', ['a'], T0 + 9)]);
        expect(await store.stories.ofArticle('b')).toBeNull();
      });
    });

    describe('small things', () => {
      it('keeps feeds that commands added, each id once', async () => {
        const added = (id: string, at: number) => ({
          feed: {
            id,
            name: id,
            url: `https://${id}.example/rss`,
            language: null,
            kind: 'independent' as const,
            text: 'page' as const,
            rights: null,
            enabled: true,
          },
          by: 'slack:U1',
          at,
        });
        expect(await store.addedFeeds.all()).toEqual([]);
        expect(await store.addedFeeds.add(added('later', T0 + 1))).toBe(true);
        expect(await store.addedFeeds.add(added('first', T0))).toBe(true);
        expect(await store.addedFeeds.add({ ...added('first', T0 + 2), by: 'discord:2' })).toBe(false);
        expect(await store.addedFeeds.all()).toEqual([added('first', T0), added('later', T0 + 1)]);
        expect(await store.addedFeeds.remove('first')).toBe(true);
        expect(await store.addedFeeds.remove('first')).toBe(false);
        expect((await store.addedFeeds.all()).map(({ feed }) => feed.id)).toEqual(['later']);
      });

      it('remembers pauses, tellings, notices, corrections and installations', async () => {
        await store.subscriptions.pause({ subscriptionId: 'p', reason: 'no access', at: T0 });
        expect(await store.subscriptions.pauses()).toEqual([{ subscriptionId: 'p', reason: 'no access', at: T0 }]);
        expect(await store.subscriptions.resume('p')).toBe(true);
        expect(await store.subscriptions.resume('p')).toBe(false);

        await store.memory.save('sub', new Map([['x', { told: 1 }]]), T0);
        await store.memory.save(
          'sub',
          new Map<string, unknown>([
            ['x', { told: 2 }],
            ['y', ['z']],
          ]),
          T0 + 1,
        );
        expect(await store.memory.of('sub', T0)).toEqual(
          new Map<string, unknown>([
            ['x', { told: 2 }],
            ['y', ['z']],
          ]),
        );
        expect(await store.memory.of('sub', T0 + 2)).toEqual(new Map());
        expect(await store.memory.of('other', 0)).toEqual(new Map());

        expect(await store.notices.tell('feed a', 'sub', 'silent', T0)).toBe(true);
        expect(await store.notices.tell('feed a', 'sub', 'silent', T0 + 1)).toBe(false);
        expect(await store.notices.tell('feed a', 'sub', 'gone', T0 + 2)).toBe(true);
        await store.notices.clear('feed a');
        expect(await store.notices.tell('feed a', 'sub', 'gone', T0 + 3)).toBe(true);

        await store.corrections.add({ id: 'k', articleId: 'visit', at: T0, data: { wrong: 'speaker' } });
        await store.corrections.add({ id: 'k', articleId: 'visit', at: T0 + 1, data: {} });
        expect(await store.corrections.list(5)).toEqual([
          { id: 'k', articleId: 'visit', at: T0, data: { wrong: 'speaker' } },
        ]);

        await store.installations.save('slack', 'T1', 'sealed', T0);
        await store.installations.save('slack', 'T1', 'sealed again', T0);
        expect(await store.installations.get('slack', 'T1')).toBe('sealed again');
        expect(await store.installations.all('slack')).toEqual([{ teamId: 'T1', data: 'sealed again' }]);
        expect(await store.installations.remove('slack', 'T1')).toBe(true);
        expect(await store.installations.get('slack', 'T1')).toBeNull();
      });
    });

    describe('editions and the outbox', () => {
      it('plans a slot once, with its deliveries', async () => {
        const one = edition('e1', 'sub-1', T0);
        expect(await store.editions.plan(one, [delivery('d1', one, T0)])).toEqual(one);
        const rival = { ...edition('e1-rival', 'sub-1', T0) };
        expect(await store.editions.plan(rival, [delivery('d1-rival', rival, T0)])).toBeNull();
        expect(await store.deliveries.get('d1-rival')).toBeNull();
        const breaking = { ...edition('e1-breaking', 'sub-1', T0), kind: 'breaking' } as const;
        expect(await store.editions.plan(breaking, [])).toEqual(breaking);
        expect(await store.editions.latest('sub-2')).toBeNull();
        expect(await store.editions.coveredUntil(['sub-1', 'sub-2'], T0)).toEqual(new Map([['sub-1', T0]]));
        expect(await store.editions.coveredUntil(['sub-1'], T0 - 1)).toEqual(new Map());
      });

      it('of many that plan the same slot at once, one wins', async () => {
        const rivals = Array.from({ length: 8 }, (_, n) => edition(`race-${n}`, 'raced', T0));
        const won = await Promise.all(
          rivals.map((one) => store.editions.plan(one, [delivery(`d-${one.id}`, one, T0)])),
        );
        expect(won.filter((one) => one !== null)).toHaveLength(1);
        expect(await store.editions.since('raced', T0)).toHaveLength(1);
      });

      it('undoes a transaction that fails as a whole', async () => {
        const one = edition('undone', 'sub-3', T0);
        await expect(
          store.transaction(async () => {
            await store.editions.plan(one, [delivery('undone', one, T0)]);
            await store.editions.setMarks([{ subscriptionId: 'sub-3', plannedUntil: T0, schedule: 's' }]);
            throw new Error('halfway');
          }),
        ).rejects.toThrow('halfway');
        expect(await store.editions.get('undone')).toBeNull();
        expect(await store.deliveries.get('undone')).toBeNull();
        expect(await store.editions.marks()).toEqual([]);
      });

      it('takes what is due and composed, each once', async () => {
        const one = edition('e2', 'sub-4', T0);
        const ids = Array.from({ length: 20 }, (_, n) => `take-${String(n).padStart(2, '0')}`);
        await store.editions.plan(
          one,
          ids.map((id, n) => delivery(id, one, T0 + n)),
        );
        expect(await store.deliveries.take(T0 + 100, 50)).toEqual([]);
        await store.editions.setDigest('e2', sampleDigest);
        expect((await store.editions.get('e2'))?.digest).toEqual(sampleDigest);
        expect(await store.deliveries.takeOne('take-15', T0 + 14)).toBeNull();
        const rounds = await Promise.all(Array.from({ length: 6 }, () => store.deliveries.take(T0 + 9, 3)));
        const taken = rounds.flat();
        expect(taken.map(({ id }) => id).sort()).toEqual(ids.slice(0, 10));
        expect(taken.every(({ state, attempts }) => state === 'sending' && attempts === 1)).toBe(true);
        expect(await store.deliveries.takeOne('take-03', T0 + 9)).toBeNull();
        expect((await store.deliveries.takeOne('take-15', T0 + 15))?.state).toBe('sending');
      });

      it('writes a change only to the delivery that was expected', async () => {
        const [late] = await store.deliveries.take(T0 + 10, 1);
        if (late === undefined) throw new Error('nothing taken');
        const expected = { state: 'sending', attempts: late.attempts, updatedAt: late.updatedAt } as const;
        expect(
          await store.deliveries.update(late.id, { state: 'sent', messageIds: ['m1', 'm2'] }, T0 + 20, expected),
        ).toBe(true);
        expect(await store.deliveries.update(late.id, { state: 'pending' }, T0 + 21, expected)).toBe(false);
        expect(await store.deliveries.get(late.id)).toEqual({
          ...late,
          state: 'sent',
          messageIds: ['m1', 'm2'],
          updatedAt: T0 + 20,
        });
      });

      it('lists, counts and finds the stale', async () => {
        expect((await store.deliveries.stale(T0 + 10)).map(({ id }) => id)).toContain('take-03');
        expect(await store.deliveries.stale(T0 + 9)).toEqual([]);
        expect((await store.deliveries.list(['sent'], 5)).map(({ id }) => id)).toEqual(['take-10']);
        const counts = await store.deliveries.count();
        expect(counts).toMatchObject({ sending: 11, sent: 1, failed: 0, uncertain: 0 });
        expect((await store.deliveries.due(['pending'], T0 + 13, 50)).map(({ id }) => id)).toEqual(
          expect.arrayContaining(['take-11', 'take-12', 'take-13']),
        );
        expect(await store.deliveries.ofEdition('e2')).toHaveLength(20);
      });

      it('finds editions whose composing was lost', async () => {
        const lost = edition('lost', 'sub-5', T0 + 50);
        await store.editions.plan(lost, [delivery('lost-1', lost, T0 + 50)]);
        expect((await store.editions.uncomposed(T0 + 51, 50)).map(({ id }) => id)).toContain('lost');
        expect((await store.editions.uncomposed(T0 + 50, 50)).map(({ id }) => id)).not.toContain('lost');
        // Nothing waits for it any more.
        await store.deliveries.update('lost-1', { state: 'failed' }, T0 + 60);
        expect((await store.editions.uncomposed(T0 + 61, 50)).map(({ id }) => id)).not.toContain('lost');
      });

      it('keeps marks until they are dropped', async () => {
        const mark = (plannedUntil: number) => ({ subscriptionId: 'sub-6', plannedUntil, schedule: '08:00 UTC' });
        await store.editions.setMarks([mark(1)]);
        await store.editions.setMarks([mark(2)]);
        expect(await store.editions.marks()).toEqual([mark(2)]);
        await store.editions.advanceMarks(['sub-6', 'unknown'], 3);
        expect(await store.editions.marks()).toEqual([mark(3)]);
        await store.editions.dropMarks(['sub-6']);
        expect(await store.editions.marks()).toEqual([]);
      });
    });

    describe('retention', () => {
      it('forgets texts and keeps figures, quotes, their sentences and the fingerprint', async () => {
        const text = 'The xylophone brigade lost 77 men at dawn. “We were late,” Major Rue said.';
        const entry = sampleArticle({
          id: 'old',
          text,
          publishedAt: T0 - 400 * HOUR,
          figures: [{ value: '77', side: 'xylophone' }],
          quotes: [{ words: 'We were late,', speaker: 'Major Rue' }],
        });
        await store.articles.save(entry);
        expect(await store.articles.prune(T0 - 300 * HOUR)).toBe(1);
        expect(await store.articles.prune(T0 - 300 * HOUR)).toBe(0);
        expect(await store.articles.search('xylophone', 5)).toEqual([]);
        const kept = await store.articles.get('old');
        expect(kept?.article).toEqual({ ...entry.article, text: '' });
        expect(kept?.reading).toEqual(entry.reading);
        const query = { measure: null, side: 'xylophone', place: null, claimant: null, since: null, limit: 5 };
        const [figure] = await store.findings.figures(query);
        expect(figure?.sentence).toBe('The xylophone brigade lost 77 men at dawn.');
        const said = { speaker: 'rue', about: 'late', feedId: null, since: null, limit: 5 };
        const [quote] = await store.findings.quotes(said);
        expect([quote?.quote.text, quote?.sentence]).toEqual(['We were late,', '“We were late,” Major Rue said.']);
        expect((await store.articles.versions('old'))[0]).toMatchObject({
          text: null,
          textFingerprint: entry.article.textFingerprint,
        });
      });

      it('forgets old digests, but for what is not settled and the newest of each kind', async () => {
        const day = 24 * HOUR;
        const slots = ['settled', 'waiting', 'newest'];
        for (const [n, id] of slots.entries()) {
          const one = { ...edition(`kept-${id}`, 'keeper', T0 - (300 - n) * day), digest: sampleDigest };
          await store.editions.plan(one, [delivery(`kept-${id}`, one, one.slotAt)]);
          const state = id === 'waiting' ? 'uncertain' : 'sent';
          await store.deliveries.update(`kept-${id}`, { state }, one.slotAt);
        }
        const alert = { ...edition('kept-alert', 'keeper', T0 - 299 * day + HOUR), kind: 'breaking' } as const;
        await store.editions.plan(alert, []);
        const fresh = edition('fresh', 'keeper', T0 - 100 * day);
        expect(await store.editions.prune(T0 - 200 * day)).toBe(1);
        expect((await store.editions.since('keeper', 0)).map(({ id }) => id).sort()).toEqual([
          'kept-alert',
          'kept-newest',
          'kept-waiting',
        ]);
        expect(await store.deliveries.get('kept-settled')).toBeNull();
        expect(await store.editions.coveredUntil(['keeper'], T0)).toEqual(new Map([['keeper', T0 - 298 * day]]));
        // The newest is forgotten once there is a newer one; what waits is not.
        await store.editions.plan(fresh, []);
        expect(await store.editions.prune(T0 - 200 * day)).toBe(1);
        expect((await store.editions.since('keeper', 0)).map(({ id }) => id)).toEqual([
          'kept-waiting',
          'kept-alert',
          'fresh',
        ]);
      });

      it('forgets many at once, what channels were told long ago, and the headlines of what was turned away', async () => {
        const many = Array.from({ length: 450 }, (_, n) => ({
          edition: edition(`many-${n}`, 'hourly', T0 - 9_000 * HOUR + n),
          deliveries: [],
        }));
        await store.editions.planAll(many);
        expect(await store.editions.prune(T0 - 8_000 * HOUR)).toBe(449);
        await store.memory.save('keeper', new Map([['long-ago', 1]]), T0 - 50 * HOUR);
        await store.memory.save('keeper', new Map([['lately', 2]]), T0);
        expect(await store.memory.prune(T0 - 40 * HOUR)).toBe(1);
        expect([...(await store.memory.of('keeper', 0)).keys()]).toEqual(['lately']);
        const turnedAway = { feedId: 'wire', url: 'https://news.example/x', title: 'Cup final', at: T0 - 900 * HOUR };
        await store.articles.reject({ ...turnedAway, id: 'forgotten', stage: 'relevance', reason: 'not war news' });
        expect(await store.articles.pruneRejections(T0 - 800 * HOUR)).toBe(1);
        expect(await store.articles.pruneRejections(T0 - 800 * HOUR)).toBe(0);
        expect(await store.articles.rejection('forgotten')).toMatchObject({ title: '', url: null, stage: 'relevance' });
        expect(await store.articles.known(['forgotten'])).toEqual(new Set(['forgotten']));
      });
    });
  });
}
