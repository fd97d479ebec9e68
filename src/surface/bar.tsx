import { useEffect, useRef } from 'preact/hooks';
import { say } from '../language/say';
import { OwnMark } from '../ui/icon';
import { ToolButton } from '../ui/tool-button';
import type { Acts } from './acts';
import type { Saving } from './saving';
import { SearchField } from './search-field';

/** The marks of the page, and how they are turned on and off. */
export interface MarksSwitch {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

export interface BarProps {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly saving: Saving | null;
  /** Null while there is nothing to mark. */
  readonly marks: MarksSwitch | null;
  readonly acts: Acts;
}

/** What stays in sight: search, and what can be done with the page. Every tool has its place from the first paint. */
export function Bar({ typed, type, saving, marks, acts }: BarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusField = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusField);
    return () => document.removeEventListener('keydown', focusField);
  }, []);
  const isSaved = saving !== null && (saving.progress === 'saved' || isKnown(saving));
  return (
    <header class="bar">
      <OwnMark size={24} />
      <SearchField field={field} typed={typed} type={type} />
      <div class="tools">
        <ToolButton
          sign="save"
          name={nameOfSaving(saving, isSaved)}
          act={() => saving?.save?.()}
          isOff={!saving?.save}
          isFilled={isSaved}
          isPressed={isSaved}
        />
        <ToolButton
          sign="marks"
          name={say(marks?.isOn ? 'hide_marks' : 'show_marks')}
          act={() => marks?.turn(!marks.isOn)}
          isOff={marks === null}
          isPressed={marks?.isOn ?? false}
        />
        {acts.openPanel && <ToolButton sign="panel" name={say('side_panel')} act={acts.openPanel} />}
        <ToolButton sign="settings" name={say('settings')} act={acts.openSettings} />
      </div>
    </header>
  );
}

/** Whether the archive has the page as it is. */
function isKnown({ known }: Saving): boolean {
  return known !== null && known.as !== null && !known.changes;
}

function nameOfSaving(saving: Saving | null, isSaved: boolean): string {
  if (isSaved) return say('page_is_archived');
  if (saving?.progress === 'saving') return say('saving');
  return say(saving?.known?.changes ? 'save_version' : 'save_page');
}
