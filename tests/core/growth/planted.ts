/** A quadratic reader: the control that what counts runs finds one. */
export function pairsOfEqual(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++)
    for (let other = 0; other < at; other++) if (text[at] === text[other]) pairs++;
  return pairs;
}
