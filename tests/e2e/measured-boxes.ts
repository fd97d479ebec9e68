/**
 * Runs in a page: what is wrong with its boxes, a sentence each. Text that is cut off without a sign of it, that stands
 * outside of the window or of its button, or over another text; a word in two lines; and what is pressed that is under 24 px high or wide.
 */
export function faultsOfBoxes(): string[] {
  const SLACK = 2;
  const LEAST = 24;
  const roots = [
    document.body,
    ...[...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []),
  ];
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const styleOf = (element: Element) => getComputedStyle(element);
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.unseen, datalist, option');
  /** The box that scrolls or cuts what is in it; the window's width for none. */
  const frameOf = (element: Element): DOMRect => {
    for (let up: Element | null = element; up && up !== document.documentElement; up = up.parentElement)
      if (up !== document.body && /auto|scroll|hidden|clip/.test(styleOf(up).overflowY))
        return up.getBoundingClientRect();
    return new DOMRect(0, 0, document.documentElement.clientWidth, Number.MAX_SAFE_INTEGER);
  };
  const isInside = (box: DOMRect, frame: DOMRect) => box.bottom > frame.top + 1 && box.top < frame.bottom - 1;
  /** Words of letters are broken where there is no room for them; longer ones, and checksums, may be. */
  const WORD = /(?<![\p{L}\d])\p{L}{2,18}(?![\p{L}\d])/gu;
  const isBroken = (boxes: DOMRectList) => boxes.length > 1 && boxes[1]!.top > boxes[0]!.bottom - SLACK;
  const texts: { box: DOMRect; element: Element; layer: Element | null }[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || !/\S/.test(walker.currentNode.nodeValue ?? '') || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const frame = frameOf(element);
      const layer = element.closest('[role=dialog], .menu, .operators, .bar, .selection');
      for (const box of range.getClientRects())
        if (box.width > 0 && isInside(box, frame)) texts.push({ box, element, layer });
      for (const word of walker.currentNode.nodeValue!.matchAll(WORD)) {
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (isBroken(range.getClientRects())) faults.push(`a broken word: ${word[0]} in ${nameOf(element)}`);
      }
    }
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (!isSeen(element) || element.matches('input, select, textarea, svg, svg *')) continue;
      const { overflowX, textOverflow } = styleOf(element);
      const isCut = element.scrollWidth > element.clientWidth + SLACK && /hidden|clip/.test(overflowX);
      if (isCut && textOverflow !== 'ellipsis') faults.push(`cut off: ${nameOf(element)}`);
    }
    for (const element of root.querySelectorAll<HTMLElement>(
      'button, [role=button], select, input, .tool, summary',
    )) {
      if (!isSeen(element) || (element as HTMLInputElement).type === 'file') continue;
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width > 0 && Math.min(width, height) < LEAST - 0.5)
        faults.push(`${width}×${height} px: ${nameOf(element)}`);
    }
  }
  const wide = document.documentElement.clientWidth;
  for (const { box, element } of texts) {
    if (box.left < -SLACK || box.right > wide + SLACK) {
      if (!element.closest('.grid')) faults.push(`outside of the window: ${nameOf(element)}`);
    }
    const button = element.closest('button, .button, .chip, kbd');
    const edge = button?.getBoundingClientRect();
    if (
      edge &&
      (box.left < edge.left - SLACK || box.right > edge.right + SLACK || box.bottom > edge.bottom + SLACK)
    )
      faults.push(`outside of its button: ${nameOf(element)}`);
  }
  for (let one = 0; one < texts.length; one += 1)
    for (let two = one + 1; two < texts.length; two += 1) {
      const [a, b] = [texts[one]!, texts[two]!];
      if (a.element === b.element || a.layer !== b.layer) continue;
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Lines of tall letters reach a little into each other's boxes.
      if (width > SLACK && height > Math.min(a.box.height, b.box.height) * 0.35)
        faults.push(`over each other: ${nameOf(a.element)} and ${nameOf(b.element)}`);
    }
  return [...new Set(faults)];
}
