import { render } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGES } from '../language/start';
import { STATES } from './states';

const SURFACES = [...new Set(STATES.map(({ name }) => name.split('/')[0]!))];
const THEMES = ['light', 'dark'];

/** All states of a surface, light and dark side by side. */
function Gallery() {
  const [surface, setSurface] = useState(location.hash.slice(1) || SURFACES[0]!);
  const [language, setLanguage] = useState('en');
  const shown = STATES.filter(({ name }) => name.startsWith(`${surface}/`));
  return (
    <>
      <nav>
        <Choice name="Surface" options={SURFACES} value={surface} choose={setSurface} />
        <Choice
          name="Language"
          options={[...Object.keys(LANGUAGES), 'pseudo']}
          value={language}
          choose={setLanguage}
        />
      </nav>
      <main>
        {shown.flatMap(({ name, width }) =>
          THEMES.map((theme) => (
            <figure key={`${name} ${theme} ${language}`}>
              <figcaption>{name}</figcaption>
              <iframe
                title={`${name}, ${theme}`}
                src={`frame.html?${new URLSearchParams({ state: name, theme, language })}`}
                width={width}
                height="560"
              />
            </figure>
          )),
        )}
      </main>
    </>
  );
}

function Choice({
  name,
  options,
  value,
  choose,
}: {
  readonly name: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly choose: (value: string) => void;
}) {
  return (
    <label>
      {name}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

render(<Gallery />, document.body);
