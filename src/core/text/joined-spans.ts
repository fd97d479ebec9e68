import type { Span } from '../article';

/** Neighbouring marks of a text become one, so that "Xi Jinping" is one mark. Marks and result are in reading order. */
export function joinedMarks(marks: readonly Span[], text: string): Span[] {
  const whole: Span[] = [];
  for (const mark of marks) {
    const last = whole.at(-1);
    if (last && /^[ -]?$/.test(text.slice(last.end, mark.start))) {
      whole[whole.length - 1] = { start: last.start, end: mark.end };
    } else whole.push(mark);
  }
  return whole;
}
