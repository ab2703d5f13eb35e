import { type Command, Option } from 'commander';
import type { DeliveryState } from '../../model/delivery.ts';

const states: readonly DeliveryState[] = ['pending', 'sending', 'uncertain', 'failed', 'sent'];

/** `sitrep backup`, `restore`, `migrate-to-postgres` and `deliveries`: work on the store itself. */
export function addStoreCommands(program: Command, configOption: () => Option): void {
  const command = (name: string, description: string) =>
    program.command(name).description(description).addOption(configOption());

  command('backup', 'copy the database into a file, also while the program runs; the copy is checked')
    .argument('<file>', 'where to; an existing file is not overwritten')
    .action(async (file: string, { config }: { config: string }) => (await import('./backup.ts')).backup(config, file));

  command('restore', 'put a backup in the database’s place; the program must be stopped')
    .argument('<file>', 'a file that "sitrep backup" wrote')
    .option('-y, --yes', 'replace the database that is there; it is kept beside the new one', false)
    .action(async (file: string, { config, yes }: { config: string; yes: boolean }) =>
      (await import('./restore.ts')).restore(config, file, yes),
    );

  command('migrate-to-postgres', 'move everything into an empty PostgreSQL database; the program must be stopped')
    .requiredOption('--to <url>', 'postgres://user:password@host:5432/database')
    .action(async ({ config, to }: { config: string; to: string }) =>
      (await import('./move-to-postgres.ts')).moveToPostgres(config, to),
    );

  command('preview', 'the newest digest as Slack and Discord show it, as a page')
    .option('--out <file>', 'where the page is written', 'preview.html')
    .option('--open', 'open it', false)
    .action(async ({ config, out, open }: { config: string; out: string; open: boolean }) =>
      (await import('./preview.ts')).preview(config, out, open, Date.now()),
    );

  const deliveries = program
    .command('deliveries')
    .description('digests on their way to channels: what waits, what failed and why; retry what failed');
  deliveries
    .command('list', { isDefault: true })
    .description('deliveries, newest change first')
    .addOption(new Option('--state <state...>', 'all but "sent" when absent').choices(states))
    .option('--json', 'print them as data', false)
    .addOption(configOption())
    .action(async ({ config, state, json }: { config: string; state?: readonly DeliveryState[]; json: boolean }) =>
      (await import('./deliveries.ts')).listDeliveries(
        config,
        state ?? states.filter((each) => each !== 'sent'),
        json,
        Date.now(),
      ),
    );
  deliveries
    .command('retry')
    .description('start a failed delivery anew and lift its subscription’s pause; the running program sends it')
    .argument('<id>', 'id of the delivery')
    .addOption(configOption())
    .action(async (id: string, { config }: { config: string }) =>
      (await import('./deliveries.ts')).retryDelivery(config, id),
    );
}
