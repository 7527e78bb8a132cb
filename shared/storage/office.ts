import { z } from 'zod';
import { LIMITS, UNIT_KINDS } from '../report/report.ts';

const line = z.string().max(LIMITS.lineChars);

/** The unit that uses the program, as set up at the first start. */
export const officeProfileSchema = z.strictObject({
  /** 单位全称. */
  name: line.min(1),
  kind: z.enum(UNIT_KINDS),
  /** 行政区划. */
  region: line,
  /** 主送机关. */
  addressees: z.array(line).max(LIMITS.names),
  /** Posts of those responsible, e.g. “局党组书记、局长”. */
  responsiblePosts: z.array(line).max(LIMITS.names),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;

export const settingNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,59}$/);
/** A preference: theme, zoom, width of a panel. */
export const settingValueSchema = z.json();
export type SettingValue = z.infer<typeof settingValueSchema>;
