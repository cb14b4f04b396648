/**
 * What a number in a clause counts: from the words that govern it to a topic of `topics.ts`, and how sure that is. When in doubt it
 * says nothing: a wrong accusation costs more than a missed one. Knows tags and topics, no cell and no value.
 */

import { isHan } from '../text/characters.ts';
import type { Clause } from './clauses.ts';
import {
  ANSWER,
  APPLICANT,
  APPLICATION,
  CARRIED,
  CASE,
  CHANGE,
  DISCLOSURE,
  DOCUMENT,
  EACH,
  FILLER,
  FOREIGN,
  firstIn,
  type Groups,
  HANDLE,
  ISSUE,
  lastIn,
  OUTCOME,
  OWN,
  PROCESS,
  RECEIVE,
  RECEIVE_NEW,
  REQUEST,
  RESULT,
  SCOPE,
  SKIP,
  SUBSET,
  VERB,
  WHOLE,
  YEAR,
} from './groups.ts';
import { finished } from './lexicon.ts';
import type { FoundNumber } from './numbers.ts';
import type { Sentence, Word } from './sentences.ts';

/** `firm`: the words say it. `vague`: likely. `loose`: perhaps of another scope; worth a link where the number agrees, never a word where not. */
export type Certainty = 'firm' | 'vague' | 'loose';

export interface Meaning {
  readonly topic: string;
  readonly certainty: Certainty;
  /** The words that say it, in order. */
  readonly by: readonly Word[];
  /** Said of another body: what follows in the sentence is, too, until the organ itself is named. */
  readonly ofOthers: boolean;
}

type Reading = Omit<Meaning, 'ofOthers'>;

export interface Surroundings {
  readonly year: number | undefined;
  readonly organ: string | undefined;
  /** The meaning of the number before in the same sentence. */
  readonly last: Meaning | undefined;
}

const countUnits = '件条份个宗起项例次';

/** Whether a number can count requests, cases or documents at all: seen before any word is looked for. */
export const mayCount = ({ unit, approximate }: FoundNumber): boolean => !approximate && unit.length === 1 && countUnits.includes(unit);

export function meaningOf(clause: Clause, surroundings: Surroundings): Meaning | undefined {
  const { number, phrase, groups } = clause;
  const { text } = clause.sentence.stream;
  if (!mayCount(number)) return undefined;
  if ((groups.left & SKIP) !== 0 || (groups.tail & (FOREIGN | SKIP)) !== 0) return undefined;
  if (number.amount !== 0 && (groups.left & EACH) !== 0) return undefined;
  if (isOtherYear(clause, surroundings.year)) return undefined;
  const meaning = byPhrase(clause, surroundings, text) ?? byTail(clause);
  if (meaning === undefined) return undefined;
  const named = scopeOf(text, clause, surroundings.organ);
  const scope = named === 'own' && surroundings.last?.ofOthers && (groups.left & OWN) === 0 ? 'other' : named;
  // 办结一件申请、解决一个问题 is a manner of speaking.
  const isProverbial = number.chinese && number.amount === 1;
  const certainty =
    scope === 'other' || isProverbial ? 'loose' : scope === 'unclear' && meaning.certainty === 'firm' ? 'vague' : meaning.certainty;
  const by = meaning.by.length > 0 ? meaning.by : phrase;
  return { topic: meaning.topic, certainty, by, ofOthers: scope === 'other' };
}

/** The year named last before the number is not the report's. What is carried over is named by its year. */
function isOtherYear({ sentence, number, phrase }: Clause, year: number | undefined): boolean {
  const last = lastBefore(sentence, YEAR, number.start);
  if (year === undefined || last === undefined || last.year === year) return false;
  const index = phrase.indexOf(last);
  if (index >= 0 && last.year === year - 1 && phrase[index + 1]?.tag === 'carried') return false;
  return !(index >= 0 && last.year === year + 1 && phrase[index - 1]?.tag === 'carried');
}

