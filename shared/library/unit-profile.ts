import { z } from 'zod';
import { LIMITS, UNIT_KINDS } from '../report/report.ts';

const line = z.string().trim().max(200);

/** The unit whose reports are kept here, as set up at the first start. */
export const unitProfileSchema = z.strictObject({
  /** 单位全称. */
  name: line.min(1),
  kind: z.enum(UNIT_KINDS),
  /** 行政区划; empty when not given. */
  region: line,
  /** 主送机关. */
  addressees: z.array(line.min(1)).max(LIMITS.names),
  /** Posts of the persons responsible: “局党组书记、局长”. */
  posts: z.array(line.min(1)).max(LIMITS.names),
});
export type UnitProfile = z.infer<typeof unitProfileSchema>;
