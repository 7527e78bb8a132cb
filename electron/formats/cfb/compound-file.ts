import { READ_LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';

/** Compound File Binary ([MS-CFB] 2.2 header, 2.3 FAT, 2.4 mini FAT, 2.5 DIFAT, 2.6 directory). */
const HEADER_SIZE = 512;
const HEADER_FAT_SLOTS = 109;
const HEADER_FAT_AT = 76;
const ENTRY_SIZE = 128;
const MINI_SECTOR_SHIFT = 6;
/** Values from here on mark ends and free sectors. */
const MAX_SECTOR = 0xfffffffa;
const TYPE_STREAM = 2;
const TYPE_ROOT = 5;

interface Entry {
  type: number;
  start: number;
  size: number;
}

/** Reads streams out of a compound file in memory. Names are compared without regard to case, as the format does. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorShift: number;
  readonly #miniCutoff: number;
  readonly #fat: number[];
  readonly #entries = new Map<string, Entry>();
  #root: Entry | null = null;
  #mini: { fat: number[]; stream: Uint8Array } | null = null;

  /** @throws ReadError `broken` when the header or the tables of sectors are not what they must be */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_SIZE) throw broken();
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorShift = this.#view.getUint16(30, true);
    if (this.#sectorShift !== 9 && this.#sectorShift !== 12) throw broken();
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    this.#readDirectory();
  }

  /**
   * The contents of a stream, wherever in the storages it lies; the first of its name.
   * @returns null when there is none
   * @throws ReadError `broken` when its chain of sectors leads out of the file or in a circle, or is shorter than its size
   */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.size >= this.#miniCutoff) return this.#follow(this.#fat, entry, this.#sectorShift, this.#bytes, 1);
    const { fat, stream } = this.#miniStream();
    return this.#follow(fat, entry, MINI_SECTOR_SHIFT, stream, 0);
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / (1 << this.#sectorShift));
  }

  #sectorAt(sector: number): number {
    const at = (sector + 1) * (1 << this.#sectorShift);
    if (sector >= MAX_SECTOR || at + (1 << this.#sectorShift) > this.#bytes.length) throw broken();
    return at;
  }

  #readFat(): number[] {
    const perSector = (1 << this.#sectorShift) / 4;
    const sectors: number[] = [];
    for (let slot = 0; slot < HEADER_FAT_SLOTS; slot++) sectors.push(this.#view.getUint32(HEADER_FAT_AT + slot * 4, true));
    // Further FAT sectors of large files are listed in a chain of their own, the last number of each leading on.
    let next = this.#view.getUint32(68, true);
    for (let links = 0; next < MAX_SECTOR; links++) {
      if (links > this.#sectorCount) throw broken();
      const at = this.#sectorAt(next);
      for (let index = 0; index < perSector - 1; index++) sectors.push(this.#view.getUint32(at + index * 4, true));
      next = this.#view.getUint32(at + (perSector - 1) * 4, true);
    }
    const used = sectors.filter((sector) => sector < MAX_SECTOR);
    if (used.length > this.#sectorCount) throw broken();
    return used.flatMap((sector) => this.#numbersAt(this.#sectorAt(sector), perSector));
  }

  #numbersAt(at: number, count: number): number[] {
    return Array.from({ length: count }, (_, index) => this.#view.getUint32(at + index * 4, true));
  }

  #readDirectory(): void {
    let sector = this.#view.getUint32(48, true);
    for (let links = 0; sector < MAX_SECTOR; links++) {
      if (links > this.#sectorCount) throw broken();
      const start = this.#sectorAt(sector);
      for (let at = start; at < start + (1 << this.#sectorShift); at += ENTRY_SIZE) this.#readEntry(at);
      sector = this.#fat[sector] ?? MAX_SECTOR;
    }
  }

  #readEntry(at: number): void {
    const type = this.#view.getUint8(at + 66);
    const length = this.#view.getUint16(at + 64, true);
    if ((type !== TYPE_STREAM && type !== TYPE_ROOT) || length < 2 || length > 64) return;
    const entry = { type, start: this.#view.getUint32(at + 116, true), size: this.#view.getUint32(at + 120, true) };
    if (type === TYPE_ROOT) {
      this.#root ??= entry;
      return;
    }
    const name = new TextDecoder('utf-16le').decode(this.#bytes.subarray(at, at + length - 2)).toLowerCase();
    if (!this.#entries.has(name)) this.#entries.set(name, entry);
  }

  #miniStream(): { fat: number[]; stream: Uint8Array } {
    if (this.#mini) return this.#mini;
    if (!this.#root) throw broken();
    const perSector = (1 << this.#sectorShift) / 4;
    const fat: number[] = [];
    let sector = this.#view.getUint32(60, true);
    for (let links = 0; sector < MAX_SECTOR; links++) {
      if (links > this.#sectorCount) throw broken();
      for (const number of this.#numbersAt(this.#sectorAt(sector), perSector)) fat.push(number);
      sector = this.#fat[sector] ?? MAX_SECTOR;
    }
    this.#mini = { fat, stream: this.#follow(this.#fat, this.#root, this.#sectorShift, this.#bytes, 1) };
    return this.#mini;
  }

  /** @param before sectors in front of sector 0 of `source`: the header's, or none */
  #follow(fat: readonly number[], { start, size }: Entry, shift: number, source: Uint8Array, before: number): Uint8Array {
    if (size > this.#bytes.length || size > READ_LIMITS.fileBytes) throw broken();
    const out = new Uint8Array(size);
    let sector = start;
    for (let filled = 0; filled < size; filled += 1 << shift) {
      const at = (sector + before) * (1 << shift);
      if (sector >= MAX_SECTOR || at >= source.length) throw broken();
      out.set(source.subarray(at, at + Math.min(1 << shift, size - filled)), filled);
      sector = fat[sector] ?? MAX_SECTOR;
    }
    return out;
  }
}

function broken(): ReadError {
  return new ReadError('broken', '文件已损坏或不完整（可能没有下载、传输完），无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存再试。');
}
