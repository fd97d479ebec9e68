import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component in a file of its own, which is loaded when it is first shown; until then, and where it cannot be loaded, it
 * shows nothing. For what does not belong to the first sight of a page.
 */
export function loaded<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let part: FunctionComponent<P> | null = null;
  return function Loaded(props: P) {
    const [Part, setPart] = useState(() => part);
    useEffect(() => {
      if (Part) return;
      load().then((come) => {
        part = come;
        setPart(() => come);
      }, console.error);
    }, [Part]);
    return Part && <Part {...props} />;
  };
}
