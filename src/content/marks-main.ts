import type { LookedUp } from '../core/mark';
import { speakAsChosen } from '../language/chosen';
import type { InPage } from '../messages/contract';
import { cardViewOfLookUp } from '../ui/card-view';
import { answerInPage } from './answer';
import { wear } from './card';
import { areMarksShown, goToMark, hideMarks, showMarks, stepMarks } from './marks';
import { selectedText, selectionBox } from './selection';
import { showCard, tellOnPage } from './shown-card';

// The file that paints marks and shows cards: injected when there is something to show.
const spoken = speakAsChosen().then(wear, () => {});

answerInPage({
  mark: showMarks,
  unmark: hideMarks,
  isMarked: areMarksShown,
  step: stepMarks,
  goTo: goToMark,
  selection: selectedText,
  tell: (sentence: string) => void spoken.then(() => tellOnPage(sentence)),
  card: (looked: LookedUp) => {
    const box = selectionBox();
    void spoken.then(() => showCard(cardViewOfLookUp(looked), box, true));
  },
} satisfies Omit<InPage, 'read' | 'tellsStory'>);
