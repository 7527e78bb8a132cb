import type { z } from 'zod';
import { failure, type Result } from '../../shared/api/result.ts';

/** Answers one kind of message, whatever was sent. */
export type Answer = (message: unknown) => Promise<Result<unknown>>;

/**
 * Makes the answer to a call: the message is checked against the contract before the handler sees it, and the value
 * before it goes out. Never rejects.
 * @param log receives what went wrong inside, for the developer; holds no report text
 */
export function answering<I extends z.ZodType, O extends z.ZodType>(
  call: { input: I; output: O },
  handler: (input: z.infer<I>) => Promise<Result<z.infer<O>>>,
  log: (error: unknown) => void,
): Answer {
  return async (message) => {
    const input = call.input.safeParse(message);
    if (!input.success) return failure('bad-message', '程序内部传递的数据不符合约定，操作没有执行。请重新打开文件再试。');
    try {
      const result = await handler(input.data);
      if (result.ok) call.output.parse(result.value);
      return result;
    } catch (error) {
      log(error);
      return failure('internal', '程序内部出错，操作没有完成。已打开的内容没有受影响，请再试一次；如果仍然出错，请把出错日志交给维护人员。');
    }
  };
}
