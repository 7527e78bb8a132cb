/**
 * Compound File Binary, the container of .doc and of encrypted .docx files ([MS-CFB] 2.2 header, 2.3 FAT, 2.6
 * directory). Only the names in the directory are read: they tell what the file is.
 */
const FREE_SECTORS = 0xfffffffa;
const HEADER_SIZE = 512;
const HEADER_FAT_SLOTS = 109;
const ENTRY_SIZE = 128;
/** Bytes of the name in an entry; its length in bytes, with the closing zero, follows. */
const NAME_SIZE = 64;
/** Directories of documents have under a hundred entries. */
const MAX_ENTRIES = 4096;

/**
 * Names of the streams and storages in a compound file, in the order of its directory; as many as can be read when the
 * file is damaged.
 */
export function streamNames(bytes: Uint8Array): string[] {
  if (bytes.length < HEADER_SIZE) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorSize = 1 << shift;
  const decoder = new TextDecoder('utf-16le');

  const names: string[] = [];
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < FREE_SECTORS && !seen.has(sector) && names.length < MAX_ENTRIES) {
    seen.add(sector);
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > bytes.length) break;
    for (let at = start; at < start + sectorSize; at += ENTRY_SIZE) {
      const length = Math.min(view.getUint16(at + NAME_SIZE, true), NAME_SIZE);
      if (length >= 2) names.push(decoder.decode(bytes.subarray(at, at + length - 2)));
    }
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

/** The FAT entry of a sector; FAT sectors beyond those listed in the header belong to files of over 6 MB. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const slot = Math.floor(sector / perSector);
  if (slot >= HEADER_FAT_SLOTS) return FREE_SECTORS;
  const at = (view.getUint32(76 + slot * 4, true) + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE_SECTORS;
}
