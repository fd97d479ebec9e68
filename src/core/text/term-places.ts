/** Different terms, numbered from 0 in the order in which they were first added. */
export interface TermPlaces {
  readonly size: () => number;
  /** The term's number, a new one when it was not there. 0 is no term. */
  readonly add: (term: number) => number;
  /** The term's number, −1 when it was never added. */
  readonly find: (term: number) => number;
  /** All terms in order: a view that the next new term may leave behind. */
  readonly terms: () => Uint32Array;
}

/**
 * An open-addressed table by the lowest bits of a term, which are spread evenly: a third of a Map's time, since terms
 * of 32 bits are no small integers to it. `room` is how many terms to expect.
 */
export function termPlaces(room = 256): TermPlaces {
  let mask = 2 ** Math.ceil(Math.log2(Math.max(1, room) * 2)) - 1;
  let slots = new Int32Array(mask + 1);
  let terms = new Uint32Array((mask + 1) / 2);
  let size = 0;
  const slotOf = (term: number): number => {
    let slot = term & mask;
    while (slots[slot] !== 0 && terms[slots[slot]! - 1] !== term) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const added = terms;
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    terms = new Uint32Array(added.length * 2);
    terms.set(added);
    for (let place = 0; place < size; place += 1) slots[slotOf(terms[place]!)] = place + 1;
  };
  return {
    size: () => size,
    add(term) {
      let slot = term & mask;
      for (;;) {
        const number = slots[slot]!;
        if (number === 0) break;
        if (terms[number - 1] === term) return number - 1;
        slot = (slot + 1) & mask;
      }
      if (size === terms.length) {
        grow();
        slot = slotOf(term);
      }
      terms[size] = term;
      size += 1;
      slots[slot] = size;
      return size - 1;
    },
    find(term) {
      for (let slot = term & mask; ; slot = (slot + 1) & mask) {
        const number = slots[slot]!;
        if (number === 0 || terms[number - 1] === term) return number - 1;
      }
    },
    terms: () => terms.subarray(0, size),
  };
}
