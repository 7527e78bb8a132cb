import { SEVERITIES, type Basis, type Finding, type FindingData } from '../../shared/finding/finding.ts';
import { metaFieldOf, type Place } from '../../shared/report/place.ts';
import { tableParams, type BoundCheck, type Check, type CheckContext, type Detection } from '../checks/check.ts';
import type { Pack, Rule } from '../packs/pack.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { fingerprint } from './fingerprint.ts';

/** A rule ready to run. */
interface ArmedRule {
  rule: Rule;
  look: BoundCheck;
}

/** A pack whose rules are bound to their checks. */
export interface Engine {
  pack: Pack;
  rules: ArmedRule[];
}

/** A rule that failed while looking; the others still ran. */
export interface RuleFailure {
  rule: string;
  reason: string;
}

export interface CheckResult {
  findings: Finding[];
  failures: RuleFailure[];
}

export interface RunOptions extends CheckContext {
  /** Which copy of the report is checked; rules that apply to one copy only are left out for the other. */
  copy?: 'submission' | 'public';
  /** Only these rules. */
  only?: ReadonlySet<string>;
  /** Receives the time each rule took, in milliseconds. */
  onTiming?: (rule: string, milliseconds: number) => void;
  /** Clock for timings, milliseconds; needed with `onTiming`. */
  now?: () => number;
}

/**
 * Binds a pack's rules to the checks they name.
 * @throws Error when a rule names an unknown check or its parameters do not fit: `loadPack` reports both with their
 *   place, so a pack that was loaded never throws here
 */
export function armPack(pack: Pack, checks: ReadonlyMap<string, Check>): Engine {
  const rules = pack.rules.map((rule) => {
    const check = checks.get(rule.check);
    if (!check) throw new Error(`rule ${rule.id}: no check named ${rule.check}`);
    return { rule, look: check.bind({ ...rule.params, ...tableParams(check, pack.tables) }) };
  });
  return { pack, rules };
}

function applies(rule: Rule, analysis: Analysis, copy: RunOptions['copy']): boolean {
  const { unitKinds, regions, fromYear, toYear, copy: onlyCopy } = rule.applies;
  const { meta } = analysis.report;
  if (unitKinds && !unitKinds.includes(meta.unitKind)) return false;
  if (regions && !regions.some((region) => meta.region.includes(region))) return false;
  if (meta.year !== null && fromYear !== undefined && meta.year < fromYear) return false;
  if (meta.year !== null && toYear !== undefined && meta.year > toYear) return false;
  return !(onlyCopy && copy && onlyCopy !== copy);
}

/** Wordings of packs cut at their blanks: text and name of a blank in turn. */
const cutWordings = new Map<string, readonly string[]>();

function cut(wording: string): readonly string[] {
  let parts = cutWordings.get(wording);
  if (!parts) {
    parts = wording.split(/\{(\w+)\}/);
    cutWordings.set(wording, parts);
  }
  return parts;
}

/** Fills the `{name}` blanks of a wording. Unknown names stay visible, so that a test catches them. */
export function fillBlanks(wording: string, data: FindingData): string {
  let filled = '';
  for (const [index, part] of cut(wording).entries()) {
    const value = index % 2 === 1 ? data[part] : part;
    if (value === undefined) filled += `{${part}}`;
    else filled += Array.isArray(value) ? value.join('、') : String(value);
  }
  return filled;
}

function textAt(analysis: Analysis, place: Place): string {
  const field = metaFieldOf(place.block);
  const reading = field ? analysis.meta[field] : analysis.byId.get(place.block)?.reading;
  return reading?.raw.slice(place.start, place.end) ?? '';
}

function toFinding(rule: Rule, detection: Detection, analysis: Analysis, pack: Pack): Omit<Finding, 'fingerprint'> | null {
  const variant = detection.variant ? rule.variants[detection.variant] : undefined;
  const severity = variant?.severity ?? rule.severity;
  if (severity === 'off') return null;
  const quote = textAt(analysis, detection.place);
  const data = { quote, ...detection.data };
  const basis: Basis[] = (variant?.basis ?? rule.basis).flatMap((id) => {
    const provision = pack.provisions[id];
    if (!provision) return [];
    const { document, article, summary, verified } = provision;
    return [{ document, article, summary, verified }];
  });
  return {
    rule: rule.id,
    severity,
    message: fillBlanks(variant?.message ?? rule.message, data),
    advice: fillBlanks(variant?.advice ?? rule.advice, data),
    place: detection.place,
    ...(detection.related?.length ? { related: detection.related } : {}),
    quote,
    basis,
    ...(detection.fix && rule.fix ? { fix: { title: fillBlanks(rule.fix, data), edits: detection.fix } } : {}),
    ...(detection.suggestions?.length ? { suggestions: detection.suggestions } : {}),
    ...(detection.data ? { data: detection.data } : {}),
  };
}

/** Sorts by place in the report, then by severity and rule. */
function inTextOrder(analysis: Analysis): (a: Finding, b: Finding) => number {
  const order = new Map<string, number>([
    ['meta:title', -4], ['meta:documentNumber', -3], ['meta:addressees', -2],
    ['meta:signature', analysis.blocks.length], ['meta:issueDate', analysis.blocks.length + 1],
    ['meta:copyTo', analysis.blocks.length + 2],
  ]);
  for (const entry of analysis.blocks) order.set(entry.block.id, entry.index);
  return (a, b) =>
    (order.get(a.place.block) ?? 0) - (order.get(b.place.block) ?? 0) ||
    a.place.start - b.place.start ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.place.end - b.place.end);
}

/**
 * Runs every rule that applies to the report. A rule that fails is reported in `failures`; the others still run.
 * @returns findings in text order
 */
export function runRules(analysis: Analysis, engine: Engine, options: RunOptions = {}): CheckResult {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const seen = new Map<string, number>();
  for (const { rule, look } of engine.rules) {
    if (options.only && !options.only.has(rule.id)) continue;
    if (!applies(rule, analysis, options.copy)) continue;
    const started = options.now?.() ?? 0;
    try {
      for (const detection of look(analysis, options)) {
        const draft = toFinding(rule, detection, analysis, engine.pack);
        if (!draft) continue;
        const identity = detection.identity ?? draft.quote;
        const key = [rule.id, detection.variant ?? '', identity].join('\u0001');
        const occurrence = seen.get(key) ?? 0;
        seen.set(key, occurrence + 1);
        findings.push({ ...draft, fingerprint: fingerprint(rule.id, detection.variant ?? '', identity, occurrence) });
      }
    } catch (error) {
      failures.push({ rule: rule.id, reason: error instanceof Error ? error.message : String(error) });
    }
    if (options.onTiming && options.now) options.onTiming(rule.id, options.now() - started);
  }
  return { findings: findings.sort(inTextOrder(analysis)), failures };
}
