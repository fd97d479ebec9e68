import type { Page, ScreenshotClip } from 'puppeteer-core';

/** A picture of the window in so many fields a row and rows of them, each of 16 shades of grey, as hexadecimal digits. */
const FIELDS = 16;
const ROWS = 20;

/** The print of what a page's window shows; taken by the page itself, which reads its own picture. */
export async function printOf(page: Page): Promise<string> {
  const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return page.evaluate(
    async (data, across, down) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [across, down];
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, across, down);
      const pixels = context.getImageData(0, 0, across, down).data;
      let print = '';
      for (let at = 0; at < pixels.length; at += 4)
        print += Math.min(15, Math.floor((pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 48)).toString(
          16,
        );
      return print;
    },
    picture,
    FIELDS,
    ROWS,
  );
}

/** The mean colour of a part of a page's window: red, green, blue, 0 to 255. */
export async function colourIn(page: Page, clip: ScreenshotClip): Promise<number[]> {
  const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false, clip });
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = document.createElement('canvas').getContext('2d')!;
    context.drawImage(image, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, picture);
}

/** The share, 0 to 1, of two prints' fields that differ by more than a shade; 1 for prints of other sizes. */
export function distanceOf(one: string, other: string): number {
  if (one.length !== other.length) return 1;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1)
    if (Math.abs(Number.parseInt(one[at]!, 16) - Number.parseInt(other[at]!, 16)) > 1) differing += 1;
  return differing / one.length;
}
