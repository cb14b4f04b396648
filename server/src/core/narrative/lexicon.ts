/**
 * The words by which running text speaks of requests, cases and documents, and the words that turn a number into something else.
 * Data only: what a word means for a number is decided in `grammar.ts`, what cells it may mean stands in `topics.ts`.
 */

/** What a word is in the grammar of a clause. `result:…`, `outcome:…` and `applicant:…` carry the key that `topics.ts` knows. */
export type Tag =
  | 'receive' // 收到: something came in
  | 'receiveNew' // 新收: in this year only
  | 'handle' // 办结
  | 'answer' // 答复: what was not handled or withdrawn may be left out
  | 'process' // 办理, 处理: said of finished and of open requests alike
  | 'request' // 政府信息公开申请
  | 'application' // 申请, of whatever
  | 'carriedIn'
  | 'carriedOut'
  | 'carried' // 结转 alone
  | 'review'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReview'
  | 'normative'
  | 'regulation'
  | 'issue'
  | 'publish'
  | 'repeal'
  | 'inForce'
  | 'fee'
  | 'disclosure' // 信息公开 and the like: what the clause is about
  | 'foreign' // other things that are received and handled: 建议, 热线, 信件
  | 'skip' // a channel, another time, a comparison, an average: the number is no total of the year
  | 'subset' // 其中
  | 'each' // 各, 均, 分别
  | 'whole' // 全市
  | 'own' // 我局
  | 'part' // 各部门, 市本级
  | 'all' // 全部, 均已
  | 'none' // 未, 没有, 无
  | 'filler' // says nothing
  | `result:${string}`
  | `outcome:${string}`
  | `applicant:${string}`;

const pairs = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => first + second));

const nextYear = [
  '下年',
  '下年度',
  '下一年',
  '下一年度',
  '次年',
  '次年度',
  '明年',
  '来年',
  '下年继续',
  '下年度继续',
  '下一年度继续',
  '下年度办理',
  '下一年度办理',
];
const lastYear = ['上年', '上年度', '上一年', '上一年度', '去年', '往年'];
const carryVerbs = [
  '结转',
  '转',
  '转入',
  '转到',
  '转至',
  '顺延',
  '顺延至',
  '顺延到',
  '结转至',
  '结转到',
  '结转入',
  '延至',
  '延续至',
  '延续到',
  '留待',
  '移至',
  '结转在',
];
const scopes = ['市', '区', '县', '省', '镇', '乡', '街道', '街', '局', '委', '办', '院', '厅', '旗', '州', '系统', '处', '所', '部', '队'];

