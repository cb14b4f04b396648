/**
 * What the running text claims beside single numbers: that there was nothing, that all is finished, parts of a whole, shares, fees, and
 * years. Finds the claims and what they are about; whether they are true is for the rules. Knows tags, no table.
 */

import { type Amount, equal, isZero, scaleUp, sum } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { clausesOf } from './clauses.ts';
import { concernsRequests, domainBefore, saysAllFinished } from './grammar.ts';
import { ALL, FEE, FOREIGN, firstIn, NONE, PART, SKIP } from './groups.ts';
import { amountOf, type Scan } from './mentions.ts';
import type { FoundNumber } from './numbers.ts';
import type { Prose } from './prose.ts';
import type { Sentence, Word } from './sentences.ts';
import { placeIn, type Stream } from './stream.ts';
import { mayBeStale, mayBreakDown, mayDeny, mayMention, mayNameFee } from './survey.ts';
import { readingsOf } from './topics.ts';
import type { Breakdown, Denial, FeeStatement, Mention, Percentage, StaleYear, Statements } from './types.ts';

export function readStatements({ sentences, located }: Scan, report: Report, prose: Prose): Statements {
  const statements = {
    prose,
    denials: [] as Denial[],
    breakdowns: [] as Breakdown[],
    percentages: [] as Percentage[],
    fees: [] as FeeStatement[],
    staleYears: [] as StaleYear[],
  };
  let byNumber: Map<FoundNumber, Mention> | undefined;
  const mentionAt: MentionAt = (number) => {
    byNumber ??= new Map(located.map(({ mention, clause }) => [clause.number, mention]));
    return byNumber.get(number);
  };
  for (const sentence of sentences) {
    const { told } = sentence;
    if (mayDeny(told)) addDenials(sentence, report, statements.denials);
    if (mayNameFee(told)) addFees(sentence, statements.fees);
    if (mayBreakDown(told)) addBreakdowns(sentence, mentionAt, statements.breakdowns);
    if (mayMention(told)) addPercentages(sentence, mentionAt, report, statements.percentages);
    if (mayBeStale(told)) addStaleYear(sentence, report, statements.staleYears);
  }
  return statements;
}

/** The mention whose number it is, if it is one's. */
type MentionAt = (number: FoundNumber) => Mention | undefined;

/** What keeps 全部办结 from meaning all. */
const exceptions = /除|其余|其他|到期|期满|届满|剩余|应/u;

/** Nothing more than such words may stand between 没有 and what there was none of. */
const bridges = new Set<Word['tag']>(['filler', 'disclosure', 'own', 'year']);

function addDenials(sentence: Sentence, report: Report, denials: Denial[]): void {
  const { words, stream, groups } = sentence;
  if ((groups & (ALL | NONE)) === 0) return;
  const add = (topic: string, first: Word, last: Word): void => {
    const cells = readingsOf(report.edition, topic)[0];
    if (cells !== undefined) denials.push({ span: placeIn(stream, first.start, last.end), topic, cells });
  };
  if ((groups & PART) !== 0 || sentence.years.some(({ year }) => year !== report.year?.value)) return;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word.group === ALL) {
      const next = nextOver(stream, words, index);
      const open = (groups & (FOREIGN | SKIP)) !== 0 || words.some(({ tag }) => tag === 'carriedOut');
      if (
        open ||
        exceptions.test(stream.text.slice(sentence.start, word.start)) ||
        !saysAllFinished(stream.text, word, next, words[index - 1])
      )
        continue;
      if (domainBefore(sentence, next!.end, stream.text) !== 'request' || sentence.numbers.some(({ approximate }) => approximate)) continue;
      add('carriedOut', word, next!);
    }
    if (word.group !== NONE || stream.text.charAt(word.start - 1) === '有') continue;
    let first = nextOver(stream, words, index);
    if (first?.tag === 'receive') first = nextOver(stream, words, words.indexOf(first));
    const object = first && objectFrom(stream.text, words, first);
    const topic = object && topicDenied(object, sentence);
    if (topic !== undefined && !hasChannel(words, word)) add(topic, word, object!.at(-1)!);
  }
}

/** What was denied: 政府信息公开申请, or 行政复议、行政诉讼. The case wins over the request that led to it. */
function topicDenied(object: readonly Word[], sentence: Sentence): string | undefined {
  const has = (tag: Word['tag']): boolean => object.some((word) => word.tag === tag);
  const aware = concernsRequests(sentence);
  if (has('review') || has('litigation')) {
    if (!aware) return undefined;
    return has('review') && has('litigation') ? 'cases:total' : has('review') ? 'review:total' : 'litigation:total';
  }
  if (has('carriedIn')) return aware ? 'carriedIn' : undefined;
  if (has('carriedOut')) return aware ? 'carriedOut' : undefined;
  return has('request') || (has('application') && aware) ? 'received' : undefined;
}

