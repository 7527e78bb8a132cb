import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { exportDocx, type ExportOptions } from '../../../../../electron/formats/docx/write/export-docx.ts';
import type { Report } from '../../../../../shared/report/report.ts';

/** An XML element; attribute and element names keep their prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Reads a part strictly: what is not well-formed XML throws. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** The parts of a package by name. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

export async function exportParts(report: Report, options: ExportOptions): Promise<Map<string, string>> {
  return readParts(await exportDocx(report, options));
}

/** All elements of a name, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}

export function child(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of names) found = found?.children.find((candidate) => candidate.name === name);
  return found;
}

/** The text of a run or of all runs inside an element; tabulators and line breaks as characters. */
export function runText(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab' && element.attributes['w:pos'] === undefined) return '\t';
  if (element.name === 'w:br') return '\n';
  return element.children.map(runText).join('');
}

/** A paragraph of the body as a test sees it. */
export interface BodyParagraph {
  style: string;
  text: string;
  element: XmlElement;
}

export function bodyParagraphs(parts: ReadonlyMap<string, string>): BodyParagraph[] {
  return descendants(parseXml(parts.get('word/document.xml')!), 'w:p').map((element) => ({
    style: child(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '', text: runText(element), element,
  }));
}
