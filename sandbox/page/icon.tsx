const PATHS = {
  public: 'M6 3 4.5 17M14 3l-1.5 14M3 7.5h14M3 12.5h14',
  private: 'M4.5 9h11v8h-11zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9',
  direct: 'M3 4.5h14v9H8.5L5 17v-3.5H3z',
  home: 'M3 9.5 10 3.5l7 6M5 8.5V16.5h10V8.5',
  shortcut: 'M11 2.5 4.5 11.5H9.5L8.5 17.5 15.5 8.5H10.5z',
} as const;

/** A small line drawing beside a word that says the same. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon-drawing" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
