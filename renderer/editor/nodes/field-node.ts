import { $getState, $getStateChange, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { metaKey } from '../../../shared/report/place.ts';
import { META_FIELDS, type MetaField } from '../../../shared/report/report.ts';
import { makeBlockElement } from './block-element.ts';

const fieldState = createState('field', { parse: (value) => META_FIELDS.find((field) => field === value) ?? 'title' });

const FIELD_ATTRIBUTE = 'data-field';
/** What an empty field shows, so that one sees what belongs there. */
const PLACEHOLDER_ATTRIBUTE = 'data-placeholder';

/** What the fields are called on the page. */
export const FIELD_NAMES: Record<MetaField, string> = {
  documentNumber: '发文字号',
  title: '标题',
  addressees: '主送机关',
  signature: '署名',
  issueDate: '成文日期',
  copyTo: '抄送机关',
};

/** Fields above the body and below it, in the order of the page (GB/T 9704). */
export const HEAD_FIELDS: readonly MetaField[] = ['documentNumber', 'title', 'addressees'];
export const CLOSING_FIELDS: readonly MetaField[] = ['signature', 'issueDate', 'copyTo'];

/** A part of the report outside its body, in its place on the page: title, 主送机关, 署名, 成文日期 … */
export class ReportFieldNode extends ElementNode {
  override $config() {
    return this.config('report-field', { extends: ElementNode, stateConfigs: [fieldState] });
  }

  getField(): MetaField {
    return $getState(this, fieldState);
  }

  setField(field: MetaField): this {
    return $setState(this, fieldState, field);
  }

  override createDOM(): HTMLElement {
    const field = this.getField();
    const element = makeBlockElement(field === 'title' ? 'h1' : 'p', 'field', metaKey(field));
    element.setAttribute(FIELD_ATTRIBUTE, field);
    element.setAttribute(PLACEHOLDER_ATTRIBUTE, FIELD_NAMES[field]);
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, fieldState) !== null;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createReportField(field: MetaField): ReportFieldNode {
  return new ReportFieldNode().setField(field);
}

export function $isReportField(node: LexicalNode | null | undefined): node is ReportFieldNode {
  return node instanceof ReportFieldNode;
}
