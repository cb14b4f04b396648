/** What several rules ask of a report's sections: the form's entry, the first heading, a place to speak from. Judges nothing. */

import type { FormSection, SectionKey } from '../../form/types.ts';
import type { ReadSection, Report } from '../../read/types.ts';
import type { Span } from '../../text/span.ts';

export const formSection = (report: Report, key: SectionKey): FormSection | undefined =>
  report.edition.sections.find((section) => section.key === key);

export const sectionOf = (report: Report, key: SectionKey): ReadSection | undefined =>
  report.sections.find((section) => section.key === key);

/** Where a finding about the report as a whole stands: its title, else its first heading, else the start of its text. */
export const headOf = (report: Report): Span =>
  report.title?.span ?? report.sections[0]?.heading ?? { start: report.span.start, end: report.span.start };

/** A government that answers for its whole territory, not one of its offices or departments. */
export const isGovernment = (report: Report): boolean => report.organ?.name.endsWith('人民政府') ?? false;

/** A report on a whole area, its government's or one that names the area alone. */
export const isOfArea = (report: Report): boolean => /(?:人民政府|省|市|区|县|州|盟|旗)$/u.test(report.organ?.name ?? '');
