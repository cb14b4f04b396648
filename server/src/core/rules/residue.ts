/** What other programs left in the text: bookmarks, HTML entities, invisible characters, page lines. One finding a kind. */

import type { MessageKey } from '../messages/catalogue.ts';
import type { Report } from '../read/types.ts';
import { digitValue } from '../text/characters.ts';
import { overlaps, type Span } from '../text/span.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { LEFTOVER } from './shared/traits.ts';
import type { Draft, Rule, RuleContext, TextEdit } from './types.ts';

type Kind = 'bookmark' | 'entity' | 'invisible' | 'page' | 'separator';

const MOST_RELATED = 8;
const LEFT =
  /(\[bookmark:[^\]\r\n]{0,80}\])|(&(?:nbsp|ensp|emsp|amp|lt|gt|quot);)|([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2060\ufeff])/gu;
const KINDS: readonly Kind[] = ['bookmark', 'entity', 'invisible'];
/** A line with a page number, or `-----⇥---⇥---`: what a converter drew below a row that it took for a head. */
const LINE =
  /^[ \t]*((?:[-—–] ?[0-9]{1,3} ?[-—–]|Page ?[0-9]{1,3}(?: .{0,80})?|第 ?[0-9]{1,3} ?页.{0,20}))[ \t]*$|^[ \t]*-{3,}(?:\t-{3,})+[ \t]*$/muy;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', ensp: ' ', emsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

export const residue: Rule = {
  id: 'residue',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '其他软件留下的痕迹',
      what: '文字里有“[bookmark: _GoBack]”“&nbsp;”、看不见的控制字符、页码行，或者表格里多出来的横线行。同一类合成一条提示。',
      why: '这是从 Word、网页或 PDF 复制时带来的，公开后会原样显示。',
      repair: '用快速修复清除。页码行和横线行要看过再删。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Left over from another program',
      what: 'The text holds [bookmark: _GoBack], &nbsp;, invisible control characters, lines with page numbers, or stray rules in a table. One finding a kind.',
      why: 'Copying from Word, a web page or a PDF leaves them; they would be published as they are.',
      repair: 'The quick fix removes them. Look at page lines and rules before you delete them.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({ problems: '⟦[bookmark: _GoBack]⟧{residue}存在的问题是解读偏少，将逐步改进。' }),
      sample({ other: '本年度⟦&nbsp;⟧{residue}未收取信息处理费。' }),
      sample({ problems: '存在的问题是解读偏少，\n⟦- 3 -⟧{residue}\n将逐步改进。' }),
    ],
  }),
  where: LEFTOVER,
  check({ text, report, say }: RuleContext): readonly Draft[] {
    const found: Found = new Map();
    if (report.rare.leftovers) addLeft(text, report, found);
    addStrays(text, report, pageLines(text, report, found), found);
    return found.size === 0 ? NOTHING : Array.from(found, ([kind, edits]) => draft(kind, edits, text, say));
  },
};

type Found = Map<Kind, TextEdit[]>;

function add(found: Found, kind: Kind, edit: TextEdit): void {
  const edits = found.get(kind);
  if (edits === undefined) found.set(kind, [edit]);
  else edits.push(edit);
}

function addLeft(text: string, report: Report, found: Found): void {
  const whole = text.slice(report.span.start, report.span.end);
  const html = report.tables.filter((table) => table.notation === 'html');
  for (const match of whole.matchAll(LEFT)) {
    const start = report.span.start + match.index;
    const span = { start, end: start + match[0].length };
    const kind = KINDS[match.slice(1).findIndex((part) => part !== undefined)];
    if (kind === undefined || start === 0 || html.some((table) => overlaps(table.span, span))) continue;
    add(found, kind, { span, newText: ENTITIES[match[0].slice(1, -1)] ?? '' });
  }
}

/** Lines with a page number by where that stands; rules are added. */
function pageLines(text: string, report: Report, found: Found): Map<number, Span> {
  const pages = new Map<number, Span>();
  for (const { start } of report.rare.lines) {
    LINE.lastIndex = start;
    const { 0: line = '', 1: page } = LINE.exec(text) ?? [];
    if (line === '') continue;
    if (page !== undefined) {
      const from = start + line.indexOf(page);
      pages.set(from, { start: from, end: from + page.length });
    } else {
      const span = { start, end: start + line.length };
      if (!report.tables.some((table) => overlaps(table.span, span))) add(found, 'separator', wholeLine(text, span));
    }
  }
  return pages;
}

/** What stands between the rows of tables. */
function addStrays(text: string, report: Report, pages: Map<number, Span>, found: Found): void {
  for (const table of report.tables) {
    for (const piece of table.residue) {
      if (piece.kind === 'page-number') pages.set(piece.span.start, piece.span);
      else if (piece.kind === 'separator' && !text.slice(piece.span.start, piece.span.end).includes('|'))
        add(found, 'separator', wholeLine(text, piece.span));
    }
  }
  for (const span of pages.values()) add(found, 'page', wholeLine(text, span));
}

function draft(kind: Kind, edits: readonly TextEdit[], text: string, say: RuleContext['say']): Draft {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const shown = sorted.slice(0, MOST_RELATED + 1).map(({ span }) => withoutLineEnd(text, span));
  // Two digits that would meet are a new number: a person must look.
  const joinsDigits = sorted.some(
    ({ span, newText }) => newText === '' && digitValue(text.charCodeAt(span.start - 1)) >= 0 && digitValue(text.charCodeAt(span.end)) >= 0,
  );
  const safe = kind !== 'page' && kind !== 'separator' && !joinsDigits;
  const name: MessageKey = `residue.${kind}`;
  return {
    span: shown[0] ?? { start: 0, end: 0 },
    subject: kind,
    message: say('residue', { kind: say(name), count: sorted.length }),
    related: shown.slice(1).map((span) => ({ span, message: say(name) })),
    fixes: [
      {
        title: say('residue.fix', { kind: say(name), count: sorted.length }),
        safety: safe ? 'safe' : 'choice',
        edits: sorted,
        preferred: true,
      },
    ],
    unnecessary: true,
  };
}

function withoutLineEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last -= 1;
  return { start, end: last };
}

/** The edit that deletes a line with its line end. */
function wholeLine(text: string, span: Span): TextEdit {
  let end = span.end;
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  return { span: { start: span.start, end }, newText: '' };
}
