/** Readers' views that browsers and their extensions show under addresses of their own, which hold the page's. */
const READER =
  /^(?:about:reader|read:|chrome-distiller:|edge:\/\/read|view-source:|(?:moz|chrome)-extension:|brave:|vivaldi:|opera:)/i;

/** The page's address inside that of a browser's reader view or source view; any other address as it is. */
export function storyAddress(address: string): string {
  if (!READER.test(address)) return address;
  if (/^view-source:/i.test(address)) return address.slice('view-source:'.length);
  const asked = /[?&#](?:url|original_url|u|src|page)=([^&#]+)/i.exec(address)?.[1] ?? '';
  const decoded = decodedOnce(asked);
  return /^https?:\/\//i.test(decoded) ? decoded : address;
}

/** Whether the address is one of a reader's view of a page. */
export function isReaderView(address: string): boolean {
  return storyAddress(address) !== address;
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // half an escape
  }
}
