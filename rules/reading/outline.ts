import type { MandatoryKind, SectionKind } from '../../shared/finding/finding.ts';
import type { HeadingLevel } from '../../shared/report/report.ts';

/** A position in a report: index of the block and UTF-16 offset in its `blockText`. */
export interface Position {
  block: number;
  offset: number;
}

/** A stretch of a report, end exclusive. */
export interface Extent {
  from: Position;
  to: Position;
}

/** A mandatory content that stands inside a section of another kind. */
export interface ContainedSection extends Extent {
  kind: MandatoryKind;
  /** `merged`: the section's own heading names it too. `nested`: a sub-heading or a passage of the section. */
  how: 'merged' | 'nested';
  /** Index of the heading block that introduces it; null for a passage without a heading. */
  heading: number | null;
}

/** A section of the first level: from its heading to the next heading of the first level. */
export interface Section extends Extent {
  kind: SectionKind;
  /** Index of its heading block. */
  heading: number;
  level: HeadingLevel;
  contains: ContainedSection[];
}

/** What the report is made of. Sections do not overlap and are in text order. */
export interface Outline {
  sections: Section[];
  /** What stands before the first section: addressing and purpose. */
  opening: Extent;
}
