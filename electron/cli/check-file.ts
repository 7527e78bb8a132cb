import { CHECK_SCHEMA, type UnreadableFile } from '../../shared/check-output/check-output.ts';
import { analyse } from '../../rules/analysis/analysis.ts';
import type { Engine, RunOptions } from '../../rules/engine/run-rules.ts';
import { ReadError } from '../formats/read-error.ts';
import { readReport } from '../formats/read-report.ts';
import { checkSource } from '../services/check-source.ts';
import { engineFor } from './engine.ts';
import { painter } from './output/style.ts';
import { textReport } from './output/text-report.ts';
import { UsageError } from './usage.ts';

/** What `check` was asked to do with every file; plain data, so that it can be sent to a worker. */
export interface CheckSettings {
  packsFolder: string;
  format: 'text' | 'json' | 'jsonl';
  coloured: boolean;
  timing: boolean;
  pack?: string;
  copy?: 'submission' | 'public';
  only?: string[];
  lastYear?: string;
}

/** What became of one file, ready to be printed. */
export interface FileOutcome {
  output: string;
  /** For standard error: a file that cannot be read, in text form. */
  complaint: string;
  errors: number;
  unreadable: boolean;
}

/** Checks files one after another with the same engine. */
export interface FileChecker {
  check(file: string): Promise<FileOutcome>;
  /** Milliseconds each rule took over all files so far; empty unless asked for. */
  timings: ReadonlyMap<string, number>;
}

/**
 * Loads what is needed to check files.
 * @throws UsageError when the pack, a rule name or last year's report does not fit
 */
export async function makeFileChecker(settings: CheckSettings): Promise<FileChecker> {
  const engine = await engineFor(settings.packsFolder, settings.pack);
  const timings = new Map<string, number>();
  const options: RunOptions = {};
  if (settings.copy) options.copy = settings.copy;
  if (settings.only) options.only = new Set(knownRules(settings.only, engine));
  if (settings.lastYear !== undefined) options.lastYear = await lastYearReport(settings.lastYear);
  if (settings.timing) {
    options.now = () => performance.now();
    options.onTiming = (rule, milliseconds) => timings.set(rule, (timings.get(rule) ?? 0) + milliseconds);
  }
  return { check: (file) => checkFile(file, engine, options, settings), timings };
}

async function checkFile(file: string, engine: Engine, options: RunOptions, settings: CheckSettings): Promise<FileOutcome> {
  try {
    const source = await readReport(file);
    const checked = checkSource(source, engine, file, options);
    const output = settings.format === 'text'
      ? `${textReport(source, checked, painter(settings.coloured))}\n`
      : jsonOf(checked.output, settings.format);
    return { output, complaint: '', errors: checked.output.summary.errors, unreadable: false };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const unreadable: UnreadableFile = { schema: CHECK_SCHEMA, file, error: { code: error.code, message: error.message } };
    return settings.format === 'text'
      ? { output: '', complaint: `${file}：${error.message}\n`, errors: 0, unreadable: true }
      : { output: jsonOf(unreadable, settings.format), complaint: '', errors: 0, unreadable: true };
  }
}

function jsonOf(value: unknown, format: 'json' | 'jsonl'): string {
  return `${format === 'json' ? JSON.stringify(value, null, 2) : JSON.stringify(value)}\n`;
}

function knownRules(names: readonly string[], engine: Engine): readonly string[] {
  const known = new Set(engine.pack.rules.map((rule) => rule.id));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new UsageError(`没有这些规则：${unknown.join('、')}。运行 fazhi rules list 查看全部规则。`);
  return names;
}

async function lastYearReport(file: string): Promise<NonNullable<RunOptions['lastYear']>> {
  try {
    return analyse((await readReport(file)).report);
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(`上年报告“${file}”：${error.message}`);
    throw error;
  }
}
