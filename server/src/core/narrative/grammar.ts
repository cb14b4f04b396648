/**
 * What a number in a clause counts: from the words that govern it to a topic of `topics.ts`, and how sure that is. When in doubt it
 * says nothing: a wrong accusation costs more than a missed one. Knows tags and topics, no cell and no value.
 */

import { isHan } from '../text/characters.ts';
import type { Clause } from './clauses.ts';
import { finished } from './lexicon.ts';
import type { FoundNumber } from './numbers.ts';
import type { Sentence, Word } from './sentences.ts';

function lastOf(words: readonly Word[], test: (word: Word) => boolean): Word | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) if (test(words[index]!)) return words[index];
  return undefined;
}

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

const countUnits = new Set(['件', '条', '份', '个', '宗', '起', '项', '例', '次']);
const result = /^(?:result|applicant):/u;

/** Whether a number can count requests, cases or documents at all: seen before any word is looked for. */
export const mayCount = ({ unit, approximate }: FoundNumber): boolean => !approximate && countUnits.has(unit);

export function meaningOf(clause: Clause, surroundings: Surroundings): Meaning | undefined {
  const { number, left, phrase, tail } = clause;
  const { text } = clause.sentence.stream;
  if (!mayCount(number)) return undefined;
  if (left.some(({ tag }) => tag === 'skip') || tail.some(({ tag }) => tag === 'foreign' || tag === 'skip')) return undefined;
  if (number.amount !== 0 && left.some(({ tag }) => tag === 'each')) return undefined;
  if (isOtherYear(clause, surroundings.year)) return undefined;
  const meaning = byPhrase(clause, surroundings, text) ?? byTail(clause);
  if (meaning === undefined) return undefined;
  const named = scopeOf(text, clause, surroundings.organ);
  const scope = named === 'own' && surroundings.last?.ofOthers && !left.some(({ tag }) => tag === 'own') ? 'other' : named;
  // 办结一件申请、解决一个问题 is a manner of speaking.
  const isProverbial = number.chinese && number.amount === 1;
  const certainty =
    scope === 'other' || isProverbial ? 'loose' : scope === 'unclear' && meaning.certainty === 'firm' ? 'vague' : meaning.certainty;
  const by = meaning.by.length > 0 ? meaning.by : phrase;
  return { ...meaning, certainty, by, ofOthers: scope === 'other' };
}

/** The year named last before the number is not the report's. What is carried over is named by its year. */
function isOtherYear({ sentence, number, phrase }: Clause, year: number | undefined): boolean {
  const last = lastOf(sentence.words, (word) => word.tag === 'year' && word.start < number.start);
  if (year === undefined || last === undefined || last.year === year) return false;
  const index = phrase.indexOf(last);
  if (index >= 0 && last.year === year - 1 && phrase[index + 1]?.tag === 'carried') return false;
  return !(index >= 0 && last.year === year + 1 && phrase[index - 1]?.tag === 'carried');
}

function byPhrase(clause: Clause, surroundings: Surroundings, text: string): Reading | undefined {
  const { phrase, sentence, number } = clause;
  const has = (tag: Word['tag']): boolean => phrase.some((word) => word.tag === tag);
  const last = (test: (tag: Word['tag']) => boolean): Word | undefined => lastOf(phrase, ({ tag }) => test(tag));
  const domain = domainBefore(sentence, number.start, text);
  const from = (word: Word): Word[] => phrase.slice(phrase.indexOf(word));

  const carry = last((tag) => tag === 'carriedIn' || tag === 'carriedOut' || tag === 'carried');
  if (carry !== undefined) {
    if (domain === 'case' || domain === 'foreign') return undefined;
    const topic = carry.tag === 'carried' ? carriedByYear(phrase, carry, surroundings.year) : carry.tag;
    const certainty = topic === 'carried' || !concernsRequests(sentence) ? 'vague' : 'firm';
    return { topic, certainty, by: from(carry) };
  }
  const outcome = last((tag) => tag.startsWith('outcome:'));
  if (outcome !== undefined) {
    const group = caseBefore(sentence, outcome.start);
    // 维持 for 结果维持
    const isFull = outcome.end - outcome.start >= 4;
    if (group === undefined) return undefined;
    return { topic: `${group}:${outcome.tag.slice(8)}`, certainty: isFull ? 'firm' : 'vague', by: from(outcome) };
  }
  const named = last((tag) => result.test(tag));
  if (named !== undefined) {
    if (domain === 'case' || domain === 'foreign') return undefined;
    if (named.tag.startsWith('applicant:')) return { topic: named.tag, certainty: 'loose', by: from(named) };
    const topic = resultOf(phrase, named);
    const first = phrase.find(({ tag }) => tag.startsWith('result:')) ?? named;
    return topic === undefined ? undefined : { topic, certainty: concernsRequests(sentence) ? 'firm' : 'vague', by: from(first) };
  }
  const group = last(isCase);
  if (group !== undefined) return ofCases(clause, group, phrase);
  const document = last((tag) => tag === 'normative' || tag === 'regulation');
  if (document !== undefined) return ofDocuments(clause, document);
  const change = last((tag) => tag === 'repeal' || tag === 'inForce');
  if (change !== undefined && domain === 'document') {
    const kind = lastOf(sentence.words, ({ tag, start }) => start < change.start && (tag === 'normative' || tag === 'regulation'));
    return kind && { topic: `${kind.tag}:${change.tag}`, certainty: 'vague', by: from(change) };
  }
  if (has('subset') || clause.left.some(({ tag }) => tag === 'subset')) return undefined;
  return ofRequests(clause, domain, text);
}

