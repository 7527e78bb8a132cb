import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceText } from '../../rules/reading/source.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read/read-docx.ts';
import { wordParts } from './docx/read/word-package.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { compoundFileError, foreignArchiveError, foreignFileError, isWordBinary } from './foreign-file.ts';
import { READ_LIMITS } from './limits.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { ReadError } from './read-error.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';
import { ZipArchive } from './zip/zip-archive.ts';

const MARKDOWN_EXTENSIONS = ['.md', '.markdown'];
const TEXT_EXTENSIONS = ['.txt', '.text', ...MARKDOWN_EXTENSIONS];

/** Under the older extensions Word and WPS open every format of text documents, and offices have many such files. */
const OLDER_WORD_EXTENSIONS = ['.doc', '.dot', '.wps', '.wpt'];

/** A format that is read besides plain text. */
interface ReadableFormat {
  /** As in “内容却是……”. */
  name: string;
  /** Extensions of its own; the first is the one to be recommended. */
  extensions: readonly string[];
  /** Further extensions under which it is found. */
  others: readonly string[];
}

const FORMATS = {
  docx: { name: 'Word 文档', extensions: ['.docx', '.docm', '.dotx', '.dotm'], others: OLDER_WORD_EXTENSIONS },
  doc: { name: '旧版 Word 文档', extensions: OLDER_WORD_EXTENSIONS, others: [] },
  rtf: { name: 'RTF 文档', extensions: ['.rtf'], others: OLDER_WORD_EXTENSIONS },
  html: { name: '网页文件', extensions: ['.html', '.htm', '.xhtml'], others: OLDER_WORD_EXTENSIONS },
  pdf: { name: 'PDF 文件', extensions: ['.pdf'], others: [] },
  ofd: { name: 'OFD 版式文件', extensions: ['.ofd'], others: [] },
} as const satisfies Record<string, ReadableFormat>;

const NAMES_OF_WORD: ReadonlySet<string> = new Set([...FORMATS.docx.extensions, ...OLDER_WORD_EXTENSIONS]);

/** Extensions of the files that can be read, for file dialogs and for walking through folders. */
export const READABLE_EXTENSIONS: readonly string[] = [
  ...Object.values(FORMATS).flatMap(({ extensions }): readonly string[] => extensions),
  ...TEXT_EXTENSIONS,
];

/**
 * Reads a report file: Word (old and new), WPS, RTF, web page, PDF, OFD, plain text or Markdown. Nothing but this file is
 * opened.
 * @throws ReadError with a sentence for the user, for whatever stands in the way
 */
export async function readSource(path: string): Promise<SourceText> {
  return readSourceBytes(await readBytes(path), path);
}

/**
 * Reads a report from the bytes of a file. What the file is follows from its content; a name that says otherwise is an
 * error, as the file is then probably not the one that was meant.
 * @param fileName name or path; only its extension is looked at
 * @throws ReadError as `readSource`
 */
export async function readSourceBytes(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const extension = extname(fileName).toLowerCase();
  if (bytes.length === 0) throw new ReadError('empty', '文件是空的（0 字节）。请确认选对了文件，或重新取得这个文件。');
  if (bytes.length > READ_LIMITS.fileBytes) throw tooLarge();
  const kind = fileKind(bytes);
  if (kind === 'text') return readPlain(bytes, extension);
  const source = await readDocument(kind, bytes, extension);
  if (source.text.trim() === '') {
    throw new ReadError('no-text', '文件里没有文字，可能只有图片或扫描件。请用文字版的报告再试。');
  }
  return source;
}

async function readDocument(kind: Exclude<FileKind, 'text'>, bytes: Uint8Array, extension: string): Promise<SourceText> {
  switch (kind) {
    case 'zip':
      return readArchive(new ZipArchive(bytes), extension);
    case 'ole':
      if (!isWordBinary(bytes)) throw compoundFileError(bytes, extension);
      checkName(FORMATS.doc, extension);
      return readDoc(bytes);
    case 'rtf':
      checkName(FORMATS.rtf, extension);
      return readRtf(bytes);
    case 'html':
      checkName(FORMATS.html, extension);
      return readPage(bytes);
    case 'pdf':
      checkName(FORMATS.pdf, extension);
      return readPdf(bytes);
    default:
      throw foreignFileError(kind, extension);
  }
}

