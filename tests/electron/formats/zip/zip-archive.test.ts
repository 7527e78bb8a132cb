import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../../electron/formats/limits.ts';
import { ZipArchive } from '../../../../electron/formats/zip/zip-archive.ts';
import { zipEntries } from '../../../fixtures/docx-builder.ts';
import { refusal } from '../../../fixtures/read-error.ts';

const TEXT = new TextEncoder().encode('我局坚持依法行政。'.repeat(50));
const ARCHIVE = zipEntries({ 'word/document.xml': TEXT, 'stored.txt': [TEXT, { level: 0 }], 'empty.txt': new Uint8Array(0) });

/** Positions of a signature. */
function positions(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
}

/** A copy of an archive with a field of its first central directory entry changed. */
function withCentralField(bytes: Uint8Array, offset: number, size: 2 | 4, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = positions(copy, 0x02014b50)[0]! + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** A copy of an archive with a field of its end record changed. */
function withEndField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint16(positions(copy, 0x06054b50)[0]! + offset, value, true);
  return copy;
}

describe('ZipArchive', () => {
  it('reads deflated, stored and empty entries', () => {
    const zip = new ZipArchive(ARCHIVE);
    expect(zip.read('word/document.xml')).toEqual(Buffer.from(TEXT));
    expect(Buffer.from(zip.read('stored.txt')!)).toEqual(Buffer.from(TEXT));
    expect(zip.read('empty.txt')).toHaveLength(0);
  });

  it('finds names in any case and notation', () => {
    const zip = new ZipArchive(zipEntries({ 'Word\\Document.XML': TEXT, '/rooted.xml': TEXT }));
    expect(zip.has('word/document.xml')).toBe(true);
    expect(zip.has('/WORD/document.xml')).toBe(true);
    expect(zip.has('rooted.xml')).toBe(true);
    expect(zip.read('word/other.xml')).toBeNull();
  });

  it('reads an archive with a comment or bytes behind it', () => {
    const padded = new Uint8Array(ARCHIVE.length + 100).fill(0x0a);
    padded.set(ARCHIVE);
    expect(new ZipArchive(padded).read('stored.txt')).not.toBeNull();
  });

  it('has nothing to do with names that lead out of a folder', () => {
    const zip = new ZipArchive(zipEntries({ '../../etc/passwd': TEXT, 'C:\\x': TEXT }));
    expect(zip.read('etc/passwd')).toBeNull();
  });

  it('takes the first of two entries with one name', () => {
    const other = new TextEncoder().encode('另一份');
    const double = zipEntries({ 'a.xml': TEXT, 'b.xml': other });
    const second = positions(double, 0x02014b50)[1]!;
    double[second + 46] = 'a'.charCodeAt(0);
    expect(new ZipArchive(double).read('a.xml')).toHaveLength(TEXT.length);
  });
});

describe('a damaged archive', () => {
  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < ARCHIVE.length - 1; length += 7) {
      const cut = ARCHIVE.subarray(0, length);
      expect(refusal(() => new ZipArchive(cut).read('word/document.xml')).code).toBe('broken');
    }
  });

  it.each([
    ['checksum', 16, 4, 0x12345678],
    ['offset of the entry', 42, 4, 0x7fffffff],
    ['packed size', 20, 4, 0x7fffffff],
    ['length of the name', 28, 2, 0xffff],
  ] as const)('is refused for its wrong %s', (_, offset, size, value) => {
    expect(refusal(() => new ZipArchive(withCentralField(ARCHIVE, offset, size, value)).read('word/document.xml')).code).toBe('broken');
  });

  it('is refused when its directory has fewer entries than it says', () => {
    expect(refusal(() => new ZipArchive(withEndField(ARCHIVE, 10, 9))).code).toBe('broken');
  });

  it('is refused when the packed data is damaged', () => {
    const copy = ARCHIVE.slice();
    copy.fill(0xaa, 60, 90);
    expect(refusal(() => new ZipArchive(copy).read('word/document.xml')).code).toBe('broken');
  });
});

describe('an archive that is not for us', () => {
  it('says so when it is encrypted', () => {
    const zip = new ZipArchive(withCentralField(ARCHIVE, 8, 2, 1));
    expect(refusal(() => zip.read('word/document.xml')).code).toBe('encrypted');
  });

  it('says so when it is packed in another way', () => {
    const zip = new ZipArchive(withCentralField(ARCHIVE, 10, 2, 14));
    expect(refusal(() => zip.read('word/document.xml')).code).toBe('unsupported');
  });

  it('says so when it is ZIP64', () => {
    expect(refusal(() => new ZipArchive(withEndField(ARCHIVE, 10, 0xffff))).code).toBe('unsupported');
  });
});

describe('a bomb', () => {
  it('of extreme expansion stops at the allowance', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(READ_LIMITS.zipRatioFloor * 4) });
    expect(refusal(() => new ZipArchive(bomb).read('word/document.xml')).code).toBe('too-large');
  });

  it('that lies about its size is not believed', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(READ_LIMITS.zipRatioFloor * 4) });
    expect(refusal(() => new ZipArchive(withCentralField(bomb, 24, 4, 100)).read('word/document.xml')).code).toBe('too-large');
  });

  it('of many entries is refused before any is read', () => {
    expect(refusal(() => new ZipArchive(withEndField(ARCHIVE, 10, READ_LIMITS.zipEntries + 1))).code).toBe('too-large');
  });

  it('that reads one entry over and over uses up the total', () => {
    // Stored entries may overlap, so that a small archive could be read for ever.
    const large = zipSync({ a: [new Uint8Array(READ_LIMITS.zipEntryBytes / 2), { level: 0 }] });
    const zip = new ZipArchive(large);
    const readings = READ_LIMITS.zipTotalBytes / (READ_LIMITS.zipEntryBytes / 2);
    for (let count = 0; count < readings; count++) zip.read('a');
    expect(refusal(() => zip.read('a')).code).toBe('too-large');
  });
});
