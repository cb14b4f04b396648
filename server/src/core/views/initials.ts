/** Pinyin initials of the words that completion offers: 193 characters of the official form as data, no library. A test holds it complete. */

const characters: Readonly<Record<string, string>> = {
  a: '安案按',
  b: '报表本部不保补版办编',
  c: '处存采程查成出重',
  d: '动到的对定第当大度',
  e: '二',
  f: '府复范服罚费分法方访反',
  g: '公改告规管购国过关供共',
  h: '和护合后或获华',
  j: '及进件集结计家禁卷机举具继经接缴据',
  k: '况开可空',
  l: '理六量律类另例',
  m: '秘密没明民',
  n: '年内纳',
  q: '情请其强区全权确求取七起期',
  r: '容仍认人日',
  s: '三收申四诉讼事数上属',
  t: '体题他投提统通条',
  w: '五问文外务危稳握物无未为',
  x: '信息行需项性许新形询相现续限下',
  y: '议要业予以于益有由已逾用月依一',
  z: '总主政在章制中转只这止执掌作正直再知至',
};

const initials: ReadonlyMap<string, string> = new Map(
  Object.entries(characters).flatMap(([initial, han]) => Array.from(han, (character) => [character, initial] as const)),
);

/** `总体情况` → `ztqk`. Characters that are not the form's are left out. */
export function initialsOf(text: string): string {
  let result = '';
  for (const character of text) result += initials.get(character) ?? '';
  return result;
}
