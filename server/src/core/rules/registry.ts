/** Every rule on a report, in the order of the documentation. A rule that is not listed does not exist; a test finds files that are not. */

import { tableRules } from './tableRules.ts';
import type { Rule } from './types.ts';
import { wordingRules } from './wordingRules.ts';

export const registry: readonly Rule[] = [...tableRules, ...wordingRules];
