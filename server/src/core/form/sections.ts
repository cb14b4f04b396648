/** The six sections, which both editions share: official headings and the variants that are met (domain facts: `domain.md` §2.1). */

import type { FormSection } from './types.ts';

export const sections: readonly FormSection[] = [
  { key: 'overview', ordinal: 1, heading: '一、总体情况', titles: ['总体情况', '概述', '总体情况概述'] },
  { key: 'disclosure', ordinal: 2, heading: '二、主动公开政府信息情况', titles: ['主动公开政府信息情况', '主动公开政府信息的情况'] },
  {
    key: 'requests',
    ordinal: 3,
    heading: '三、收到和处理政府信息公开申请情况',
    titles: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
  },
  {
    key: 'reviews',
    ordinal: 4,
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    titles: [
      '政府信息公开行政复议、行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    ordinal: 5,
    heading: '五、存在的主要问题及改进情况',
    titles: [
      '存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的问题及改进情况',
      '存在问题及改进情况',
      '主要问题及改进情况',
      '存在的主要问题及改进措施',
      '主要问题及改进措施',
      '存在问题及改进措施',
    ],
  },
  { key: 'other', ordinal: 6, heading: '六、其他需要报告的事项', titles: ['其他需要报告的事项', '需要报告的其他事项', '其他需要报告事项'] },
];