const objects = new Set<Word['tag']>(['request', 'application', 'review', 'litigation', 'carriedIn', 'carriedOut']);

/** The words from the first object on, without a gap, if the phrase ends with them: `无行政复议纠错案件` is no denial of 行政复议. */
function objectFrom(text: string, words: readonly Word[], first: Word): Word[] | undefined {
  if (!objects.has(first.tag)) return undefined;
  const run = [first];
  let reached = first.end;
  for (let index = words.indexOf(first) + 1; index < words.length; index += 1) {
    const word = words[index]!;
    const joined =
      word.start === reached || (word.start === reached + 1 && '、和及'.includes(text.charAt(reached)) && objects.has(word.tag));
    if (!joined || !(bridges.has(word.tag) || objects.has(word.tag) || word.tag === 'process')) break;
    run.push(word);
    reached = word.end;
  }
  const character = text.charAt(reached);
  return character === '' || '，,。;；、)！!?？"”'.includes(character) ? run : undefined;
}

/** The next word that isn't mere bridge, if nothing unknown stands between. */
function nextOver({ text }: Stream, words: readonly Word[], index: number): Word | undefined {
  let reached = words[index]?.end ?? 0;
  for (let next = index + 1; next < words.length && next < index + 12; next += 1) {
    const word = words[next]!;
    for (let at = reached; at < word.start; at += 1) if (!'、和"“”'.includes(text.charAt(at))) return undefined;
    if (!bridges.has(word.tag)) return word;
    reached = word.end;
  }
  return undefined;
}

const hasChannel = (words: readonly Word[], near: Word): boolean =>
  words.some(({ tag, start }) => (tag === 'skip' || tag === 'subset') && Math.abs(start - near.start) < 16);

function addFees(sentence: Sentence, fees: FeeStatement[]): void {
  const { stream } = sentence;
  const fee = firstIn(sentence.words, FEE);
  if (fee === undefined) return;
  for (const clause of clausesOf(sentence)) {
    const { number, phrase, left } = clause;
    if (number.unit !== '元' && number.unit !== '万元') continue;
    if (number.approximate || !phrase.some(({ tag }) => tag === 'fee') || left.some(({ tag }) => tag === 'skip' || tag === 'each'))
      continue;
    const amount = number.unit === '万元' ? scaleUp(number.amount, 4) : number.amount;
    fees.push({ span: placeIn(stream, number.start, number.end), amount });
  }
  const index = sentence.words.indexOf(fee);
  const before = sentence.words.slice(Math.max(0, index - 4), index);
  const none = before.find(({ tag }) => tag === 'none');
  if (none !== undefined && fee.start - none.end <= 8) fees.push({ span: placeIn(stream, none.start, fee.end) });
}

