import { z } from 'zod';

/** A call from the window to the main process: what goes in, what comes out. */
export interface Call {
  input: z.ZodType;
  output: z.ZodType;
}

export const nothing = z.null();
/** Absolute path of a file on this machine. */
export const filePath = z.string().min(1).max(4_096);
/** Name of a file without its folder. */
export const fileName = z.string().max(255);
