/** A number that looks like a bank card or account, by its check digit and the words before it. */

import { LONG_NUMBER } from '../narrative/survey.ts';
import { before, isCardNumber, isIdNumber, personalNumbers } from './shared/personal-numbers.ts';
import { sample } from './shared/sample.ts';
import { PRIVACY, PRIVACY_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const bankCard: Rule = {
  id: 'bank-card',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '含有银行卡号',
      what: '正文里有16至19位、校验位正确的银行卡号或账号。',
      why: '银行账号不应出现在向社会公布的年度报告里。',
      repair: '删去，或者用快速修复隐去前面的数字。',
      source: PRIVACY,
      ignore: '确实是应当公布的缴费账户时可以忽略。',
    },
    en: {
      title: 'A bank card number',
      what: 'The text holds the number of a bank card or account: 16 to 19 digits with a right check digit.',
      why: 'Accounts have no place in a public report.',
      repair: 'Delete it, or hide its digits with the quick fix.',
      source: PRIVACY_EN,
      ignore: 'It is the account to which fees are to be paid.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '未收取信息处理费，文件编号为6200000000000000001。' })],
    bad: [sample({ other: '未收取信息处理费，退款账号⟦6200000000000000000⟧{bank-card}。' })],
  }),
  signs: LONG_NUMBER,
  check: (context) =>
    personalNumbers(
      context,
      'bank-card',
      (run) =>
        isCardNumber(run.digits) &&
        !isIdNumber(run.digits) &&
        (run.digits.startsWith('62') || /账号|帐号|账户|卡号|开户/u.test(before(run, 20))),
    ),
};
