/** Answers 「新建年度报告」: reads the order, which may be anything, and hands it to core. */

import { newReport } from '../core/newReport.ts';
import { property, Unusable } from './guard.ts';
import type { NewReportResult } from './protocol.ts';
import { type Session, says } from './session.ts';

export function makeNewReport({ settings }: Session, params: unknown): NewReportResult {
  const year = property(params, 'year');
  const organ = property(params, 'organ');
  const previous = property(params, 'previous');
  if (typeof year !== 'number' || !Number.isInteger(year) || typeof organ !== 'string') throw new Unusable('year and organ are needed');
  return newReport({ year, organ, previous: typeof previous === 'string' ? previous : undefined }, says[settings.general.language]);
}
