/** What a rule answers that finds nothing: always the same list, so that the engine needn't look into it. */

import type { Draft } from '../types.ts';

export const NOTHING: readonly Draft[] = [];
