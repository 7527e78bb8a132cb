import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceText } from '../../rules/reading/source.ts';
import { readDocx } from './docx/read/read-docx.ts';
import { wordParts } from './docx/read/word-package.ts';
import { fileKind } from './file-kind.ts';
import { compoundFileError, foreignArchiveError, foreignFileError } from './foreign-file.ts';
import { READ_LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';
import { ZipArchive } from './zip/zip-archive.ts';

const MARKDOWN_EXTENSIONS = ['.md', '.markdown'];
const TEXT_EXTENSIONS = ['.txt', '.text', ...MARKDOWN_EXTENSIONS];

const WORD_EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm'];

/** Under the older extensions Word and WPS open today's format as well, and offices have many such files. */
const NAMES_OF_WORD = new Set([...WORD_EXTENSIONS, '.doc', '.dot', '.wps', '.wpt']);

/** Extensions of the files that can be read, for file dialogs and for walking through folders. */
export const READABLE_EXTENSIONS: readonly string[] = [...WORD_EXTENSIONS, ...TEXT_EXTENSIONS];

/**
 * Reads a report file: plain text, Markdown or Word. Nothing but this file is opened.
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
export function readSourceBytes(bytes: Uint8Array, fileName: string): SourceText {
  const extension = extname(fileName).toLowerCase();
  if (bytes.length === 0) throw new ReadError('empty', '文件是空的（0 字节）。请确认选对了文件，或重新取得这个文件。');
  if (bytes.length > READ_LIMITS.fileBytes) throw tooLarge();
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return readArchive(new ZipArchive(bytes), extension);
    case 'text':
      return readPlain(bytes, extension);
    case 'ole':
      throw compoundFileError(bytes, extension);
    default:
      throw foreignFileError(kind, extension);
  }
}

function readArchive(zip: ZipArchive, extension: string): SourceText {
  const parts = wordParts(zip);
  if (!parts) throw foreignArchiveError(zip, extension);
  if (extension !== '' && !NAMES_OF_WORD.has(extension)) {
    throw new ReadError('wrong-type', `文件的扩展名是 ${extension}，内容却是 Word 文档。请把扩展名改成 .docx 后再打开。`);
  }
  const source = readDocx(parts);
  if (source.text.trim() === '') {
    throw new ReadError('no-text', '文件里没有文字，可能只有图片或扫描件。请用文字版的报告再试。');
  }
  return source;
}

function readPlain(bytes: Uint8Array, extension: string): SourceText {
  if (NAMES_OF_WORD.has(extension)) throw notWord(bytes, extension);
  if (extension !== '' && !TEXT_EXTENSIONS.includes(extension)) {
    throw new ReadError('unsupported', `不能读取 ${extension} 文件。可以读取的是 Word 文档（.docx）和文本文件（.txt、.md）；请另存为其中一种后再试。`);
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
