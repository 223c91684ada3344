// What goes wrong in a day, and how it is met: node mishaps.mjs ENGINE PROGRAM FOLDER
// Every mishap is answered with a page that says what to do, saves nothing, and leaves no fault in the log.
import { openBrowser, Journey } from './lib/browser.mjs';
import { openDatabase } from './lib/database.mjs';
import { removeFiles } from './lib/files.mjs';
import { openPost } from './lib/post.mjs';
import { demoPeople, startServer } from './lib/server.mjs';
import { addresses } from './mishaps/addresses.mjs';
import { answers } from './mishaps/answers.mjs';
import { closing, codes, responses } from './mishaps/codes.mjs';
import { figures } from './mishaps/figures.mjs';
import { forms } from './mishaps/forms.mjs';
import { full } from './mishaps/full.mjs';
import { kills } from './mishaps/kills.mjs';
import { large } from './mishaps/large.mjs';
import { maps } from './mishaps/maps.mjs';
import { slow } from './mishaps/slow.mjs';
import { together } from './mishaps/together.mjs';
import { uploads } from './mishaps/uploads.mjs';

const [engine, program, folder] = process.argv.slice(2);
const only = process.env.TERREINWIJZER_MISHAPS?.split(',');
const all = [maps, addresses, uploads, figures, kills, codes, answers, closing, together, forms, slow, full];
if (process.env.TERREINWIJZER_LARGE) all.push(large);

const post = await openPost();
const people = demoPeople({ program, folder });
const find = (role) => people.find((one) => role.test(one.role));
const given = { program, folder, smtpPort: post.port };
const browser = await openBrowser();
const journey = new Journey({ browser, post, folder, isBrief: true, database: openDatabase({ engine, folder }) });
journey.server = await startServer(given);
journey.address = journey.server.address;
journey.faults = [];
Object.assign(journey, { program, engine });
journey.killServer = async () => {
  journey.faults.push(...journey.server.faults());
  await journey.server.kill();
};
journey.startAgain = async () => { journey.server = await startServer({ ...given, port: journey.server.port }); };

async function begin() {
  const adviser = await journey.person('the adviser', { script: false });
  Object.assign(adviser, find(/advis/i));
  await adviser.signIn(adviser.email, adviser.password);
  const cookies = await adviser.page.context().cookies();
  Object.assign(journey, {
    adviser,
    coordinator: find(/coördinator/i),
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    uploads: journey.database.count('area_upload'),
    responses: responses(journey.database),
  });
}

async function meet(mishap) {
  const began = Date.now();
  await mishap(journey).catch(async (error) => {
    const text = await journey.adviser.page.locator('main').innerText().catch(() => '');
    journey.fails(`${mishap.name}: ${error.stack}\n    ${text.replace(/\s+/g, ' ').slice(0, 500)}`);
  });
  const answer = await fetch(`${journey.address}/readyz`).catch(() => null);
  journey.check(`the server answers after ${mishap.name}`, answer?.ok);
  console.log(`  ${mishap.name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

console.log(`Mishaps on ${engine}`);
await begin();
for (const mishap of all.filter(({ name }) => !only || only.includes(name))) await meet(mishap);
await browser.close();
journey.faults.push(...journey.server.faults());
journey.check('the log names nobody', journey.server.talkative().length === 0, journey.server.talkative().join('\n    '));
journey.check('nothing broke in the server', journey.faults.length === 0, journey.faults.join('\n    '));
const code = await journey.server.stop();
journey.check('TERM stops the server', code === 0, `it ended with ${code}`);
post.close();
removeFiles();
console.log(`${journey.passed} passed, ${journey.failed} failed`);
process.exit(journey.failed === 0 ? 0 : 1);
