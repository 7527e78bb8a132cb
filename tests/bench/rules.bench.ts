import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readText, nationalEngine } from '../support/check-text.ts';
import { analyse } from '../../rules/analysis/analysis.ts';
import { Checker } from '../../rules/engine/checker.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import type { Report } from '../../shared/report/report.ts';
import { longReport } from './long-report.ts';
import { PEERS } from './peers.ts';

/**
 * Times the rules against general Chinese linters on the same text in one run, in turn, so that the machine's own ups
 * and downs fall on all alike. Prints medians; quote the ratios, not the milliseconds.
 */
const ROUNDS = 15;
/** Rounds before these, in which every program is compiled as it is in one that runs for hours. */
const WARM_UP = 20;
const LENGTH = 30_000;

/** The value below which the given share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

setFlagsFromString('--expose-gc');
const collectGarbage: (options: { type: 'minor' }) => void = runInNewContext('gc');

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const engine = await nationalEngine();
const checkReport = (report: Report): number => runRules(analyse(report), engine).findings.length;
const checkAll = (text: string): number => checkReport(readText(text).report);

async function compare(): Promise<void> {
  const text = longReport(LENGTH);
  const { report } = readText(text);
  const runners = [
    { name: '法治年报：全部规则', check: () => checkReport(report) },
    { name: '法治年报：读取结构', check: () => readText(text).report.blocks.length },
    { name: '法治年报：读取结构与全部规则', check: () => checkAll(text) },
    ...PEERS.map((peer) => ({ name: peer.name, check: () => peer.check(text) })),
  ];
  const times = new Map(runners.map((runner) => [runner.name, [] as number[]]));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const runner of runners) {
      // What the program before left behind is cleared away first, so that nobody pays for another.
      collectGarbage({ type: 'minor' });
      const milliseconds = await timed(runner.check);
      if (round >= 0) times.get(runner.name)!.push(milliseconds);
    }
  }
  const zhlint = median(times.get('zhlint')!);
  console.log(`${LENGTH} 字的报告，${ROUNDS} 轮取中位数，各程序轮流运行：\n`);
  console.log('| 程序 | 毫秒 | 与 zhlint 之比 |\n| --- | ---: | ---: |');
  for (const runner of runners) {
    const middle = median(times.get(runner.name)!);
    console.log(`| ${runner.name} | ${middle.toFixed(1)} | ${(middle / zhlint).toFixed(2)} |`);
  }
}

/** Edits that are timed, after as many that are not. */
const EDITS = 200;

/** One paragraph changes in the long report; everything else is taken from the cache. */
async function recheck(): Promise<void> {
  const { report } = readText(longReport(LENGTH));
  const checker = new Checker(engine);
  checker.check(report);
  const paragraphs = report.blocks.flatMap((block, index) => (block.type === 'paragraph' ? [index] : []));
  const times: number[] = [];
  for (let round = -EDITS; round < EDITS; round += 1) {
    const at = paragraphs[(round + EDITS) % paragraphs.length]!;
    const blocks = report.blocks.map((block, index) => (index === at && block.type === 'paragraph' ? { ...block, text: `${block.text.slice(0, -1)}，第${round + EDITS}次修改。` } : block));
    const edited: Report = { ...report, blocks };
    const milliseconds = await timed(() => checker.check(edited));
    if (round >= 0) times.push(milliseconds);
  }
  console.log(`\n改动一段后重新检查（${LENGTH} 字，改 ${times.length} 次）：每次中位数 ${median(times).toFixed(2)} 毫秒，九成在 ${quantile(times, 0.9).toFixed(2)} 毫秒以内`);
}

/** Ten times the text must not take much more than ten times as long. */
async function growth(): Promise<void> {
  const [small, large] = [longReport(LENGTH), longReport(LENGTH * 10)];
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < 5; round += 1) {
    const pair = [await timed(() => checkAll(small)), await timed(() => checkAll(large))] as const;
    if (round >= 0) {
      times[0].push(pair[0]);
      times[1].push(pair[1]);
    }
  }
  console.log(`十倍长度（${LENGTH * 10} 字）用时之比：${(median(times[1]) / median(times[0])).toFixed(1)} 倍`);
}

await compare();
await recheck();
await growth();
