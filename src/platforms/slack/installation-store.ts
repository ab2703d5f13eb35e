import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../store/contracts/installations.ts';
import type { Seal } from '../seal.ts';

/** Where the app is installed, kept in the database with every token encrypted. */
export function createInstallationStore(
  installations: Installations,
  seal: Seal,
  now: () => number,
): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const id = installation.isEnterpriseInstall === true ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new Error('Slack named no workspace in the installation');
      await installations.save('slack', id, seal.close(JSON.stringify(installation), id), now());
    },
    fetchInstallation: async (query) => {
      const id = workspaceOf(query);
      const sealed = await installations.get('slack', id);
      const text = sealed === null ? null : seal.open(sealed, id);
      if (text === null)
        throw new Error(
          sealed === null
            ? `the app is not installed in ${id}`
            : `no key opens the installation of ${id}: check SITREP_ENCRYPTION_KEY`,
        );
      return JSON.parse(text) as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await installations.remove('slack', workspaceOf(query));
    },
  };
}

function workspaceOf(query: InstallationQuery<boolean>): string {
  const id = query.isEnterpriseInstall ? query.enterpriseId : query.teamId;
  if (id === undefined) throw new Error('Slack named no workspace');
  return id;
}
