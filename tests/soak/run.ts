import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    kills: { type: 'string', default: '40' },
    replicas: { type: 'string', default: '0' },
    subscriptions: { type: 'string', default: '4' },
    'nonce-seconds': { type: 'string', default: '120' },
  },
});

const report = await soak({
  seconds: Number(values.minutes) * 60,
  kills: Number(values.kills),
  replicas: Number(values.replicas),
  subscriptions: Number(values.subscriptions),
  nonceMs: Number(values['nonce-seconds']) * 1000,
  drainSeconds: 180,
  onProgress: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.lost + report.unfinished + report.doubled === 0 && report.expected > 0 ? 0 : 1;
