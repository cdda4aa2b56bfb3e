import type { OwnRows } from '../stored/own-data.rule.js';

/** What the readable page is made of. */
export interface Page {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  readonly entries: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly footer: string;
}

/** For whoever wants to take it elsewhere: every row as it is stored. @param userId Slack user id of whose it is */
export function ownDataJson(userId: string, { rows, traces }: OwnRows, now: Date): Buffer {
  const whole = { of: userId, fetchedAt: now.toISOString(), rows, doneToOthers: traces };
  return Buffer.from(`${JSON.stringify(whole, null, 2)}\n`);
}

/** For whoever wants to read it: a page that needs nothing besides itself. */
export function ownDataPage({ language, title, intro, entries, footer }: Page): Buffer {
  const parts = entries.map(
    (entry) =>
      `<h2>${escaped(entry.title)}</h2>\n<ul>\n${entry.lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`,
  );
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2rem}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(intro)}</p>
${parts.join('\n')}
<p>${escaped(footer)}</p>
</body>
</html>
`;
  return Buffer.from(page);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
