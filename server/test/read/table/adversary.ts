/** Tables printed row by row for the tests of hard cases: labels of the form, numbers made up. */

import { analyze, type ReportAnalysis } from '../../../src/core/analyze.ts';
import { edition2021 } from '../../../src/core/form/edition2021.ts';

export type Values = Readonly<Record<string, readonly (string | number)[]>>;

/** A consistent table 三: 30 requests, all from persons but two. */
export const consistent: Values = {
  received: [25, 2, 0, 0, 0, 0, 27],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
  granted: [12, 1, 0, 0, 0, 0, 13],
  partlyGranted: [4, 0, 0, 0, 0, 0, 4],
  'denied.internalAffairs': [2, 0, 0, 0, 0, 0, 2],
  'unavailable.notHeld': [7, 1, 0, 0, 0, 0, 8],
  handled: [25, 2, 0, 0, 0, 0, 27],
  carriedOut: [3, 0, 0, 0, 0, 0, 3],
};

/** Table 三 in its section, each row as `print` gives it. */
export function requestsTable(
  print: (label: string, values: readonly string[], key: string) => readonly string[],
  values: Values = consistent,
): string {
  const table = edition2021.tables.find(({ key }) => key === 'requests');
  const rows = table?.blocks[0]?.rows ?? [];
  const lines = rows.flatMap(({ key, label }) => print(label, (values[key] ?? [0, 0, 0, 0, 0, 0, 0]).map(String), key));
  return `示例区2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n${lines.join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n无。\n`;
}

export function only(text: string): ReportAnalysis {
  const [report, second] = analyze(text).reports;
  if (report === undefined || second !== undefined) throw new Error('one report expected');
  return report;
}

/** `number 12`, `uncertain` … of a cell. */
export function stateOf({ report }: ReportAnalysis, key: string): string {
  const cell = report.cells.find(({ form }) => form.key === key);
  return cell?.amount === undefined ? (cell?.state ?? 'none') : `number ${cell.amount}`;
}
