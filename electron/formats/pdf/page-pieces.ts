import type { FixedPage, TextPiece } from '../fixed-layout/page.ts';
import type { OpenPdf } from './pdf-library.ts';

type PdfPage = Awaited<ReturnType<OpenPdf['document']['getPage']>>;

/** Text as the library gives it: its matrix, and its width along the line. */
interface TextItem {
  str: string;
  dir: string;
  transform: number[];
  width: number;
}

/** Text turned by more than this, as a slope, is a watermark or stands at the side of the page. */
const MAX_SLOPE = 0.1;

/**
 * Reads the text of a page with its places.
 * @param more is told how many characters came, and throws when they are too many or take too long
 */
export async function pagePieces(page: PdfPage, more: (characters: number) => void): Promise<FixedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const pieces: TextPiece[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const items: readonly unknown[] = chunk.value.items;
      let characters = 0;
      for (const item of items) {
        if (!isTextItem(item)) continue;
        characters += item.str.length;
        const piece = pieceOf(item, transform);
        if (piece) pieces.push(piece);
      }
      more(characters);
    }
  } catch (error) {
    await reader.cancel(error instanceof Error ? error : new Error('cancelled'));
    throw error;
  }
  return { width, height, pieces };
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

/** Multiplies the item's matrix with that of the page, whose y axis then points down (ISO 32000-1, 8.3.3). */
function pieceOf({ str, dir, transform, width }: TextItem, view: readonly number[]): TextPiece | null {
  if (str === '' || dir === 'ttb') return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 0, vb = 0, vc = 0, vd = 0, ve = 0, vf = 0] = view;
  const along = va * a + vc * b;
  const across = vb * a + vd * b;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  if (along <= 0 || Math.abs(across) > along * MAX_SLOPE) return null;
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  return [x, y, width, size].every(Number.isFinite) ? { text: str, x, y, width, size } : null;
}
