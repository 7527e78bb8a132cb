import { equationText } from './equation-field.ts';
import type { Field } from './body.ts';

/** Longer field codes are cut: only their beginning is looked at. */
const MAX_INSTRUCTION = 2_000;

/** Word nests fields at most 20 deep; more are fields that were never ended, of which the oldest are forgotten. */
const MAX_DEPTH = 64;

/** The fields open at a point of the text, outermost first. They nest, and their results may span paragraphs. */
export class FieldStack {
  readonly #fields: Field[] = [];

  begin(instruction: string): void {
    if (this.#fields.length >= MAX_DEPTH) this.#fields.shift();
    this.#fields.push({ instruction: instruction.slice(0, MAX_INSTRUCTION), phase: 'code', codeEnded: false, ended: false });
  }

  addInstruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.instruction = (field.instruction + text).slice(0, MAX_INSTRUCTION);
  }

  separate(): void {
    const field = this.#fields.at(-1);
    if (!field) return;
    field.phase = 'result';
    field.codeEnded = true;
  }

  /** @returns what the field shows without having a stored result */
  end(): string {
    const field = this.#fields.pop();
    if (!field) return '';
    const hasResult = field.phase === 'result';
    field.codeEnded = true;
    field.ended = true;
    return hasResult ? '' : equationText(field.instruction);
  }

  /** Which of the open fields may hide text that stands here. */
  get position(): { codeOf: Field | null; contents: Field | null } {
    if (this.#fields.length === 0) return { codeOf: null, contents: null };
    return {
      codeOf: this.#fields.find((field) => field.phase === 'code') ?? null,
      contents: this.#fields.find((field) => field.phase === 'result' && /^\s*TOC\b/i.test(field.instruction)) ?? null,
    };
  }
}
