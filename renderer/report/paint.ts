import { SEVERITIES, type Finding } from '../../shared/finding/finding.ts';
import { rangeOf, type PlaceIndex } from './places.ts';

const ACTIVE = 'finding-active';

/**
 * Paints findings under the words with the CSS Custom Highlight API, which leaves the document itself alone. The styles
 * are in `document.module.css`.
 * @returns a function that takes the paint off
 */
export function paintFindings(index: PlaceIndex, findings: readonly Finding[]): () => void {
  for (const [rank, severity] of SEVERITIES.entries()) {
    const ranges = findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => rangeOf(index, finding.place))
      .filter((range) => range !== null);
    const highlight = new Highlight(...ranges);
    highlight.priority = SEVERITIES.length - rank;
    CSS.highlights.set(`finding-${severity}`, highlight);
  }
  return () => {
    for (const severity of SEVERITIES) CSS.highlights.delete(`finding-${severity}`);
  };
}

/** Paints the one finding that is looked at; null takes the paint off. */
export function paintActive(index: PlaceIndex, finding: Finding | null): void {
  const places = finding ? [finding.place, ...(finding.related ?? [])] : [];
  const ranges = places.map((place) => rangeOf(index, place)).filter((range) => range !== null);
  const highlight = new Highlight(...ranges);
  highlight.priority = SEVERITIES.length + 1;
  CSS.highlights.set(ACTIVE, highlight);
}
