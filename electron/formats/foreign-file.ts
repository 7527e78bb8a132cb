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

const FOREIGN: Readonly<Record<Exclude<FileKind, 'zip' | 'ole' | 'text' | 'pdf' | 'rtf' | 'html'>, ForeignKind>> = {
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

const OLD_OFFICE: ForeignKind = { name: '旧版 Office 文件', extensions: ['.doc', '.xls', '.ppt', '.wps', '.et', '.dps', '.msg'], advice: SAVE_AS_DOCX };
const SPREADSHEET: ForeignKind = { name: '电子表格', extensions: ['.xlsx', '.xlsm', '.xls', '.et', '.ods'], advice: COPY_TEXT };
const PRESENTATION: ForeignKind = { name: '演示文稿', extensions: ['.pptx', '.pptm', '.ppt', '.dps', '.odp'], advice: COPY_TEXT };
const OPEN_DOCUMENT: ForeignKind = { name: 'OpenDocument 文档（.odt）', extensions: ['.odt', '.ott'], advice: SAVE_AS_DOCX };

/** The error for a file of a kind that is recognised by its first bytes and not read. */
export function foreignFileError(kind: keyof typeof FOREIGN, extension: string): ReadError {
  return errorFor(FOREIGN[kind], extension);
}

/** Whether a compound file is a binary Word document that can be opened without a password. */
export function isWordBinary(bytes: Uint8Array): boolean {
  const names = new Set(streamNames(bytes));
  return names.has('WordDocument') && !names.has('EncryptedPackage') && !names.has('EncryptionInfo');
}

/** The error for another OLE2 compound file: an encrypted document or one of the binary formats before 2007. */
export function compoundFileError(bytes: Uint8Array, extension: string): ReadError {
  const names = new Set(streamNames(bytes));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) {
    return new ReadError('encrypted', '文件设置了打开密码，无法读取。请用 Word 或 WPS 打开，取消密码并保存后再试。');
  }
  if (names.size === 0) {
    return new ReadError('broken', '文件已损坏或不完整（可能没有下载、传输完），无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存再试。');
  }
  if (names.has('Workbook') || names.has('Book')) return errorFor(SPREADSHEET, extension);
  if (names.has('PowerPoint Document')) return errorFor(PRESENTATION, extension);
  return errorFor(OLD_OFFICE, extension);
}

/** The error for a zip archive that is neither a Word nor an OFD file. */
export function foreignArchiveError(zip: ZipArchive, extension: string): ReadError {
  if (zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin')) return errorFor(SPREADSHEET, extension);
  if (zip.has('ppt/presentation.xml')) return errorFor(PRESENTATION, extension);
  if (zip.has('mimetype') && zip.has('content.xml')) return errorFor(OPEN_DOCUMENT, extension);
  return errorFor(FOREIGN.archive, extension);
}

function errorFor({ name, extensions, advice }: ForeignKind, extension: string): ReadError {
  if (extension === '' || extensions.includes(extension)) return new ReadError('unsupported', `这是${name}，暂不能直接读取。${advice}`);
  return new ReadError('wrong-type', `文件的扩展名是 ${extension}，内容却是${name}。${advice}`);
}
