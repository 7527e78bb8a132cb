import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { fieldName, lineAt, type YamlPath } from '../../../rules/packs/yaml-place.ts';
import { profileSchema, type Profile } from './profile.ts';
import { builtInProfiles } from './profiles.ts';

/** Something in a profile file that keeps it from being used; the message is for the user, in Chinese. */
export interface ProfileProblem {
  /** From 1; 0 when the problem has no place. */
  line: number;
  /** As “page.marginsMm.top”; empty for the whole file. */
  field: string;
  message: string;
}

export type ProfileResult = { ok: true; profile: Profile } | { ok: false; problems: ProfileProblem[] };

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The base with the values of the changes; lists are replaced as a whole. */
function merged(base: Json, changes: Json): Json {
  const result: Json = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    const below = base[key];
    result[key] = isObject(below) && isObject(value) ? merged(below, value) : value;
  }
  return result;
}

/** Largest file accepted, in characters. */
const LARGEST_FILE = 200_000;

/**
 * Reads a profile of an office, YAML or JSON. It names the profile it builds on in `extends` (`national` when it names
 * none) and states only what differs.
 * @returns the whole profile, or what is wrong with the file, with line and field
 */
export function readProfile(text: string): ProfileResult {
  if (text.length > LARGEST_FILE) return failed('文件过大，不像一份版式文件。');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) return failed('语法有误，请检查缩进、冒号后的空格和引号。', lines.linePos(syntax.pos[0]).line);
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  if (!isObject(content)) return failed('不是版式文件：应当逐项写明与国家标准不同的版式。');
  const { extends: baseId = 'national', ...changes } = content;
  const problem = (path: YamlPath, message: string): ProfileProblem => ({ line: lineAt(document, lines, path), field: fieldName(path), message });
  const base = builtInProfiles.find((profile) => profile.id === baseId);
  if (!base) return { ok: false, problems: [problem(['extends'], `没有这个版式，可以用的是：${builtInProfiles.map(({ id }) => id).join('、')}`)] };
  const parsed = profileSchema.safeParse(merged(base, changes), { error: zhCN().localeError });
  if (parsed.success) return { ok: true, profile: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => problem(pathOf(issue), issue.message)) };
}

function pathOf(issue: z.core.$ZodIssue): YamlPath {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return unknownKey === undefined ? path : [...path, unknownKey];
}

function failed(message: string, line = 0): ProfileResult {
  return { ok: false, problems: [{ line, field: '', message }] };
}

/** A problem on one line. */
export function describeProfileProblem({ line, field, message }: ProfileProblem): string {
  return `${line > 0 ? `第 ${line} 行` : ''}${field === '' ? '' : ` ${field}`}${line > 0 || field !== '' ? '：' : ''}${message}`.trim();
}
