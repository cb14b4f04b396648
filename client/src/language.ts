/** Which language the extension speaks: the setting rules, `auto` follows the editor. Knows no editor, so that tests can run it. */

import type { Language } from '../../server/src/lsp/protocol.ts';

/** English only for an English editor: an office without the Chinese language pack sets `gouji.language`; every other display language gets Chinese, the language of the reports. */
export function resolveLanguage(setting: unknown, displayLanguage: string): Language {
  if (setting === 'zh-CN' || setting === 'en') return setting;
  return /^en\b/iu.test(displayLanguage) ? 'en' : 'zh-CN';
}
