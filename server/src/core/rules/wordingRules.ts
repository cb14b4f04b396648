/** The rules on headings, wording and running text, in the order in which they are listed. Data only. */

import { bankCard } from './bank-card.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { columnMissing } from './column-missing.ts';
import { doubledWord } from './doubled-word.ts';
import { feeStatement } from './fee-statement.ts';
import { genericText } from './generic-text.ts';
import { governmentDuties } from './government-duties.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { idNumber } from './id-number.ts';
import { labelVariant } from './label-variant.ts';
import { mixedBrackets } from './mixed-brackets.ts';
import { mobileNumber } from './mobile-number.ts';
import { ordinalGap } from './ordinal-gap.ts';
import { ordinalStyle } from './ordinal-style.ts';
import { overallLength } from './overall-length.ts';
import { overallTopics } from './overall-topics.ts';
import { partsList } from './parts-list.ts';
import { periodMissing } from './period-missing.ts';
import { periodWrong } from './period-wrong.ts';
import { placeholder } from './placeholder.ts';
import { problemsImprovement } from './problems-improvement.ts';
import { residue } from './residue.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionNumeral } from './section-numeral.ts';
import { sectionOrdinal } from './section-ordinal.ts';
import { sectionWording } from './section-wording.ts';
import { selfReference } from './self-reference.ts';
import { signatureDate } from './signature-date.ts';
import { specialBlank } from './special-blank.ts';
import { staleYear } from './stale-year.ts';
import { subtopicAsSection } from './subtopic-as-section.ts';
import { textBreakdown } from './text-breakdown.ts';
import { textContradiction } from './text-contradiction.ts';
import { textFee } from './text-fee.ts';
import { textMismatch } from './text-mismatch.ts';
import { textPercentage } from './text-percentage.ts';
import { titleIncomplete } from './title-incomplete.ts';
import type { Rule } from './types.ts';

export const wordingRules: readonly Rule[] = [
  sectionOrdinal,
  sectionNumeral,
  sectionWording,
  subtopicAsSection,
  sectionEmpty,
  columnMissing,
  labelVariant,
  titleIncomplete,
  periodMissing,
  periodWrong,
  partsList,
  overallTopics,
  governmentDuties,
  overallLength,
  problemsImprovement,
  feeStatement,
  signatureDate,
  halfwidthPunctuation,
  mixedBrackets,
  brokenParagraph,
  ordinalGap,
  ordinalStyle,
  doubledWord,
  genericText,
  selfReference,
  placeholder,
  residue,
  specialBlank,
  idNumber,
  mobileNumber,
  bankCard,
  textMismatch,
  textContradiction,
  textBreakdown,
  textPercentage,
  textFee,
  staleYear,
];
