/** Every rule, in the order of the documentation. A rule that is no file here doesn't exist; a test finds files that are not listed. */

import type { Rule } from './types.ts';

export const registry: readonly Rule[] = [];
