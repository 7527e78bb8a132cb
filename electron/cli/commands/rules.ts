import { basisLine, SEVERITY_NAMES } from '../../../shared/finding/finding-names.ts';
import type { Pack, Rule } from '../../../rules/packs/pack.ts';
import { parseCommand } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { engineFor } from '../engine.ts';
import { EXIT, UsageError } from '../usage.ts';

const OPTIONS = { pack: { type: 'string' }, json: { type: 'boolean' } } as const;

function severityName(severity: Rule['severity']): string {
  return severity === 'off' ? '关闭' : SEVERITY_NAMES[severity];
}

function basesOf(rule: Rule, pack: Pack): string[] {
  return rule.basis.flatMap((id) => pack.provisions[id] ?? []).map((provision) => basisLine(provision));
}

function list(pack: Pack): string {
  const lines = [`${pack.title}（${pack.id} ${pack.version}），共 ${pack.rules.length} 条规则`, ''];
  for (const rule of pack.rules) {
    lines.push(`${severityName(rule.severity)}  ${rule.id}  ${rule.title}`);
    for (const basis of basesOf(rule, pack)) lines.push(`      ${basis}`);
  }
  return lines.join('\n');
}

function show(rule: Rule, pack: Pack): string {
  const lines = [`${rule.id}  ${rule.title}`, `级别：${severityName(rule.severity)}`];
  for (const basis of basesOf(rule, pack)) lines.push(`依据：${basis}`);
  lines.push(`提示：${rule.message}`, `建议：${rule.advice}`);
  for (const [name, variant] of Object.entries(rule.variants)) {
    const severity = variant.severity === undefined ? '' : `〔${severityName(variant.severity)}〕`;
    lines.push(`情形 ${name}${severity}：${variant.message ?? rule.message}`);
  }
  if (Object.keys(rule.params).length > 0) lines.push(`参数：${JSON.stringify(rule.params)}`);
  for (const [kind, name] of [['pass', '不报'], ['fail', '报']] as const) {
    for (const example of rule.examples[kind]) {
      const text = example.text ?? example.report ?? `样例报告 ${example.base}${example.replace ? `，改动 ${example.replace.map(([from, to]) => `“${from.trim()}”→“${to.trim()}”`).join('、')}` : ''}`;
      lines.push('', `示例（${name}）${example.note ? `：${example.note}` : ''}`, ...text.trim().split('\n').map((line) => `    ${line}`));
    }
  }
  return lines.join('\n');
}

/** `rules list|show|test`: what is checked, on what basis, and whether a pack does what its examples say. */
export async function rulesCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [action, id, ...more] = positionals;
  if (action === undefined || !['list', 'show', 'test'].includes(action) || more.length > 0) {
    throw new UsageError('请写 rules list、rules show <规则> 或 rules test。');
  }
  const engine = await engineFor(context.packsFolder, values.pack);
  const { pack } = engine;
  if (action === 'list') {
    context.write(values.json ? `${JSON.stringify(pack.rules.map((rule) => describe(rule, pack)), null, 2)}\n` : `${list(pack)}\n`);
    return EXIT.ok;
  }
  if (action === 'show') {
    const rule = pack.rules.find((one) => one.id === id);
    if (!rule) throw new UsageError(id === undefined ? '请写明规则，例如：rules show structure/title' : `没有“${id}”这条规则。运行 fazhi rules list 查看全部规则。`);
    context.write(values.json ? `${JSON.stringify(describe(rule, pack), null, 2)}\n` : `${show(rule, pack)}\n`);
    return EXIT.ok;
  }
  const { runExamples } = await import('../../../rules/engine/run-examples.ts');
  const outcomes = pack.rules.flatMap((rule) => runExamples(rule, engine));
  const failed = outcomes.filter((outcome) => outcome.failure !== null);
  for (const outcome of failed) context.write(`✗ ${outcome.rule} ${outcome.kind === 'pass' ? '不报' : '报'}示例 ${outcome.index + 1}：${outcome.failure}\n`);
  context.write(`${outcomes.length} 个示例，${outcomes.length - failed.length} 个通过，${failed.length} 个不通过\n`);
  return failed.length > 0 ? EXIT.findings : EXIT.ok;
}

function describe(rule: Rule, pack: Pack): unknown {
  const { id, title, severity, message, advice, variants, params, applies } = rule;
  return { id, title, severity, basis: rule.basis.map((one) => pack.provisions[one]), message, advice, variants, params, applies };
}
