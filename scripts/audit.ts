// Asks the registry whether a weakness is known in a package that the bot runs with:
//   npm run audit
// Exit codes: 0 none is known, 1 some are, 69 the registry does not tell.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const weakness = z.object({ title: z.string(), url: z.string() });
const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), via: z.array(z.union([z.string(), weakness])) }),
  ),
});
type Report = z.infer<typeof reportSchema>;

const silentSchema = z.object({ message: z.string() });

/** Lines, a package each, with what is known of it; of one that only uses a weak one, which that is. */
function linesOf({ vulnerabilities }: Report): readonly string[] {
  return Object.entries(vulnerabilities).map(([name, { severity, range, via }]) => {
    const known = via.map((each) => (typeof each === 'string' ? `through ${each}` : `${each.title} (${each.url})`));
    return `  ${name} ${range}, ${severity}: ${known.join('; ')}`;
  });
}

function run(): number {
  // npm says with 1 that something is known as well as that it could not ask: what it writes tells them apart.
  const asked = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8', shell: true });
  const written: unknown = JSON.parse(asked.stdout || '{"message": "npm wrote nothing"}');
  const report = reportSchema.safeParse(written);
  if (!report.success) {
    const said = silentSchema.safeParse(written).data?.message ?? 'it answered otherwise than npm’s registry does';
    console.error(
      `The registry did not tell whether weaknesses are known: ${said}\n` +
        'So nothing is known, good or bad. Try again later, or where https://registry.npmjs.org is reached without a mirror between.',
    );
    return 69;
  }
  const lines = linesOf(report.data);
  if (lines.length === 0) {
    console.log('No weakness is known in any package that the bot runs with.');
    return 0;
  }
  console.error(
    `A weakness is known in ${lines.length} ${lines.length === 1 ? 'package' : 'packages'} that the bot runs with:\n${lines.join('\n')}\n` +
      'Take a newer version (npm audit says which), run npm test, and release it.',
  );
  return 1;
}

process.exitCode = run();
