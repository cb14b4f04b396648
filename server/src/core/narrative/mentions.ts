/** Numbers of the running text with the cells that they may mean, each compared with the table. Words no finding: that is the rules' work. */

import type { FormCell } from '../form/types.ts';
import { type Amount, add, equal, isZero } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Meaning, mayCount, meaningOf } from './grammar.ts';
import type { Sentence, Stretch } from './sentences.ts';
import { placeIn } from './stream.ts';
import { mayMention } from './survey.ts';
import { readingsOf } from './topics.ts';
import type { Mention } from './types.ts';

/** A mention with its places in the stream, for what else is read in its sentence. */
export interface Located {
  readonly mention: Mention;
  readonly clause: Clause;
}

export interface Scan {
  readonly sentences: readonly Sentence[];
  readonly located: readonly Located[];
}

export function scan(stretches: readonly Stretch[], report: Report): Scan {
  const sentences: Sentence[] = [];
  const located: Located[] = [];
  const year = report.year?.value;
  const organ = report.organ?.name;
  let list = 0;
  for (const stretch of stretches) {
    for (const sentence of stretch.sentences) {
      sentences.push(sentence);
      if (!mayMention(sentence.told) || !sentence.numbers.some(mayCount)) continue;
      let last: Meaning | undefined;
      for (const clause of clausesOf(sentence)) {
        const meaning = meaningOf(clause, { year, organ, last });
        if (meaning === undefined) continue;
        last = meaning;
        if (!continuesList(located.at(-1), clause, meaning)) list += 1;
        const mention = mentionOf(clause, meaning, report, list);
        if (mention !== undefined) located.push({ mention, clause });
      }
    }
  }
  return { sentences, located };
}

/** `行政复议案件2件、行政诉讼案件1件`: totals of cases side by side are stated in one go. */
function continuesList(last: Located | undefined, clause: Clause, { topic, by }: Meaning): boolean {
  if (last === undefined || !topic.endsWith(':total') || !last.mention.topic.endsWith(':total')) return false;
  const { stream } = clause.sentence;
  const { unitEnd } = last.clause.number;
  return (
    last.clause.sentence.stream === stream &&
    (by[0]?.start ?? clause.start) - unitEnd <= 1 &&
    '、，,和及'.includes(stream.text.charAt(unitEnd))
  );
}

function mentionOf(
  { number, start, sentence: { stream } }: Clause,
  { topic, certainty, by }: Meaning,
  report: Report,
  list: number,
): Mention | undefined {
  const readings = readingsOf(report.edition, topic);
  if (readings.length === 0) return undefined;
  const agrees = comparison(report, readings, number.amount);
  if (certainty === 'loose' && agrees !== true) return undefined;
  const first = by.find(({ tag }) => tag !== 'filler') ?? by[0];
  const from = Math.min(first?.start ?? start, number.start);
  const to = Math.max(by.at(-1)?.end ?? 0, number.unitEnd);
  return {
    span: placeIn(stream, number.start, number.end),
    phrase: placeIn(stream, from, to),
    amount: number.amount,
    unit: number.unit,
    topic,
    readings,
    agrees,
    vague: certainty !== 'firm',
    list,
  };
}

function comparison(report: Report, readings: Mention['readings'], amount: Amount): Mention['agrees'] {
  let unknown = false;
  for (const reading of readings) {
    const stated = amountOf(report, reading);
    if (stated === undefined) {
      // Nothing entered agrees with `0件`, and with no other number.
      if (isZero(amount) && reading.every(({ index }) => report.cells[index]?.state === 'blank')) return true;
      unknown = true;
    } else if (equal(stated, amount)) return true;
  }
  return unknown ? 'unknown' : false;
}

/** What the cells of a reading add up to; a blank among numbers counts as no entry. Undefined where a cell isn't read, or all are blank. */
export function amountOf({ cells }: Report, reading: readonly FormCell[]): Amount | undefined {
  let value: Amount | undefined;
  for (const { index } of reading) {
    const cell = cells[index];
    if (cell?.state === 'number' && cell.amount !== undefined) value = value === undefined ? cell.amount : add(value, cell.amount);
    else if (cell?.state !== 'blank') return undefined;
  }
  return value;
}
