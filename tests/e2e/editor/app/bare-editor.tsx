import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { useLayoutEffect, useRef } from 'react';
import { blockText } from '../../../../shared/report/block-text.ts';
import type { Report } from '../../../../shared/report/report.ts';

/** The text of a report in an editor that does nothing but hold text: what the report's editor is measured against. */
export function BareEditor({ report }: { report: Report }) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const editor = createEditor({
      namespace: 'bare',
      onError: (error) => {
        throw error;
      },
    });
    const end = registerRichText(editor);
    editor.update(() => {
      $getRoot().append(...report.blocks.map((block) => $createParagraphNode().append($createTextNode(blockText(block)))));
    }, { discrete: true });
    editor.setRootElement(text.current);
    return () => {
      editor.setRootElement(null);
      end();
    };
  }, [report]);
  return (
    <div style={{ height: '100vh', overflow: 'auto' }}>
      <div ref={text} contentEditable suppressContentEditableWarning style={{ width: '590px', margin: 'auto', fontSize: '16pt' }} data-testid="report-text" />
    </div>
  );
}
