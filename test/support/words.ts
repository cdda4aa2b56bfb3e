/** All words of a message or view, for reading as a person would. */
export function wordsOf(shown: { readonly blocks: readonly unknown[] }): string {
  const words: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string' && (key === 'text' || key === 'accessibility_label')) words.push(value);
    else if (Array.isArray(value)) for (const each of value) collect(each, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) collect(each, name);
  };
  collect(shown.blocks, '');
  return words.join('\n');
}
