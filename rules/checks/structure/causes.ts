import { z } from 'zod';
import { defineCheck, type Detection } from '../check.ts';
import { bodyLength, bodyParts, contentsOfKind, introductionPlace } from './contents.ts';

/**
 * Words that tie a shortcoming to its cause. A heading's “和原因”, or the announcement “不足和原因如下”, is a promise
 * and no analysis.
 */
const CAUSES: readonly RegExp[] = [
  /(?:原因|根源|症结|成因)(?:主要)?(?:是|为|在于|有|系|：|，?主要(?:是|在于|有)|包括|如下|分析|既有|体现)/,
  /(?:主要|客观|主观|深层次?|内在|根本|直接)(?:的)?原因/,
  /究其(?:原因|根[源本])|追根溯源|归根结底|从(?:主观|客观|思想|机制|原因)(?:上|方面|层面|来)?[看讲说]|(?:主观|客观)(?:上|方面|因素|原因)/,
  /由于|(?:是|正是|主要是|往往是|都是|也是|可能是)因为|因为|缘于|源于|起因|归因|归结|归咎|鉴于/,
  /(?:导致|造成|致使|使得|引发|引起|以致|以至|从而影响|制约了|影响了)/,
  /(?:受|受到|受制于|受限于|囿于|限于)[^。；]{0,24}(?:影响|制约|限制|约束|因素|条件|所限|等)/,
  /受制于|受限于|囿于/,
  /(?:^|[，。；：、”）])(?:主要)?因(?![此而地时材案势公私病故素应特]|人而|人制|为此)[^，。；]{2,30}(?:[，、]|不足|不够|较|有限|未|少|多|大|高|低|等)/,
  /(?:这|其|问题|上述|此类|以上)[^。；]{0,10}(?:主要)?(?:是|在于|系)[^。；]{0,30}(?:所致|造成|引起|不够|不足|不到位|不强|滞后|有限|薄弱|缺乏|偏差)/,
  /所致|之故|使然/,
];
/** A cause named as an announcement only: “不足和原因主要有：”. */
const ANNOUNCEMENT = /(?:不足|问题|短板|差距|困难)(?:之处)?(?:和|及|与|、|以及)(?:其|产生|存在)?(?:的)?(?:主要)?原因(?:分析)?(?:主要)?(?:是|有|为|包括|如下|：|表现)?/g;

/** Whether a text in standard form analyses a cause. */
export function namesCause(text: string): boolean {
  const analysed = text.replaceAll(ANNOUNCEMENT, '');
  return CAUSES.some((pattern) => pattern.test(analysed));
}

/** Reports shortcomings without a cause, whatever the heading promises. */
export const missingCauses = defineCheck({
  kind: 'missing-causes',
  params: z.strictObject({
    /** A section shorter than this is empty, which another rule reports. */
    emptyBelow: z.number().int(),
  }),
  variants: ['promised', 'absent'],
  *run(analysis, { emptyBelow }): Iterable<Detection> {
    const contents = contentsOfKind(analysis, 'shortcomings');
    const [first] = contents;
    if (!first || contents.every((content) => bodyLength(analysis, content) < emptyBelow)) return;
    const analysed = contents.some((content) => {
      // A sub-heading such as “（二）原因分析” with text below it counts; its text is looked at like any other.
      const headings = analysis.blocks.slice(content.from.block + 1, content.to.block)
        .filter((entry) => entry.block.type === 'heading').map((entry) => entry.reading.normal.text);
      return [...bodyParts(analysis, content).map((part) => part.text), ...headings].some(namesCause) ||
        headings.some((heading) => /原因/.test(heading));
    });
    if (analysed) return;
    const heading = first.heading === null ? '' : analysis.blocks[first.heading]!.reading.normal.text;
    yield { place: introductionPlace(analysis, first), variant: /原因|成因/.test(heading) ? 'promised' : 'absent', identity: 'causes' };
  },
});
