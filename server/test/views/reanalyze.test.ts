import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, analyze } from '../../src/core/analyze.ts';
import { analyzeAgain } from '../../src/core/reanalyze.ts';
import { report } from './fixture.ts';

const organs = ['档案局', '水务局', '民政局', '教育局', '统计局', '审计局'];
const collection = organs
  .map((organ, index) => report({ 'requests/received/total': String(12 + (index % 3)) }).replaceAll('档案局', organ))
  .join('\n');

/** Everything that is known, as plain values. */
const plain = ({ document, language, reports, findings }: Analysis) => ({
  language,
  findings,
  pieces: document.pieces,
  reports: reports.map((each) => ({
    report: each.report,
    sums: each.sums.results,
    suspects: each.suspects,
    mentions: each.mentions,
    findings: each.findings,
  })),
});

test('a change anywhere in a collection: the answer is that of a fresh analysis', () => {
  // A fixed sequence of pseudo-random edits: what fails can be repeated.
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const pieces = [
    '[',
    '&nbsp;',
    '\u2003',
    '\n- 4 -\n',
    '1',
    '\t',
    '\n',
    '申请12件，',
    '一、总体情况\n',
    '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1\n',
    '示例区交通局2023年政府信息公开工作年度报告\n',
    '示例区水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n',
  ];
  let text = collection;
  let last = analyze(text);
  assert.equal(last.reports.length, organs.length);
  let taken = 0;
  for (let round = 0; round < 24; round += 1) {
    if (round % 12 === 0) text = collection;
    const start = random(text.length);
    const end = Math.min(text.length, start + (random(4) === 0 ? random(400) : random(3)));
    text = text.slice(0, start) + (random(3) === 0 ? '' : (pieces[random(pieces.length)] ?? '')) + text.slice(end);
    const again = analyzeAgain(text, {}, last);
    const fresh = analyze(text);
    assert.deepEqual(plain(again), plain(fresh), `round ${round}`);
    if (again.reports[0] === last.reports[0] || again.reports.at(-1)?.sums === last.reports.at(-1)?.sums) taken += 1;
    last = again;
  }
  assert.ok(taken > 12, `only ${taken} of 24 took anything over`);
});

test('titles and headings that come or go between reports', () => {
  const title = '示例区民政局2023年政府信息公开工作年度报告';
  const cuts: readonly (readonly [string, string])[] = [
    [title, ''],
    [title, '示例区水务局2023年政府信息公开工作年度报告'],
    [`${title}\n`, `${title}\n${title}\n`],
    [title, `${title}\n\n${report()}`],
  ];
  const last = analyze(collection);
  for (const [from, to] of cuts) {
    const text = collection.replace(from, to);
    assert.notEqual(text, collection);
    assert.deepEqual(plain(analyzeAgain(text, {}, last)), plain(analyze(text)), to);
  }
  const at = collection.indexOf('示例区民政局');
  const without =
    collection.slice(0, at) +
    collection.slice(at).replace(/[一二三四五六]、.*(?:情况|事项)\n/gu, (heading, offset: number) => (offset < 3000 ? '' : heading));
  assert.deepEqual(plain(analyzeAgain(without, {}, last)), plain(analyze(without)));
});

test('rows are put in with the line end that the text uses first, in reports that are taken over as well', () => {
  const lacking = collection.replaceAll(/^.*其他处理.*\n/gmu, '').replaceAll(/^.*结转下年度继续办理.*\n/gmu, '');
  const last = analyze(lacking);
  assert.ok(last.reports.at(-1)?.findings.some(({ rule, fixes = [] }) => rule === 'row-missing' && fixes.length > 0));
  for (const text of [lacking.replace('\n', '\r\n'), lacking.replace('\n', '\r'), lacking.replace('\n', '\n\r\n'), `\r\n${lacking}`])
    assert.deepEqual(plain(analyzeAgain(text, {}, last)), plain(analyze(text)), JSON.stringify(text.slice(0, 40)));
});

test('what makes a text unreadable is found wherever it is put in', () => {
  const long = `${'示例区政府信息公开工作年度报告汇编，供审核使用。\n'.repeat(1500)}\n${collection}`;
  const last = analyze(long);
  assert.equal(last.reports.length, organs.length);
  const garbled = '锟斤拷'.repeat(4000);
  for (const at of [0, 10, 32_760, 32_768, long.indexOf(organs[0] ?? '') - 2, long.indexOf('二、'), long.length]) {
    const text = long.slice(0, at) + garbled + long.slice(at);
    assert.deepEqual(plain(analyzeAgain(text, {}, last)), plain(analyze(text)), `at ${at}`);
  }
});

test('the same text is the same analysis; few reports are analysed afresh', () => {
  const last = analyze(collection);
  assert.equal(analyzeAgain(collection, {}, last), last);
  const one = analyze(report());
  assert.deepEqual(plain(analyzeAgain(`${report()}\n`, {}, one)), plain(analyze(`${report()}\n`)));
});