/** Longer words win over shorter ones that begin at the same place. */
const listed: Readonly<Partial<Record<Tag, string>>> = {
  receive: '收到 共收到 受理 接收 接到 接收到 收办 收件 登记 接件 收悉 受理了 收到了',
  receiveNew: '新收 新收到 本年新收 当年新收 新受理 本年度新收 本年收到 当年收到 本年受理',
  handle: '办结 已办结 办理完毕 办理完成 办理完结 办毕 审结 处理完毕 已办理完毕 已办理 已处理 依法办结 按期办结',
  answer: '答复 已答复 予以答复 回复 作出答复 按期答复 依法答复 已回复',
  process: '办理 处理 处置 共办理',
  request: `
    政府信息公开申请 信息公开申请 公开申请 政务公开申请 依申请公开 依申请公开申请 依申请公开申请件 公开申请件 公开申请事项 公开申请案件 依申请公开政府信息
    依申请公开信息 依申请公开事项 依申请公开件 依申请公开工作 依申请 依申请件 政府信息申请 信息申请 公开政府信息申请 申请公开政府信息 政府信息依申请公开
    信息依申请公开 政府信息公开申请案件 政府信息公开申请件 政府信息公开申请书 政府信息公开的申请 公开政府信息的申请 政府信息公开依申请
    政府信息公开申请事项
  `,
  application: '申请 申请件 申请案件 申请事项 申请书 申请量 申请数 申请数量 申请总量',
  carriedIn: '结转上年 结转上年度 结转上一年度 以前年度结转 上期结转',
  carried: '结转',
  review: '行政复议 行政复议案件 行政复议案 行政复议申请 复议案件 行政复议件 被申请行政复议 提起行政复议 申请行政复议 行政复议案件数',
  litigation: '行政诉讼 行政诉讼案件 行政诉讼案 诉讼案件 行政应诉案件 提起行政诉讼 被提起行政诉讼 行政诉讼件 行政诉讼案件数 行政诉讼数',
  litigationDirect: '未经复议直接起诉 未经复议直接起诉的行政诉讼 直接起诉 未经复议直接提起行政诉讼',
  litigationAfterReview: '复议后起诉 经复议后起诉 复议后起诉的行政诉讼 复议后提起行政诉讼 行政复议后起诉 经行政复议后起诉',
  normative: '规范性文件 行政规范性文件',
  regulation: '规章 政府规章 行政规章 部门规章',
  issue: '制发 制定 出台 印发 制定出台 制定印发 制定并印发 新制定 新制发 制定发布',
  publish: '发布 主动公开 公布 新公开',
  repeal: '废止 宣布废止 废止失效 予以废止',
  inForce: '现行有效 现行有效的 继续有效 保留有效',
  fee: '信息处理费 信息公开处理费 政府信息公开信息处理费 政府信息公开处理费',
  disclosure: '信息公开 政府信息公开 政务公开 公开事项 政府信息',
  foreign: `
    诉求 建议 提案 议案 舆情 信箱 热线 留言 咨询 来信 来电 工单 信访件 信访事项 信访案件 许可 处罚 评论 线索 审批 解读 意见 问题 投诉 举报 业务 办件
    政务服务 服务事项 网民 督办 纠纷 案卷 来访 民生 12345 问政 许可申请 登记申请 登记的申请 法律援助 仲裁 工伤 救助 低保 专利 商标
  `,
  skip: `
    信函 网上 网络 网站 线上 线下 当面 邮件 邮寄 邮政 传真 公众号 微信 平台 电话 现场 窗口 书面 电子 快递 邮箱 信件 在线 互联网 当场 纸质 系统提交 上半年
    月份 上旬 中旬 下旬 下半年 季度 每月 月均 日均 年均 平均 每年 每日 去年 上年 上年度 上一年 上一年度 往年 历年 以来 近三年 近年 近两年 近五年 同期 同比 环比 相比 较 比
    增长 增加 减少 下降 上升 多出 少于 多于 高于 低于 增幅 降幅 拟 计划 预计 争取 力争 名列 排名
  `,
  subset: '其中 包括 包含 含 内含',
  each: '各 均为 分别 均有 各有',
  own: '本机关 我机关 本单位 我单位 本部门 本级政府 我中心 本行政机关',
  part: `
    各部门 各单位 各级 市本级 区本级 县本级 本级 市级 区级 县级 市直 区直 县直 各镇 各乡镇 乡镇 各街道 各县区 各区县 各区 各县 市政府办 区政府办 县政府办
    市政府 区政府 县政府 政府办 部门 下属 所属 直属 牵头 配合 省级 国家 公安 法院 检察院 司法局 自然资源 住建 教育局 人社局 其他单位 兄弟单位 代表 协助
    指导 转办 转送 移送
  `,
  all: '全部 均 均全部 已全部 都已 都',
  none: '未 没有 无 未发生 没有发生 未产生 未出现 未曾 暂无 尚无 从未 暂未',
  filler: `
    及 与 以及 的 了 共 计 共计 有 为 数 数量 量 总数 总量 达 达到 合计 总计 是 累计 总共 公民 法人 和 或 其他组织 或者 提出 提交
    共有 事项 案件 信息 决定 答复书 告知书 件数 案 结果 作 作出 予以 情况 发生 产生 引起 引发 因 由 而 工作 涉及 方面 领域 还 另 另有 还有 需 需要 尚 已
    并 及时 依法 依规 按时 按期 依法依规 按规定 仍 仅 只 仅有 只有 本年 本年度 全年 年内 当年 各类 申请人 社会公众 群众 上 向 在 对 被 申请公开 上级 继续
    至 到 办理中 数为 经 其 按要求 按照要求 收取 接受 引发的 公开 新 该 所有 这些 上述 是否
  `,
  'result:granted': '予以公开 同意公开 予以公开的 同意公开的 准予公开 全部公开 予公开',
  'result:partlyGranted': '部分公开 予以部分公开 同意部分公开 部分予以公开',
  'result:denied': '不予公开 不予公开的 不同意公开 不公开',
  'result:unavailable': '无法提供 无法提供的 不能提供',
  'result:notHandled': '不予处理 不予处理的',
  'result:other': '其他处理 作其他处理 其他处理的 其他方式处理 其他情形处理 作出其他处理 其它处理',
  'result:row:denied.stateSecret': '属于国家秘密',
  'result:row:denied.prohibitedByLaw': '其他法律行政法规禁止公开 法律行政法规禁止公开',
  'result:row:denied.threeSecurities': '危及“三安全一稳定” 危及三安全一稳定',
  'result:row:denied.thirdPartyRights': '保护第三方合法权益',
  'result:row:denied.internalAffairs': '属于三类内部事务信息 三类内部事务信息',
  'result:row:denied.processInformation': '属于四类过程性信息 四类过程性信息',
  'result:row:denied.enforcementFiles': '属于行政执法案卷 行政执法案卷',
  'result:row:denied.inquiries': '属于行政查询事项 行政查询事项',
  'result:row:unavailable.notHeld': '本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握',
  'result:row:unavailable.mustBeCreated': '没有现成信息需要另行制作 没有现成信息 需要另行制作',
  'result:row:unavailable.unclear': '补正后申请内容仍不明确 补正后仍不明确',
  'result:row:notHandled.petition': '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请',
  'result:row:notHandled.repeated': '重复申请',
  'result:row:notHandled.publications': '要求提供公开出版物',
  'result:row:notHandled.excessive': '无正当理由大量反复申请',
  'result:row:notHandled.confirmation': '要求行政机关确认或重新出具已获取信息',
  'outcome:upheld': '结果维持 维持',
  'outcome:corrected': '结果纠正 纠正 被纠正 纠错',
  'outcome:otherResult': '其他结果',
  'outcome:pending': '尚未审结 未审结 尚未办结的行政复议 正在审理',
  'applicant:person': '自然人 自然人申请 公民个人 自然人提出',
  'applicant:organization': '法人或其他组织 法人和其他组织 法人及其他组织 法人或其他组织申请 法人组织 法人申请 法人、其他组织',
};

