import { type Command, Option } from 'commander';
import type { Feed } from '../../model/feed.ts';

interface AddOptions {
  readonly config: string;
  readonly id?: string;
  readonly name?: string;
  readonly kind: Feed['kind'];
  readonly text: Feed['text'];
}

/** `sitrep feeds …`: the feeds of the configuration. */
export function addFeedsCommand(program: Command, configOption: () => Option): void {
  const feeds = program
    .command('feeds')
    .description('the feeds that are polled: list, add, remove, test, import, export');
  const configured = (name: string, description: string) =>
    feeds.command(name).description(description).addOption(configOption());

  configured(
    'list',
    'every feed and how it does: last success, status, encoding, items a day, next poll, why it is silent',
  )
    .option('--json', 'print it as data', false)
    .action(async ({ config, json }: { config: string; json: boolean }) =>
      (await import('./list-feeds.ts')).listFeeds(config, json, Date.now()),
    );

  configured('add', 'find the feed behind a site’s address and write it into the configuration file')
    .argument('<url|site>', 'address of a feed, or of a site that has one')
    .option('--id <id>', 'id of the feed; made from its name when absent')
    .option('--name <name>', 'publisher, as the digest shows it; the feed’s own title when absent')
    .addOption(
      new Option('--kind <kind>', 'who stands behind it')
        .choices(['independent', 'state', 'party'])
        .default('independent'),
    )
    .addOption(
      new Option('--text <text>', 'what may be read and kept').choices(['page', 'feed', 'headline']).default('page'),
    )
    .action(async (address: string, { config, id, name, kind, text }: AddOptions) =>
      (await import('./add-feed.ts')).addFeed(address, { config, id: id ?? null, name: name ?? null, kind, text }),
    );

  configured('remove', 'take a feed out of the configuration file; what it brought stays')
    .argument('<id|url>', 'id, name or address')
    .action(async (word: string, { config }: { config: string }) =>
      (await import('./remove-feed.ts')).removeFeed(word, config),
    );

  configured('test', 'poll a feed once and tell every step; stores nothing, needs no configuration for an address')
    .argument('<url|id>', 'address, or the id of a configured feed')
    .option('--json', 'print it as data', false)
    .option(
      '--allow-host <host>',
      'private host that may be fetched from (repeatable)',
      (host: string, all: readonly string[]) => [...all, host],
      [],
    )
    .action(async (word: string, { config, json, allowHost }: { config: string; json: boolean; allowHost: string[] }) =>
      (await import('./test-feed.ts')).testOneFeed(word, { config, json, allowHosts: allowHost }),
    );

  configured('import', 'add the feeds of an OPML file to the configuration file')
    .argument('<file|->', 'OPML file, or - for standard input')
    .action(async (file: string, { config }: { config: string }) =>
      (await import('./opml-files.ts')).importFeeds(file, config),
    );

  configured('export', 'print the polled feeds as OPML').action(async ({ config }: { config: string }) =>
    (await import('./opml-files.ts')).exportFeeds(config, Date.now()),
  );
}
