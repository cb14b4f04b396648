/** A small report with real numbers for the tests of views and server; every test names only what it changes. Made from the form's data. */

import { edition2021 } from '../../src/core/form/edition2021.ts';
import type { TableKey } from '../../src/core/form/types.ts';
import { printTable } from '../../src/core/format/print.ts';

const person = {
  received: '9',
  carriedIn: '1',
  granted: '6',
  'denied.internalAffairs': '1',
  'unavailable.notHeld': '2',
  handled: '9',
  carriedOut: '1',
};
const company = { received: '3', granted: '2', 'notHandled.petition': '1', handled: '3' };
const total = {
  received: '12',
  carriedIn: '1',
  granted: '8',
  'denied.internalAffairs': '1',
  'unavailable.notHeld': '2',
  'notHandled.petition': '1',
  handled: '12',
  carriedOut: '1',
};
const requests: Readonly<Record<string, Readonly<Record<string, string>>>> = { person, company, total };

/** A table of the form with this report's numbers; cells can be given other texts by key. */
export function table(key: TableKey, cells: Readonly<Record<string, string>> = {}): string {
  const form = edition2021.tables.find((each) => each.key === key);
  if (form === undefined) throw new Error(`no table ${key}`);
  return printTable(form, (row, column) => {
    const given = cells[`${key}/${row.key}/${column.key}`];
    if (given !== undefined) return given;
    return key === 'requests' ? (requests[column.key]?.[row.key] ?? '0') : '0';
  }).join('\n');
}

export function report(cells: Readonly<Record<string, string>> = {}): string {
  return `示例区档案局2023年政府信息公开工作年度报告

本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2023年1月1日至2023年12月31日，网址为https://example.gov.cn/xxgk。

一、总体情况

2023年，本机关收到政府信息公开申请12件，办结12件。

二、主动公开政府信息情况

${table('disclosure', cells)}

三、收到和处理政府信息公开申请情况

${table('requests', cells)}

四、政府信息公开行政复议、行政诉讼情况

${table('reviews', cells)}

五、存在的主要问题及改进情况

存在的主要问题是解读材料偏少，已增加图文解读。

六、其他需要报告的事项

本年度未收取信息处理费，没有其他需要报告的事项。

示例区档案局
2024年1月18日
`;
}
