import { hasGap, type Span, type Stream } from './stream.ts';

/**
 * Web page furniture and page numbers, recognised line by line on normal text.
 * Only what surrounds a report is judged by these patterns; inside it they are left to the residue rule.
 */

const LABELS = [
  '发布时间', '发布日期', '发文日期', '发文时间', '发布机构', '发布单位', '发文机关', '发文单位', '生成日期', '成文时间', '更新时间', '更新日期', '公开日期', '公开时间', '公开方式',
  '公开范围', '公开类别', '公开形式', '公开责任部门', '公开主体', '公开时限', '文章来源', '信息来源', '稿件来源', '来源', '作者', '编辑', '责任编辑', '责编', '审核', '审核人', '校对', '录入', '撰稿',
  '浏览次数', '浏览量', '浏览', '访问次数', '访问量', '点击数', '点击量', '点击次数', '点击率', '点击', '阅读量', '阅读次数', '阅读数', '阅读', '人气',
  '字体大小', '字体', '字号', '分享到', '分享', '收藏', '打印', '打印本页', '关闭窗口', '关闭', '返回顶部', '返回', '复制链接', '上一篇', '下一篇', '上一条', '下一条', '相关文章', '相关链接', '相关信息', '相关阅读', '相关附件',
  '附件下载', '文件下载', '索引号', '信息索引', '信息分类', '主题分类', '主题词', '信息名称', '文件名称', '名称', '标题', '文号', '发文字号', '有效性', '时效性', '效力状态', '是否有效', '废止日期', '生效日期', '体裁分类', '服务对象', '内容分类', '组配分类', '关键词', '内容概述', '摘要',
  '主办单位', '主办', '承办单位', '承办', '技术支持', '网站标识码', '网站地图', '联系我们', '关于我们', '版权所有', '版权声明', '网站声明', '隐私声明', '隐私保护', '联系电话', '联系地址', '地址', '邮编', '邮政编码', '电子邮箱', '邮箱', '无障碍', '无障碍浏览', '长者模式', '适老化', '设为首页', '加入收藏',
  '当前位置', '您的位置', '您现在的位置', '您当前的位置', '您所在的位置', '所在位置', '当前栏目', '所属栏目', '网站首页', '首页', '返回首页',
].sort((a, b) => b.length - a.length);
const LABEL = new RegExp(`^[【\\[（<]?(?:${LABELS.join('|')})(?:[】\\]）>]|[：:|/＞>]|$|(?=[【\\[（\\d]))`);
/** A label of the bar under a page title, with its colon. */
export const HEAD_LABEL = new RegExp(`^[【\\[（<]?(?:${LABELS.join('|')})[】\\]）>]?[：:]`);
const ANYWHERE =
  /ICP备|公网安备|网安备|Copyright|©|All ?Rights ?Reserved|扫一扫|微信公众号二维码|手机(?:扫码|浏览|版)|打开微信|【(?:大|中|小|打印|关闭|字体|收藏|分享)|[【[（]?大[|/、，\]】]?中[|/、，[【]?小|A[-+]A|打印本页|关闭窗口|分享到|>>|首页[>＞»]|[>＞»][^。]{0,20}[>＞»]|繁体(?:版|中文)?[|]?|网站支持IPv6|保护视力色|语音播报|朗读|javascript|\.s?html?|www\.|https?:/i;

/** Whether a line is a page number or the rule around one. */
export function isPageNumber(text: string): boolean {
  return text.length <= 16 && /^(?:[-—–_·.•=]*(?:第)?[0-9ⅰ-ⅹ]{1,3}(?:页)?(?:[/，,、]?(?:共)?[0-9]{1,3}页?)?[-—–_·.•=]*|[-—–_=·.•|]{1,16}|第[一二三四五六七八九十]{1,3}页)$/.test(text);
}

/** Whether a line belongs to the web page around a report rather than to the report. */
export function isFurniture(text: string): boolean {
  if (text.length > 160) return false;
  return LABEL.test(text) || ANYWHERE.test(text) || /^[|【】[\]<>《》（）()·•:：]+$/.test(text);
}

/** Longest word of a row of links, in characters. */
const LONGEST_LINK = 8;

/** Whether a line is a row of links: at least three short words set apart, and no sentence. */
export function isNavigation(stream: Stream, line: Span): boolean {
  if (line.end - line.start > 120) return false;
  let words = 1;
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    if (/[。；！？，：]/.test(stream.text[at]!)) return false;
    const parted = (at > line.start && hasGap(stream, at)) || stream.text[at] === '|';
    if (!parted) continue;
    if (at - start > LONGEST_LINK) return false;
    words += 1;
    start = at;
  }
  return words >= 3 && line.end - start <= LONGEST_LINK;
}

/** Starts of furniture that may follow a report on the same line. */
export const TAIL_FURNITURE = new RegExp(
  `(?:[【\\[（]?(?:浏览次数|浏览量|访问次数|访问量|点击数|点击量|点击次数|阅读次数|阅读量|字体大小|打印本页|关闭窗口|分享到|复制链接|上一篇|下一篇|上一条|下一条|相关文章|相关链接|相关信息|相关阅读|附件下载|责任编辑|信息来源|文章来源|版权所有|主办单位|主办：|承办单位|承办：|技术支持|网站标识码|网站地图|扫一扫|返回顶部|设为首页|索引号|发布时间|发布日期)|【(?:打印|关闭|大|字体|收藏|分享|返回)|打印[|/\\s]?关闭|[\\u4e00-\\u9fff]ICP备|\\|+$)`,
);
