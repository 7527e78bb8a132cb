import { lexicon } from '../text/lexicon.ts';

/**
 * What a verb does with the things it counts. Figures of the same thing under verbs of the same kind are the same
 * indicator; a later stage cannot exceed the earlier one (受理 before 办结).
 */
export type Action =
  | 'receive' | 'accept' | 'handle' | 'close' | 'investigate' | 'sanction' | 'find' | 'fix' | 'transfer'
  | 'issue' | 'review' | 'hold' | 'deliver' | 'disclose' | 'have' | 'adopt' | 'attend' | 'inspect' | 'settle' | 'propose'
  | 'lead' | 'amend' | 'complete' | 'other';

const VERBS: readonly { action: Action; words: string }[] = [
  { action: 'receive', words: '收到 接到 接待 接收 收件 共收 新收 转办 接听 接访 受到 被申请 被提起 发生 涉及' },
  { action: 'accept', words: '受理 承接 接办 接件 登记受理 受案' },
  { action: 'handle', words: '办理 处理 处置 调处 承办 查办 办件 应对 办复 代办 经办' },
  { action: 'close', words: '办结 结案 审结 完结 办理完毕 处理完毕 答复 回复 处结 按期办结 按时办结 全部办结 及时办结 评定 审批办结' },
  { action: 'investigate', words: '立案 立案侦查 立案调查' },
  { action: 'sanction', words: '查处 立案查处 处罚 作出 作出行政处罚 下达 吊销 取缔 查封 扣押 纠正 查纠' },
  { action: 'find', words: '发现 排查 排查出 查出 摸排 摸排出 检查发现 梳理 反馈 核查' },
  { action: 'fix', words: '整改 完成整改 整改完成 整改到位 督促整改 消除 整治 已整改 整改完毕 落实整改' },
  { action: 'transfer', words: '移送 移交 转送' },
  { action: 'issue', words: '制定 印发 出台 制发 新制定 制修订 起草 代拟 编制 颁布 发布 编印' },
  { action: 'amend', words: '修订 修改 废止 清理 宣布失效 保留 取消 下放 调整 拟修改' },
  { action: 'review', words: '审查 审核 审议 审签 备案 评查 抽评 评审 审定' },
  { action: 'hold', words: '开展 组织 组织开展 举办 召开 举行 进行 实施 启动 组织召开 召集 承担 集中开展' },
  { action: 'deliver', words: '发放 发出 下发 出具 印制 制作 张贴 推送 发送 送达 颁发 寄送 提供 报送 刊发 播放' },
  { action: 'disclose', words: '公开 主动公开 公示 公布 公告' },
  { action: 'have', words: '有 现有 实有 共有 配备 拥有 设有 聘请 聘任 续聘 选聘 外聘 设立 建成 建立 成立 增配 新增 配置 招聘 引进 培育 培养 选派 抽调 派出 派驻 投入 争取 纳入 抽取 列入 列出 覆盖 惠及 服务 签约 新建 完成新增 下辖 布设 储备 购置 吸纳' },
  { action: 'adopt', words: '采纳 吸纳采纳 采用' },
  { action: 'attend', words: '出庭 出庭应诉 参加 出席 列席 参与 旁听 参演 参训 参考 参保' },
  { action: 'inspect', words: '检查 抽查 巡查 监督检查 抽检 检测 共检查 出动 入企检查 主动检查 检验 监测' },
  { action: 'settle', words: '化解 调解 调解成功 调处化解 成功调解 成功化解 解决 协调解决 研究解决 挽回 追发 追回' },
  { action: 'propose', words: '提出 签订 签署 达成 建议 征求 征集 收集 约谈 责令 责令改正 督办 通报 谈话 提醒谈话 问责 听取 讲授 督促 督导' },
  { action: 'lead', words: '主持 主持召开 带队 主持研究 带队检查 主讲 亲自' },
  { action: 'complete', words: '完成 实现 通过 落实 创建 获评 达到 认定 办成 取得 获得' },
  { action: 'other', words: '拆除 报批 供应 补办 关停 清偿 兑现 转移 提前转移 安全转移 归集 录入 上线 接入 注册 登记 新登记 签收 申报 贯通 命名 批准 取得 收回 承办完成 派发 派单 接收办理' },
];

