import { isNode, type Document, type LineCounter } from 'yaml';

/** Keys and indexes from the root of a document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** A path as people write it: “rules[3].severity”. */
export function fieldName(path: YamlPath): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('').replace(/^\./, '');
}

/** Line, from 1, of the node at a path, or of its nearest ancestor that exists; 0 in an empty document. */
export function lineAt(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}
