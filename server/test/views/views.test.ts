import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { editions } from '../../src/core/form/editions.ts';
import { sayIn } from '../../src/core/messages/say.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import type { Span } from '../../src/core/text/span.ts';
import { tableLenses } from '../../src/core/views/codeLens.ts';
import { completions } from '../../src/core/views/completion.ts';
import { foldingSpans } from '../../src/core/views/folding.ts';
import { totalHints } from '../../src/core/views/hints.ts';
import { hover } from '../../src/core/views/hover.ts';
import { initialsOf } from '../../src/core/views/initials.ts';
import { definition, highlights, references } from '../../src/core/views/links.ts';
import { correctMentions } from '../../src/core/views/mentions.ts';
import { type OutlineNode, outline } from '../../src/core/views/outline.ts';
import { recompute } from '../../src/core/views/recompute.ts';
import { nextRow } from '../../src/core/views/rows.ts';
import { selectionSpans } from '../../src/core/views/selection.ts';
import { matches, reportSymbols } from '../../src/core/views/symbols.ts';
import { tableText, tidy } from '../../src/core/views/tidy.ts';
import { tokens } from '../../src/core/views/tokens.ts';
import { urls } from '../../src/core/views/urls.ts';
import { readMarks } from '../marks.ts';
import { report, table } from './fixture.ts';

const say = sayIn('zh-CN');

/** A text with marks: its analysis, and the marked places by label. */
function marked(source: string) {
  const { text, marks } = readMarks(source);
  const spans = (label: string): Span[] => marks.filter((mark) => mark.label === label).map(({ span }) => span);
  const at = (label: string): number => {
    const [place] = spans(label);
    assert.ok(place, `no mark ${label}`);
    return place.start;
  };
  return { text, analysis: analyze(text), spans, at };
}

const placesOf = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => `${start}:${text.slice(start, end)}`).sort();

const firstRow = {
  'requests/received/person': '⟦9⟧{addend}',
  'requests/received/company': '⟦3⟧{addend}',
  'requests/received/research': '⟦0⟧{addend}',
  'requests/received/charity': '⟦0⟧{addend}',
  'requests/received/legalService': '⟦0⟧{addend}',
  'requests/received/otherOrganization': '⟦0⟧{addend}',
};

describe('definition, references, highlights', () => {
  test('a total leads to its addends', () => {
    const { text, analysis, spans, at } = marked(report({ ...firstRow, 'requests/received/total': '⟦12⟧{total}' }));
    const links = definition(analysis, at('total'));
    assert.deepEqual(placesOf(text, links?.to ?? []), placesOf(text, spans('addend')));
    assert.deepEqual(links?.from, spans('total')[0]);
  });

  test('an addend leads to its totals, of the row and of the column', () => {
    const { text, analysis, spans, at } = marked(
      report({ 'requests/granted/person': '⟦6⟧{here}', 'requests/granted/total': '⟦8⟧{total}', 'requests/handled/person': '⟦9⟧{total}' }),
    );
    assert.deepEqual(placesOf(text, definition(analysis, at('here'))?.to ?? []), placesOf(text, spans('total')));
  });

  test('highlights: the caret’s own cell apart from the others', () => {
    const { text, analysis, spans, at } = marked(report({ ...firstRow, 'requests/received/total': '⟦12⟧{total}' }));
    const found = highlights(analysis, at('total'));
    assert.deepEqual(
      placesOf(
        text,
        found.filter(({ itself }) => itself).map(({ span }) => span),
      ),
      placesOf(text, spans('total')),
    );
    const others = found.filter(({ itself }) => !itself).map(({ span }) => span);
    for (const place of placesOf(text, spans('addend'))) assert.ok(placesOf(text, others).includes(place));
  });

  test('references of a cell: the cells of its sums and the balance; itself only when asked for', () => {
    const { text, analysis, spans, at } = marked(
      report({
        'requests/carriedOut/person': '⟦1⟧{here}',
        'requests/carriedOut/total': '⟦1⟧{related}',
        'requests/received/person': '⟦9⟧{related}',
        'requests/carriedIn/person': '⟦1⟧{related}',
        'requests/handled/person': '⟦9⟧{related}',
      }),
    );
    assert.deepEqual(placesOf(text, references(analysis, at('here'), false)), placesOf(text, spans('related')));
    assert.equal(references(analysis, at('here'), true).length, spans('related').length + 1);
  });

  test('a number of the narrative leads to the cell it means, and the cell back to it', () => {
    const source = report({ 'requests/received/total': '⟦12⟧{cell}' }).replace(
      '收到政府信息公开申请12件',
      '收到政府信息公开申请⟦12⟧{said}件',
    );
    const { text, analysis, spans, at } = marked(source);
    const cell = placesOf(text, spans('cell'))[0] ?? '';
    assert.ok(placesOf(text, definition(analysis, at('said'))?.to ?? []).includes(cell));
    assert.ok(placesOf(text, references(analysis, at('cell'), false)).includes(placesOf(text, spans('said'))[0] ?? ''));
  });

  test('outside cells and numbers there is nothing', () => {
    const { analysis } = marked(report());
    assert.equal(definition(analysis, 0), undefined);
    assert.deepEqual(references(analysis, 0, true), []);
    assert.deepEqual(highlights(analysis, 0), []);
  });
});