const opening = /^[，,;:(]{0,2}(?:其中|分别为|分别是|分为)[：:，,]?/u;
/** `比上年增加3件，其中…`: what follows are parts of another number. */
const changes = /增加|减少|增长|下降|上升|[多少较比]/u;
const lastLabel = /^[、,](?:以及)?(?:其他|其余|另)/u;

/** A whole, 其中, and at least two parts in the same unit, up to the end of the list. */
function addBreakdowns(sentence: Sentence, mentionAt: MentionAt, breakdowns: Breakdown[]): void {
  const { numbers, stream } = sentence;
  const { text } = stream;
  for (let index = 0; index + 2 < numbers.length; index += 1) {
    const whole = numbers[index]!;
    if (whole.approximate || whole.unit === '%' || !opening.test(text.slice(whole.unitEnd, whole.unitEnd + 8))) continue;
    if (changes.test(text.slice(Math.max(sentence.start, whole.start - 12), whole.start))) continue;
    const parts: FoundNumber[] = [];
    let complete = false;
    let end = whole.unitEnd;
    for (let next = index + 1; next < numbers.length; next += 1) {
      const part = numbers[next]!;
      const label = text.slice(end, part.start);
      if (part.unit !== whole.unit || part.approximate || label.length > 40 || (parts.length > 0 && !isListLabel(label))) break;
      parts.push(part);
      end = part.unitEnd;
      complete = lastLabel.test(label);
      if (text.charAt(end) === ')') break;
    }
    const groups = new Set(parts.map((part) => mentionAt(part)?.topic));
    const kinds = (prefix: RegExp): number => [...groups].filter((topic) => topic !== undefined && prefix.test(topic)).length;
    const [results, outcomes] = [kinds(/^result:/u), kinds(/:(?:upheld|corrected|otherResult|pending)$/u)];
    const told = [whole, ...parts].some((number) => mentionAt(number)?.agrees === false);
    if (parts.length < 2 || told) continue;
    const place = ({ start, end: to, amount }: FoundNumber) => ({ span: placeIn(stream, start, to), amount });
    // 其他结果 and 其他处理 are kinds of their own: with them a list is complete when it names every kind.
    const all = results + outcomes > 0 ? results === 6 || outcomes === 4 : complete && parts.length > 2;
    breakdowns.push({ whole: place(whole), parts: parts.map(place), complete: all });
    index += parts.length;
  }
}

const isListLabel = (label: string): boolean => label.length > 1 && '、,'.includes(label.charAt(0)) && !/[。!?;(]/u.test(label);

function addPercentages(sentence: Sentence, mentionAt: MentionAt, report: Report, percentages: Percentage[]): void {
  const { numbers, stream } = sentence;
  for (let index = 1; index < numbers.length; index += 1) {
    const number = numbers[index]!;
    const part = numbers[index - 1];
    if (number.unit !== '%' || number.approximate || part === undefined || part.unit === '%' || part.approximate) continue;
    const between = stream.text.slice(part.unitEnd, number.start);
    const mention = mentionAt(part);
    if (
      mention === undefined ||
      !/^[，,(]?(?:约)?占(?:比|总数|总量|全部|全年|本年|申请|新收|办结|答复|办理|的|量|数|为|达|件|了|公开|政府|信息|收到|受理)*$/u.test(
        between,
      )
    )
      continue;
    const earlier = [...(sentence.previous?.numbers ?? []), ...numbers.slice(0, index - 1)]
      .reverse()
      .filter(({ unit, approximate }) => unit === part.unit && !approximate);
    const totals = ['received', 'handled', 'processed']
      .flatMap((topic) => readingsOf(report.edition, topic))
      .map((reading) => amountOf(report, reading));
    // A total that is known as one comes before whatever was counted last.
    const isTotal = (other: FoundNumber): boolean =>
      /^(?:received|receivedNew|handled|answered|processed)$|:total$/u.test(mentionAt(other)?.topic ?? '');
    const bases = [
      ...[...earlier.filter(isTotal), ...earlier.filter((other) => !isTotal(other))].map(({ start, end, amount }) => ({
        span: placeIn(stream, start, end),
        amount,
      })),
      ...totals.filter((amount) => amount !== undefined).map((amount) => ({ amount })),
    ].filter(({ amount }) => !isZero(amount));
    if (bases.length === 0) continue;
    percentages.push({
      span: placeIn(stream, number.start, number.end),
      stated: number.amount,
      part: { span: mention.span, amount: part.amount },
      bases,
    });
  }
}

const work = /公开|收到|受理|办理|办结|答复|制发/u;
const otherMatter = /较|相比|比20|同期|以来|至今|计划|规划|预算|决算|评为|评选|荣获|获评|获得/u;
const otherDocument = /《|要点|印发|通知|考核|报告/u;
const intention = /将|拟|要|继续|进一步|下一步|打算/u;
const sentenceOpening = /^(?:\(.{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}[、是])?(?:[^，,。]{0,12}情况)?$/u;

/** A sentence that begins with the year before the report's, or in 总体情况 the one after, and tells of the year's work. */
function addStaleYear(sentence: Sentence, report: Report, staleYears: StaleYear[]): void {
  const { stream } = sentence;
  const own = report.year?.value;
  const first = sentence.years[0];
  if (own === undefined || first?.year === undefined || Math.abs(first.year - own) !== 1) return;
  if (first.start - sentence.start > 20 || !sentenceOpening.test(stream.text.slice(sentence.start, first.start))) return;
  if (sentence.years.some(({ year }) => year === own)) return;
  const rest = stream.text.slice(first.end, Math.min(sentence.end, first.end + 120));
  if (/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|^[底末初起\-—~至]/u.test(rest) || !work.test(rest)) return;
  const section = sectionAt(report, placeIn(stream, first.start, first.end).start);
  if (section === undefined || (first.year > own && (section !== 'overview' || intention.test(rest)))) return;
  // The sentence that opens a section sets its year; elsewhere another year may be meant, unless it counts the year's work.
  const isOpening = sentence.previous === undefined && section === 'overview';
  if (otherMatter.test(rest) || !(isOpening || (sentence.numbers.length > 0 && !otherDocument.test(rest)))) return;
  const digits = stream.text.indexOf('年', first.start);
  staleYears.push({ span: placeIn(stream, first.start, digits), value: first.year });
}

function sectionAt(report: Report, offset: number): string | undefined {
  return report.sections.find(({ span }) => span.start <= offset && offset < span.end)?.key;
}

/** Whether a breakdown's parts give the whole; `undefined` where they need not, being only some. */
export function addsUp({ whole, parts, complete }: Breakdown): boolean | undefined {
  if (!complete) return undefined;
  return equal(sum(parts.map(({ amount }): Amount => amount)), whole.amount);
}