/** The reader is loaded when it is needed, as is the library of the PDF reader: starting the program must not wait for them. */
async function readPage(bytes: Uint8Array): Promise<SourceText> {
  const { readHtml } = await import('./html/read-html.ts');
  return readHtml(bytes);
}

function readArchive(zip: ZipArchive, extension: string): SourceText {
  const parts = wordParts(zip);
  if (parts) {
    checkName(FORMATS.docx, extension);
    return readDocx(parts);
  }
  if (!zip.has('OFD.xml')) throw foreignArchiveError(zip, extension);
  checkName(FORMATS.ofd, extension);
  return readOfd(zip);
}

function checkName({ name, extensions, others }: ReadableFormat, extension: string): void {
  if (extension === '' || extensions.includes(extension) || others.includes(extension)) return;
  throw new ReadError('wrong-type', `文件的扩展名是 ${extension}，内容却是${name}。请把扩展名改成 ${extensions[0]} 后再打开。`);
}

async function readPlain(bytes: Uint8Array, extension: string): Promise<SourceText> {
  // A page may begin with any element.
  if (FORMATS.html.extensions.some((one) => one === extension)) return readPage(bytes);
  if (NAMES_OF_WORD.has(extension)) throw notWord(bytes, extension);
  const damaged = Object.values<ReadableFormat>(FORMATS).find(({ extensions }) => extensions.includes(extension));
  if (damaged) {
    throw new ReadError('broken', `文件的扩展名是 ${extension}，内容却不是${damaged.name}：可能已经损坏，或者改过扩展名。请重新取得这个文件再试。`);
  }
  if (extension !== '' && !TEXT_EXTENSIONS.includes(extension)) {
    throw new ReadError(
      'unsupported',
      `不能读取 ${extension} 文件。可以读取的是 Word、WPS 文字、RTF、网页、PDF、OFD 和文本文件（.txt、.md）；请另存为其中一种后再试。`,
    );
  }
  return readText(bytes, MARKDOWN_EXTENSIONS.includes(extension) ? 'markdown' : 'plain');
}

/** The error for a file called Word document that begins like none: text under a wrong name, or damaged. */
function notWord(bytes: Uint8Array, extension: string): ReadError {
  try {
    decodeText(bytes.subarray(0, READ_LIMITS.textBytes));
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    return new ReadError('broken', '文件已损坏，不是有效的 Word 文档，无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存为 .docx 再试。', { cause });
  }
  return new ReadError('wrong-type', `文件的扩展名是 ${extension}，内容却是纯文本。请把扩展名改成 .txt 后再打开，或在 Word、WPS 中另存为 .docx。`);
}

/** Reads the file whole, at most as many bytes as it had when it was looked at. */
async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    const { size } = stats;
    if (stats.isDirectory()) throw new ReadError('is-folder', '这是文件夹，不是文件。请选择其中的一份报告。');
    if (!stats.isFile()) throw new ReadError('not-a-file', '这不是普通文件（可能是设备或管道），无法读取。请选择一份报告文件。');
    if (size > READ_LIMITS.fileBytes) throw tooLarge();
    const handle = await open(path, 'r');
    try {
      const bytes = new Uint8Array(size);
      let length = 0;
      while (length < size) {
        const { bytesRead } = await handle.read(bytes, length, size - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof ReadError ? error : systemError(error);
  }
}

const NOT_FOUND = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
const NOT_PERMITTED = new Set(['EACCES', 'EPERM', 'EBUSY']);

function systemError(cause: unknown): ReadError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (NOT_FOUND.has(code)) {
    return new ReadError('not-found', '找不到这个文件。它可能已被移动、改名或删除，请检查路径后再试。', { cause });
  }
  if (NOT_PERMITTED.has(code)) {
    return new ReadError('not-permitted', '没有读取这个文件的权限，或者它正被别的程序占用。请关闭正在使用它的程序，或请管理员开放权限后再试。', { cause });
  }
  return new ReadError('unreadable', '读取文件时出错，磁盘或网络位置可能有问题。请把文件复制到本机后再试。', { cause });
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '文件太大（超过 128 MB），不像一份年度报告。请确认选对了文件，或压缩其中的图片后再试。');
}