describe('hover', () => {
  test('on a total: formula, numbers, verdict', () => {
    const { analysis, at } = marked(report({ 'requests/received/total': '⟦13⟧{total}' }));
    const found = hover(analysis, at('total'), say);
    assert.equal(found?.title, '表三 一、本年新收政府信息公开申请数量·总计');
    assert.deepEqual(found?.lines.slice(0, 3), [
      '总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他',
      '13≠9＋3＋0＋0＋0＋0',
      '表中为 13，计算应为 12，相差 1',
    ]);
  });

  test('on a total of many rows only the addends that are not zero', () => {
    const { analysis, at } = marked(report({ 'requests/handled/person': '⟦9⟧{total}' }));
    const lines = hover(analysis, at('total'), say)?.lines ?? [];
    assert.ok(lines.includes('（七）总计＝（一）予以公开＋…＋3.其他（共 21 项）'), lines.join('\n'));
    assert.ok(lines.includes('9＝6＋1＋2'), lines.join('\n'));
    assert.ok(lines.includes('计算结果与表中一致'));
  });

  test('on an addend: the sums it enters', () => {
    const { analysis, at } = marked(report({ 'requests/received/person': '⟦9⟧{here}' }));
    const lines = hover(analysis, at('here'), say)?.lines ?? [];
    assert.equal(lines.filter((line) => line.startsWith('计入：')).length, 2);
  });

  test('on a blank and on what is no number', () => {
    const { analysis, at } = marked(report({ 'requests/received/person': '⟦若干⟧{word}', 'requests/granted/research': '⟦⟧{blank}' }));
    assert.ok(hover(analysis, at('word'), say)?.lines.includes('不是数字'));
    assert.ok(hover(analysis, at('blank'), say)?.lines.some((line) => line.startsWith('空白')));
  });

  test('on a heading: what the section must hold', () => {
    const { analysis, at } = marked(report().replace('一、总体情况', '⟦一、总体情况⟧{heading}'));
    const found = hover(analysis, at('heading'), say);
    assert.equal(found?.title, '一、总体情况');
    assert.match(found?.lines[0] ?? '', /五个方面/u);
  });

  test('elsewhere nothing', () => assert.equal(hover(analyze(report()), 0, say), undefined));
});

