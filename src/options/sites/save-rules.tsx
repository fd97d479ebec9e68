import { useEffect, useState } from 'preact/hooks';
import type { SaveRules } from '../../core/save-rules';
import { say } from '../../language/say';
import { keepSaveRules, readSaveRules } from '../../save-rules';

/** Which of the pages that are saved by themselves are left out; kept when a field is left. */
export function SaveRulesForm() {
  const [rules, setRules] = useState<SaveRules | null>(null);
  useEffect(() => void readSaveRules().then(setRules), []);
  if (rules === null) return null;
  const change = (changed: Partial<SaveRules>): void => {
    const next = { ...rules, ...changed };
    setRules(next);
    void keepSaveRules(next);
  };
  return (
    <details class="rules">
      <summary>{say('rules_title')}</summary>
      <Patterns name={say('rules_only')} patterns={rules.only} change={(only) => change({ only })} />
      <Patterns name={say('rules_never')} patterns={rules.never} change={(never) => change({ never })} />
      <label class="field">
        {say('rules_words')}
        <input
          type="number"
          min={0}
          max={10_000}
          value={rules.leastWords}
          onChange={({ currentTarget }) => change({ leastWords: Number(currentTarget.value) })}
        />
      </label>
      <p class="muted">{say('rules_detail')}</p>
    </details>
  );
}

function Patterns({
  name,
  patterns,
  change,
}: {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly change: (patterns: string[]) => void;
}) {
  return (
    <label class="field">
      {name}
      <textarea
        rows={3}
        spellcheck={false}
        dir="ltr"
        value={patterns.join('\n')}
        onChange={({ currentTarget }) => change(currentTarget.value.split('\n'))}
      />
    </label>
  );
}