/** What the phrase holds is asked at once; its words are looked at only for what it holds. */
function byPhrase(clause: Clause, surroundings: Surroundings, text: string): Reading | undefined {
  const { phrase, sentence, number, groups } = clause;
  const has = groups.phrase;
  const domain = domainBefore(sentence, number.start, text);
  const from = (word: Word): readonly Word[] => phrase.slice(phrase.indexOf(word));

  if ((has & CARRIED) !== 0) {
    const carry = lastIn(phrase, CARRIED)!;
    if (domain === 'case' || domain === 'foreign') return undefined;
    const topic = carry.tag === 'carried' ? carriedByYear(phrase, carry, surroundings.year) : carry.tag;
    const certainty = topic === 'carried' || !concernsRequests(sentence) ? 'vague' : 'firm';
    return { topic, certainty, by: from(carry) };
  }
  if ((has & OUTCOME) !== 0) {
    const outcome = lastIn(phrase, OUTCOME)!;
    const group = lastBefore(sentence, CASE, outcome.start)?.tag;
    // 维持 for 结果维持
    const isFull = outcome.end - outcome.start >= 4;
    if (group === undefined) return undefined;
    return { topic: `${group}:${outcome.tag.slice(8)}`, certainty: isFull ? 'firm' : 'vague', by: from(outcome) };
  }
  if ((has & (RESULT | APPLICANT)) !== 0) {
    const named = lastIn(phrase, RESULT | APPLICANT)!;
    if (domain === 'case' || domain === 'foreign') return undefined;
    if (named.group === APPLICANT) return { topic: named.tag, certainty: 'loose', by: from(named) };
    const topic = resultOf(phrase, named);
    const first = firstIn(phrase, RESULT)!;
    return topic === undefined ? undefined : { topic, certainty: concernsRequests(sentence) ? 'firm' : 'vague', by: from(first) };
  }
  if ((has & CASE) !== 0) return ofCases(clause, lastIn(phrase, CASE)!, phrase);
  if ((has & DOCUMENT) !== 0) return ofDocuments(clause, lastIn(phrase, DOCUMENT)!);
  if ((has & CHANGE) !== 0 && domain === 'document') {
    const change = lastIn(phrase, CHANGE)!;
    const kind = lastBefore(sentence, DOCUMENT, change.start);
    return kind && { topic: `${kind.tag}:${change.tag}`, certainty: 'vague', by: from(change) };
  }
  if (((has | groups.left) & SUBSET) !== 0) return undefined;
  return ofRequests(clause, domain, text);
}

/** 予以公开及部分公开 counts both; other results side by side are left alone. */
function resultOf(phrase: readonly Word[], named: Word): string | undefined {
  const tags = new Set(phrase.filter(({ group }) => group === RESULT).map(({ tag }) => tag));
  if (tags.size < 2) return named.tag;
  return tags.size === 2 && tags.has('result:granted') && tags.has('result:partlyGranted') ? 'result:anyPublic' : undefined;
}

function carriedByYear(phrase: readonly Word[], carry: Word, year: number | undefined): string {
  const index = phrase.indexOf(carry);
  if (year !== undefined && phrase[index - 1]?.year === year - 1) return 'carriedIn';
  if (year !== undefined && phrase[index + 1]?.year === year + 1) return 'carriedOut';
  return 'carried';
}

