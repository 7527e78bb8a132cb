import { z } from 'zod';

/** Text that a person typed into one line of a form: a name, a title of a version. */
export const shortText = z.string().max(200);
/** A reason that a person gives. */
export const reasonText = z.string().max(2_000);
/** Who acted: the name the office uses, or of the account at the PC. */
export const personText = z.string().min(1).max(100);
/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** SHA-256 in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A finding's fingerprint as `rules` makes it. */
export const fingerprintText = z.string().min(1).max(200);
/** A rule's id, `family/name`. */
export const ruleText = z.string().min(1).max(200);
