import { normalText } from '../reading/text/normal-text.ts';

/**
 * FNV-1a over UTF-16 units with two different offsets, 16 hex digits: stable across platforms, not cryptographic.
 * See RFC 9923 (FNV); the second pass only lowers the chance of collisions.
 */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}

/**
 * Identity of a finding that survives edits elsewhere: rule, variant and what it is about, not where.
 * @param occurrence 0 for the first finding with the same identity in the report, 1 for the second, …
 */
export function fingerprint(rule: string, variant: string, identity: string, occurrence: number): string {
  return hash([rule, variant, normalText(identity).text, occurrence].join('\u0001'));
}
