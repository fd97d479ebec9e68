import type { LookedUp } from '../core/mark';
import type { InPage } from '../messages/contract';
import { cardViewOfLookUp } from '../ui/card-view';
import { answerInPage } from './answer';
import { areMarksShown, goToMark, hideMarks, showMarks, stepMarks } from './marks';
import { selectedText, selectionBox } from './selection';
import { showCard, tellOnPage } from './shown-card';
import { speaking } from './speaking';

// The file that paints marks and shows cards: injected when there is something to show.
answerInPage({
  mark: showMarks,
  unmark: hideMarks,
  isMarked: areMarksShown,
  step: stepMarks,
  goTo: goToMark,
  selection: selectedText,
  tell: (sentence: string) => void speaking().then(() => tellOnPage(sentence)),
  card: (looked: LookedUp) => {
    const box = selectionBox();
    void speaking().then(() => showCard(cardViewOfLookUp(looked), box, true));
  },
} satisfies Omit<InPage, 'read' | 'tellsStory'>);
