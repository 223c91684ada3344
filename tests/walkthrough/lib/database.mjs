// A look at, or a push against, the tables of the program under test: for what no page can bring about, such
// as a night that has passed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export function openDatabase({ engine, folder }) {
  const url = process.env.TERREINWIJZER_DATABASE;
  const [client, words] = engine === 'sqlite'
    ? ['sqlite3', ['-cmd', '.timeout 10000', join(folder, 'terreinwijzer.sqlite')]]
    : ['psql', ['--quiet', '--no-psqlrc', '--tuples-only', '--no-align', url]];
  const run = (sql) => execFileSync(client, engine === 'sqlite' ? [...words, sql] : [...words, `--command=${sql}`],
    { encoding: 'utf8' }).trim();
  return { run, count: (what) => Number(run(`select count(*) from ${what}`)) };
}