/** 收到…申请12件, 受理申请12件, 办结12件, 处理依申请公开事项12项, and without a verb 依申请公开12件. */
function ofRequests({ phrase, tail, sentence, number, groups }: Clause, domain: Domain, text: string): Reading | undefined {
  const first = firstIn(phrase, VERB);
  if (first === undefined) {
    const object = lastIn(phrase, REQUEST);
    return object && { topic: 'received', certainty: 'loose', by: phrase.slice(phrase.indexOf(object)) };
  }
  const by = phrase.slice(phrase.indexOf(first));
  const before = lastIn(phrase, REQUEST | APPLICATION);
  const behind = before === undefined ? firstIn(tail, ~FILLER) : undefined;
  const object = before ?? (behind !== undefined && (behind.group & (REQUEST | APPLICATION)) !== 0 ? behind : undefined);
  // 收到12份申请表: what follows without a gap and isn't known is the thing that was counted.
  const next = text.charAt(tail.at(-1)?.end ?? number.unitEnd);
  const between = before !== undefined && before.start > first.start;
  if (!between && isHan(next.charCodeAt(0)) && next !== '中') return undefined;
  if (object === undefined && domain !== 'request') return undefined;
  const verbs = groups.phrase;
  // 申请 alone may be of anything, unless the text around speaks of disclosure.
  const known = (verbs & RECEIVE_NEW) !== 0 || object?.group === REQUEST || concernsRequests(sentence);
  if ((verbs & (RECEIVE | RECEIVE_NEW)) !== 0) {
    if ((verbs & (HANDLE | ANSWER | PROCESS)) !== 0) return { topic: 'processed', certainty: 'vague', by };
    return { topic: (verbs & RECEIVE_NEW) !== 0 ? 'receivedNew' : 'received', certainty: known ? 'firm' : 'vague', by };
  }
  // What was withdrawn or ended otherwise may be left out.
  const certainty = known && !/撤回|撤销|终止/u.test(text.slice(sentence.start, sentence.end)) ? 'firm' : 'vague';
  if ((verbs & HANDLE) !== 0) return { topic: 'handled', certainty, by };
  if ((verbs & ANSWER) !== 0) return { topic: 'answered', certainty, by };
  return { topic: 'processed', certainty: object === undefined ? 'loose' : 'vague', by };
}

function ofCases({ sentence }: Clause, group: Word, phrase: readonly Word[]): Reading | undefined {
  const others = phrase.filter(({ tag, group: own }) => (own & CASE) !== 0 && tag !== group.tag);
  const joined = others.length > 0;
  // A body that decides reviews counts those of others: only what is said of disclosure is meant.
  const decides = lastBefore(sentence, PROCESS | HANDLE | RECEIVE, group.start) !== undefined;
  const near = lastBefore(sentence, DISCLOSURE | REQUEST, group.start) !== undefined;
  const close = near || (!decides && speaksOfRequests(sentence.previous));
  const isSpecial = group.tag === 'litigationDirect' || group.tag === 'litigationAfterReview';
  const topic = joined && !isSpecial ? 'cases:total' : `${group.tag}:total`;
  return { topic, certainty: close || isSpecial ? 'firm' : 'loose', by: phrase.slice(phrase.indexOf(joined ? others[0]! : group)) };
}

/** 制发行政规范性文件5件, 废止规范性文件2件, 现行有效规范性文件30件. */
function ofDocuments({ phrase, groups }: Clause, document: Word): Reading | undefined {
  const index = phrase.indexOf(document);
  const verb = lastIn(phrase.slice(0, index), ISSUE | CHANGE);
  if (verb === undefined || (groups.left & SUBSET) !== 0) return undefined;
  const adjacent = phrase.slice(phrase.indexOf(verb) + 1, index).every(({ group }) => group === FILLER);
  const others = phrase.some(({ tag, group }) => tag !== document.tag && group === DOCUMENT);
  if (!adjacent || others) return undefined;
  const certainty = verb.tag === 'publish' ? 'loose' : verb.tag === 'issue' ? 'vague' : 'firm';
  return { topic: `${document.tag}:${verb.tag}`, certainty, by: phrase.slice(phrase.indexOf(verb)) };
}

/** 1件结转下年度继续办理, 1件涉及信息公开的行政复议; what was received may stand behind too, see `ofRequests`. */
function byTail({ tail, sentence, number, groups }: Clause): Reading | undefined {
  const first = firstIn(tail, ~(FILLER | DISCLOSURE));
  if (first === undefined) return undefined;
  const by = tail.slice(0, tail.indexOf(first) + 1);
  if (first.tag === 'carriedOut') {
    const domain = domainBefore(sentence, number.start, '');
    if (domain === 'case' || domain === 'foreign') return undefined;
    return { topic: 'carriedOut', certainty: concernsRequests(sentence) ? 'firm' : 'vague', by };
  }
  if ((first.group & CASE) !== 0 && (groups.tail & DISCLOSURE) !== 0) return { topic: `${first.tag}:total`, certainty: 'vague', by };
  return undefined;
}

