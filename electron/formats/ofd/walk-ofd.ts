import { walkXml, type XmlHandler } from '../xml/walk-xml.ts';

/** GB/T 33190-2016, 7.1; drafts and some programs leave the year out. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.ofdspec.org/2016', 'ofd'],
  ['http://www.ofdspec.org', 'ofd'],
  ['http://www.ofdspec.org/ofd', 'ofd'],
]);

/** @throws ReadError as `walkXml` does */
export function walkOfd(bytes: Uint8Array, handler: XmlHandler): void {
  walkXml(bytes, NAMESPACES, handler);
}

/** Numbers of an array attribute, such as a box or a matrix (GB/T 33190, 7.3). */
export function numbersOf(value: string | undefined): number[] {
  return (value ?? '').split(/\s+/).filter(Boolean).map(Number);
}
