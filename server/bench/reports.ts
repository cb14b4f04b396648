/** Reports to measure with: random, consistent, in every layout, with as much running text as published reports have. */

import { Dice, type Model, randomModel } from '../test/print/model.ts';
import { randomStyle } from '../test/print/noise.ts';
import { type Layout, layouts } from '../test/print/printers.ts';

export { layouts };

/** Our own sentences, of the kind that such reports consist of. `#`: a number that agrees with the tables. */
const sentences: readonly ((model: Model) => string)[] = [
  ({ year }) => `${year}年，示例区人民政府办公室围绕中心工作，把公开贯穿决策、执行、管理、服务和结果全过程，方便群众查阅和监督。`,
  () => '我们逐项梳理权责清单和公共服务事项，更新办事指南，删去过时内容，补上联系电话和办理时限。',
  (model) => `全年共收到政府信息公开申请${count(model, 'received')}件，均在法定期限内答复，没有因程序不当被纠正的情形。`,
  () => '对申请人描述不清的，先电话沟通，再依法补正，避免来回退件；答复文书使用统一格式，写明依据和救济途径。',
  () => '公开前落实“先审查、后发布”的要求，逐件登记审查意见，涉及个人隐私的内容作必要处理。',
  () => '网站设有搜索、订阅和意见反馈三个入口，新媒体账号与网站同步更新，重要政策附有图解和问答。',
  () => '年中和年末各组织一次自查，发现栏目更新不及时、附件打不开等问题，当月改正并回头看。',
  () => '邀请居民代表、企业负责人和记者走进办事大厅，听取对公开目录的建议，采纳其中可行的部分。',
  () => '一是公开内容的可读性还不够，长文多、图表少；二是基层人员变动快，业务不够熟练；三是主动回应的时效还要提高。',
  () => '下一步，将完善公开目录，逐条明确时限和责任人；开展分层次培训，把常见情形编成案例；改进检索，让群众找得到、看得懂。',
  () => '本机关依规定向社会公开本年度报告，欢迎通过来信、来电或现场咨询的方式提出意见。',
];

const count = (model: Model, row: string): string => model.values.get(`requests/${row}/total`) ?? '0';

/** Published reports have 2,400 to 7,000 characters, half of them below 3,500; tables and headings are some 1,600 of these. */
function narrative(model: Model, dice: Dice, characters: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (let at = dice.below(sentences.length); length < characters; at += 1) {
    let paragraph = '';
    for (let sentence = 2 + dice.below(3); sentence > 0; sentence -= 1, at += 1)
      paragraph += sentences[at % sentences.length]?.(model) ?? '';
    paragraphs.push(`　　${paragraph}`);
    length += paragraph.length;
  }
  return paragraphs;
}

export function report(layout: Layout, seed: number): string {
  const dice = new Dice(seed);
  const model = randomModel(dice);
  const noise = randomStyle(dice, layout);
  // Rarer than in tests, where every oddity must come up: so a report has about as many findings (5, with 17 places) as published ones.
  const style = { ...noise, fullWidth: noise.fullWidth && dice.once(6), thousands: noise.thousands && dice.once(6) };
  const text = layout.print(model, style, dice);
  const behind = text.indexOf(style.lineEnd, text.indexOf('总体情况')) + style.lineEnd.length;
  return `${text.slice(0, behind)}${narrative(model, dice, 800 + dice.below(1600)).join(style.lineEnd)}${style.lineEnd}${text.slice(behind)}`;
}

export function layoutNamed(name: string): Layout {
  const layout = layouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}; there are ${layouts.map((each) => each.name).join(', ')}`);
  return layout;
}

/** Reports of every layout but the one without separators, as a folder of many offices would hold them. */
export const mixedReport = (seed: number): string => report(layouts[seed % (layouts.length - 1)]!, seed);

/** One text that holds several reports. */
export const manyReports = (times: number): string =>
  Array.from({ length: times }, (_, at) => report(layoutNamed('tab'), at + 1).replaceAll(/\r\n?/gu, '\n')).join('\n');
