import { isHan } from '../../reading/text/normal-text.ts';
import { CLEAR_SURNAMES, COMPOUND_SURNAMES, SURNAMES } from './surnames.ts';

/** Characters that hardly stand in a given name, but in what follows a surname character in official prose. */
const NOT_GIVEN = new Set(
  '的了在是和与及或等对将被把从向以于这那其我你他她它们个件次项起名年日市县区省乡镇村街局委厅部处科所队院室办组站厂店司政府机关律规章案诉讼审判执罚复议申请类种级度率量数额万亿理查检督促管监控防' +
    '调解决定结依按因由并且但而则均已未不无非各每该此本另品质效果电气油路桥车船房屋楼层面斤吨元角险费税款账户口卡证照号码息网络系统服务众职员警官兵党团报告通知材料况问题责任企私营商场铺药械食医疗病患诊疫苗' +
    '疾护环土地矿资草牧渔畜种植养殖筑施设备装置改造拆迁征收补偿赔损失纠纷矛盾投举访求助咨询反映提出要使用做让给再又也都还就才只很更最后前内外里间下上左右边侧旁至到过退去回开停止始终够能须必需没受得拒绝' +
    '认主称述辩驳诈骗盗窃赌毒酒驾驶涉嫌违法犯罪某×工作行计产农业务会',
);
NOT_GIVEN.delete('会');
NOT_GIVEN.delete('业');

/** Words that look like a name of two or three characters. */
const NOT_NAMES = new Set(
  ('陈述 陈旧 许可 许多 曾经 何时 何种 何地 何人 余额 余热 马上 马路 白天 石油 石化 田间 林木 林权 江河 杜绝 范围 范文 范本 严格 严重 严肃 严厉 严密 钱财 龙头 武装 武警 史料 顾虑 顾客 郑重 谢意 宋体 唐突 ' +
    '黄金 黄标 夏季 秦岭 施肥 尚有 尚存 童装 沙石 沙化 沙漠 冷链 冷藏 费时 蓝天 莫名 柴油 梅毒 聂拉 毕竟 庄稼 庄严 庄园 苏丹 梁柱 叶片 石材 石膏 孔洞 桂花 楚楚 卓越 卓有成 辛苦 辛勤 艾滋 贺信 钟表 陆续 陆生 ' +
    '高血压 高血糖 高血脂 高质 高龄 高危 高发 高温 高空 高考 高度 高效 高频 安全 安置 安宁 康复 康养 成长 成年 成人 温馨 温暖 平均 平安 平等 平台 常见 常态 常年 方便 方式 文明 文化 文书 文物 全体 全家 全国 全年 ' +
    '权益 权利 权力 关爱 关怀 关切 关心 申辩 申报 单身 单独 连续 任意 任职 包括 支持 国家 国庆 水平 水源 时常 华侨 华人 金融 金秋 万名 易地 程序 程度 景观 党员 党性 季节 丰富 强烈 强制 简易 简单 云南 云端 师生 满意 ' +
    '满分 应急 应届 商贸 商品 齐全 洪涝 洪水 向好 农民 农村 来信 来电 来源 宁夏 南方 解释 迟到 谈心 纪念 纪律 纪检' +
    ' 武汉 武器 武力 毕业 毕生 宗教 宗旨 周围 周期 周末 周边 周长 周岁 周一 周二 周三 周四 周五 周六 周日 夏天 颜色 黄河 巩固 石头 石板 石灰 庞大 庞杂 严峻 严谨 严禁 严寒 严守 严惩 严加 严实 严打 严明 严控 董事 冷静 冷却 冷冻 冷库 林业 林下 林区 焦点 焦虑 焦急' +
    ' 施展 施加 施救 施压 施教 尤为 尤其 王家 凌晨 凌乱 陶瓷 仇恨 仇视 余家 余亩 余座 余辆 余台 余份 舒适 舒心 舒缓 胡乱 胡同 庄重 许家 许久 许愿 何故 何事 何来 何为 何如 何者 马力 马桶 田径 田亩 田园 肖像 钱币 钱物 钱包 尚可 尚缺 尚属 尚待 钟头 龙舟 辛劳 辛酸' +
    ' 沙子 沙场 范例 牟取 牟利 殷切 刁难 甄别 甄选 涂抹 涂改 涂刷 童心 童话 蒙蔽 蒙受 饶有 付费 付款 付钱 付清 霍乱 孔隙 陆运 陆上 唐代 郑州 徐州 苏州 韩国 欧洲 马铃 劳动 任何 管辖 高峰 强有 党代 解除 全方 全天 全球 国际 权威 关键 关联 农副 白细 万公 万多 万余' +
    ' 成熟 成本 成效 成果 平方 单一 高压 高速 古建 古树 古城 商业 文艺 文旅 文体 水污 水泥 水产 牛羊 牛奶 皮肤 豆制 金属 黄土 林草 童年 杨树 柳树 桂林 谷物 苗木 梁平').split(' '),
);
const TITLES_AS_GIVEN = new Set(['先生', '女士', '老师', '教授', '大爷', '大妈', '阿姨', '师傅', '主席', '主任', '家人', '家属', '父亲', '母亲', '氏兄', '姓']);
/** “李家湾”, “马坡”: ends of village names. */
const PLACE_END = new Set('湾沟庄坡岭坪坝屯寨集营塘洼桥铺冲垭岗畈嘴岩咀圩渡埠滩洞巷弄街道社');

function surnameLength(text: string, at: number): number {
  if (COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return 2;
  return SURNAMES.has(text[at] ?? '') ? 1 : 0;
}

/**
 * Whether a text is built like a full personal name: surname and a given name of one or two characters.
 * @param surnames `clear`: a name of two characters needs a surname that begins no other word
 */
export function isFullName(text: string, surnames: 'clear' | 'any' = 'clear'): boolean {
  const surname = surnameLength(text, 0);
  const given = text.slice(surname);
  if (surname === 0 || given.length < 1 || given.length > 2 || NOT_NAMES.has(text) || NOT_NAMES.has(text.slice(0, 2)) || TITLES_AS_GIVEN.has(given)) return false;
  for (const character of given) if (!isHan(character) || NOT_GIVEN.has(character)) return false;
  return (text.length > 2 || surnames === 'any' || CLEAR_SURNAMES.has(text[0]!)) && !PLACE_END.has(given.at(-1)!);
}

const LONGEST = 4;

/** Lengths of the full names that start at a position, longest first. */
export function namesAt(text: string, at: number, surnames: 'clear' | 'any' = 'clear'): number[] {
  const lengths: number[] = [];
  for (let length = LONGEST; length >= 2; length -= 1) if (at + length <= text.length && isFullName(text.slice(at, at + length), surnames)) lengths.push(length);
  return lengths;
}

/** Lengths of the full names that end at a position, longest first. */
export function namesBefore(text: string, end: number, surnames: 'clear' | 'any' = 'clear'): number[] {
  const lengths: number[] = [];
  for (let length = LONGEST; length >= 2; length -= 1) if (end >= length && isFullName(text.slice(end - length, end), surnames)) lengths.push(length);
  return lengths;
}

/** The name with the given name kept back, as published documents do: “王建国” → “王某某”. */
export function anonymised(name: string): string {
  const surname = surnameLength(name, 0);
  return name.slice(0, surname) + '某'.repeat(name.length - surname);
}
