import type { Locale } from '../../src/core/model.js';
import { useSandbox } from './sandbox-context.js';
import { LANGUAGES } from './words/index.js';

/** What the page is read in. Each language is named by itself. */
export function LanguagePicker({ choose }: { readonly choose: (language: Locale) => void }) {
  const { language: chosen, say } = useSandbox();
  return (
    <select
      className="language"
      aria-label={say('language')}
      value={chosen.language}
      onChange={(event) => {
        const picked = LANGUAGES.find(({ language }) => language === event.target.value);
        if (picked) choose(picked.language);
      }}
    >
      {LANGUAGES.map(({ language, name }) => (
        <option key={language} value={language} lang={language}>
          {name}
        </option>
      ))}
    </select>
  );
}
