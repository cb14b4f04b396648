/** Every rule, in the order of the documentation. A rule that is no file here doesn't exist; a test finds files that are not listed. */

import { balance } from './balance.ts';
import { bankCard } from './bank-card.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { caseTotal } from './case-total.ts';
import { casesWithoutRequests } from './cases-without-requests.ts';
import { cellApproximate } from './cell-approximate.ts';
import { cellBlank } from './cell-blank.ts';
import { cellFullWidth } from './cell-full-width.ts';
import { cellLeadingZeros } from './cell-leading-zeros.ts';
import { cellNegative } from './cell-negative.ts';
import { cellNotInteger } from './cell-not-integer.ts';
import { cellNotNumber } from './cell-not-number.ts';
import { cellRemark } from './cell-remark.ts';
import { cellSplitDigits } from './cell-split-digits.ts';
import { cellThousands } from './cell-thousands.ts';
import { cellUnit } from './cell-unit.ts';
import { columnMissing } from './column-missing.ts';
import { columnsCancel } from './columns-cancel.ts';
import { decisionsAsSum } from './decisions-as-sum.ts';
import { doubledWord } from './doubled-word.ts';
import { editionMismatch } from './edition-mismatch.ts';
import { feeDecimals } from './fee-decimals.ts';
import { feeNoticeUnmentioned } from './fee-notice-unmentioned.ts';
import { feeStatement } from './fee-statement.ts';
import { feeUnit } from './fee-unit.ts';
import { genericText } from './generic-text.ts';
import { governmentDuties } from './government-duties.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { idNumber } from './id-number.ts';
import { itemsBelowZero } from './items-below-zero.ts';
import { labelVariant } from './label-variant.ts';
import { mixedBrackets } from './mixed-brackets.ts';
import { mobileNumber } from './mobile-number.ts';
import { notAReport } from './not-a-report.ts';
import { ordinalGap } from './ordinal-gap.ts';
import { ordinalStyle } from './ordinal-style.ts';
import { overallLength } from './overall-length.ts';
import { overallTopics } from './overall-topics.ts';
import { partsList } from './parts-list.ts';
import { periodMissing } from './period-missing.ts';
import { periodWrong } from './period-wrong.ts';
import { placeholder } from './placeholder.ts';
import { problemsImprovement } from './problems-improvement.ts';
import { regulationWithoutPower } from './regulation-without-power.ts';
import { residue } from './residue.ts';
import { resultsTotal } from './results-total.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { rowInferred } from './row-inferred.ts';
import { rowMissing } from './row-missing.ts';
import { rowOrder } from './row-order.ts';
import { rowShifted } from './row-shifted.ts';
import { rowTotal } from './row-total.ts';
import { rowUncertain } from './row-uncertain.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumeral } from './section-numeral.ts';
import { sectionOrder } from './section-order.ts';
import { sectionOrdinal } from './section-ordinal.ts';
import { sectionWording } from './section-wording.ts';
import { selfReference } from './self-reference.ts';
import { signatureDate } from './signature-date.ts';
import { specialBlank } from './special-blank.ts';
import { staleYear } from './stale-year.ts';
import { stockBelowNew } from './stock-below-new.ts';
import { subtopicAsSection } from './subtopic-as-section.ts';
import { tableMissing } from './table-missing.ts';
import { textBreakdown } from './text-breakdown.ts';
import { textContradiction } from './text-contradiction.ts';
import { textFee } from './text-fee.ts';
import { textMismatch } from './text-mismatch.ts';
import { textPercentage } from './text-percentage.ts';
import { titleIncomplete } from './title-incomplete.ts';
import type { Rule, RuleEntry, TextRule } from './types.ts';
import { unreadableText } from './unreadable-text.ts';

export const registry: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  tableMissing,
  rowMissing,
  rowDuplicate,
  rowOrder,
  editionMismatch,
  rowUncertain,
  rowInferred,
  rowShifted,
  rowTotal,
  resultsTotal,
  balance,
  caseTotal,
  columnsCancel,
  cellNotNumber,
  cellNegative,
  cellNotInteger,
  cellBlank,
  cellUnit,
  cellApproximate,
  cellSplitDigits,
  cellRemark,
  cellFullWidth,
  cellThousands,
  cellLeadingZeros,
  stockBelowNew,
  itemsBelowZero,
  decisionsAsSum,
  regulationWithoutPower,
  feeDecimals,
  feeUnit,
  casesWithoutRequests,
  feeNoticeUnmentioned,
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

/** Asked where a text holds no report. */
export const textRules: readonly TextRule[] = [unreadableText, notAReport];

/** All that have a page, a setting and a line in the list of rules. */
export const allRules: readonly RuleEntry[] = [...registry, ...textRules];
