import { lintMarkdown } from '@lint-md/core';
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel';
import noInvalidControlCharacter from '@textlint-rule/textlint-rule-no-invalid-control-character';
import noUnmatchedPair from '@textlint-rule/textlint-rule-no-unmatched-pair';
import textPlugin from '@textlint/textlint-plugin-text';
import autocorrect from 'autocorrect-node';
import bracket from 'textlint-rule-zh-half-and-full-width-bracket';
import sentenceLength from 'textlint-rule-sentence-length';
import { run as zhlint } from 'zhlint';

/** A program that reads a Chinese text for mistakes. */
export interface Peer {
  name: string;
  /** Reads the text; returns how many things it remarks on. */
  check(text: string): number | Promise<number>;
}

/** What a CommonJS module means by its default export: Node hands the module itself to an ES import. */
function defaultOf<T>(imported: T | { default: T }): T {
  return typeof imported === 'object' && imported !== null && 'default' in imported ? imported.default : imported;
}

const textlint = new TextlintKernel();
const textlintOptions: TextlintKernelOptions = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: defaultOf(textPlugin), options: true }],
  rules: [
    { ruleId: 'zh-half-and-full-width-bracket', rule: defaultOf(bracket), options: true },
    { ruleId: 'no-unmatched-pair', rule: noUnmatchedPair, options: true },
    { ruleId: 'no-invalid-control-character', rule: defaultOf(noInvalidControlCharacter), options: true },
    { ruleId: 'sentence-length', rule: defaultOf(sentenceLength), options: true },
  ],
};

/** General Chinese linters, each with its own default rules, for the same text in the same run. */
export const PEERS: Peer[] = [
  { name: 'zhlint', check: (text) => zhlint(text, { rules: { preset: 'default' } }).validations.length },
  { name: 'textlint（4 条中文通用规则）', check: async (text) => (await textlint.lintText(text, textlintOptions)).messages.length },
  { name: 'autocorrect-node', check: (text) => autocorrect.lintFor(text, 'text').lines.length },
  { name: '@lint-md/core', check: (text) => lintMarkdown(text, {}, false).lintResult.length },
];
