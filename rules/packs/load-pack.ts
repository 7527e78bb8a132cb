import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { tableParams, type Check } from '../checks/check.ts';
import { fieldName, lineAt, type YamlPath } from './yaml-place.ts';
import { PACK_FORMAT, packFileSchema, type Override, type Pack, type PackFile, type Rule } from './pack.ts';

/** One file of a pack folder. Names are relative to the folder, with forward slashes. */
export interface PackSource {
  name: string;
  text: string;
}

/** Something in a pack that keeps it from being used. */
export interface PackProblem {
  file: string;
  /** 1-based; 0 when the problem has no place. */
  line: number;
  /** Path of the field, e.g. “rules[3].severity”; empty for the whole file. */
  field: string;
  message: string;
}

export type LoadResult = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

interface ParsedFile {
  name: string;
  document: Document;
  lines: LineCounter;
  content: PackFile;
}

function problemAt(file: Pick<ParsedFile, 'name' | 'document' | 'lines'>, path: YamlPath, message: string): PackProblem {
  return { file: file.name, line: lineAt(file.document, file.lines, path), field: fieldName(path), message };
}

function zodProblems(file: Pick<ParsedFile, 'name' | 'document' | 'lines'>, prefix: YamlPath, error: z.ZodError): PackProblem[] {
  return error.issues.map((issue) => {
    const path = [...prefix, ...issue.path.filter((part) => typeof part !== 'symbol')];
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return problemAt(file, unknownKey === undefined ? path : [...path, unknownKey], issue.message);
  });
}

/** Largest YAML file accepted, in characters. */
const LARGEST_FILE = 2_000_000;

function parseFile(source: PackSource, problems: PackProblem[]): ParsedFile | null {
  if (source.text.length > LARGEST_FILE) {
    problems.push({ file: source.name, line: 0, field: '', message: '文件过大，规则文件不应超过 200 万字' });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) {
    problems.push({ file: source.name, line: lines.linePos(syntax.pos[0]).line, field: '', message: `YAML 语法有误：${syntax.message}` });
    return null;
  }
  const file = { name: source.name, document, lines };
  const parsed = packFileSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {}, { error: zhCN().localeError });
  if (!parsed.success) {
    problems.push(...zodProblems(file, [], parsed.error));
    return null;
  }
  return { ...file, content: parsed.data };
}

/**
 * Reads and validates a pack.
 * @param sources its files: `*.yaml` are parts of the pack, `samples/*.txt` sample reports that examples are based on
 * @param checks the checks that rules may name
 * @param base the pack that this one may extend
 * @returns the merged pack, or every problem with file, line and field; never throws on bad content
 */
