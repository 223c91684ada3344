// The evening about the current situation: the combined picture, the slides on a large screen with a clicker, what the
// presenter sees, and the file to take along, which opens without a network.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const place = (person) => person.page.locator('.deck-place').textContent();
const title = (page) => page.locator('.slide--now h2').textContent();

async function choose(person) {
  await person.see(`${person.journey.park}/presentatie/dias`, '5-slides');
  const partners = person.page.getByRole('group', { name: 'Wie er meedoen' });
  await partners.getByLabel('Voor wie').selectOption('everyone');
  await partners.getByLabel('Wat u erbij vertelt').fill('Stel iedereen kort voor.');
  await person.press('Bewaar');
  await person.reads('Uw keuze is bewaard.');
}

// Slides go on and back by the keys that a clicker sends; the screen of the presenter follows.
async function present(person) {
  const { journey, page } = person;
  await person.see(`${journey.park}/presentatie`, '5-presentation');
  const speaker = await page.context().newPage();
  await speaker.goto(`${journey.address}${journey.park}/presentatie/spreker`);
  await person.page.bringToFront();
  await page.getByRole('button', { name: 'Start de presentatie' }).click();
  journey.check('the presentation starts with its title', /^1 van \d+$/.test(await place(person)), await place(person));
  for (const key of ['PageDown', 'ArrowRight']) await page.keyboard.press(key);
  journey.check('two keys lead two slides on', (await place(person)).startsWith('3 '), await place(person));
  await page.keyboard.press('PageUp');
  journey.check('and one back', (await place(person)).startsWith('2 '), await place(person));
  journey.check('one slide is seen at a time', await page.locator('.slide:visible').count() === 1);
  await speaker.waitForFunction(() => document.querySelector('.slide--now')?.id === 'dia-1');
  journey.check('the presenter sees the same slide', await title(speaker) === await title(page));
  await page.keyboard.press('End');
  journey.check('End leads to what comes next', await title(page) === 'Wat wij nu gaan doen');
  await page.keyboard.press('f');
  await page.waitForFunction(() => !document.fullscreenElement);
  journey.check('F leaves the whole screen and not the presentation', await page.locator('.deck--presenting').count() === 1);
  await person.look('5-presenting');
  await page.keyboard.press('Escape');
  journey.check('Esc closes it', await page.locator('.deck--presenting').count() === 0);
  await speaker.close();
}

// The file that was saved, opened from the disk in a browser that has no network.
async function takeAlong(person, path, check) {
  const { journey } = person;
  const text = (await person.download(path)).toString('utf8');
  const file = join(mkdtempSync(join(tmpdir(), 'slides-')), 'presentation.html');
  writeFileSync(file, text);
  const context = await journey.browser.newContext({ offline: true });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('button', { name: 'Start de presentatie' }).click();
  await page.keyboard.press('PageDown');
  journey.check(`${path} presents itself without a network`, await page.locator('.slide--now').getAttribute('id') === 'dia-1');
  const blocked = said.filter((line) => !/font/i.test(line));
  journey.check(`${path} asks for nothing`, blocked.length === 0, blocked.join('; '));
  check(text);
  await context.close();
}

export async function presentation(journey) {
  const { people } = journey;
  const [coordinator, police] = people;
  await police.see(`${journey.park}/doelen/beeld`, '5-picture');
  await choose(coordinator);
  await present(coordinator);
  await coordinator.see(`${journey.park}/presentatie/openbaar`, '5-open-presentation');
  const names = (text) => text.includes('Stel iedereen kort voor');
  await takeAlong(coordinator, `${journey.park}/presentatie/dias.html`, (text) => {
    journey.check('no notes are in the file', !names(text));
    journey.check('the top threes are in the file of the partners', text.includes('Top 3 van'));
  });
  await takeAlong(coordinator, `${journey.park}/presentatie/openbaar.html`, (text) => {
    journey.check('no top three is in the open file', !text.includes('Top 3 van'));
    journey.check('what the group opened is in it', text.includes('Wie er meedoen'));
  });
}
