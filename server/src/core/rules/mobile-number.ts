/** A mobile telephone number outside the contact line of the preamble. */

import { LONG_NUMBER } from '../narrative/survey.ts';
import { before, isMobileNumber, personalNumbers } from './shared/personal-numbers.ts';
import { sample } from './shared/sample.ts';
import { PRIVACY, PRIVACY_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const mobileNumber: Rule = {
  id: 'mobile-number',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '含有手机号码',
      what: '正文里有11位手机号码。报告开头的联系电话是应当公布的，不提示；座机、邮箱、地址也不提示。',
      why: '手机号码多半是个人的，年度报告要向社会公布。',
      repair: '改用办公电话，或者用快速修复隐去前面的数字。',
      source: PRIVACY,
      ignore: '这个号码就是对外公布的工作电话时可以忽略。',
    },
    en: {
      title: 'A mobile number',
      what: 'The text holds a mobile number of eleven digits. The contact line of the preamble is required and not reported, nor are office telephones, addresses and e-mail.',
      why: 'It mostly belongs to a person, and the report is public.',
      repair: 'Give the office telephone, or hide the digits with the quick fix.',
      source: PRIVACY_EN,
      ignore: 'The number is published as the telephone of the office.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ preamble: '统计期限自2021年1月1日起至2021年12月31日止。联系电话：19900000000。' })],
    bad: [sample({ other: '未收取信息处理费，经办人⟦19900000000⟧{mobile-number}。' })],
  }),
  signs: LONG_NUMBER,
  check: (context) =>
    personalNumbers(
      context,
      'mobile-number',
      (run) => isMobileNumber(run.digits) && !(run.part === 'preamble' && /电话|手机|联系|热线/u.test(before(run, 12))),
    ),
};
