/** @param {string} text progress goes to stderr, so that stdout belongs to the program alone */
export function report(text) {
  process.stderr.write(`[准备] ${text}\n`);
}
