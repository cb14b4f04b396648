/** The rules on the outline of a report and on its tables, in the order in which they are listed. Data only. */

import { balance } from './balance.ts';
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
import { columnsCancel } from './columns-cancel.ts';
import { decisionsAsSum } from './decisions-as-sum.ts';
import { editionMismatch } from './edition-mismatch.ts';
import { feeDecimals } from './fee-decimals.ts';
import { feeNoticeUnmentioned } from './fee-notice-unmentioned.ts';
import { feeUnit } from './fee-unit.ts';
import { itemsBelowZero } from './items-below-zero.ts';
import { regulationWithoutPower } from './regulation-without-power.ts';
import { resultsTotal } from './results-total.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { rowInferred } from './row-inferred.ts';
import { rowMissing } from './row-missing.ts';
import { rowOrder } from './row-order.ts';
import { rowShifted } from './row-shifted.ts';
import { rowTotal } from './row-total.ts';
import { rowUncertain } from './row-uncertain.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { stockBelowNew } from './stock-below-new.ts';
import { tableMissing } from './table-missing.ts';
import type { Rule } from './types.ts';

export const tableRules: readonly Rule[] = [
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
];
