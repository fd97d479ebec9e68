/** Names and addresses of this machine and of networks that are not the web's (RFC 1918, 3927, 4193, 6761, 6762). */
const OWN =
  /^(?:localhost|[^.:]+|(?:.+\.)?(?:localhost|local|internal|lan|home\.arpa)|(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+|\[(?:::1?|f[cd].+|fe[89ab].+|::ffff:.+)\])\.?$/;

/**
 * Whether a host, as `URL.hostname` gives it, stands in the reader's own network or on the machine: what a page or file
 * names there is not to be asked for, only what the reader has typed.
 */
export function isInOwnNetwork(hostname: string): boolean {
  return OWN.test(hostname.toLowerCase());
}

/** What a page names by an address; `''` where that leads from the web into the reader's own network. */
export function namedFromWeb(address: string, pageHost: string): string {
  if (!URL.canParse(address)) return '';
  return isInOwnNetwork(new URL(address).hostname) && !isInOwnNetwork(pageHost) ? '' : address;
}
