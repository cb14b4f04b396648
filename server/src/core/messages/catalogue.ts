/** Every sentence that a person reads, joined from the areas. Data only; a test holds both languages to the same placeholders. */

import { documentMessages } from './document.ts';
import { newReportMessages } from './newReport.ts';
import { pageMessages } from './pages.ts';
import { qualityMessages } from './quality.ts';
import { viewMessages } from './views.ts';

export const catalogue = {
  ...documentMessages,
  ...newReportMessages,
  ...pageMessages,
  ...qualityMessages,
  ...viewMessages,
} as const;

export type MessageKey = keyof typeof catalogue;
