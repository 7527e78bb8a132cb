/**
 * Characters that fonts draw with the same glyph: some programs write the radical (U+2E80 to 2FD5) into the file where the
 * text has the character. Unicode itself maps those of the Kangxi block; these are the ones of the supplement.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄',
  '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
};

/** Text with characters in the place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'));
}
