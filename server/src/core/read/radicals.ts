/**
 * Makes radicals plain characters: PDF files made by browsers and some office programs give `⼀⾏⻓` (U+2F00, U+2F8F, U+2ED3) where 一行长
 * is meant, looking the same. One code unit stands for another, so every offset stays. Knows characters only.
 */

const FIRST = 0x2e80;
const LAST = 0x2fd5;
const RADICAL = /[\u2e80-\u2fd5]/gu;

export const isRadical = (code: number): boolean => code >= FIRST && code <= LAST;

/** Of all radicals, also of those that are left as they are. */
export const radicalCodes: readonly number[] = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

/** The forms that Unicode's own compatibility mapping leaves alone (U+2E80–2EF3), each before its character. */
const SUPPLEMENT =
  '⺀冫⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爪⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱罒⺳罒⺷羊⺸羊⺹耂⺺聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const plain = new Map<string, string>();
for (let code = FIRST; code <= LAST; code += 1) {
  const character = String.fromCharCode(code);
  const mapped = character.normalize('NFKC');
  if (mapped !== character && mapped.length === 1) plain.set(character, mapped);
}
for (let at = 0; at + 1 < SUPPLEMENT.length; at += 2) plain.set(SUPPLEMENT.charAt(at), SUPPLEMENT.charAt(at + 1));

/** The text as it is meant, as long as before; the text itself where it holds no radical. */
export function withoutRadicals(text: string): string {
  if (text.search(RADICAL) < 0) return text;
  return text.replace(RADICAL, (character) => plain.get(character) ?? character);
}
