// The nine steps of a park, in order, by the people concerned: node walk.mjs ENGINE DEPTH PROGRAM FOLDER
import { openBrowser, Journey } from './lib/browser.mjs';
import { chosenData } from './lib/data.mjs';
import { openPost } from './lib/post.mjs';
import { auditVerdict, firstAdviser, startServer } from './lib/server.mjs';
import { keepSnapshot } from './lib/snapshot.mjs';
import { area } from './steps/1-area.mjs';
import { participants } from './steps/2-participants.mjs';
import { inventory } from './steps/3-inventory.mjs';
import { delivery } from './steps/delivery.mjs';
import { survey } from './steps/4-survey.mjs';
import { presentation } from './steps/5-presentation.mjs';
import { objectives } from './steps/5-objectives.mjs';
import { plan } from './steps/6-plan.mjs';
import { meetings } from './steps/meetings.mjs';
import { calendar } from './steps/7-calendar.mjs';
import { award } from './steps/8-award.mjs';
import { continuation } from './steps/9-continuation.mjs';
import { privacy } from './steps/10-privacy.mjs';
import { ending } from './steps/ending.mjs';
import { places } from './steps/places.mjs';
import { secondLook, sharing } from './steps/sharing.mjs';

const [engine, depth, program, folder] = process.argv.slice(2);
const steps = [area, participants, inventory, delivery, sharing, secondLook, survey, presentation, objectives, plan, meetings, calendar, award, continuation,
  privacy, places, ending];

const data = chosenData();
const post = await openPost();
const adviser = firstAdviser({ program, folder });
const server = await startServer({ program, folder, smtpPort: post.port });
const browser = await openBrowser();
const journey = new Journey({
  browser, post, data, adviser, address: server.address, isBrief: depth === 'brief',
  pictures: `build/walkthrough/${engine}`, folder, steps: steps.map(({ name }) => name),
});

async function walk() {
  for (const step of steps) {
    const began = Date.now();
    await step(journey);
    console.log(`  ${step.name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    await keepSnapshot(journey, step.name);
  }
}

console.log(`Walkthrough on ${engine}, ${depth}, data: ${data.name}`);
await walk().catch((error) => journey.fails(error.stack));
await browser.close();
journey.check('nothing broke in the server', server.faults().length === 0, server.faults().join('\n    '));
journey.check('the log names nobody', server.talkative().length === 0, server.talkative().join('\n    '));
const code = await server.stop();
journey.check('TERM stops the server', code === 0, `it ended with ${code}`);
post.close();
const audit = auditVerdict({ program, folder });
journey.check('the log of who did what is whole', audit.isRight, audit.text);
console.log(`Ran on ${data.name}`);
console.log(`${journey.passed} passed, ${journey.failed} failed`);
process.exit(journey.failed === 0 ? 0 : 1);
