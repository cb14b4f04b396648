/** The rules on a text without a report, and all rules together: those of a report stand in `registry.ts`. Data only. */

import { notAReport } from './not-a-report.ts';
import { registry } from './registry.ts';
import type { RuleEntry, TextRule } from './types.ts';
import { unreadableText } from './unreadable-text.ts';

/** Asked where a text holds no report; the first that has an answer gives it. */
export const textRules: readonly TextRule[] = [unreadableText, notAReport];

/** All that have a page, a setting and a line in the list of rules. */
export const allRules: readonly RuleEntry[] = [...registry, ...textRules];