const ACTIONS = new Map<string, Action>();
for (const { action, words } of VERBS) {
  for (const word of words.split(' ')) if (!ACTIONS.has(word)) ACTIONS.set(word, action);
}

/** Verbs that say what was done with the things counted. */
export const VERB_WORDS = lexicon(...VERBS.map(({ words }) => words));

/** What a verb does; the longest known ending decides for compounds (“梳理调整”). */
export function actionOf(verb: string): Action | null {
  const known = ACTIONS.get(verb);
  if (known) return known;
  const length = VERB_WORDS.lengthBefore(verb, verb.length);
  return length > 0 ? ACTIONS.get(verb.slice(verb.length - length))! : null;
}

/** Nouns that contain a verb of the list above: read as one word. */
export const NOUNS = lexicon(
  '不予受理 不予公开 部分公开 予以公开 无法提供 不予处理 不予处罚 不予许可 未办结 未结案 未整改 尚未办结 正在办理 立案前调解 立案前化解 不予立案 不予认定 终止认定 人民调解组织 其他处理 和解 调解和解 撤回申请 ' +
  '政府信息公开申请 信息公开申请 政府信息公开 依申请公开 信息公开 政务公开 公开申请 合法性审查 合法性审核 法制审核 公平竞争审查 合规审查 ' +
  '行政处罚 行政检查 行政许可 行政强制 行政征收 行政复议 行政诉讼 行政应诉 行政调解 人民调解 司法调解 备案审查 处理决定 处罚决定 处罚案件 检察建议 司法建议 ' +
  '人大代表建议 人大建议 代表建议 建议提案 政协提案 审核意见 审查意见 检查意见 监督检查 执法检查 专项检查 联合检查 监督意见 整改意见 整改通知 修改意见 ' +
  '修改建议 意见建议 咨询建议 投诉举报 信访投诉 隐患排查 矛盾纠纷 排查整治 案卷评查 专项整治 规范性文件 公示栏 公告栏 处理意见 登记证 许可申请 ' +
  '行政处罚决定 罚款金额 罚没金额 应诉案件 诉讼案件 复议案件 许可事项 服务事项 审批事项 服务中心 服务平台 服务热线 政务服务 便民服务 公共服务 法律服务 志愿服务 ' +
  '被申请人 申请人 被告 原告 当事人 罚款 罚没款 没收违法所得 罚没 应收尽收 公开栏 通报表扬 通报批评 调解组织 调解员 调解委员会 调解室 检测机构 检测站 监测点 监测点位 监测图斑 检测报告 抽检批次 抽查任务 检查任务 抽查事项 抽查对象 ' +
  '检查对象 检查单位 检查户次 检查事项 培训班 信访积案 听取意见 办理事项 服务站 服务队 公证书 督办件 督查 督察 建议书 意见书 通知书 告知书 决定书 承诺书 责任书 责任状 监督户次 ' +
  '有关 有效 有限 有力 所有 具有 享有 没有 占有 国有 私有 公有 原有 设备 设施 建设用地 建设项目 建设单位 法治建设 经济建设 案件处理 服务对象 服务企业 法律服务所 派驻机构 派驻中队 参与人 参考资料 ' +
  '收入 收益 收费 回收 验收 招收 吸收 征收 没收 接收 管辖 设计 设置 建筑 组织机构 社会组织 基层组织 党组织 国际组织 发明 发展 整改率 办件量 建设者 复议决定 生效裁判 发现率',
);

/** Behind a verb these make a noun of it: “办理时限”, “受理中心”, “调解率”. */
export const NOUN_MAKERS = lexicon(
  '率 决定 申请 制度 机制 办法 中心 平台 通知书 书 单 清单 方案 窗口 期限 时限 程序 标准 依据 基准 能力 水平 体系 条例 规则 细则 ' +
  '时间 周期 结果 专员 队伍 者 员 栏 会 台账 名录 目录 责任 比 比例 质量 效率 成本 流程 渠道 方式 条件 职责 机关',
);

