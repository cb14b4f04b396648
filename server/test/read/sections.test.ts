/** Section headings are found by title in every form that they take, and nothing else is taken for one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCandidates } from '../../src/core/read/headings.ts';
import { readSections, withoutContents } from '../../src/core/read/sections.ts';

const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

const bodies = [
  '2023年，我局有序开展工作。（一）主动公开。好。',
  '规章\t0\t0\t0',
  '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
  '0\t0\t0\t0\t0',
  '问题：人手不足。',
  '无其他需要报告的事项。',
];

const withHeadings = (headings: readonly string[], joint = '\n') =>
  headings.map((heading, index) => `${heading}${joint}${bodies[index]}\n`).join('');

function read(text: string): string {
  const whole = { start: 0, end: text.length };
  const sections = readSections(text, whole, withoutContents(text, findCandidates(text, 0, text.length)));
  for (const section of sections)
    assert.equal(text.slice(section.body.start - 1, section.body.start), text.slice(section.heading.end - 1, section.heading.end));
  return sections.map(({ key, numeral }) => `${key}${numeral?.value ?? ''}`).join(' ');
}

const all = 'overview1 disclosure2 requests3 reviews4 problems5 other6';

const forms: Readonly<Record<string, readonly string[]>> = {
  official,
  'Arabic digits': [
    '1、总体情况',
    '2、 主动公开政府信息情况',
    '3．收到和处理政府信息公开申请情况',
    '４.政府信息公开行政复议、行政诉讼情况',
    '5. 存在的主要问题及改进情况',
    '6、其他需要报告的事项',
  ],
  brackets: official.map((heading) => `（${heading.charAt(0)}）${heading.slice(2)}`),
  parts: official.map((heading) => `第${heading.charAt(0)}部分　${heading.slice(2)}`),
  'parts on two lines': official.map((heading) => `第${heading.charAt(0)}部分\n${heading.slice(2)}`),
  'full stop after the numeral': official.map((heading) => heading.replace('、', '. ')),
  markdown: official.map((heading) => `## **${heading}**`),
  'a stray letter': official.map((heading) => `l${heading}`),
  'HTML tags': official.map((heading) => `<p><strong>${heading}</strong></p>`),
  'blanks inside': official.map((heading) => [...heading].join(' ')),
  'wide blanks before': official.map((heading) => `\u3000\u00a0${heading}`),
  'a colon after': official.map((heading) => `${heading}：`),
  'wrapped by a page': official.map((heading) => `${heading.slice(0, -3)}\n${heading.slice(-3)}`),
  'numerals that are off': official.map((heading, index) => `${'二三四五六七'.charAt(index)}${heading.slice(1)}`),
  traditional: [
    '一、總體情況',
    '二、主動公開政府信息情況',
    '三、收到和處理政府信息公開申請情況',
    '四、政府信息公開行政復議、行政訴訟情況',
    '五、存在的主要問題及改進情況',
    '六、其他需要報告的事項',
  ],
  'unlisted wording': [
    '一、总体工作概况',
    '二、主动公开政府信息工作情况',
    '三、政府信息公开申请收到和处理情况',
    '四、因信息公开被申请复议、诉讼情况',
    '五、工作中的问题和整改措施',
    '六、其它需报告事项',
  ],
};

for (const [name, headings] of Object.entries(forms)) {
  test(`headings: ${name}`, () => {
    const found = read(withHeadings(headings));
    assert.equal(found, name === 'numerals that are off' ? 'overview2 disclosure3 requests4 reviews5 problems6 other7' : all);
  });
}

test('without numerals, each on its line', () => {
  assert.equal(read(withHeadings(official.map((heading) => heading.slice(2)))), 'overview disclosure requests reviews problems other');
});

test('in run-together text', () => {
  assert.equal(read(withHeadings(official, '').replaceAll('\n', '')), all);
});

const preambles: Readonly<Record<string, string>> = {
  'a list of parts in a sentence':
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
  'a numbered list in a sentence': `本报告包括${official.join('；')}等六部分。`,
  'a list wrapped over lines':
    '本报告包括总体情况、\n主动公开政府信息情况、\n收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼\n情况，存在的主要问题及改进情况\n以及其他需要报告的事项等。',
  'a table of contents': `目录\n${official.join('\n')}`,
  'a table of contents with pages': official.map((heading, index) => `${heading}${index % 2 ? '........' : '\t'}${index + 1}`).join('\n'),
  'mentions in quotes': '详见“三、收到和处理政府信息公开申请情况”和《二、主动公开政府信息情况》。',
};

for (const [name, preamble] of Object.entries(preambles)) {
  test(`no heading: ${name}`, () => assert.equal(read(`${preamble}\n${withHeadings(official)}`), all));
}

test('a sub-heading with the words of a section is none', () => {
  const text = withHeadings(official).replace(
    '（一）主动公开。好。',
    '\n（一）主动公开政府信息情况\n好。\n（二）收到和处理政府信息公开申请情况\n好。',
  );
  assert.equal(read(text), all);
});

test('a table that is headed 表二： is no second section', () => {
  assert.equal(read(withHeadings(official).replace('规章\t0', '## 表二：主动公开政府信息情况\n规章\t0')), all);
});

test('a section that stands twice is found twice, at its place', () => {
  const text = `${withHeadings(official)}${official[3]}\n${bodies[3]}\n`;
  assert.equal(read(text), `${all} reviews4`);
});

test('what is missing is not made up', () => {
  const text = withHeadings(official);
  for (const [index, heading] of official.entries()) {
    assert.equal(
      read(text.replace(`${heading}\n`, '')),
      all
        .split(' ')
        .filter((_, other) => other !== index)
        .join(' '),
    );
  }
});

test('a heading that lost its end stops where the next one begins', () => {
  const text = withHeadings(official).replace(
    /三、收到和处理政府信息公开申请情况\n[^四]*四、[^四]*四、/u,
    '三、收到和处理政府信息公开申请情四、',
  );
  const whole = { start: 0, end: text.length };
  for (const { heading, body, span } of readSections(text, whole, withoutContents(text, findCandidates(text, 0, text.length)))) {
    assert.ok(span.start === heading.start && heading.end === body.start && body.start <= body.end && body.end === span.end);
  }
});
