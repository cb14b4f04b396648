/** A number that is an ID number of a person, by its check digit. */

import { LONG_NUMBER } from '../narrative/survey.ts';
import { isIdNumber, personalNumbers } from './shared/personal-numbers.ts';
import { sample } from './shared/sample.ts';
import { PRIVACY, PRIVACY_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const idNumber: Rule = {
  id: 'id-number',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '含有身份证号码',
      what: '正文里有18位、校验位正确的身份证号码。',
      why: '身份证号码属于个人信息，年度报告要向社会公布。',
      repair: '删去，或者用快速修复隐去前面的数字。',
      source: PRIVACY,
      ignore: '',
    },
    en: {
      title: 'An ID number',
      what: 'The text holds 18 places with a right check digit: the ID number of a person.',
      why: 'It is personal data, and the report is public.',
      repair: 'Delete it, or hide its digits with the quick fix.',
      source: PRIVACY_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '未收取信息处理费，文件编号为990101199001010018。' })],
    bad: [sample({ other: '未收取信息处理费，申请人证件号⟦990101199001010019⟧{id-number}。' })],
  }),
  signs: LONG_NUMBER,
  check: (context) => personalNumbers(context, 'id-number', ({ digits }) => isIdNumber(digits)),
};
