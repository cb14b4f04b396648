/** Reports to measure on: consistent random tables in each layout that the reader knows, with running text of common length. Ours alone, from a seed. */

import { Dice, randomModel } from '../test/print/model.ts';
import type { Style } from '../test/print/noise.ts';
import { layouts } from '../test/print/printers.ts';

export interface Corpus {
  readonly layout: string;
  readonly texts: readonly string[];
}

const style: Style = {
  blank: undefined,
  fullWidth: false,
  thousands: false,
  padding: '',
  numeral: '.',
  halfWidthBrackets: false,
  traditional: false,
  lineEnd: '\n',
  pageBreaks: false,
};

/** A report has some two thousand characters outside its tables (median of the published ones at hand). */
const paragraphs = [
  '（一）主动公开情况。全年通过门户网站、政务新媒体和公开栏发布各类信息，重点领域信息及时更新，政策文件与解读材料同步起草、同步审核、同步发布，便于群众查阅和理解。',
  '（二）依申请公开情况。完善受理、登记、审核、答复、归档各环节流程，答复前由承办科室与法制机构共同会商，确保程序规范、依据准确、用语妥当，未发生因答复不当引起的纠纷。',
  '（三）政府信息管理情况。落实信息发布审核制度，坚持先审后发，定期对已发布的信息进行清理，对失效文件及时标注，对涉及个人隐私的内容进行隐去处理，保障信息安全。',
  '（四）平台建设情况。按要求维护公开专栏，优化栏目设置，检查链接和附件的有效性，做好适老化改造，使群众能够方便地查找所需内容，页面浏览和检索体验有所提升。',
  '（五）监督保障情况。明确分管领导和承办人员，组织业务培训，将公开工作纳入年度考核，接受社会评议，对发现的问题督促整改，全年未发生需要追究责任的情形。',
] as const;

export function corpora(count: number, seed = 20_260_101): Corpus[] {
  return layouts.map((layout) => {
    const dice = new Dice(seed);
    const texts = Array.from({ length: count }, () => withProse(layout.print(randomModel(dice), style, dice)));
    return { layout: layout.name, texts };
  });
}

/** The running text goes where a report has it: under the first heading and under the fifth. */
function withProse(report: string): string {
  const prose = `${paragraphs.join('\n')}\n`;
  return report.replace(/(一、总体情况\n)/u, `$1${prose}${prose}`).replace(/(五、存在的主要问题及改进情况\n)/u, `$1${prose}`);
}
