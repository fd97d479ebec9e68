/** Drawn on a field of 20 × 20, by lines 1.6 wide. */
const SIGNS = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4',
  save: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  marks: 'M12.5 3.5 16.5 7.5 9 15l-4.5 1 1-4.5zM3.5 18h13',
  panel: 'M3 4h14v12H3zM12 4v12',
  settings: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  open: 'M3.5 5c2.5-1 4.5-1 6.5.5 2-1.5 4-1.5 6.5-.5v10.5c-2.5-1-4.5-1-6.5.5-2-1.5-4-1.5-6.5-.5zM10 5.5V16',
  original: 'M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16.5 3.5 9.5 10.5',
  done: 'M4 10.5 8.5 15 16 6',
  close: 'M5 5l10 10M15 5 5 15',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  more: 'M4.5 7.5 10 13l5.5-5.5',
  delete: 'M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.600L14 6',
  library: 'M4 4h3v12H4zM9 4h3v12H9zM13.5 5l2.800-.8 2.700 11-2.800.8z',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z',
  tag: 'M3.5 3.5h6.5l6.5 6.5-6.5 6.5-6.5-6.5zM7 7v.01',
} as const;

export type Sign = keyof typeof SIGNS;

const TURNING: ReadonlySet<Sign> = new Set(['next', 'previous', 'panel', 'open']);

/** A sign, of the colour of the text around it; what it means must be said beside it or by a label. */
export function Icon({ sign, isFilled = false }: { readonly sign: Sign; readonly isFilled?: boolean }) {
  return (
    <svg class={TURNING.has(sign) ? 'icon turning' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={SIGNS[sign]}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The product's own mark: an earlier sheet behind today's, one line of it marked. The same as icons/icon.svg. */
export function OwnMark({ size }: { readonly size: number }) {
  return (
    <svg class="own-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#4a5fd0" />
      <path
        d="M11 4h12.5A2.5 2.5 0 0 1 26 6.5V22"
        fill="none"
        stroke="#c7cffb"
        stroke-width="2.6"
        stroke-linecap="round"
      />
      <rect x="6" y="8" width="16" height="20" rx="2.5" fill="#fff" />
      <rect x="9" y="12" width="10" height="2.4" rx="1.2" fill="#8b93b8" />
      <rect x="8.5" y="16.5" width="11" height="4" rx="1.4" fill="#f5b62e" />
      <rect x="9" y="22.8" width="7" height="2.4" rx="1.2" fill="#8b93b8" />
    </svg>
  );
}
