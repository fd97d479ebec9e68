import type { Plugin } from 'vite';

/** preact's assignments to innerHTML in its published build. */
const SINK = /(\w+)\.innerHTML\s*=\s*([\w.]+)/g;

/**
 * Cuts the `dangerouslySetInnerHTML` branch out of preact: no component may use it, and add-on reviewers warn of
 * every innerHTML assignment. The build fails when preact no longer has the branch, so that this cannot rot.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'backstory:without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/preact\/dist\/preact(\.module|\.min)?\.m?js$/.test(id.split('?')[0]!)) return null;
      if (code.search(SINK) < 0) this.error(`${id} has no innerHTML assignment to cut: update this plugin`);
      return { code: code.replace(SINK, 'void $2'), map: null };
    },
  };
}
