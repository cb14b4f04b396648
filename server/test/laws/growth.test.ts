/** Law 9: time grows linearly with the text, whatever there is much of. */

import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { assertLinear } from './linear.ts';
import { fixtures } from './texts.ts';

const report = fixtures[0] ?? '';

const units: Readonly<Record<string, string>> = {
  'many reports in one text': `${report}\n`,
  'one long narrative line': `${report.slice(0, 400).replaceAll('\n', '')}收到申请12件，其中3件予以公开，占25%；`,
  'one table with very many rows': '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t7\n',
  'headings without end': '一、总体情况\n二、主动公开政府信息情况\n',
  'numbers without end': `${report.slice(0, 900)}${'12 0 3 '.repeat(300)}`,
  'blanks without end': ' \t\n',
};

for (const [name, unit] of Object.entries(units)) test(name, () => assertLinear(unit, (text) => analyze(text)));

/** A table that is HTML source, and goes wrong at once. */
const heading = '示例区2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';

const tags: Readonly<Record<string, string>> = {
  'tags of rows that never end': '<tr\n',
  'tables of HTML without a row': '<table>\n',
  'rows inside of other tags': '<p\n<tr>\n',
  'cells that never end': '<td>1\n',
};

for (const [name, unit] of Object.entries(tags)) test(name, () => assertLinear(unit, (text) => analyze(`${heading}${text}`)));
