import { Icon, type Sign } from './icon';

/** A button that is a sign; `name` says what it does, to the pointer as well. */
export function ToolButton({
  sign,
  name,
  act,
  isPressed,
  isOff = false,
  isFilled = false,
}: {
  readonly sign: Sign;
  readonly name: string;
  readonly act: () => void;
  /** For one that stays as it was pressed. */
  readonly isPressed?: boolean;
  readonly isOff?: boolean;
  readonly isFilled?: boolean;
}) {
  return (
    <button
      type="button"
      class="tool"
      onClick={act}
      disabled={isOff}
      aria-pressed={isPressed}
      aria-label={name}
      title={name}
    >
      <Icon sign={sign} isFilled={isFilled} />
    </button>
  );
}