/** Words between an indicator and its number. The value says whether they make it a total. */
export const TOTAL_WORDS = lexicon('共 共计 合计 总计 累计 累计达 共达 总共 一共 总数 总量 总额 总数为 总量为 总额为 共有 计 总数达 总量达 总额达 累计达到 累计共');
export const LINKS = lexicon(
  '达 达到 达到了 为 是 了 约 约为 近 将近 接近 超 超过 超过了 逾 突破 至少 不少于 不低于 不超过 不足 不到 不大于 不小于 不高于 高于 低于 多于 少于 最少 最多 最低 最高 ' +
  '仅 只 只有 仅有 仅为 只是 均 均为 均达 均达到 各 各为 就 已 已达 已有 也 并 数量 数量为 数量达 件数 人数为 数为 量为 分别为 分别是 分别达 分别 到 至 大于 小于 人民币 原 起码 全部 由 从',
);
/** Of LINKS these are stripped only if something stays: they may be the end of a noun. */
export const OPENERS = lexicon(
  '、 和 与 及 以及 并 并且 且 同时 还 另 另外 其中 共 共计 合计 累计 总计 全年 年内 当年 本年 本年度 今年 今年以来 年度 一年来 目前 截至目前 已 已经 依法 先后 均 分别 又 还有 ' +
  '全省 全市 全县 全区 全镇 全乡 全州 全局 全系统 全街道 全委 全校 全国 我局 我委 我市 我县 我区 我镇 我厅 我街道 我办 我院 我单位 我部门 本局 本委 本部门 本单位 本市 本县 本区 市局 县局 区局 ' +
  '及时 积极 认真 深入 持续 大力 扎实 严格 全面 主动 成功 顺利 累计共 通过 为 向 对 将 于 由 以 各类 各项 各种 各级 相关 有关 上述 该 这 此 的 了 等 所 ' +
  '： ， 其余 剩余 余下 另有 包括 包含 含 各 每年 期间 当前 年初 年末 年底',
);

/** Words that only look as if they began with one of OPENERS. */
export const NOT_OPENED = lexicon('和解 共享 共青 全员 及格 对象 以案 按揭 所得 向导 为民 于法 还款 含量 各界 主动公开');

/** Words that end a noun behind a unit: “8起行政处罚全部经过……”. */
export const NOUN_STOPS = lexicon(
  '全部 均 都 已 并 进行 实现 的 中 在 被 获 因 由 与 和 及 以 后 前 内 等 经 予以 得到 尚 未 为 共 存在 全程 每 有 是 不 可 将 需 仍 还 也 按 就 向 对 从 至 到 给 无 没有 完成 于 上 下 之 同比 较 比 占 超 提前 顺利 逐一 逐项 集中 现场 书面 公开 独立 分别 依法 ' +
  '其中 自愿 一次 集体 成功 最终 ； ： 、 ， 。 《 “ ” 》 ！ ？ 包括',
);

/** Nouns too general to tell one activity from another; figures under them differ from sentence to sentence. */
export const GENERAL_NOUNS = lexicon(
  '案件 案 问题 隐患 意见 建议 事项 项目 任务 活动 会议 培训 人员 执法人员 群众 企业 单位 机构 场所 文件 信息 资料 宣传资料 材料 经费 资金 罚款 金额 违法案件 违法行为 行为 对象 户次 宣传 检查 专项检查 ' +
  '整改 整改意见 意见书 监督意见书 通知书 法律意见 修改意见 车辆 线索 投诉 举报 纠纷 设备 工作 措施 制度 次数 件 党员 干部 职工 学生 居民 人数 专家 设施 点位 培训班 讲座 专题 家 会 场次 责任书 部门 乡镇 村 社区 街道 镇街 ' +
  '执法检查 监督检查 联合检查 行政检查 经营单位 经营主体 市场主体 经营户 商户 生产经营单位 用人单位 违法所得 专题会议 专题会 座谈会 普法活动 宣传活动 法治宣传活动 宣传品 手册 传单 大会 案例 典型案例 违规行为 安全隐患 完成率 满意率 满意度 合格率 办结率 整改率 覆盖率 参加 服务 ' +
  '党组会议 局党组会议 党委会议 任务分工 重点任务 责任分工 重大事项 重大问题 实际问题 班子成员 科室 股室 负责人 主要负责人 学习 学法 集体学习 专题学习 专题学法 出庭应诉 听取汇报 专题汇报 汇报',
);
