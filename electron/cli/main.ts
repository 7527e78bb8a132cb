import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReadError } from '../formats/read-error.ts';
import { WriteError } from '../services/write-error.ts';
import type { CliContext } from './context.ts';
import { EXIT, USAGE, UsageError } from './usage.ts';

/** Writes everything before returning, also to a pipe that is slow to read. */
function writeAll(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') process.exit(EXIT.ok);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

const BUILT = join(import.meta.dirname, '..');

const context: CliContext = {
  packsFolder: join(BUILT, 'packs'),
  sampleFile: join(BUILT, 'sample', 'sample-report.txt'),
  checkWorker: pathToFileURL(join(import.meta.dirname, 'check-worker.js')),
  coloured: process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.stdout.hasColors(),
  write: (text) => writeAll(1, text),
  writeError: (text) => writeAll(2, text),
};

/** Commands are loaded when they are called: `check` must not wait for what `export` needs. */
async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return (await import('./commands/check.ts')).checkCommand(args, context);
    case 'export':
      return (await import('./commands/export.ts')).exportCommand(args, context);
    case 'outline':
      return (await import('./commands/outline.ts')).outlineCommand(args, context);
    case 'rules':
      return (await import('./commands/rules.ts')).rulesCommand(args, context);
    case 'demo':
      return (await import('./commands/demo.ts')).demoCommand(context);
    case 'help':
    case '--help':
    case '-h':
      context.write(`${USAGE}\n`);
      return EXIT.ok;
    default:
      throw new UsageError(command === undefined ? `请写明命令。\n\n${USAGE}` : `没有“${command}”这个命令。\n\n${USAGE}`);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError || error instanceof ReadError || error instanceof WriteError;
  if (known) context.writeError(`${error.message}\n`);
  else {
    const detail = error instanceof Error ? error : new Error(String(error));
    const trace = process.env['FAZHI_DEBUG'] ? `\n${detail.stack}` : '';
    context.writeError(`程序内部出错，没有完成：${detail.message}。请把这句话连同文件交给维护人员。${trace}\n`);
  }
  process.exitCode = EXIT.badInput;
}
