import { describe, expect, test } from 'vitest';
import { hasIdentityChecksum, hasLuhnChecksum, identifiers } from '../../../../rules/facts/persons/identifiers.ts';
import { anonymised, isFullName } from '../../../../rules/facts/persons/personal-names.ts';
import { privatePersons } from '../../../../rules/facts/persons/private-persons.ts';
import { ReadingCache } from '../../../../rules/reading/text/block-reading.ts';

const cache = new ReadingCache();

function namesIn(text: string): string[] {
  return privatePersons(cache.read(text)).map((person) => person.name);
}

describe('private persons', () => {
  test.each([
    ['依法办结了周建业行政诉讼案。', ['周建业']],
    ['王秀兰诉某县自然资源局不履行职责一案', ['王秀兰']],
    ['高涛诉我局行政处罚案', ['高涛']],
    ['原告张伟、李强请求撤销处罚决定', ['张伟', '李强']],
    ['信访人欧阳建国反映的问题', ['欧阳建国']],
    ['刘桂英不服工伤认定决定', ['刘桂英']],
    ['患者赵国栋因医疗纠纷来访', ['赵国栋']],
    ['化解吴德福等5人信访积案', ['吴德福']],
    ['当事人：马小军，男，45岁，占道经营', ['马小军']],
    ['村民孙德胜与邻居的土地纠纷调解成功', ['孙德胜']],
    ['一是陈桂芳多次信访反映的供水问题已解决', ['陈桂芳']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test.each([
    '局长周明远主持召开会议，副局长赵立新带队督导信访案件5次',
    '区委书记李建民包案化解信访积案3件',
    '陈思远律师、郑国强教授讲授行政诉讼案例2次',
    '信访人李某某、王某反映的问题已办结，张××诉我局一案已判决',
    '充分保障当事人陈述、申辩和要求听证的权利',
    '任何人不服行政处罚决定，可以申请行政复议',
    '全年办理应诉案件12件、群众投诉26件，解决居民诉求36件',
    '从公检法司机关选派业务骨干7名',
    '化解李家湾征地纠纷、王庄宅基地纠纷各1起',
    '患者康复率提高，居民高血压规范管理率72%，老人安全问题处置3件',
    '妥善处理劳动争议案件36件、医疗纠纷案件12件、20余家房屋征收纠纷',
    '第三人民医院处理医疗纠纷6件，业主委员会反映问题6件',
    '学习《中华人民共和国行政诉讼法》，王老吉公司诉我局案胜诉',
  ])('%s names none', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a name is kept back as published documents do', () => {
    expect(anonymised('王建国')).toBe('王某某');
    expect(anonymised('欧阳建国')).toBe('欧阳某某');
    expect(isFullName('王主任')).toBe(false);
  });
});

describe('numbers of persons', () => {
  test.each([
    ['身份证号11010519491231002X', 'identity-card'],
    ['身份证号：510104199003071234', 'identity-card'],
    ['汇入卡号6222021234567890128', 'bank-card'],
    ['持护照E12345678入境，护照号码：E12345678', 'passport'],
    ['手机138-1234-5678', 'mobile'],
    ['联系电话15012345678', 'mobile'],
    ['患者家属电话0816-2345678', 'landline'],
  ] as const)('%s', (text, kind) => {
    expect(identifiers(cache.read(text)).map((found) => found.kind)).toContain(kind);
  });

  test.each([
    '拨打12345、12348热线，举报电话13900001234，值班电话0816-2345678',
    '统一社会信用代码91510700123456789X，案号202501150000123456',
    '专项资金13812345678元，受理编号20250115000012345',
    '手机号已隐去（138****5678）',
  ])('%s has none', (text) => {
    expect(identifiers(cache.read(text))).toEqual([]);
  });

  test('check characters', () => {
    expect(hasIdentityChecksum('11010519491231002X')).toBe(true);
    expect(hasIdentityChecksum('110105194912310021')).toBe(false);
    expect(hasLuhnChecksum('4111111111111111')).toBe(true);
    expect(hasLuhnChecksum('4111111111111112')).toBe(false);
  });
});
