/**
 * The tags in groups, each a bit, so that what a clause or a sentence holds is asked in one look instead of word by word. Knows tags, no
 * word and no meaning.
 */

import type { Tag } from './lexicon.ts';

/** A set of bits. */
export type Groups = number;

export const RECEIVE: Groups = 1;
export const RECEIVE_NEW: Groups = 1 << 1;
export const HANDLE: Groups = 1 << 2;
export const ANSWER: Groups = 1 << 3;
export const PROCESS: Groups = 1 << 4;
export const REQUEST: Groups = 1 << 5;
export const APPLICATION: Groups = 1 << 6;
/** Over from the year before, or to the next. */
export const CARRIED: Groups = 1 << 7;
export const REVIEW: Groups = 1 << 8;
/** Of every kind. */
export const LITIGATION: Groups = 1 << 9;
export const DOCUMENT: Groups = 1 << 10;
/** Repealed, or still in force. */
export const CHANGE: Groups = 1 << 11;
export const ISSUE: Groups = 1 << 12;
export const DISCLOSURE: Groups = 1 << 13;
export const FOREIGN: Groups = 1 << 14;
export const SKIP: Groups = 1 << 15;
export const SUBSET: Groups = 1 << 16;
export const EACH: Groups = 1 << 17;
export const WHOLE: Groups = 1 << 18;
export const OWN: Groups = 1 << 19;
export const PART: Groups = 1 << 20;
export const ALL: Groups = 1 << 21;
export const NONE: Groups = 1 << 22;
export const FILLER: Groups = 1 << 23;
export const FEE: Groups = 1 << 24;
export const RESULT: Groups = 1 << 25;
export const OUTCOME: Groups = 1 << 26;
export const APPLICANT: Groups = 1 << 27;
export const YEAR: Groups = 1 << 28;

export const CASE: Groups = REVIEW | LITIGATION;
export const VERB: Groups = RECEIVE | RECEIVE_NEW | HANDLE | ANSWER | PROCESS;
export const SCOPE: Groups = WHOLE | PART;

type Plain = Exclude<Tag, `${string}:${string}`>;

const groups: Readonly<Record<Plain, Groups>> = {
  receive: RECEIVE,
  receiveNew: RECEIVE_NEW,
  handle: HANDLE,
  answer: ANSWER,
  process: PROCESS,
  request: REQUEST,
  application: APPLICATION,
  carriedIn: CARRIED,
  carriedOut: CARRIED,
  carried: CARRIED,
  review: REVIEW,
  litigation: LITIGATION,
  litigationDirect: LITIGATION,
  litigationAfterReview: LITIGATION,
  normative: DOCUMENT,
  regulation: DOCUMENT,
  issue: ISSUE,
  publish: ISSUE,
  repeal: CHANGE,
  inForce: CHANGE,
  fee: FEE,
  disclosure: DISCLOSURE,
  foreign: FOREIGN,
  skip: SKIP,
  subset: SUBSET,
  each: EACH,
  whole: WHOLE,
  own: OWN,
  part: PART,
  all: ALL,
  none: NONE,
  filler: FILLER,
};
const keyed: Readonly<Record<string, Groups>> = { result: RESULT, outcome: OUTCOME, applicant: APPLICANT };

export const groupOf = (tag: Tag): Groups => keyed[tag.slice(0, Math.max(0, tag.indexOf(':')))] ?? groups[tag as Plain];

/** Something that stands in such a group. */
export interface Grouped {
  readonly group: Groups;
}

/** The groups that any of them stands in. */
export function groupsOf(words: readonly Grouped[]): Groups {
  let found = 0;
  for (let index = 0; index < words.length; index += 1) found |= words[index]!.group;
  return found;
}

/** The first in one of the groups; asked after `groupsOf` mostly, so that one is found. */
export function firstIn<Word extends Grouped>(words: readonly Word[], wanted: Groups): Word | undefined {
  for (let index = 0; index < words.length; index += 1) if ((words[index]!.group & wanted) !== 0) return words[index];
  return undefined;
}

export function lastIn<Word extends Grouped>(words: readonly Word[], wanted: Groups): Word | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) if ((words[index]!.group & wanted) !== 0) return words[index];
  return undefined;
}
