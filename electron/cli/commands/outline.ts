import { SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import { analyse, type Analysis } from '../../../rules/analysis/analysis.ts';
import type { SourceReport } from '../../../rules/reading/source.ts';
import { readReport } from '../../formats/read-report.ts';
import { parseCommand } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { EXIT, UsageError } from '../usage.ts';

const OPTIONS = { text: { type: 'boolean' }, json: { type: 'boolean' } } as const;

/** `outline <file>`: the structure as it was read, or with `--text` the text that offsets count in. */
export async function outlineCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('请写明一份文件，例如：fazhi outline 报告.docx');
  const source = await readReport(file);
  if (values.text) context.write(source.source.text);
  else if (values.json) context.write(`${JSON.stringify(source.report, null, 2)}\n`);
  else context.write(`${outlineText(source, analyse(source.report))}\n`);
  return EXIT.ok;
}

function outlineText({ report, removed, source }: SourceReport, analysis: Analysis): string {
  const { meta } = report;
  const lines = [
    `标题：${meta.title || '（无）'}`,
    `单位：${meta.unit || '（未认出）'}（${meta.unitKind === 'other' ? '其他' : meta.unitKind}）`,
    `年度：${meta.year ?? '（未认出）'}`,
    `主送：${meta.addressees.join('、') || '（无）'}`,
    `署名：${meta.signature.join('、') || '（无）'}`,
    `日期：${meta.issueDate || '（无）'}`,
    '',
  ];
  for (const { block, index, reading } of analysis.blocks) {
    if (block.type !== 'heading') continue;
    const section = analysis.outline.sections.find((one) => one.heading === index);
    const nested = analysis.outline.sections.flatMap((one) => one.contains).filter((part) => part.heading === index);
    const kinds = [...(section ? [section.kind] : []), ...nested.map((part) => part.kind)].map((kind) => SECTION_SHORT_NAMES[kind]);
    lines.push(`${'  '.repeat(block.level - 1)}${reading.raw}${kinds.length > 0 ? `〔${[...new Set(kinds)].join('、')}〕` : ''}`);
  }
  if (removed.length > 0) {
    lines.push('', '以下文字不属于报告，未计入：');
    for (const { start, end } of removed) lines.push(`  ${source.text.slice(start, Math.min(end, start + 60)).replaceAll(/\s+/g, ' ')}`);
  }
  return lines.join('\n');
}