type Domain = 'request' | 'case' | 'foreign' | 'document' | undefined;

const THING = REQUEST | FOREIGN | DOCUMENT | CASE | APPLICATION;

/** What the sentence speaks of up to here: the thing named last. */
export function domainBefore(sentence: Sentence, before: number, text: string): Domain {
  const word = lastBefore(sentence, THING, before);
  if (word === undefined) return undefined;
  if (word.group === REQUEST) return 'request';
  if (word.group === FOREIGN) return 'foreign';
  if (word.group === DOCUMENT) return 'document';
  if (word.group !== APPLICATION) return 'case';
  return isBareApplication(word, sentence.words[sentence.words.indexOf(word) - 1], text) ? 'request' : 'foreign';
}

/** The last word of such a group that begins before the place. */
function lastBefore({ words, groups }: Sentence, wanted: Groups, before: number): Word | undefined {
  if ((groups & wanted) === 0) return undefined;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index]!;
    if ((word.group & wanted) !== 0 && word.start < before) return word;
  }
  return undefined;
}

/** 收到申请 and 70件申请 speak of requests; 收到公租房申请 does not. */
function isBareApplication(word: Word, previous: Word | undefined, text: string): boolean {
  if (previous !== undefined && previous.end === word.start) return previous.group !== FOREIGN;
  const character = text.charAt(word.start - 1);
  return character === '' || !/[一-鿿]/u.test(character) || '件条份个宗起'.includes(character);
}

/** Whether the sentence, or the one before it, speaks of requests for disclosure. */
export const concernsRequests = (sentence: Sentence): boolean => speaksOfRequests(sentence) || speaksOfRequests(sentence.previous);

const speaksOfRequests = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && (sentence.groups & (REQUEST | DISCLOSURE)) !== 0;

const government = /(?:政府|管委会|管理委员会|办事处|街道|镇|乡|区|市|县|省|旗|州)$/u;

/** Whose number it is: of the organ itself, of another (全市 in a bureau's report, 市本级 in a government's), or unclear. */
function scopeOf(text: string, { start, left, number, sentence }: Clause, organ: string | undefined): 'own' | 'unclear' | 'other' {
  if ((sentence.groups & SCOPE) === 0) return 'own';
  // A clause that opens its sentence may have its subject before the comma: `2024年，全市各级行政机关共收到…`.
  const scopes = sentence.words.filter(
    ({ group, start: at }) => (group & SCOPE) !== 0 && at < number.start && (at >= start || start - at < 24),
  );
  const inClause = [...left.filter(({ group }) => (group & SCOPE) !== 0), ...scopes];
  if (inClause.length === 0) return 'own';
  if (organ !== undefined && text.slice(Math.max(sentence.start, start - 24), number.start).includes(organ)) return 'own';
  const whole = firstIn(inClause, WHOLE);
  if (whole === undefined) {
    const isOffice = organ?.endsWith('办公室') ?? false;
    return isOffice && inClause.every((word) => text.slice(word.start, word.end).endsWith('政府办')) ? 'own' : 'other';
  }
  if (organ === undefined) return 'unclear';
  const level = text.slice(whole.start + 1, whole.end);
  if (!organ.includes(level)) return 'other';
  return '局委办院厅处所部队'.includes(level) || government.test(organ) ? 'own' : 'other';
}

/** 全部办结, 均已办理完毕: everything that came in is finished. */
export function saysAllFinished(text: string, all: Word, next: Word | undefined, previous: Word | undefined): boolean {
  return next?.tag === 'handle' && finished.has(text.slice(next.start, next.end)) && previous?.tag !== 'none' && all.tag === 'all';
}
