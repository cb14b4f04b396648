/** The sources that rule pages name. Only what was seen or verified (`domain.md`) stands here. Data only. */

export const FORM = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';
export const FORM_EN = 'The official form of the annual report (国办公开办函〔2021〕30号)';
export const ARTICLE_50 = `《中华人民共和国政府信息公开条例》第五十条；${FORM}`;
export const ARTICLE_50_EN = `Regulation on the Disclosure of Government Information, art. 50; ${FORM_EN}`;
export const PRACTICE = '通行的公文文字要求，没有专门条文';
export const PRACTICE_EN = 'Common requirements on official writing; no clause of its own';
export const PRIVACY = '发布前的隐私检查：年度报告向社会公布，不应带有个人号码';
export const PRIVACY_EN = 'A check before publication: the report is public and should hold no personal numbers';