/** 予以公开及部分公开 counts both; other results side by side are left alone. */
function resultOf(phrase: readonly Word[], named: Word): string | undefined {
  const tags = new Set(phrase.map(({ tag }) => tag).filter((tag) => tag.startsWith('result:')));
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
function ofRequests({ phrase, tail, sentence, number }: Clause, domain: Domain, text: string): Reading | undefined {
  const verbs = phrase.filter(
    ({ tag }) => tag === 'receive' || tag === 'receiveNew' || tag === 'handle' || tag === 'answer' || tag === 'process',
  );
  const objects = phrase.filter(({ tag }) => tag === 'request' || tag === 'application');
  const behind = tail.find(({ tag }) => tag !== 'filler');
  const objectBehind = behind?.tag === 'request' || behind?.tag === 'application' ? behind : undefined;
  const first = verbs[0];
  if (first === undefined) {
    const object = lastOf(phrase, ({ tag }) => tag === 'request');
    return object && { topic: 'received', certainty: 'loose', by: phrase.slice(phrase.indexOf(object)) };
  }
  const by = phrase.slice(phrase.indexOf(first));
  const object = objects.at(-1) ?? objectBehind;
  // 收到12份申请表: what follows without a gap and isn't known is the thing that was counted.
  const next = text.charAt(tail.at(-1)?.end ?? number.unitEnd);
  const between = objects.some(({ start }) => start > (first?.start ?? 0));
  if (!between && isHan(next.charCodeAt(0)) && next !== '中') return undefined;
  if (object === undefined && domain !== 'request') return undefined;
  const received = verbs.some(({ tag }) => tag === 'receive');
  const receivedNew = verbs.some(({ tag }) => tag === 'receiveNew');
  const handled = verbs.some(({ tag }) => tag === 'handle');
  const processed = verbs.some(({ tag }) => tag === 'process');
  // 申请 alone may be of anything, unless the text around speaks of disclosure.
  const known = receivedNew || object?.tag === 'request' || concernsRequests(sentence);
  const answered = verbs.some(({ tag }) => tag === 'answer');
  if ((received || receivedNew) && (handled || answered || processed)) return { topic: 'processed', certainty: 'vague', by };
  if (receivedNew) return { topic: 'receivedNew', certainty: known ? 'firm' : 'vague', by };
  if (received) return { topic: 'received', certainty: known ? 'firm' : 'vague', by };
  // What was withdrawn or ended otherwise may be left out.
  const certainty = known && !/撤回|撤销|终止/u.test(text.slice(sentence.start, sentence.end)) ? 'firm' : 'vague';
  if (handled) return { topic: 'handled', certainty, by };
  if (answered) return { topic: 'answered', certainty, by };
  return { topic: 'processed', certainty: object === undefined ? 'loose' : 'vague', by };
}

const isCase = (tag: Word['tag']): boolean =>
  tag === 'review' || tag === 'litigation' || tag === 'litigationDirect' || tag === 'litigationAfterReview';

function ofCases({ sentence }: Clause, group: Word, phrase: readonly Word[]): Reading | undefined {
  const others = phrase.filter(({ tag }) => isCase(tag) && tag !== group.tag);
  const joined = others.length > 0;
  // A body that decides reviews counts those of others: only what is said of disclosure is meant.
  const decides = sentence.words.some(
    ({ tag, start }) => start < group.start && (tag === 'process' || tag === 'handle' || tag === 'receive'),
  );
  const near = sentence.words.some(({ tag, start }) => start < group.start && (tag === 'disclosure' || tag === 'request'));
  const close = near || (!decides && speaksOfRequests(sentence.previous));
  const isSpecial = group.tag === 'litigationDirect' || group.tag === 'litigationAfterReview';
  const topic = joined && !isSpecial ? 'cases:total' : `${group.tag}:total`;
  return { topic, certainty: close || isSpecial ? 'firm' : 'loose', by: phrase.slice(phrase.indexOf(joined ? others[0]! : group)) };
}

/** 制发行政规范性文件5件, 废止规范性文件2件, 现行有效规范性文件30件. */
function ofDocuments({ phrase, left }: Clause, document: Word): Reading | undefined {
  const index = phrase.indexOf(document);
  const verb = lastOf(phrase.slice(0, index), ({ tag }) => tag === 'issue' || tag === 'publish' || tag === 'repeal' || tag === 'inForce');
  if (verb === undefined || left.some(({ tag }) => tag === 'subset')) return undefined;
  const adjacent = phrase.slice(phrase.indexOf(verb) + 1, index).every(({ tag }) => tag === 'filler');
  const others = phrase.some(({ tag }) => tag !== document.tag && (tag === 'normative' || tag === 'regulation'));
  if (!adjacent || others) return undefined;
  const certainty = verb.tag === 'publish' ? 'loose' : verb.tag === 'issue' ? 'vague' : 'firm';
  return { topic: `${document.tag}:${verb.tag}`, certainty, by: phrase.slice(phrase.indexOf(verb)) };
}

/** 1件结转下年度继续办理, 1件涉及信息公开的行政复议; what was received may stand behind too, see `ofRequests`. */
function byTail({ tail, sentence, number }: Clause): Reading | undefined {
  const first = tail.find(({ tag }) => tag !== 'filler' && tag !== 'disclosure');
  if (first === undefined) return undefined;
  const by = tail.slice(0, tail.indexOf(first) + 1);
  if (first.tag === 'carriedOut') {
    const domain = domainBefore(sentence, number.start, '');
    if (domain === 'case' || domain === 'foreign') return undefined;
    return { topic: 'carriedOut', certainty: concernsRequests(sentence) ? 'firm' : 'vague', by };
  }
  if (isCase(first.tag) && tail.some(({ tag }) => tag === 'disclosure')) return { topic: `${first.tag}:total`, certainty: 'vague', by };
  return undefined;
}

type Domain = 'request' | 'case' | 'foreign' | 'document' | undefined;

/** What the sentence speaks of up to here: the thing named last. */
export function domainBefore(sentence: Sentence, before: number, text: string): Domain {
  let domain: Domain;
  let previous: Word | undefined;
  for (const word of sentence.words) {
    if (word.start >= before) break;
    if (word.tag === 'request') domain = 'request';
    else if (word.tag === 'foreign') domain = 'foreign';
    else if (word.tag === 'normative' || word.tag === 'regulation') domain = 'document';
    else if (isCase(word.tag)) domain = 'case';
    else if (word.tag === 'application') domain = isBareApplication(word, previous, text) ? 'request' : 'foreign';
    previous = word;
  }
  return domain;
}

/** 收到申请 and 70件申请 speak of requests; 收到公租房申请 does not. */
function isBareApplication(word: Word, previous: Word | undefined, text: string): boolean {
  if (previous !== undefined && previous.end === word.start) return previous.tag !== 'foreign';
  const character = text.charAt(word.start - 1);
  return character === '' || !/[一-鿿]/u.test(character) || '件条份个宗起'.includes(character);
}

function caseBefore(sentence: Sentence, before: number): string | undefined {
  return lastOf(sentence.words, (word) => word.start < before && isCase(word.tag))?.tag;
}

/** Whether the sentence, or the one before it, speaks of requests for disclosure. */
export const concernsRequests = (sentence: Sentence): boolean => speaksOfRequests(sentence) || speaksOfRequests(sentence.previous);

const speaksOfRequests = (sentence: Sentence | undefined): boolean =>
  sentence?.words.some(({ tag }) => tag === 'request' || tag === 'disclosure') ?? false;

const government = /(?:政府|管委会|管理委员会|办事处|街道|镇|乡|区|市|县|省|旗|州)$/u;

/** Whose number it is: of the organ itself, of another (全市 in a bureau's report, 市本级 in a government's), or unclear. */
function scopeOf(text: string, { start, left, number, sentence }: Clause, organ: string | undefined): 'own' | 'unclear' | 'other' {
  // A clause that opens its sentence may have its subject before the comma: `2024年，全市各级行政机关共收到…`.
  const scopes = sentence.words.filter(
    ({ tag, start: at }) => (tag === 'whole' || tag === 'part') && at < number.start && (at >= start || start - at < 24),
  );
  const inClause = [...left.filter(({ tag }) => tag === 'whole' || tag === 'part'), ...scopes];
  if (inClause.length === 0) return 'own';
  if (organ !== undefined && text.slice(Math.max(sentence.start, start - 24), number.start).includes(organ)) return 'own';
  const whole = inClause.find(({ tag }) => tag === 'whole');
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
