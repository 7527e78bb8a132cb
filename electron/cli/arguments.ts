import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Parses the arguments of a command.
 * @throws UsageError in Chinese for anything that does not fit
 */
export function parseCommand<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inChinese(error));
  }
}

function inChinese(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const name = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${name}”这个选项。运行 fazhi help 查看用法。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${name}”的值不对：需要值的选项后面要写上值，不需要值的不要写。`;
  return `参数有误。运行 fazhi help 查看用法。`;
}

/**
 * One of several fixed values.
 * @throws UsageError that names the option and what it may be
 */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[], usual: T): T {
  if (value === undefined) return usual;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`选项“${option}”只能是 ${allowed.join('、')}，不能是“${value}”。`);
  return found;
}
