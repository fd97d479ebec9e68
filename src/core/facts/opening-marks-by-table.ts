import type { Language } from '../annotate/language';

/**
 * How many UTF-16 units stand before a sentence that is written without blanks between words: an indent, a bullet, a
 * label in brackets, an agency's dateline (`新华社北京12月16日电（记者李明）`, `[東京 26日 ロイター] - `). 0 in other writing.
 */
export function marksLength(sentence: string, { unspaced }: Language): number {
  if (!unspaced) return 0;
  const marks = MARKS.exec(sentence)?.[0].length ?? 0;
  return marks + (DATELINE.exec(sentence.slice(marks))?.[0].length ?? 0);
}

const MARKS =
  /^\s{0,8}(?:[・●■◆◇▼▽○□▲★※]\s{0,4}|[【［[〔][^】］\]〕]{1,30}[】］\]〕]\s?[-–—―－]{0,2}\s{0,4}){0,2}/u;

const DATELINE =
  /^(?:\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日(?:(?:[电電讯訊]|消息)[，,]?(?:\s?[（(][^（）()]{2,40}[）)])?|\s?[（(][\p{Script=Han}、 ]{2,24}[）)])|[\p{Script=Han}·]{2,10}[（(]\p{L}{2,8}[）)]\s?[-–—]{1,2})\s{0,4}/u;
