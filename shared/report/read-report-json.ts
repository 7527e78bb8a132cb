import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { REPORT_VERSION, reportSchema, type Report } from './report.ts';

/** Why a value is no report; the message is for the user, in Chinese. */
export interface ReportProblem {
  code: 'not-a-report' | 'newer-version' | 'invalid';
  message: string;
}

export type ReportResult = { ok: true; report: Report } | { ok: false; problem: ReportProblem };

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}

/**
 * Version 1 kept the ordinal inside a heading's text, one signatory and one signature as plain strings, and knew no
 * list items: numbered paragraphs were paragraphs.
 */
function fromVersion1(report: Json): Json {
  const meta = isObject(report['meta']) ? { ...report['meta'] } : {};
  const { signatory, signature, ...others } = meta;
  const blocks = Array.isArray(report['blocks']) ? report['blocks'] : [];
  return {
    ...report,
    version: 2,
    meta: { ...others, signatories: asList(signatory ?? ''), signature: asList(signature ?? '') },
    blocks: blocks.map((block: unknown) => (isObject(block) && block['type'] === 'heading' ? withOrdinal(block) : block)),
  };
}

/** Version 2 knew neither 份号, 密级, 紧急程度, 附注, 印发机关 nor 附件, all of which may be left out. */
function fromVersion2(report: Json): Json {
  return { ...report, version: 3 };
}

function withOrdinal(block: Json): Json {
  const text = typeof block['text'] === 'string' ? block['text'] : '';
  const ordinal = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+\.|（\d+）)/.exec(text)?.[0] ?? '';
  return { ...block, ordinal, text: text.slice(ordinal.length) };
}

/** `MIGRATIONS[n]` makes version n + 1 of version n. */
const MIGRATIONS: Record<number, (report: Json) => Json> = { 1: fromVersion1, 2: fromVersion2 };

/**
 * Reads a report that was stored or received as JSON, of this version or an older one.
 * @param value parsed JSON from any source; nothing is assumed of it
 * @returns the report in the current version, or what is wrong with it
 */
export function readReportJson(value: unknown): ReportResult {
  if (!isObject(value) || value['schema'] !== 'fazhi-report') {
    return { ok: false, problem: { code: 'not-a-report', message: '这不是法治年报的报告文件。' } };
  }
  let report = value;
  for (;;) {
    const version = report['version'];
    if (version === REPORT_VERSION) break;
    if (typeof version === 'number' && version > REPORT_VERSION) {
      return { ok: false, problem: { code: 'newer-version', message: '这份报告是用更新版本的程序保存的，请升级程序后再打开。' } };
    }
    const migrate = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!migrate) return { ok: false, problem: { code: 'not-a-report', message: '报告文件的版本号无法识别，文件可能已损坏。' } };
    report = migrate(report);
  }
  const parsed = reportSchema.safeParse(report, { error: zhCN().localeError });
  if (parsed.success) return { ok: true, report: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue ? z.core.toDotPath(issue.path) : '';
  return { ok: false, problem: { code: 'invalid', message: `报告文件的内容有误（${field}：${issue?.message ?? ''}），文件可能已损坏。` } };
}

/** The JSON Schema (2020-12) of the current report version. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
