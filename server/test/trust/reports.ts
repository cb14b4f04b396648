/** Reports for the tests of trust. */

import { sample } from '../../src/core/rules/shared/sample.ts';

/** A report that a safe repair changes, and that is right otherwise. */
export const untidyReport = (more = ''): string => sample({ problems: `存在的主要问题是解读材料偏少,部分栏目更新不及时。${more}` });
