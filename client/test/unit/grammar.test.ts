/** Holds the grammar's patterns to what they colour, and to a time that grows with the line and no faster. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertLinear } from '../../../server/test/laws/linear.ts';

const root = process.env['GOUJI_ROOT'] ?? process.cwd();
const { repository, patterns } = JSON.parse(readFileSync(join(root, 'syntaxes/disclosure-report.tmLanguage.json'), 'utf8'));
const order: string[] = patterns.map(({ include }: { include: string }) => include.slice(1));
const rules = new Map<string, RegExp>(order.map((name) => [name, new RegExp(repository[name].match, 'g')]));

/** The first pattern, in the grammar's order, that matches at the earliest place. */
function kindOf(line: string): string | undefined {
  const found = order.map((name) => ({ name, at: line.search(rules.get(name)!) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.name;
}

test('the six headings are told from the rows that begin with the same numerals', () => {
  assert.equal(kindOf('四、政府信息公开行政复议、行政诉讼情况'), 'section');
  assert.equal(kindOf('2、 主动公开政府信息情况'), 'section');
  assert.equal(kindOf('六、其他需要报告的事项'), 'section');
  assert.equal(kindOf('四、结转下年度继续办理\t\t\t0'), 'row');
  assert.equal(kindOf('\t（三）不予公开\t1.属于国家秘密\t0'), 'row');
});

test('title, sub-headings, the printed identity and numbers of cells', () => {
  assert.equal(kindOf('示例区民政局2023年政府信息公开工作年度报告'), 'title');
  assert.equal(kindOf('（一）主动公开。及时公开政策文件'), 'subheading');
  assert.equal(kindOf('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'), 'identity');
  assert.equal(kindOf('规章\t0\t1\t2'), 'cell');
  assert.equal(kindOf('｜规章'), undefined);
  assert.equal(kindOf('2023年，全区主动公开信息1200条。'), undefined);
});

test('no pattern backtracks: long lines of awkward characters cost in proportion', () => {
  for (const piece of ['一、', '（一）', '1,', '1.', '\t1', '政府信息公开', '　', '（本列数据的勾稽关系为', '1a']) {
    assertLinear(piece, (line) => {
      for (const [, pattern] of rules) for (const _ of line.matchAll(pattern));
    });
  }
});
