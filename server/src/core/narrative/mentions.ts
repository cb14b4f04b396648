/** Finds the numbers of the running text and the cells that they may mean. Compares nothing aloud: that is the rules' work. */

import type { Report } from '../read/types.ts';
import type { Mention } from './types.ts';

export function readMentions(_text: string, _report: Report): readonly Mention[] {
  return [];
}
