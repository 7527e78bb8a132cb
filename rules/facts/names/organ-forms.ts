import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** Whether all characters of the shorter text stand in the longer one in this order. */
function isAbbreviation(longer: string, shorter: string): boolean {
  let from = 0;
  for (const character of shorter) {
    from = longer.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** Characters in which two names of the same length may differ to be one name with a slip. */
const SLIPS = 2;

function differences(one: string, other: string): number {
  let count = 0;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) count += 1;
  return count;
}

/**
 * Whether two organ names are forms of one name: shortened inside (“卫健局”), or with a slip. A name with its place before
 * it (“某市某区教育局”) or its office behind it (“区人民政府办公室”) is no other form.
 */
export function areFormsOfOneName(one: string, other: string): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  if (longer.endsWith(shorter) || longer.startsWith(shorter) || shorter.length < 4 || longer.slice(0, 2) !== shorter.slice(0, 2)) return false;
  return longer.length === shorter.length ? longer.at(-1) === shorter.at(-1) && differences(longer, shorter) <= SLIPS : isAbbreviation(longer, shorter);
}

/** The name of a team or centre with its level. Offsets into the block's normal text. */
export interface OrganName {
  name: string;
  start: number;
  end: number;
}

/** Bodies that have no customary short form, so that two forms of one name are a slip: not “市场监管局”. */
const ORGAN = /[省市县区镇](?!委|政府|人民)[\u4e00-\u9fff]{4,16}?(?:支队|大队|总队|中心|工作站)/g;

/** Teams and centres named in a block. */
export const organNames = perBlock((reading): OrganName[] =>
  allMatches(ORGAN, reading.normal.text).map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].length })),
);
