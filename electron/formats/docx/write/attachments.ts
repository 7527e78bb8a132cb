import { Paragraph } from 'docx';
import type { Attachment, ReportMeta } from '../../../../shared/report/report.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { CHARACTER_STYLES, STYLES } from './style-names.ts';
import { isBlank, textRuns } from './text-runs.ts';
import { textWidth } from './text-width.ts';
import { titleLines } from './title-lines.ts';
import { isShown } from './written-parts.ts';

const LABEL = '附件';

/** The attachments that have a title or show anything, in order. */
export function shownAttachments(meta: ReportMeta): Attachment[] {
  return (meta.attachments ?? []).filter(({ title, blocks }) => !isBlank(title) || blocks.some(isShown));
}

/**
 * 附件说明 (7.3.4): “附件：” and the names, without punctuation behind them; several are numbered. Lines after the first
 * begin under the first character of the name.
 * @returns no paragraph when there is no attachment
 */
export function attachmentList(meta: ReportMeta, profile: Profile, grid: PageGrid): Paragraph[] {
  const attachments = shownAttachments(meta);
  const start = profile.body.indentCharacters + textWidth(`${LABEL}：`);
  return attachments.map(({ title }, index) => {
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    const lead = index === 0 ? `${LABEL}：${number}` : number;
    return new Paragraph({
      style: STYLES.attachmentList.id,
      indent: {
        left: Math.round((start + textWidth(number)) * grid.characterPitch),
        hanging: Math.round(textWidth(lead) * grid.characterPitch),
      },
      ...(index === 0 ? { spacing: { before: profile.attachment.blankLinesBeforeList * grid.linePitch } } : {}),
      children: [...textRuns(lead, { style: CHARACTER_STYLES.ordinal.id }), ...textRuns(title.trim())],
    });
  });
}

/**
 * What stands above the text of an attachment, on a page of its own (7.3.7): “附件”, numbered like in 附件说明, and the
 * title.
 * @param index among the shown attachments
 */
export function attachmentHead(attachments: readonly Attachment[], index: number, profile: Profile): Paragraph[] {
  const { title } = attachments[index]!;
  const label = attachments.length > 1 ? `${LABEL}${index + 1}` : LABEL;
  const lines = titleLines(title.trim(), profile.title.maxCharactersPerLine);
  return [
    new Paragraph({ style: STYLES.attachmentLabel.id, children: textRuns(label) }),
    ...(isBlank(title) ? [] : [new Paragraph({ style: STYLES.attachmentTitle.id, children: textRuns(lines.join('\n')) })]),
  ];
}
