import { PACK_FORMAT, type Pack } from './pack.ts';

/** Whether a value is a pack as the build wrote it: from a validated pack, so only whether it is of this format is open. */
export function isCompiledPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === PACK_FORMAT && 'rules' in value && Array.isArray(value.rules);
}
