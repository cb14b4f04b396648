/** Every edition of the form, and the one in force for a year. A new edition is a new data file and a line here. */

import { edition2019 } from './edition2019.ts';
import { edition2021, edition2021OneOtherRow } from './edition2021.ts';
import type { Edition } from './types.ts';

/** All printed shapes of the form; the two of 2021 share their id. */
export const editions: readonly Edition[] = [edition2019, edition2021, edition2021OneOtherRow];

/** The edition that reports on `year` use; the newest where no year is known. */
export const editionFor = (year: number | undefined): Edition =>
  year !== undefined && year <= (edition2019.years.to ?? 0) ? edition2019 : edition2021;