/** Words that are put together from parts. */
const composed: readonly (readonly [Tag, readonly string[]])[] = [
  [
    'carriedIn',
    pairs(lastYear, [
      '结转',
      '转入',
      '转来',
      '结转的',
      '未办结',
      '遗留',
      '结存',
      '结转至本年',
      '结转到本年',
      '结转至本年度',
      '结转到本年度',
      '结转本年',
      '结转本年度',
      '结转今年',
      '结转至今年',
      '末结转',
      '底结转',
      '剩余',
    ]),
  ],
  ['carriedOut', pairs(carryVerbs, nextYear)],
  ['carriedOut', pairs(['未办结', '未结', '尚未办结'], pairs(['转', '结转', '结转至', '转入', '顺延至'], nextYear))],
  ['carriedOut', pairs(nextYear, ['办理', '答复', '继续办理'])],
  ['whole', scopes.map((scope) => `全${scope}`)],
  ['own', scopes.flatMap((scope) => [`我${scope}`, `本${scope}`])],
  ['filler', pairs(['公民', '公民、'], ['法人和其他组织', '法人或其他组织', '法人及其他组织', '法人或者其他组织', '法人与其他组织'])],
];

/** Every word with its tag; what is listed overrides what is composed (全部 is no scope). */
export const words: readonly (readonly [word: string, tag: Tag])[] = [
  ...composed.flatMap(([tag, list]) => list.map((word) => [word, tag] as const)),
  ...(Object.entries(listed) as [Tag, string][]).flatMap(([tag, list]) =>
    list
      .trim()
      .split(/\s+/u)
      .map((word) => [word, tag] as const),
  ),
];

/** What says by itself that everything is finished; 答复 alone may only say that terms were kept. */
export const finished = new Set([
  '办结',
  '已办结',
  '办理完毕',
  '办理完成',
  '办理完结',
  '办毕',
  '处理完毕',
  '已办理完毕',
  '依法办结',
  '按期办结',
]);

/**
 * Characters of which every word of the named tags holds one, or two side by side: one of the first string before one of the second.
 * What a sentence may say is told by them at a glance; only a sentence that may say something is searched for words. A test holds the
 * words above to it.
 */
export const signs = {
  // There was none of it, or all of it is done.
  denial: '未没无全均都',
  fee: ['理', '费'],
  // 其中, 分别为, 分为: parts of a whole
  parts: ['其分', '中别为'],
  // Requests, cases, documents, results, and what is carried over: without such a word nothing is counted that a table knows, or denied.
  topic: [
    `申复诉起规${'予同部不提他它'}${'秘禁安第三四案查掌现另补信确'}自个法`,
    `请议讼案诉范章${'以公意分予供处方情'}${'密止全三类卷询握成行正访认'}然人`,
  ],
  carried: ['结办转遗剩顺延留移年度续', '结转入来到下次明留存余延至续待办答继'],
} as const;
