import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from '../../formats/read-report.ts';
import { checkSource } from '../../services/check-source.ts';
import { exportReport } from '../../services/export-report.ts';
import type { CliContext } from '../context.ts';
import { engineFor } from '../engine.ts';
import { painter } from '../output/style.ts';
import { textReport } from '../output/text-report.ts';
import { EXIT } from '../usage.ts';

/** `demo`: reads, checks and exports the built-in sample report, and says where the Word file is. */
export async function demoCommand(context: CliContext): Promise<number> {
  const engine = await engineFor(context.packsFolder, undefined);
  const source = await readReport(context.sampleFile);
  context.write('这是法治年报的演示：读取内置样例报告（其中故意留有几处毛病），检查并导出。\n\n');
  context.write(`${textReport(source, checkSource(source, engine, '内置样例报告'), painter(context.coloured))}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-'));
  for (const [copy, name] of [['submission', '报送版'], ['public', '公开版']] as const) {
    const target = join(folder, `样例报告（${name}）.docx`);
    await exportReport(source.report, copy, target);
    context.write(`Word 文件（${name}）：${target}\n`);
  }
  context.write('\n检查自己的报告：npm run -s fazhi -- check 报告.docx\n导出自己的报告：npm run -s fazhi -- export 报告.txt -o 报告.docx\n');
  return EXIT.ok;
}
