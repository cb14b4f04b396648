/** What Word, Excel, WPS and web pages put on the clipboard, read as a person sees it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../server/test/laws/linear.ts';
import { textOfHtml } from '../../src/paste/html.ts';

const cases: Readonly<Record<string, readonly [html: string, text: string | undefined]>> = {
  'a row a line, a tab between cells': ['<table><tr><td>规章<td>0<td>1<tr><td>其他<td><td>2</table>', '规章\t0\t1\n其他\t\t2'],
  'paragraphs around a table': ['<p>二、主动公开</p><table><tr><td>a<td>b</table>说明<br>第二行', '二、主动公开\na\tb\n说明\n第二行'],
  'Word: nested tags, an empty paragraph, a row that only fixes the widths': [
    `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b><span lang=EN-US>1.</span></b><span
      style='font-family:宋体'>属于国家
      秘密</span></p></td><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
      <![if !supportMisalignedColumns]><tr height=0><td width=60></td><td width=60></td></tr><![endif]></table>`,
    '1.属于国家秘密\t',
  ],
  'Word: comments, settings and styles are not text': [
    '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style>p{color:red}</style><xml>x</xml><table><tr><td>1<td>2</table>',
    '1\t2',
  ],
  'Word: hidden text': ["<table><tr><td>12<span style='display:none;mso-hide:all'>99</span><td>3</table>", '12\t3'],
  'WPS: spaces kept by style': [`<table><tr><td><span style="mso-spacerun:'yes'">&nbsp;12&nbsp;</span><td><font>3</font></table>`, '12\t3'],
  'Excel: hidden rows, cells that say what they are': [
    "<table><tr><td x:str>甲<td x:num>1<tr style='display:none'><td>乙<td>9<tr style='mso-height-source:userset;display: NONE'><td>丙<td>8</table>",
    '甲\t1',
  ],
  'Excel: the number as it is shown': ['<table><tr><td x:num="1286">1,286<td align=right x:num="0.5">50%</table>', '1,286\t50%'],
  'Excel: a wrapped label, a wrapped word': [
    '<table><tr><td>本年<br>\n    制发件数<td>现行<p>有效件数</p></table>',
    '本年制发件数\t现行有效件数',
  ],
  'two numbers in a cell stay two': ['<table><tr><td>1<br>2<td>3</table>', '1 2\t3'],
  'a remark keeps its distance': ['<table><tr><td>22<br>（其中修订16件）<td>3</table>', '22 （其中修订16件）\t3'],
  'merged cells': ['<table><tr><td rowspan=2 colspan=2>组<td>1<tr><td>2</table>', '组\t\t1\n\t\t2'],
  'head, body and caption': [
    '<table><caption>表四</caption><thead><tr><th rowspan=5>a<th>b<tbody><tr><td>1<td>2</table>',
    '表四\na\tb\n1\t2',
  ],
  'tables that only arrange the page': [
    '<table><tr><td>栏目<td><div><table><tr><td>a<td>b</table></div><p>正文</p><tr><td>页脚</table>',
    '栏目\na\tb\n正文\n页脚',
  ],
  'a box round a number is no table': ['<table><tr><td><table><tr><td>12</table><td>3</table>', '12\t3'],
  'two tables': ['<table><tr><td>1<td>2</table><br><table><tr><td>3<td>4</table>', '1\t2\n3\t4'],
  'only what was selected': ['<table><tr><td>前<!--StartFragment--><tr><td>1<td>2<!--EndFragment--><tr><td>后</table>后', '\n1\t2\n'],
  'the header that Windows puts before it': [
    'Version:1.0\r\nStartHTML:0\r\n<html><!--StartFragment--><table><tr><td>1<td>2</table><!--EndFragment-->',
    '1\t2',
  ],
  'indents of Chinese paragraphs stay, those of the source do not': ['<p>　　正文\n   第二段 3\n 件</p>', '　　正文第二段 3 件'],
  'characters by number': ['<table><tr><td>&#24178;&lt;1&gt;<td>&ensp;2</table>', '干<1>\t2'],
  'a number struck out': ['<table><tr><td><del>12</del>13<td>3</table>', undefined],
  'a number struck out by style': ["<table><tr><td><span style='text-decoration: line-through'>12</span>13<td>3</table>", undefined],
  'the mark of a note': ['<table><tr><td>12<sup>1</sup><td>3</table>', undefined],
  'the mark of a note in a box': ['<table><tr><td><table><tr><td>12<sup>1</sup></table><td>3</table>', undefined],
  'an empty mark': ['<table><tr><td>12<sup> </sup><td>3</table>', '12\t3'],
  'a field to type into': ['<table><tr><td>规章<td><input value=0></table>', undefined],
  'a button is no number': ['<table><tr><td>规章<td><input type=hidden value=7>0</table>', '规章\t0'],
  'fields outside the table': ['<input value=查询><p>x<sup>2</sup></p><table><tr><td>1<td>2</table>', 'x2\n1\t2'],
  'not HTML at all': ['1 < 2 & 3', '1 < 2 & 3'],
};

for (const [name, [html, text]] of Object.entries(cases)) test(name, () => assert.equal(textOfHtml(html), text));

test('deeper than any page: no table rather than a fall', () => {
  assert.equal(textOfHtml(`${'<div>'.repeat(50_000)}<table><tr><td>1<td>2</table>`), undefined);
});

test('a long clipboard costs in proportion', () => {
  assertLinear('<tr><td rowspan=60000>a<td colspan=900>1</tr>', (rows) => textOfHtml(`<table>${rows}</table>`));
});
