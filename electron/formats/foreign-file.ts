import { streamNames } from './cfb/stream-names.ts';
import type { FileKind } from './file-kind.ts';
import { ReadError } from './read-error.ts';
import type { ZipArchive } from './zip/zip-archive.ts';

/** A kind of file that is recognised but not read. */
interface ForeignKind {
  /** As in “这是……”. */
  name: string;
  /** Extensions under which the file is what its name says. */
  extensions: readonly string[];
  advice: string;
}

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再试。';
const COPY_TEXT = '请把其中的报告文字复制到 Word 或 WPS，保存为 .docx 后再试。';

const FOREIGN: Readonly<Record<Exclude<FileKind, 'zip' | 'ole' | 'text'>, ForeignKind>> = {
  pdf: { name: 'PDF 文件', extensions: ['.pdf'], advice: SAVE_AS_DOCX },
  rtf: { name: 'RTF 文档', extensions: ['.rtf', '.doc', '.wps'], advice: SAVE_AS_DOCX },
  html: { name: '网页文件', extensions: ['.html', '.htm', '.doc', '.wps'], advice: SAVE_AS_DOCX },
  mhtml: { name: '单个文件网页', extensions: ['.mht', '.mhtml', '.doc', '.wps'], advice: SAVE_AS_DOCX },
  'word-xml': { name: 'Word XML 文档', extensions: ['.xml', '.doc', '.wps'], advice: SAVE_AS_DOCX },
  image: {
    name: '图片',
    extensions: ['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.bmp', '.webp'],
    advice: '图片里的文字无法检查，请用文字版的报告（.docx 或 .txt）再试。',
  },
  archive: { name: '压缩包', extensions: ['.zip', '.rar', '.7z', '.gz'], advice: '请先解压，再打开里面的报告文件。' },
  program: { name: '程序文件', extensions: ['.exe', '.dll'], advice: '请确认选对了文件。' },
};

const OLD_WORD: ForeignKind = { name: '旧版 Word 文档（.doc）', extensions: ['.doc', '.dot', '.wps', '.wpt'], advice: SAVE_AS_DOCX };
const OLD_OFFICE: ForeignKind = { name: '旧版 Office 文件', extensions: ['.doc', '.xls', '.ppt', '.wps', '.et', '.dps', '.msg'], advice: SAVE_AS_DOCX };
const SPREADSHEET: ForeignKind = { name: '电子表格', extensions: ['.xlsx', '.xlsm', '.xls', '.et', '.ods'], advice: COPY_TEXT };
const PRESENTATION: ForeignKind = { name: '演示文稿', extensions: ['.pptx', '.pptm', '.ppt', '.dps', '.odp'], advice: COPY_TEXT };
const OPEN_DOCUMENT: ForeignKind = { name: 'OpenDocument 文档（.odt）', extensions: ['.odt', '.ott'], advice: SAVE_AS_DOCX };
const OFD: ForeignKind = { name: 'OFD 版式文件', extensions: ['.ofd'], advice: '请使用生成它的 .docx 原件，或把文字复制到 Word、WPS 中保存为 .docx 后再试。' };

/** The error for a file that is no text and no zip archive. */
export function foreignFileError(kind: keyof typeof FOREIGN, extension: string): ReadError {
  return errorFor(FOREIGN[kind], extension);
}

/** The error for an OLE2 compound file: an encrypted document or one of the binary formats before 2007. */
export function compoundFileError(bytes: Uint8Array, extension: string): ReadError {
  const names = new Set(streamNames(bytes));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) {
    return new ReadError('encrypted', '文件设置了打开密码，无法读取。请用 Word 或 WPS 打开，取消密码并保存后再试。');
  }
  if (names.has('WordDocument')) return errorFor(OLD_WORD, extension);
  if (names.has('Workbook') || names.has('Book')) return errorFor(SPREADSHEET, extension);
  if (names.has('PowerPoint Document')) return errorFor(PRESENTATION, extension);
  return errorFor(OLD_OFFICE, extension);
}

/** The error for a zip archive that is no Word file. */
export function foreignArchiveError(zip: ZipArchive, extension: string): ReadError {
  if (zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin')) return errorFor(SPREADSHEET, extension);
  if (zip.has('ppt/presentation.xml')) return errorFor(PRESENTATION, extension);
  if (zip.has('OFD.xml')) return errorFor(OFD, extension);
  if (zip.has('mimetype') && zip.has('content.xml')) return errorFor(OPEN_DOCUMENT, extension);
  return errorFor(FOREIGN.archive, extension);
}

function errorFor({ name, extensions, advice }: ForeignKind, extension: string): ReadError {
  if (extension === '' || extensions.includes(extension)) return new ReadError('unsupported', `这是${name}，暂不能直接读取。${advice}`);
  return new ReadError('wrong-type', `文件的扩展名是 ${extension}，内容却是${name}。${advice}`);
}
