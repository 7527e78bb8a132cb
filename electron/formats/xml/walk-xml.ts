import { SaxesParser } from 'saxes';
import { READ_LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { NamespaceScope } from './namespace-scope.ts';

/** Value of an attribute of the element just opened, by canonical name; undefined when it is absent. */
export type AttributeReader = (name: string) => string | undefined;

/**
 * Receives a document in order. Names are canonical: the prefix given to `walkXml` for the namespace, whatever prefix
 * the document uses; “?” as prefix for every other namespace and for none.
 */
export interface XmlHandler {
  open(name: string, attribute: AttributeReader): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads an XML part event by event, so that no tree of a large document is held in memory.
 * DTDs are refused, and with them every entity but the five of XML itself; nothing outside the bytes is ever loaded.
 * @param namespaces canonical prefix for each namespace URI
 * @throws ReadError `broken` when the XML is not well-formed, has a DTD, or exceeds the bounds in `READ_LIMITS`
 */
export function walkXml(bytes: Uint8Array, namespaces: ReadonlyMap<string, string>, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let scope = new NamespaceScope(namespaces);
  let scopesMade = 0;
  const outer: NamespaceScope[] = [];
  let attributes: Record<string, string> = {};
  const attribute: AttributeReader = (name) => scope.attribute(attributes, name);

  parser.on('opentag', (tag) => {
    if (outer.length >= READ_LIMITS.xmlDepth) throw broken();
    outer.push(scope);
    attributes = tag.attributes;
    const inner = scope.enter(attributes);
    if (inner !== scope) {
      scope = inner;
      if (++scopesMade > READ_LIMITS.xmlScopes || scope.size > READ_LIMITS.xmlPrefixes) throw broken();
    }
    handler.open(scope.elementName(tag.name), attribute);
  });
  parser.on('closetag', (tag) => {
    handler.close(scope.elementName(tag.name));
    scope = outer.pop() ?? scope;
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('error', (error) => {
    throw broken(error);
  });
  parser.write(decodeXml(bytes)).close();
}

/** XML parts of office files are UTF-8 or UTF-16 (ECMA-376-2); UTF-16 is told by its byte order mark. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function broken(cause?: unknown): ReadError {
  return new ReadError(
    'broken',
    '文件内部结构有错误：已损坏，或者不是由办公软件正常保存的，无法读取。请用 Word 或 WPS 打开并修复，另存后再试。',
    { cause },
  );
}
