const NONE: readonly RegExpExecArray[] = Object.freeze([]);

/**
 * All matches of a global expression in a text, in order. `String.matchAll` copies the expression and makes an iterator
 * for every call; most blocks have no match for most expressions, and to them this costs one search.
 * @param pattern with the flag `g`
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    // A match of nothing would be found again for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}
