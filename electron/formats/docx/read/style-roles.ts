import type { LineRole } from '../../../../rules/reading/source.ts';
import type { HeadingLevel } from '../../../../shared/report/report.ts';
import {
  CHARACTER_STYLES, HEADING_STYLES, LIST_ITEM_STYLES, RUN_IN_HEADING_STYLES, RUN_IN_ORDINAL_STYLES, STYLES, TABLE_STYLES,
} from '../write/style-names.ts';

/*
 * The styles of documents this program wrote, by name: word processors give styles new ids when they save, but leave
 * their names.
 */

/** A style that no other program's documents have. */
export const OWN_STYLE: string = RUN_IN_ORDINAL_STYLES[0].name;

export const REPORT_TABLE_STYLE: string = TABLE_STYLES.report.name;

/** What lines are, by the name of their paragraph style. */
export const LINE_ROLES_OF_STYLES: ReadonlyMap<string, LineRole> = new Map<string, LineRole>([
  [STYLES.title.name, 'title'],
  [STYLES.addressee.name, 'addressees'],
  [STYLES.plain.name, 'plain'],
  [STYLES.body.name, 'body'],
  ...HEADING_STYLES.map(({ name }): [string, LineRole] => [name, 'heading']),
  ...LIST_ITEM_STYLES.map(({ name }): [string, LineRole] => [name, 'listItem']),
  [STYLES.signature.name, 'signature'],
  [STYLES.issueDate.name, 'issueDate'],
  [STYLES.note.name, 'note'],
  [STYLES.attachmentList.name, 'attachmentList'],
  [STYLES.attachmentLabel.name, 'attachmentLabel'],
  [STYLES.attachmentTitle.name, 'attachmentTitle'],
  [STYLES.copyNumber.name, 'copyNumber'],
  [STYLES.secrecy.name, 'secrecy'],
  [STYLES.urgency.name, 'urgency'],
  [STYLES.mark.name, 'mark'],
  [STYLES.documentNumber.name, 'documentNumber'],
  [STYLES.signatory.name, 'signatories'],
  [STYLES.copyTo.name, 'copyTo'],
  [STYLES.printing.name, 'imprint'],
]);

/** Depth of list items, 0 outermost, by the name of their paragraph style. */
export const LIST_DEPTHS: ReadonlyMap<string, number> = new Map(LIST_ITEM_STYLES.map(({ name }, depth) => [name, depth]));

/** What text at the start of a paragraph is: an ordinal, a heading in front of its text, or the ordinal of one. */
export interface CharacterRole {
  ordinal: boolean;
  headingLevel: HeadingLevel | null;
}

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** What text is, by the name of its character style. */
export const CHARACTER_ROLES: ReadonlyMap<string, CharacterRole> = new Map<string, CharacterRole>([
  [CHARACTER_STYLES.ordinal.name, { ordinal: true, headingLevel: null }],
  ...LEVELS.flatMap((headingLevel, index): [string, CharacterRole][] => [
    [RUN_IN_ORDINAL_STYLES[index]!.name, { ordinal: true, headingLevel }],
    [RUN_IN_HEADING_STYLES[index]!.name, { ordinal: false, headingLevel }],
  ]),
]);
