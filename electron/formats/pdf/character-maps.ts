import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the build puts the maps, beside the bundles. */
const BUILT = path.join(import.meta.dirname, '../cmaps');
const MAP_NAME = /^[\w-]{1,64}\.bcmap$/;

/** The folder of the predefined character maps (ISO 32000-1, 9.7.5.2) that Chinese fonts outside the file are read by. */
function folder(): string {
  if (existsSync(BUILT)) return BUILT;
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/cmaps/GBK-EUC-H.bcmap'));
}

/** Serves character maps to the PDF library, and nothing else: fonts and decoders of pictures are not needed for text. */
export class CharacterMaps {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !MAP_NAME.test(filename)) return Promise.reject(new Error(`not served: ${kind}`));
    return readFile(path.join(folder(), filename));
  }
}
