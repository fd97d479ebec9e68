/**
 * The same function, its calls one after the other: each begins when the one before has ended, also when that failed,
 * and gives whoever called it its own answer or failure.
 */
export function oneByOne<Words extends unknown[], Answer>(
  work: (...words: Words) => Promise<Answer>,
): (...words: Words) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (...words) => {
    const answer = last.then(() => work(...words));
    last = answer.catch(() => {}); // told to whoever called
    return answer;
  };
}