const find = (nodes: readonly OutlineNode[], name: string): OutlineNode | undefined => {
  for (const node of nodes) {
    const found = node.name === name ? node : find(node.children, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

describe('outline and folding', () => {
  test('sections, tables, groups, rows, with totals', () => {
    const nodes = outline(analyze(report()), say);
    assert.deepEqual(
      nodes.map(({ name }) => name),
      [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    );
    const table = find(nodes, '表三');
    assert.equal(table?.detail, '勾稽关系成立 39/39');
    assert.equal(find(nodes, '一、本年新收政府信息公开申请数量')?.detail, '12');
    assert.equal(find(nodes, '（三）不予公开')?.detail, '1');
    assert.equal(find(nodes, '（四）无法提供')?.children.length, 3);
    assert.equal(find(nodes, '三、本年度办理结果')?.detail, '');
  });

  test('what is wrong or missing is the detail', () => {
    const wrong = outline(analyze(report({ 'requests/received/total': '13' })), say);
    assert.equal(find(wrong, '表三')?.detail, '2 处不一致');
    const text = report();
    const lines = text.split('\n');
    const without = lines.filter((line) => !line.startsWith('四、结转下年度继续办理')).join('\n');
    assert.match(find(outline(analyze(without), say), '表三')?.detail ?? '', /^缺失 1 行/u);
    const headless = report().replace(/第二十条第（一）项[\s\S]*?(?=\n\n三、)/u, '无。');
    assert.equal(find(outline(analyze(headless), say), '二、主动公开政府信息情况')?.detail, '表格缺失');
  });

  test('several reports in one text stand apart', () => {
    const nodes = outline(analyze(report() + report().replaceAll('档案局', '水务局')), say);
    assert.deepEqual(
      nodes.map(({ kind, name }) => [kind, name]),
      [
        ['report', '示例区档案局2023年政府信息公开工作年度报告'],
        ['report', '示例区水务局2023年政府信息公开工作年度报告'],
      ],
    );
  });

  test('every span lies in the text and holds its selection', () => {
    const text = report();
    const visit = (nodes: readonly OutlineNode[]): void => {
      for (const { span, selection, children } of nodes) {
        assert.ok(0 <= span.start && span.start <= selection.start && selection.end <= span.end && span.end <= text.length);
        visit(children);
      }
    };
    visit(outline(analyze(text), say));
  });

  test('folds sections, tables and groups', () => {
    const text = report();
    const folded = foldingSpans(analyze(text), say).map(({ start, end }) => text.slice(start, end));
    assert.ok(folded.some((part) => part.startsWith('一、总体情况') && part.endsWith('办结12件。')));
    assert.ok(folded.some((part) => part.startsWith('（三）不予公开') || part.startsWith('1.属于国家秘密')));
  });
});

describe('lenses and recomputing', () => {
  const titles = (text: string) =>
    tableLenses(analyze(text), say)
      .filter(({ action }) => action !== 'copy' && action !== 'tidy')
      .map(({ title }) => title);

  test('a table that adds up says so, one without sums says nothing', () => {
    assert.deepEqual(titles(report()), ['勾稽关系成立（39/39）', '勾稽关系成立（3/3）']);
  });

  test('a wrong total is offered to be recomputed', () => {
    const text = report({ 'requests/received/total': '13' });
    assert.equal(titles(text)[0], '重新计算合计（2 处不一致）');
    const { edits, message, refused } = recompute(analyze(text), { table: 'requests' }, say);
    assert.equal(applyEdits(text, edits), report());
    assert.equal(message, '已更新 1 处合计');
    assert.equal(refused, undefined);
    assert.deepEqual(recompute(analyze(report()), {}, say).edits, []);
  });

  test('while a typed number is known to be wrong, no totals are offered to be made from it', () => {
    const text = report({ 'requests/granted/person': '66' });
    assert.deepEqual(
      analyze(text).reports[0]?.findings.flatMap(({ cell, severity }) => (severity === 'error' ? cell : [])),
      ['requests/granted/person'],
    );
    assert.equal(titles(text)[0], '2 处不一致，请核对填写的数字');
  });

  test('what recomputing can’t mend is left to people, and said', () => {
    const text = report({ 'requests/carriedOut/person': '2' });
    const first = recompute(analyze(text), { table: 'requests' }, say);
    assert.match(first.message, /^已更新 1 处合计；仍有 2 项勾稽关系不成立/u);
    const after = applyEdits(text, first.edits);
    assert.equal(titles(after)[0], '2 处不一致，请核对填写的数字');
    assert.deepEqual(recompute(analyze(after), { table: 'requests' }, say).edits, []);
  });

  test('no promise where a cell is uncertain, and no recomputing', () => {
    const text = report({ 'requests/received/person': '若干', 'requests/handled/total': '13' });
    assert.match(titles(text)[0] ?? '', /无法判断/u);
    const { edits, refused } = recompute(analyze(text), { table: 'requests' }, say);
    assert.deepEqual(edits, []);
    assert.equal(refused, '表三有 1 格无法判断（一、本年新收政府信息公开申请数量·自然人），未重新计算');
  });

  test('in a collection each table has its own', () => {
    const text = report() + report({ 'requests/received/total': '13' }).replaceAll('档案局', '水务局');
    const lenses = tableLenses(analyze(text), say).filter(({ action }) => action !== 'copy');
    assert.deepEqual(
      lenses.map(({ part, table, action }) => [part, table, action]),
      [
        [1, 'requests', undefined],
        [1, 'reviews', undefined],
        [2, 'requests', 'recompute'],
        [2, 'reviews', undefined],
      ],
    );
    assert.deepEqual(recompute(analyze(text), { table: 'requests', part: 1 }, say).edits, []);
    assert.equal(recompute(analyze(text), { table: 'requests', part: 2 }, say).edits.length, 1);
  });
});

test('all numbers of the text that contradict a cell are corrected as one', () => {
  const source = report({ 'requests/received/total': '⟦12⟧{cell}' })
    .replace('申请12件', '申请⟦15⟧{said}件')
    .replace('本年度未收取', '全年新收政府信息公开申请⟦14⟧{said}件。本年度未收取');
  const { analysis, spans, at } = marked(source);
  const fromCell = correctMentions(analysis, at('cell'));
  assert.equal(fromCell?.value, '12');
  assert.deepEqual(
    fromCell?.edits.map(({ span }) => span),
    spans('said'),
  );
  assert.deepEqual(correctMentions(analysis, at('said')), fromCell);
  const { analysis: right, at: place } = marked(report({ 'requests/received/total': '⟦12⟧{cell}' }));
  assert.equal(correctMentions(right, place('cell')), undefined);
});

test('every Han character that completion offers has its pinyin initial', () => {
  const labels = editions.flatMap(({ sections, tables }) => [
    ...sections.map(({ heading }) => heading),
    ...tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map((row) => row.label))),
  ]);
  for (const label of [...labels, '空表', '无。', '本年度未收取信息处理费。']) {
    const han = Array.from(label).filter((character) => /\p{Script=Han}/u.test(character));
    assert.equal(initialsOf(label).length, han.length, label);
  }
  assert.equal(initialsOf('二、主动公开政府信息情况'), 'ezdgkzfxxqk');
});

describe('tidying', () => {
  const untidy = report()
    .replaceAll(/^行政许可\t0$/gmu, '| 行政许可 | 0 |')
    .replace(/\t/gu, ' | ');

  test('one canonical layout, no number changed, a second time nothing', () => {
    const first = tidy(analyze(untidy), {}, say);
    assert.equal(first.refused, undefined);
    const after = applyEdits(untidy, first.edits);
    assert.deepEqual(amounts(after), amounts(untidy));
    assert.ok(after.includes(table('requests')));
    assert.deepEqual(tidy(analyze(after), {}, say), { edits: [], message: '没有需要整理的表格' });
    assert.ok(tableLenses(analyze(untidy), say).some(({ action }) => action === 'tidy'));
    assert.ok(!tableLenses(analyze(after), say).some(({ action }) => action === 'tidy'));
  });

  test('only the table asked for', () => {
    const { edits } = tidy(analyze(untidy), { table: 'reviews' }, say);
    const after = applyEdits(untidy, edits);
    assert.ok(after.includes(table('reviews').split('\n').at(-1) ?? ''));
    assert.ok(!after.includes(table('requests')));
  });

  test('a table as text for a spreadsheet, whatever its layout', () => {
    assert.equal(tableText(analyze(report()), { table: 'requests' }, say).text, table('requests'));
    assert.equal(tableText(analyze(untidy), { table: 'requests' }, say).text, table('requests'));
  });

  test('refused with the reason where a row is uncertain', () => {
    const lost = report().replace(/(一、本年新收政府信息公开申请数量\t.*)\t3\t0/u, '$1\t3');
    const { refused } = tableText(analyze(lost), { table: 'requests' }, say);
    assert.match(refused ?? '', /表三/u);
  });
});

const amounts = (text: string) => analyze(text).reports.flatMap(({ report }) => report.cells.map(({ amount }) => amount));

test('selection grows from the digits to the whole text', () => {
  const { text, analysis, at } = marked(report({ 'requests/received/person': '⟦19⟧{here}', 'requests/received/total': '22' }));
  const parts = selectionSpans(analysis, at('here') + 1).map(({ start, end }) => text.slice(start, end));
  assert.equal(parts[0], '19');
  assert.match(parts[1] ?? '', /^一、本年新收政府信息公开申请数量\t+19\t/u);
  assert.equal(parts.at(-1), text);
  for (const [index, part] of parts.entries()) assert.ok(index === 0 || part.length > (parts[index - 1]?.length ?? 0));
});

test('tokens: in order, apart, and marked', () => {
  const { text, analysis } = marked(report({ 'requests/received/total': '13', 'requests/granted/person': '若干' }));
  const found = tokens(analysis);
  for (const [index, { span }] of found.entries()) assert.ok(index === 0 || span.start >= (found[index - 1]?.span.end ?? 0));
  const kindOf = (word: string) =>
    found.filter(({ span }) => text.slice(span.start, span.end) === word).map(({ kind, marks }) => [kind, ...marks]);
  assert.deepEqual(kindOf('一、总体情况'), [['heading']]);
  assert.deepEqual(kindOf('13'), [['number', 'total', 'wrong']]);
  assert.deepEqual(kindOf('若干'), [['text', 'wrong']]);
  const wrong = found.filter(({ marks }) => marks.includes('wrong')).map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(wrong, ['12', '13', '若干'], 'a number of the text, a total, no number; the addends of a broken sum are not wrong');
  assert.ok(kindOf('商业企业').every(([kind]) => kind === 'label'));
  const part = tokens(analysis, { start: 0, end: text.indexOf('二、主动公开') });
  assert.ok(part.length > 0 && part.length < found.length);
});

test('hints stand at the end of the line, for a wrong total and for a blank one', () => {
  const { text, analysis } = marked(report({ 'requests/received/total': '13', 'requests/granted/total': '' }));
  const found = totalHints(analysis, { start: 0, end: text.length }, say);
  for (const { offset } of found) assert.equal(text.charAt(offset), '\n');
  assert.deepEqual(
    found.map(({ label }) => label),
    ['总计应为 12', '总计应为 8'],
  );
});

describe('completion', () => {
  const without = report().replace(/六、其他需要报告的事项[\s\S]*?。\n/u, '⟦⟧{here}\n');

  test('offers headings that are missing, by their words and by pinyin initials', () => {
    const { analysis, at } = marked(without);
    const heading = completions(analysis, at('here'), say).find(({ kind }) => kind === 'heading');
    assert.equal(heading?.newText, '六、其他需要报告的事项');
    assert.match(heading?.filter ?? '', /qtxybgdsx/u);
  });

  test('offers an empty official table', () => {
    const { analysis, at } = marked(report().replace(/行政复议\t[\s\S]*?(?=\n\n五、)/u, '⟦⟧{here}'));
    const form = completions(analysis, at('here'), say).find(({ kind }) => kind === 'table');
    assert.match(form?.newText ?? '', /结果维持\t结果纠正/u);
  });

  test('replaces what was typed of the line, and offers nothing inside a sentence or a row', () => {
    const { text, analysis, at } = marked(without.replace('⟦⟧{here}', '其他⟦⟧{here}'));
    const [first] = completions(analysis, at('here'), say);
    assert.equal(text.slice(first?.span.start, first?.span.end), '其他');
    const { analysis: other, at: place } = marked(
      report().replace('本机关收到', '本机关⟦⟧{sentence}收到').replace('行政许可\t', '行政许可\t⟦⟧{row}'),
    );
    assert.deepEqual(completions(other, place('row'), say), []);
  });

  test('in a table: the rows that it lacks', () => {
    const { analysis, at } = marked(report().replace(/四、结转下年度继续办理\t.*/u, '⟦⟧{here}'));
    const rows = completions(analysis, at('here'), say);
    assert.deepEqual(
      rows.map(({ kind, label }) => [kind, label]),
      [['row', '四、结转下年度继续办理']],
    );
    assert.equal(rows[0]?.newText, `四、结转下年度继续办理${'\t'.repeat(9)}`);
  });
});

test('Enter at the end of a row gives the next official row, once', () => {
  const { analysis, at } = marked(report().replace(/四、结转下年度继续办理\t.*/u, '⟦⟧{here}'));
  assert.equal(nextRow(analysis, at('here')), `四、结转下年度继续办理${'\t'.repeat(9)}`);
  const { analysis: full, at: place } = marked(report().replace('\n二、上年结转', '\n⟦⟧{here}\n二、上年结转'));
  assert.equal(nextRow(full, place('here')), undefined);
});

test('symbols: organ and year; matched as editors do', () => {
  assert.deepEqual(
    reportSymbols(analyze(report()), say).map(({ name }) => name),
    ['示例区档案局 2023 年'],
  );
  assert.ok(matches('示例区档案局 2023 年', '档2023'));
  assert.ok(!matches('示例区档案局 2023 年', '水务'));
});

test('web addresses end where Chinese text goes on', () => {
  const text = '网址为https://example.gov.cn/a?b=1。另见（http://example.org），不含 httpx 和 http://';
  assert.deepEqual(
    urls(text).map(({ start, end }) => text.slice(start, end)),
    ['https://example.gov.cn/a?b=1', 'http://example.org'],
  );
});
