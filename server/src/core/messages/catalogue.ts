/** Every sentence that a person reads, joined from the areas. Data only; a test holds both languages to the same placeholders. */

import { cellMessages } from './cells.ts';
import { documentMessages } from './document.ts';
import { narrativeMessages } from './narrative.ts';
import { newReportMessages } from './newReport.ts';
import { pageMessages } from './pages.ts';
import { qualityMessages } from './quality.ts';
import { structureMessages } from './structure.ts';
import { sumMessages } from './sums.ts';
import { viewMessages } from './views.ts';

export const catalogue = {
  ...cellMessages,
  ...documentMessages,
  ...narrativeMessages,
  ...newReportMessages,
  ...pageMessages,
  ...qualityMessages,
  ...structureMessages,
  ...sumMessages,
  ...viewMessages,
} as const;

export type MessageKey = keyof typeof catalogue;
