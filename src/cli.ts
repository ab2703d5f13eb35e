import './utc.ts';
import { endQuietlyWithReader } from './cli/output.ts';
import { runProgram } from './cli/run-program.ts';

endQuietlyWithReader();
await runProgram(process.argv.slice(2));
