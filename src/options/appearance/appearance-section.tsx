import { useState } from 'preact/hooks';
import { say } from '../../language/say';
import { type Appearance, chooseAppearance, LANGUAGES, readAppearance } from '../../language/start';
import { keepChosen } from '../../messages/keep-chosen';
import { Section } from '../section';

const THEMES = [
  ['', 'as_browser'],
  ['light', 'theme_light'],
  ['dark', 'theme_dark'],
] as const;

const SIZES = [
  ['', 'size_normal'],
  ['large', 'size_large'],
  ['larger', 'size_larger'],
] as const;

/** How the pages of Backstory look and which language they speak; what is chosen is so at once. */
export function AppearanceSection() {
  const [chosen, setChosen] = useState(readAppearance);
  const choose = (more: Partial<Appearance>) => {
    const next = { ...chosen, ...more };
    setChosen(next);
    void keepChosen(next)
      .catch(console.error)
      .then(() => chooseAppearance(next)); // the page may load anew
  };
  return (
    <Section id="appearance" title={say('part_appearance')}>
      <div class="choices">
        <label class="field">
          {say('language')}
          <select
            value={chosen.language ?? ''}
            onChange={({ currentTarget }) =>
              choose({ language: (currentTarget.value || null) as Appearance['language'] })
            }
          >
            <option value="">{say('as_browser')}</option>
            {Object.entries(LANGUAGES).map(([language, name]) => (
              <option key={language} value={language} lang={language.replace('_', '-')}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {say('theme')}
          <select
            value={chosen.theme}
            onChange={({ currentTarget }) => choose({ theme: currentTarget.value as Appearance['theme'] })}
          >
            {THEMES.map(([theme, name]) => (
              <option key={theme} value={theme}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {say('size')}
          <select
            value={chosen.size}
            onChange={({ currentTarget }) => choose({ size: currentTarget.value as Appearance['size'] })}
          >
            {SIZES.map(([size, name]) => (
              <option key={size} value={size}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Section>
  );
}
