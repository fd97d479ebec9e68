import { useEffect, useRef, useState } from 'preact/hooks';
import { type Key, say } from '../language/say';
import { type Appearance, chooseAppearance, readAppearance } from '../language/start';
import { keepChosen } from '../messages/keep-chosen';
import { chooseTypesetting, FAMILIES, readTypesetting, SIZES, type Typesetting, WIDTHS } from './typesetting';

const WIDTH_NAMES = {
  narrow: 'width_narrow',
  normal: 'width_normal',
  wide: 'width_wide',
} as const satisfies Record<Typesetting['width'], Key>;
const FAMILY_NAMES = {
  serif: 'family_serif',
  sans: 'family_sans',
} as const satisfies Record<Typesetting['family'], Key>;
const THEMES = [
  ['', 'as_browser'],
  ['light', 'theme_light'],
  ['dark', 'theme_dark'],
] as const;

/** A button that opens the choice of type, width and colours; what is chosen is so at once. Escape closes it. */
export function TypeMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !menu.current?.contains(event.target as Node)
      ) {
        setOpen(false);
        if (event instanceof KeyboardEvent) button.current?.focus();
      }
    };
    for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, close);
    return () => {
      for (const type of ['keydown', 'pointerdown']) document.removeEventListener(type, close);
    };
  }, [isOpen]);
  return (
    <div class="type" ref={menu}>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-expanded={isOpen}
        aria-controls="type-menu"
        aria-label={say('typesetting')}
        title={say('typesetting')}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true" class="aa">
          {'A'}
        </span>
      </button>
      {isOpen && <Choices />}
    </div>
  );
}

function Choices() {
  const [set, setSet] = useState(readTypesetting);
  const [look, setLook] = useState(readAppearance);
  const choose = (more: Partial<Typesetting>) => {
    const next = { ...set, ...more };
    setSet(next);
    chooseTypesetting(next);
  };
  const wear = (theme: Appearance['theme']) => {
    const next = { ...look, theme };
    setLook(next);
    void keepChosen(next).catch(console.error);
    void chooseAppearance(next);
  };
  const size = SIZES.indexOf(set.size as (typeof SIZES)[number]);
  return (
    <div id="type-menu" class="menu">
      <div class="sizes">
        <button
          type="button"
          class="quiet small"
          disabled={size === 0}
          aria-label={say('text_smaller')}
          onClick={() => choose({ size: SIZES[size - 1]! })}
        >
          {'A'}
        </button>
        <button
          type="button"
          class="quiet large"
          disabled={size === SIZES.length - 1}
          aria-label={say('text_larger')}
          onClick={() => choose({ size: SIZES[size + 1]! })}
        >
          {'A'}
        </button>
      </div>
      <Radios
        name={say('family')}
        options={FAMILIES.map((family) => [family, say(FAMILY_NAMES[family])])}
        value={set.family}
        choose={(family) => choose({ family: family as Typesetting['family'] })}
      />
      <Radios
        name={say('width')}
        options={WIDTHS.map((width) => [width, say(WIDTH_NAMES[width])])}
        value={set.width}
        choose={(width) => choose({ width: width as Typesetting['width'] })}
      />
      <Radios
        name={say('theme')}
        options={THEMES.map(([theme, name]) => [theme, say(name)])}
        value={look.theme}
        choose={(theme) => wear(theme as Appearance['theme'])}
      />
    </div>
  );
}

function Radios({
  name,
  options,
  value,
  choose,
}: {
  readonly name: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
  readonly choose: (value: string) => void;
}) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {options.map(([option, title]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
