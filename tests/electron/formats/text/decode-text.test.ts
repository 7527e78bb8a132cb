import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../electron/formats/text/decode-text.ts';
import { encodeText, withBom, type TestEncoding } from '../../../fixtures/encode-text.ts';
import { checkedRefusal, refusal } from '../../../fixtures/read-error.ts';

const REPORT =
  '某市林业局2024年法治政府建设年度报告\r\n' +
  '市委、市政府：\r\n' +
  '　　2024年，我局坚持依法行政，全年办理行政许可1206件。现将有关情况报告如下。\r\n';

const ENCODINGS: readonly TestEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

/** “text” for bytes that are read, else the code of the refusal. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    decodeText(bytes);
    return 'text';
  } catch (error) {
    return checkedRefusal(error).code;
  }
}

describe('decodeText', () => {
  it.each(ENCODINGS)('reads a report in %s', (encoding) => {
    expect(decodeText(encodeText(REPORT, encoding))).toBe(REPORT);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('leaves out the byte order mark of %s', (encoding) => {
    expect(decodeText(withBom(encodeText(REPORT, encoding), encoding))).toBe(REPORT);
  });

  it.each(ENCODINGS)('reads one line without a line break in %s', (encoding) => {
    const line = '我局坚持以习近平法治思想为指导，推进法治政府建设各项工作落到实处。';
    expect(decodeText(encodeText(line, encoding))).toBe(line);
  });

  it('reads characters outside GBK in the four-byte form of GB18030', () => {
    const fourBytes = Uint8Array.of(0x95, 0x32, 0x82, 0x36);
    const character = new TextDecoder('gb18030').decode(fourBytes);
    const bytes = Uint8Array.from([...encodeText('负责人是王', 'gb18030'), ...fourBytes, ...encodeText('，工作报告。', 'gb18030')]);
    expect(decodeText(bytes)).toBe(`负责人是王${character}，工作报告。`);
  });

  it.each(['法', '职责', '联通', '一、', '区司法局'])('tells short GBK text from UTF-8: %s', (text) => {
    expect(decodeText(encodeText(text, 'gb18030'))).toBe(text);
  });

  it('keeps a text that was cut in the middle of a character', () => {
    const bytes = encodeText(REPORT, 'utf-8');
    const cut = decodeText(bytes.subarray(0, bytes.length - 4));
    expect(cut.startsWith(REPORT.slice(0, -4))).toBe(true);
  });

  it('keeps a text with one damaged byte, which shows', () => {
    const bytes = encodeText(REPORT.repeat(3), 'utf-8');
    bytes[100] = 0xff;
    const text = decodeText(bytes);
    expect(text).toContain('�');
    expect(text.endsWith(REPORT)).toBe(true);
  });

  it('refuses what is no text', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);
    for (const bytes of [noise, new Uint8Array(3000), new Uint8Array(3), withBom(noise, 'utf-16le')]) {
      expect(refusal(() => decodeText(bytes)).code).toBe('broken');
    }
  });

  it('gives back whatever Chinese text is encoded', () => {
    const words = fc.constantFrom(
      '我局', '坚持', '依法行政', '，', '。', '\n', '2024年', '（一）', '执法', '案件', ' ', 'A4', '的', '工作', '《宪法》', '“三项制度”',
    );
    const text = fc.array(words, { minLength: 12, maxLength: 200 }).map((list) => `法治政府建设工作报告。${list.join('')}`);
    fc.assert(
      fc.property(text, fc.constantFrom(...ENCODINGS), (value, encoding) => {
        expect(decodeText(encodeText(value, encoding))).toBe(value);
      }),
      { numRuns: 200 },
    );
  });

  it('answers any bytes with a text or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['text', 'broken']).toContain(outcomeOf(bytes));
      }),
      { numRuns: 300 },
    );
  });
});
