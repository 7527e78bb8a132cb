import { $getNodeByKey, $getRoot, $isElementNode, $isRootNode, HISTORIC_TAG, type EditorState, type ElementNode, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { blockText, metaText } from '../../shared/report/block-text.ts';
import { metaKey } from '../../shared/report/place.ts';
import { emptyMeta, makeReport, META_FIELDS, type Block, type Report, type ReportMeta } from '../../shared/report/report.ts';
import type { TextEdit } from './findings/track-findings.ts';
import { $readBlock, $readMeta } from './model/read-report.ts';
import { $isReportField } from './nodes/field-node.ts';
import { $placeKey } from './nodes/report-nodes.ts';
import { $isBlock, $isSameRoot } from './structure/page-order.ts';
import { SECTION_LOSS_TAG } from './structure/section-guard.ts';

/** What one or more updates of the editor did to the report. */
export interface WatchedEdit {
  /** The report says something else now; if not, nodes were only put in place of others. */
  isChanged: boolean;
  /** Texts before and after, by the `block` value of places; blocks that say the same as before are in here too. */
  edits: ReadonlyMap<string, TextEdit>;
  /** Blocks came, went or moved: whatever lies on the page has to be laid on it anew. */
  isRearranged: boolean;
}

function isSame(first: Block | undefined, second: Block): boolean {
  return first !== undefined && JSON.stringify(first) === JSON.stringify(second);
}

/**
 * Keeps the report beside the editor's state, reading again only what an update touched. While the input method composes
 * it lies still; the whole composition is one edit.
 */
export class ReportWatcher {
  readonly #keys = new Map<string, NodeKey>();
  #blocks = new Map<string, Block>();
  #order: string[] = [];
  #meta: ReportMeta = emptyMeta();
  #version = 0;
  /** Nodes of the top level that updates touched since the report was read last. */
  readonly #touched = new Set<NodeKey>();
  #isRearranged = false;
  #isAllTouched = false;

  /** Number of the text shown; counts up with every edit and every report loaded. */
  get version(): number {
    return this.#version;
  }

  /** The nodes of blocks and fields, by the `block` value of places. */
  get keys(): ReadonlyMap<string, NodeKey> {
    return this.#keys;
  }

  /** The ids of all blocks in order. */
  get order(): readonly string[] {
    return this.#order;
  }

  /** The report as it was read last. */
  report(): Report {
    return makeReport(this.#meta, this.#order.flatMap((id) => this.#blocks.get(id) ?? []));
  }

  /** What a block or field shows, as `blockText` or `metaText`. */
  textOf(block: string): string | null {
    const known = this.#blocks.get(block);
    if (known) return blockText(known);
    const field = META_FIELDS.find((one) => metaKey(one) === block);
    return field ? metaText(this.#meta, field) : null;
  }

  /** The number or mark in front of a block's words. */
  ordinalOf(block: string): string {
    const known = this.#blocks.get(block);
    return known?.type === 'heading' || known?.type === 'listItem' ? known.ordinal : '';
  }

  /** Reads a report that was just loaded. */
  reset(state: EditorState): void {
    this.#isAllTouched = true;
    this.#isRearranged = true;
    this.#read(state);
    this.#version += 1;
  }

  /**
   * Takes notice of an update.
   * @returns what it changed, together with what could not be told of before; null when there is nothing to tell or the
   *   input method is at work
   */
  take({ editorState, prevEditorState, dirtyElements, tags }: UpdateListenerPayload, isComposing: boolean): WatchedEdit | null {
    // A state that is put in place as a whole comes without a list of what is different in it.
    if (tags.has(HISTORIC_TAG) || tags.has(SECTION_LOSS_TAG)) this.#isAllTouched = true;
    editorState.read(() => {
      if (this.#isAllTouched || !$isSameRoot(prevEditorState)) this.#isRearranged = true;
      for (const key of dirtyElements.keys()) {
        if ($isRootNode($getNodeByKey(key)?.getParent())) this.#touched.add(key);
      }
    });
    if (isComposing || !(this.#touched.size > 0 || this.#isRearranged)) return null;
    return this.#read(editorState);
  }

  #read(state: EditorState): WatchedEdit | null {
    const isRearranged = this.#isRearranged;
    const edits = new Map<string, TextEdit>();
    const changed: Block[] = [];
    let metaChanged = isRearranged;
    const readTop = (top: ElementNode): void => {
      const place = $placeKey(top);
      const isMoved = this.#keys.get(place) !== top.getKey();
      if (!isMoved && !this.#isAllTouched && !this.#touched.has(top.getKey())) return;
      this.#keys.set(place, top.getKey());
      const before = this.textOf(place);
      if ($isReportField(top)) {
        metaChanged = true;
        edits.set(place, { before, after: top.getTextContent() });
        return;
      }
      const block = $readBlock(top);
      if (!block) return;
      edits.set(place, { before, after: blockText(block) });
      if (!isSame(this.#blocks.get(place), block)) changed.push(block);
    };
    const orderBefore = this.#order;
    const metaBefore = this.#meta;
    state.read(() => {
      const tops = isRearranged ? $getRoot().getChildren() : [...this.#touched].map((key) => $getNodeByKey(key));
      for (const top of tops) if ($isElementNode(top)) readTop(top);
      if (isRearranged) this.#order = tops.flatMap((top) => ($isBlock(top) ? $placeKey(top) : []));
      if (metaChanged) this.#meta = $readMeta();
    });
    for (const block of changed) this.#blocks.set(block.id, block);
    const stays = new Set(this.#order);
    for (const id of isRearranged ? orderBefore : []) {
      if (stays.has(id)) continue;
      edits.set(id, { before: this.textOf(id), after: null });
      this.#blocks.delete(id);
      this.#keys.delete(id);
    }
    this.#touched.clear();
    this.#isRearranged = false;
    this.#isAllTouched = false;

    const isReordered = isRearranged && (orderBefore.length !== this.#order.length || orderBefore.some((id, index) => id !== this.#order[index]));
    const isOtherMeta = metaChanged && JSON.stringify(metaBefore) !== JSON.stringify(this.#meta);
    const isChanged = changed.length > 0 || isReordered || isOtherMeta;
    if (isChanged) this.#version += 1;
    return isChanged || edits.size > 0 ? { isChanged, edits, isRearranged } : null;
  }
}