export function loadPack(sources: readonly PackSource[], checks: ReadonlyMap<string, Check>, base?: Pack): LoadResult {
  const problems: PackProblem[] = [];
  const files = sources
    .filter((source) => /\.ya?ml$/.test(source.name))
    .flatMap((source) => parseFile(source, problems) ?? []);
  // A file that could not be read may be the one with the header.
  if (problems.length > 0) return { ok: false, problems };
  const headers = files.filter((file) => file.content.pack);
  if (headers.length !== 1) {
    problems.push({ file: headers[1]?.name ?? 'pack.yaml', line: 0, field: 'pack', message: headers.length === 0 ? '规则包缺少 pack 说明（id、title、version）' : '规则包只能有一处 pack 说明' });
  }
  const header = headers[0]?.content.pack;
  if (header?.extends !== undefined && header.extends !== base?.id) {
    problems.push(problemAt(headers[0]!, ['pack', 'extends'], `所扩展的规则包“${header.extends}”不存在`));
  }
  if (!header || problems.length > 0) return { ok: false, problems };

  const from = header.extends === undefined ? undefined : base;
  const pack: Pack = {
    format: PACK_FORMAT,
    id: header.id,
    title: header.title,
    version: from ? `${header.version}+${from.id}-${from.version}` : header.version,
    provisions: { ...from?.provisions },
    rules: from ? [...from.rules] : [],
    tables: { ...from?.tables },
    samples: { ...from?.samples, ...samplesOf(sources) },
  };
  const places = new Map<string, { file: ParsedFile; path: YamlPath }>();
  for (const file of files) mergeFile(pack, file, places, problems);
  for (const file of files) applyOverrides(pack, file, places, problems);
  for (const rule of pack.rules) problems.push(...ruleProblems(rule, pack, checks, places.get(rule.id)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack };
}

function samplesOf(sources: readonly PackSource[]): Record<string, string> {
  return Object.fromEntries(
    sources.flatMap(({ name, text }) => {
      const match = /^samples\/([a-z0-9-]+)\.txt$/.exec(name);
      return match ? [[match[1]!, text]] : [];
    }),
  );
}

function mergeFile(pack: Pack, file: ParsedFile, places: Map<string, { file: ParsedFile; path: YamlPath }>, problems: PackProblem[]): void {
  const { provisions, rules, tables } = file.content;
  for (const provision of provisions ?? []) pack.provisions[provision.id] = provision;
  Object.assign(pack.tables, tables);
  for (const [index, rule] of (rules ?? []).entries()) {
    const path = ['rules', index];
    if (pack.rules.some((one) => one.id === rule.id)) {
      problems.push(problemAt(file, [...path, 'id'], `规则“${rule.id}”重复；要改动已有规则请写在 overrides 中`));
      continue;
    }
    pack.rules.push(rule);
    places.set(rule.id, { file, path });
  }
}

function applyOverrides(pack: Pack, file: ParsedFile, places: Map<string, { file: ParsedFile; path: YamlPath }>, problems: PackProblem[]): void {
  for (const [index, override] of (file.content.overrides ?? []).entries()) {
    const path = ['overrides', index];
    const at = pack.rules.findIndex((rule) => rule.id === override.rule);
    if (at < 0) {
      problems.push(problemAt(file, [...path, 'rule'], `没有名为“${override.rule}”的规则可供改动`));
      continue;
    }
    pack.rules[at] = overridden(pack.rules[at]!, override);
    places.set(override.rule, { file, path });
  }
}

function overridden(rule: Rule, override: Override): Rule {
  const variants = { ...rule.variants };
  for (const [name, change] of Object.entries(override.variants ?? {})) variants[name] = { ...variants[name], ...change };
  // A severity given for the rule as a whole holds for its variants too, unless they are given their own.
  if (override.severity !== undefined) {
    for (const name of Object.keys(variants)) {
      if (override.variants?.[name]?.severity === undefined) variants[name] = { ...variants[name], severity: override.severity };
    }
  }
  return {
    ...rule,
    severity: override.severity ?? rule.severity,
    title: override.title ?? rule.title,
    basis: override.basis ?? rule.basis,
    params: { ...rule.params, ...override.params },
    message: override.message ?? rule.message,
    advice: override.advice ?? rule.advice,
    applies: override.applies ?? rule.applies,
    variants,
    // Examples of the changed rule describe the changed behaviour; without any, those of the original still hold.
    examples: override.examples && (override.examples.pass.length > 0 || override.examples.fail.length > 0) ? override.examples : rule.examples,
  };
}

/** Everything that only the checks can tell: unknown check or variant, wrong parameters, unknown basis or sample. */
function ruleProblems(
  rule: Rule, pack: Pack, checks: ReadonlyMap<string, Check>, place: { file: ParsedFile; path: YamlPath } | undefined,
): PackProblem[] {
  const at = (path: YamlPath, message: string): PackProblem =>
    place ? problemAt(place.file, [...place.path, ...path], message) : { file: '', line: 0, field: fieldName([rule.id, ...path]), message };
  const problems: PackProblem[] = [];
  for (const name of Object.keys(rule.params)) {
    if (name in pack.tables) problems.push(at(['params', name], `参数“${name}”与规则包的表同名，请给参数换一个名称`));
  }
  const check = checks.get(rule.check);
  if (!check) return [at(['check'], `没有名为“${rule.check}”的检查`)];
  const parsed = check.params.safeParse({ ...rule.params, ...tableParams(check, pack.tables) }, { error: zhCN().localeError });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      problems.push(at(path[0] !== undefined && path[0] in pack.tables ? [] : ['params', ...path], `检查“${rule.check}”的参数 ${fieldName(path)}：${issue.message}`));
    }
  }
  for (const name of Object.keys(rule.variants)) {
    if (!check.variants.includes(name)) problems.push(at(['variants', name], `检查“${rule.check}”没有“${name}”这种情形`));
  }
  const bases = [...rule.basis, ...Object.values(rule.variants).flatMap((variant) => variant.basis ?? [])];
  for (const id of new Set(bases)) {
    if (!pack.provisions[id]) problems.push(at(['basis'], `依据“${id}”未在 provisions 中列出`));
  }
  for (const kind of ['pass', 'fail'] as const) {
    for (const [index, example] of rule.examples[kind].entries()) {
      if (example.base !== undefined && pack.samples[example.base] === undefined) {
        problems.push(at(['examples', kind, index, 'base'], `没有名为“${example.base}”的样例报告`));
      }
    }
  }
  return problems;
}

/** A problem as one line for people: “文件 行 字段：说明”. */
export function describeProblem(problem: PackProblem): string {
  const line = problem.line > 0 ? ` 第 ${problem.line} 行` : '';
  const field = problem.field === '' ? '' : ` ${problem.field}`;
  return `${problem.file}${line}${field}：${problem.message}`;
}
