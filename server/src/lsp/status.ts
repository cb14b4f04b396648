/** Tells our own client how an open report stands. */

import { tally } from '../core/views/tally.ts';
import type { OpenReport } from './openReports.ts';
import { StatusNotification, type StatusParams } from './protocol.ts';
import type { Session } from './session.ts';

export function reportStatus({ connection }: Session, report: OpenReport): void {
  void connection.sendNotification(StatusNotification, statusOf(report));
}

function statusOf({ document: { uri, version }, analysis: { reports, findings } }: OpenReport): StatusParams {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const sums = { holds: 0, broken: 0, unknown: 0 };
  for (const each of reports) {
    const { holds, broken, unknown } = tally(each.sums);
    sums.holds += holds;
    sums.broken += broken;
    sums.unknown += unknown;
  }
  // A collection has no year or organ of its own.
  const only = reports.length === 1 ? reports[0]?.report : undefined;
  return {
    uri,
    version,
    isReport: reports.length > 0,
    ...(only === undefined ? {} : { edition: only.edition.id }),
    ...(only?.year === undefined ? {} : { year: only.year.value }),
    ...(only?.organ === undefined ? {} : { organ: only.organ.name }),
    errors: counts.error,
    warnings: counts.warning,
    informations: counts.information,
    hints: counts.hint,
    sums,
  };
}
