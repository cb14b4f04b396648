/** 整理表格: any layout becomes the one canonical layout, nothing is lost, a second run changes nothing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021 } from '../../src/core/form/edition2021.ts';
import { formatTables } from '../../src/core/format/format.ts';
import { sayIn } from '../../src/core/messages/say.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { sampleCells } from '../../src/core/rules/shared/sample-cells.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import type { Span } from '../../src/core/text/span.ts';
import { always } from '../laws/seed.ts';

const say = sayIn('zh-CN');

const format = (text: string, range?: Span) => {
  const { edits, refused } = formatTables(readDocument(text), say, range);
  return { text: applyEdits(text, edits), edits, refused: refused.map(({ table, message }) => `${table}: ${message}`) };
};

const cells = (text: string) =>
  analyze(text).reports.map(({ report }) =>
    report.cells.map(({ form, state, span }) => `${form.key} ${state} ${text.slice(span.start, span.end)}`),
  );

const values = {
  'requests/received/person': '3',
  'requests/received/total': '3',
  'requests/granted/person': '3',
  'requests/granted/total': '3',
  'requests/handled/person': '3',
  'requests/handled/total': '3',
};

/** Lines that hold a table, in other notations. */
const isRow = (line: string): boolean => line.includes('\t') || line.startsWith('第二十条');
const layouts: Readonly<Record<string, (line: string) => string>> = {
  'trailing pipes': (line) => `${line.replaceAll('\t', ' | ')} |`,
  'markdown pipes': (line) => `| ${line.replaceAll('\t', ' | ')} |`,
  'one cell a line': (line) =>
    line
      .split('\t')
      .filter((cell) => cell !== '')
      .join('\n'),
  'blanks between': (line) =>
    line
      .split('\t')
      .filter((cell) => cell !== '')
      .join('  '),
  'padded tabs': (line) => `${line}\t\t`,
};

for (const [name, layout] of Object.entries(layouts)) {
  for (const edition of [edition2021, edition2019]) {
    test(`${name}, edition ${edition.id}`, () => {
      const canonical = sampleCells(values, { edition });
      const text = canonical
        .split('\n')
        .map((line) => (isRow(line) ? layout(line) : line))
        .join('\n');
      assert.notEqual(text, canonical);
      const formatted = format(text);
      assert.deepEqual(formatted.refused, []);
      assert.equal(formatted.text, canonical);
      assert.deepEqual(format(formatted.text).edits, []);
    });
  }
}

test('line ends, labels of a page break and words around the table stay', () => {
  const text = sample().replace('规章\t0', '规章\t\t0').replaceAll('\n', '\r\n');
  const formatted = format(text);
  assert.deepEqual(formatted.refused, []);
  assert.equal(formatted.text, sample().replaceAll('\n', '\r\n'));
});

test('a remark that the province adds to a head stays', () => {
  const text = sample({ labels: { '本年收费金额（单位：万元）': '本年收费金额（单位：万元，保留4位小数）' } }).replace(
    '规章\t0',
    '规章\t\t0',
  );
  assert.match(format(text).text, /本年收费金额（单位：万元，保留4位小数）/u);
});

const UNHELD = '\t（四）无法提供\t1.本机关不掌握相关政府信息';

const refusals: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
  [
    'a row stands there twice',
    sampleCells({}, { after: { 'requests/granted': '\t（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0' } }),
    /表三.*出现了两次/u,
  ],
  ['a value is lost', sample().replace(`${UNHELD}\t0\t0\t0\t0\t0\t0\t0`, `${UNHELD}\t1\t2\t3\t4\t0\t5`), /表三.*1行读不准/u],
  ['there is one value too many', sample().replace('规章\t0\t0\t0', '规章\t0\t0\t0\t7'), /表二.*1行读不准/u],
  ['a sentence stands in the table', sample().replace('行政处罚\t0', '（另有三起正在调查）\n行政处罚\t0'), /表二.*另有三起正在调查/u],
];

for (const [what, text, reason] of refusals) {
  test(`a table is left as it is where ${what}`, () => {
    const { refused, edits } = format(text);
    assert.equal(refused.length, 1);
    assert.match(refused[0]!, reason);
    assert.deepEqual(edits, []);
  });
}

test('a note below a table stays below it', () => {
  const text = sample().replace('\n三、收到', '\n注：另有三起正在调查。\n三、收到').replace('规章\t0', '规章\t\t0');
  assert.equal(format(text).text, text.replace('规章\t\t0', '规章\t0'));
});

test('only the tables that the range touches are tidied', () => {
  const text = sample()
    .split('\n')
    .map((line) => (isRow(line) ? `${line}\t` : line))
    .join('\n');
  const at = text.indexOf('规章');
  const { edits } = format(text, { start: at, end: at + 1 });
  assert.equal(edits.length, 1);
  assert.ok(edits[0]!.span.end < text.indexOf('三、收到和处理'));
});

test('over random values and layouts: read again it is the same, run again it changes nothing', () => {
  const keys = edition2021.cells.map(({ key }) => key);
  const value = fc.oneof({ weight: 6, arbitrary: fc.nat(3000).map(String) }, fc.constantFrom('', '/', '-', '1,234', '１２', '5件', '无'));
  always(
    40,
    fc.property(
      fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 40 }),
      fc.constantFrom(...Object.values(layouts)),
      (stated, layout) => {
        const canonical = sampleCells(stated);
        const text = canonical
          .split('\n')
          .map((line) => (isRow(line) ? layout(line) : line))
          .join('\n');
        const formatted = format(text);
        assert.deepEqual(cells(formatted.text), cells(text));
        const again = format(formatted.text);
        assert.deepEqual(again.edits, []);
      },
    ),
  );
});
