import { crc32, inflateRawSync } from 'node:zlib';
import { READ_LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';

/** Signatures and record sizes: PKWARE APPNOTE 6.3.10, 4.3. */
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_SIZE = 46;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** A count or offset with this value stands in a zip64 record instead, which only archives over 4 GB need. */
const ZIP64_COUNT = 0xffff;
const ZIP64_OFFSET = 0xffffffff;

const FLAG_ENCRYPTED = 0x0001;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;

interface Entry {
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  /** Position of the local header in the archive. */
  offset: number;
}

/**
 * Reads single entries of a zip archive out of memory, within `READ_LIMITS`. Nothing is written anywhere, so entry
 * names are keys only; they are compared as Open Packaging part names are: without regard to case, with “/” between
 * folders, without a leading slash.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #inflated = 0;

  /** @throws ReadError `broken` (no or damaged directory), `too-large` (too many entries), `unsupported` (zip64) */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory(this.#findEndRecord());
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /**
   * Inflates one entry and verifies its checksum.
   * @returns null when there is no entry of that name
   * @throws ReadError `encrypted`, `unsupported` (compression method), `too-large` (size or ratio), `broken`
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(partKey(name));
    if (!entry) return null;
    if (entry.flags & FLAG_ENCRYPTED) {
      throw new ReadError('encrypted', '文件里的内容加了密码，无法读取。请先取消密码保护，再打开。');
    }
    const packed = this.#packedBytes(entry);
    const content = entry.method === METHOD_STORED ? this.#stored(packed) : this.#inflate(packed, entry.method);
    if (crc32(content) !== entry.crc) throw broken();
    this.#inflated += content.length;
    return content;
  }

  /** The end record is the last thing in the archive but for a comment, or bytes a mail gateway appended. */
  #findEndRecord(): number {
    const last = this.#bytes.length - END_RECORD_SIZE;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (this.#view.getUint32(at, true) === END_RECORD) return at;
    }
    throw broken();
  }

  #readDirectory(endRecord: number): void {
    const count = this.#view.getUint16(endRecord + 10, true);
    let at = this.#view.getUint32(endRecord + 16, true);
    if (count === ZIP64_COUNT || at === ZIP64_OFFSET) {
      throw new ReadError('unsupported', '文件用了 Word 文档不会用的超大压缩格式（ZIP64），无法读取。请用 Word 或 WPS 打开后另存为 .docx 再试。');
    }
    if (count > READ_LIMITS.zipEntries) {
      throw new ReadError('too-large', '文件里的部件太多，不像一份正常的文档，为安全起见没有打开。请用 Word 或 WPS 打开后另存为 .docx 再试。');
    }
    for (let index = 0; index < count; index++) {
      if (at + CENTRAL_HEADER_SIZE > endRecord || this.#view.getUint32(at, true) !== CENTRAL_HEADER) throw broken();
      const nameLength = this.#view.getUint16(at + 28, true);
      const nameEnd = at + CENTRAL_HEADER_SIZE + nameLength;
      if (nameEnd > endRecord) throw broken();
      const name = new TextDecoder().decode(this.#bytes.subarray(at + CENTRAL_HEADER_SIZE, nameEnd));
      const key = partKey(name);
      // A second entry of one name is a mistake or an attempt to deceive; the first one counts.
      if (!this.#entries.has(key)) {
        this.#entries.set(key, {
          flags: this.#view.getUint16(at + 8, true),
          method: this.#view.getUint16(at + 10, true),
          crc: this.#view.getUint32(at + 16, true),
          compressedSize: this.#view.getUint32(at + 20, true),
          offset: this.#view.getUint32(at + 42, true),
        });
      }
      at = nameEnd + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  #packedBytes(entry: Entry): Uint8Array {
    const { offset } = entry;
    if (offset + LOCAL_HEADER_SIZE > this.#bytes.length) throw broken();
    if (this.#view.getUint32(offset, true) !== LOCAL_HEADER) throw broken();
    const names = this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    const start = offset + LOCAL_HEADER_SIZE + names;
    const end = start + entry.compressedSize;
    if (end > this.#bytes.length) throw broken();
    return this.#bytes.subarray(start, end);
  }

  #stored(packed: Uint8Array): Uint8Array {
    if (packed.length > this.#allowance(packed.length)) throw tooLarge();
    return packed;
  }

  /** The sizes in the headers are not believed: inflating stops where the allowance is used up. */
  #inflate(packed: Uint8Array, method: number): Uint8Array {
    if (method !== METHOD_DEFLATED) {
      throw new ReadError('unsupported', '文件用了少见的压缩方式，无法读取。请用 Word 或 WPS 打开后另存为 .docx 再试。');
    }
    try {
      return inflateRawSync(packed, { maxOutputLength: this.#allowance(packed.length), chunkSize: 256 * 1024 });
    } catch (error) {
      if (isNodeError(error) && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw broken(error);
    }
  }

  /** Bytes that an entry of this packed size may still inflate to, at least 1. */
  #allowance(packedSize: number): number {
    const byRatio = Math.max(READ_LIMITS.zipRatioFloor, packedSize * READ_LIMITS.zipRatio);
    return Math.max(1, Math.min(READ_LIMITS.zipEntryBytes, READ_LIMITS.zipTotalBytes - this.#inflated, byRatio));
  }
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function broken(cause?: unknown): ReadError {
  return new ReadError(
    'broken',
    '文件已损坏或不完整（可能没有下载、传输完），无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存再试。',
    { cause },
  );
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '文件解压后异常庞大，不像一份正常的文档，为安全起见没有打开。请用 Word 或 WPS 打开，删去多余内容后另存再试。');
}
