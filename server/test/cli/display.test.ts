import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, printable, widthOf, wrap } from '../../src/cli/display.ts';

/** Where the carets stand, in columns, and what stands above them. */
function marked(line: string, word: string, columns = 80, wide = true) {
  const start = line.indexOf(word);
  const shown = excerpt(line, { start, end: start + word.length }, columns, wide);
  const from = shown.carets.lastIndexOf(' ') + 1;
  let above = '';
  let column = 0;
  for (const character of shown.line) {
    if (column >= from && column < shown.carets.length) above += character;
    column += widthOf(character, wide);
  }
  return { ...shown, above };
}

test('carets stand under a number behind Chinese labels and tabs', () => {
  const { line, carets, above } = marked('一、本年新收\t\t7\t12', '12');
  assert.equal(line, '一、本年新收    7  12');
  assert.equal(carets, `${' '.repeat(12 + 4 + 1 + 2)}^^`);
  assert.equal(above, '12');
});

test('carets under Chinese characters take their width', () => {
  assert.equal(marked('3.危及“三安全一稳定”\t0', '稳定').carets.trim(), '^^^^');
  assert.equal(marked('3.危及“三安全一稳定”\t0', '稳定').above, '稳定');
});

test('ambiguous characters count two columns among Chinese and one elsewhere', () => {
  assert.equal(widthOf('“—…”', true), 8);
  assert.equal(widthOf('“—…”', false), 4);
});

test('combining marks and zero-width blanks take no column', () => {
  assert.equal(widthOf('e\u0301\u200b', false), 1);
});

test('a long line is cut to a window round the place', () => {
  const line = `${'甲'.repeat(500_000)}12${'乙'.repeat(500_000)}`;
  const { line: shown, above } = marked(line, '12', 80);
  assert.equal(above, '12');
  assert.ok(widthOf(shown, true) <= 80, shown);
  assert.match(shown, /^…甲+12乙+…$/u);
});

test('a place longer than the window is cut, with carets under what is shown', () => {
  const { line, carets } = excerpt('甲'.repeat(1000), { start: 0, end: 1000 }, 80, true);
  assert.ok(widthOf(line, true) <= 80);
  assert.equal(carets.length, widthOf(line.replace(/…$/u, ''), true) + (line.endsWith('…') ? 2 : 0));
});

test('an empty place has one caret', () => {
  assert.deepEqual(excerpt('a\tb', { start: 2, end: 2 }, 80, true), { line: 'a  b', carets: '   ^' });
});

test('nothing in a file can steer the terminal', () => {
  assert.equal(printable('a\u001b[31m\u202eb\r\n\0'), 'a�[31mb� �');
  assert.equal(printable('\ud800'), '�');
});

test('help in Chinese is broken between characters, not before a closing mark', () => {
  for (const line of wrap('退出码：没有发现达到级别的问题；有问题；用法有误，或有文件无法读取', 20)) {
    assert.ok(widthOf(line, false) <= 20, line);
    assert.doesNotMatch(line, /^[，；：]/u);
  }
  assert.deepEqual(wrap('one two three', 8), ['one two', 'three']);
});
