import { callOf } from './call';
import type { InChrome } from './firefox-chrome';
import type { Popup } from './session';
import { eventually, LIMIT_MS, sizeSettled } from './session';

/** Where the extension shows itself in the browser's window. */
export type Place = 'popup' | 'sidebar';

/**
 * The true toolbar popup of Firefox, or its sidebar. WebDriver lists neither among its contexts, but the browser's window
 * holds its `<browser>` element: a frame script evaluates inside it, its own snapshot is the screenshot, and keys are
 * typed into the window, which has it in focus.
 */
export async function popupOf(
  inChrome: InChrome,
  place: Place,
  isShown: () => Promise<boolean>,
): Promise<Popup> {
  await eventually(`the ${place} to answer`, () => inChrome(evaluateIn, place, 'document.readyState', 500));
  const run = async (expression: string) => {
    const { thrown, value } = (await inChrome(evaluateIn, place, expression, 2 * LIMIT_MS)) ?? SILENT;
    if (thrown !== null) throw new Error(`In the ${place}: ${thrown}`);
    return JSON.parse(value);
  };
  const evaluate: Popup['evaluate'] = (work, ...values) => run(callOf(work, values));
  return {
    evaluate,
    load: async (script) => {
      await run(`${script}\n;null`);
    },
    press: async (key, { shift = false } = {}) => {
      await evaluate(expectKey);
      await inChrome(typeKey, place, key, shift);
      await evaluate(keyArrived).catch(async (error) => {
        if (await isShown()) throw error; // else the key closed it
      });
    },
    screenshot: async () => {
      await evaluate(sizeSettled);
      return Buffer.from(await inChrome(draw, place), 'base64');
    },
    close: async () => {
      await inChrome(place === 'popup' ? hidePopup : hideSidebar);
      await eventually(`the ${place} to close`, async () => !(await isShown()));
    },
  };
}

// These two run in the popup: a key goes there by its own way and may arrive after the next question.

function expectKey(): void {
  const pressed = new Promise((resolve) => addEventListener('keyup', resolve, { capture: true, once: true }));
  Object.assign(window, { keyPressed: pressed });
}

async function keyArrived(): Promise<void> {
  const { keyPressed } = window as unknown as { keyPressed: Promise<unknown> };
  await Promise.race([keyPressed, new Promise((resolve) => setTimeout(resolve, 500))]);
}

// From here on: functions that run in the browser's own window.

interface PopupBrowser extends Element {
  messageManager: {
    addMessageListener(name: string, listen: (message: { data: Evaluated }) => void): void;
    removeMessageListener(name: string, listen: (message: { data: Evaluated }) => void): void;
    loadFrameScript(url: string, futureFramesToo: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(area: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

/** `value` is JSON, `''` when `thrown` is not null. */
type Evaluated = { readonly thrown: string | null; readonly value: string };

const SILENT: Evaluated = { thrown: 'no answer within half a minute', value: '' };

/**
 * The sandbox sees the popup's globals as the popup itself does, and is not subject to its content policy. Null when
 * there is no answer in time, as when the popup has just moved to the extension's own process and lost the question.
 */
function evaluateIn(place: Place, expression: string, limitMs: number): Promise<Evaluated | null> {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const popup = (
    place === 'sidebar'
      ? sidebar?.querySelector('#webext-panels-browser')
      : document.querySelector('panel[panelopen] browser.webextension-popup-browser')
  ) as PopupBrowser | null | undefined;
  if (!popup) return Promise.resolve({ thrown: 'it is closed', value: '' });
  const name = `popup:${Math.random()}`;
  const script = `(async () => {
    try {
      const scope = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      scope.value = await Cu.evalInSandbox(${JSON.stringify(expression)}, scope);
      const value = Cu.evalInSandbox('JSON.stringify(value) ?? "null"', scope);
      sendAsyncMessage(${JSON.stringify(name)}, { thrown: null, value });
    } catch (error) {
      sendAsyncMessage(${JSON.stringify(name)}, { thrown: String(error), value: '' });
    }
  })()`;
  return new Promise((resolve) => {
    const { messageManager } = popup;
    const listen = ({ data }: { data: Evaluated }) => {
      messageManager.removeMessageListener(name, listen);
      resolve(data);
    };
    messageManager.addMessageListener(name, listen);
    messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
    setTimeout(() => {
      messageManager.removeMessageListener(name, listen);
      resolve(null);
    }, limitMs);
  });
}

function typeKey(place: Place, key: string, shift: boolean): void {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  if (place === 'sidebar') sidebar?.querySelector<HTMLElement>('#webext-panels-browser')?.focus();
  const { Cc, Ci } = globalThis as unknown as Components;
  const typing = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
  typing.beginInputTransactionForTests(window, () => true);
  const codes: { [name: string]: number } = {
    Tab: 9,
    Enter: 13,
    Escape: 27,
    End: 35,
    Home: 36,
    ArrowUp: 38,
    ArrowDown: 40,
  };
  const shiftEvent = new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
  const event = new KeyboardEvent('', { key, code: key, keyCode: codes[key] ?? 0 });
  if (shift) typing.keydown(shiftEvent);
  typing.keydown(event);
  typing.keyup(event);
  if (shift) typing.keyup(shiftEvent);
}

interface Components {
  readonly Cc: { readonly [contract: string]: { createInstance(type: unknown): TextInputProcessor } };
  readonly Ci: { readonly nsITextInputProcessor: unknown };
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window, callback: () => boolean): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

async function draw(place: Place): Promise<string> {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const popup = (
    place === 'sidebar'
      ? sidebar?.querySelector('#webext-panels-browser')
      : document.querySelector('panel[panelopen] browser.webextension-popup-browser')
  ) as PopupBrowser;
  const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'transparent');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

/** Closes the popup, if one is open. */
export function hidePopup(): void {
  const popup = document.querySelector('panel[panelopen] browser.webextension-popup-browser');
  (popup?.closest('panel') as unknown as { hidePopup(): void } | null)?.hidePopup();
}

declare const SidebarController: { hide(): void };

function hideSidebar(): void {
  SidebarController.hide();
}

/** Whether the sidebar shows a page of the extension, loaded. */
export function hasSidebar(origin: string): boolean {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const shown = sidebar?.querySelector('#webext-panels-browser') as
    | { currentURI?: { spec: string } }
    | null
    | undefined;
  return shown?.currentURI?.spec.startsWith(origin) === true;
}
