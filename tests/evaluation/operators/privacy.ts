import type { Random } from '../../fixtures/layouts/random.ts';
import { addSentence, replace } from '../edits.ts';
import type { Operator } from '../mutation.ts';

/** Everything here is made up: names by lot, numbers with valid check digits but impossible district codes. */

const SURNAMES = ['王', '李', '张', '刘', '陈', '赵', '吴', '周', '欧阳', '诸葛'];
const GIVEN_NAMES = ['秀兰', '德旺', '建军', '桂芬', '小明', '志强', '玉珍', '海涛', '伟', '娜'];

function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN_NAMES);
}

/** Identity number with the check digit of GB 11643 for the unassigned district 990000. */
function idNumber(random: Random): string {
  const body = `990000${random.int(1951, 2004)}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}${String(random.int(1, 999)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11]!;
}

/** Card number of 19 digits that satisfies the Luhn check. */
function cardNumber(random: Random): string {
  const body = `62${Array.from({ length: 16 }, () => random.int(0, 9)).join('')}`;
  const sum = body.split('').toReversed().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

function mobileNumber(random: Random): string {
  return `1${random.pick(['38', '59', '86', '77'])}${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
}

function carrying(rule: string, text: string, make: (random: Random) => string): Operator {
  return {
    rule, name: text,
    inject: (report, random) => {
      const value = make(random);
      return addSentence(report, random, text.replace('{}', value), value);
    },
  };
}

const PERSON_TEXTS = [
  '妥善化解{}不服行政处罚一案，当事人自愿撤回起诉1件。',
  '依法办理原告{}诉某局信息公开案1件。',
  '成功调解患者{}与医疗机构纠纷1起。',
  '信访人{}反映的土地权属问题已办结。',
  '对违法行为人{}作出罚款2000元的行政处罚。',
  '帮助农民工{}追回拖欠工资3.2万元。',
  '经多次诉讼和调解，妥善解决了{}行政诉讼案。',
  '申请人{}提出的行政复议申请已经审结。',
];

const ID_TEXTS = ['当事人身份证号{}，已依法处理。', '经核查，该人员公民身份号码为{}。', '（证件号码：{}）'];
const CARD_TEXTS = ['罚款缴入账号{}。', '补助资金打入个人银行卡{}。'];
const PHONE_TEXTS = ['如有疑问可联系经办人，手机{}。', '联系电话：{}。', '信访人电话{}，已电话回访1次。'];

/** On top of the first page, where the marking stands. */
const MARKINGS = ['机密', '秘密★1年', '绝密★启用前', '密级：秘密', '秘密★长期', '机密★3年'];

function marked(marking: string): Operator {
  return {
    rule: 'secrecy/marking', name: marking,
    inject: (report) => replace(report.text, { start: 0, end: 0 }, `${marking}\n`),
  };
}

export const PRIVACY_OPERATORS: readonly Operator[] = [
  ...PERSON_TEXTS.map((text) => carrying('privacy/person', text, personName)),
  ...ID_TEXTS.map((text) => carrying('privacy/id-number', text, idNumber)),
  ...CARD_TEXTS.map((text) => carrying('privacy/id-number', text, cardNumber)),
  ...PHONE_TEXTS.map((text) => carrying('privacy/phone', text, mobileNumber)),
  carrying('privacy/phone', '投诉人留下的固定电话为{}。', (random) => `0360-${random.int(2_000_000, 8_999_999)}`),
  ...MARKINGS.map(marked),
];
