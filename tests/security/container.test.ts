import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/* What SECURITY.md says of the container, read from the files that make it. docs/operations.md tells how their steps were tried. */
const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const steps = file('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]+ /u.test(line));
const compose: { readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>> } = parse(
  file('compose.yaml'),
  { merge: true },
);
/** Services that run the program; the others bring a database of their makers. */
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'sitrep');

describe('the image', () => {
  it('installs what the lock file names, for production, and runs nothing of it', () => {
    expect(steps.filter((step) => step.includes('npm '))).toEqual([
      'RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force',
    ]);
  });

  it('runs as a user without rights, who owns the data folder alone', () => {
    expect(steps.filter((step) => step.startsWith('USER '))).toEqual(['USER node']);
    expect(steps.filter((step) => step.includes('chown'))).toEqual(['RUN mkdir /data && chown node:node /data']);
    const afterUser = steps.slice(steps.indexOf('USER node'));
    expect(afterUser.filter((step) => /^(?:RUN|COPY|ADD)/u.test(step))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('COPY')).join()).not.toContain('--chown');
  });

  it('holds no more than it copies, and no secret', () => {
    const letIn = file('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = steps.filter((step) => step.startsWith('COPY')).flatMap((step) => step.split(' ').slice(1, -1));
    expect(copied.map((name) => name.replace('./', '')).toSorted()).toEqual(letIn.toSorted());
    expect(letIn.filter((name) => name.startsWith('.env') || name === '.git')).toEqual([]);
  });
});

describe('the services', () => {
  it.each(ours)('%s: read-only root, no capability, no port, one volume', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service).not.toHaveProperty('ports');
    expect(service).not.toHaveProperty('privileged');
    expect(service.volumes).toEqual([expect.stringMatching(/^data:\/data(?::ro)?$/u)]);
    expect(service.tmpfs).toEqual(['/tmp']);
  });
});
