// A meeting of the group: the agenda that wrote itself, minutes typed while people talk, and the list of decisions that
// goes out on closing. From the page of the meeting to the list that is sent, every click, key chord and field counts.
import { plainly } from '../lib/people.mjs';
import { inDays, today } from '../lib/days.mjs';

const most = 12;
const promises = ['Lamp bij de poort', 'Bord met huisregels', 'Slot op het hek', 'Sleutelplan', 'Route van de brandweer',
  'Lijst van contacten', 'Afval langs de sloot', 'Camera bij de weg'];

async function plan(person, title, date) {
  await person.go(`${person.journey.park}/bijeenkomsten/nieuw?soort=regular`);
  await person.fill({ Titel: title, Datum: date });
  await person.press('Bewaar de bijeenkomst');
  await person.reads('De bijeenkomst staat gepland. Nodig nu de groep uit.');
  return new URL(person.page.url()).pathname;
}

// The meeting of last time, in a browser without script: eight things were promised.
async function promise(person) {
  const meeting = await plan(person, 'Overleg met afspraken', today());
  for (const what of promises) {
    await person.unfold('Afspraak toevoegen');
    await person.fill({ 'Wat is afgesproken?': what });
    await person.press('Bewaar de afspraak');
  }
  await person.follow('Notuleer');
  await person.press('Iedereen is er');
  await person.fill({ Notitie: 'Zonder script bewaard.' });
  await person.press('Bewaar dit punt');
  await person.reads('Bewaard.');
  await person.page.getByLabel('Wanneer is de volgende bijeenkomst?').fill('');
  await person.press('Sluit af en verstuur de besluitenlijst');
  await person.reads(/De bijeenkomst is afgesloten/);
  await person.reads('Zonder script bewaard.');
  return meeting;
}

// Up, off, back and a point of one's own; with a script the page stays where it is.
async function arrange(person, meeting) {
  await person.go(meeting);
  await person.follow('Pas de agenda aan');
  await person.look('m-agenda');
  const off = person.page.getByRole('button', { name: /Haal weg ?: Afspraak: Camera/ });
  await off.click();
  await person.page.getByText('Van de agenda gehaald').waitFor();
  await person.page.getByRole('button', { name: /Zet terug ?: Afspraak: Camera/ }).click();
  await off.waitFor();
  await person.fill({ 'Eigen punt': 'Kennismaken met de nieuwe wijkagent' });
  await person.page.getByRole('button', { name: 'Voeg toe' }).click();
  await person.page.locator('#agenda').getByText('Kennismaken met de nieuwe wijkagent').first().waitFor();
  await person.follow('Klaar');
  await person.look('m-planned');
}

// Every gesture of the secretary goes through here.
class Count {
  interactions = 0;
  constructor(person) { this.person = person; }

  async click(target) {
    this.interactions += 1;
    await target.click();
  }

  async fill(target, text) {
    this.interactions += 1;
    await target.fill(text);
  }
}

const point = (person, words) => person.page.locator('.minutes-item').filter({ hasText: words }).first();

// Eight open actions, three changed, two decisions, everybody there, the next date, closed and sent.
async function takeMinutes(person, meeting) {
  await person.go(meeting);
  const count = new Count(person);
  const { page } = person;
  await count.click(page.getByRole('link', { name: 'Notuleer' }));
  await page.waitForURL(/verslag$/);
  const open = await page.locator('.minutes-item').filter({ hasText: 'Afspraak:' }).count();
  person.journey.check('eight open actions stand on the agenda', open === promises.length, `${open}`);
  await count.click(page.getByRole('button', { name: 'Iedereen is er' }));
  await page.locator('#wie [aria-pressed=true]').first().waitFor();
  for (const what of promises.slice(0, 3)) {
    await count.click(point(person, what).getByRole('button', { name: 'Klaar' }));
    await point(person, what).locator('[aria-pressed=true]').waitFor();
  }
  await count.fill(point(person, promises[3]).getByLabel('Besluit'), 'Het sleutelplan komt er voor de zomer.');
  await count.fill(point(person, promises[4]).getByLabel('Besluit'), 'De brandweer rijdt de route twee keer.');
  await Promise.all([
    page.waitForURL(new RegExp(`${meeting}$`)),
    count.click(page.getByRole('button', { name: 'Sluit af en verstuur de besluitenlijst' })),
  ]);
  await person.reads(/De bijeenkomst is afgesloten/);
  await person.reads('Besluit: Het sleutelplan komt er voor de zomer.');
  await person.reads('Besluit: De brandweer rijdt de route twee keer.');
  const { interactions } = count;
  console.log(`    from the page of the meeting to the list that is sent: ${interactions} interactions`);
  person.journey.check('the list of decisions is sent within twelve interactions', interactions <= most, `${interactions}`);
  await person.look('m-closed');
}

// What was typed and not yet left is kept when somebody walks away to another page.
async function walkAway(person, meeting) {
  await person.go(`${meeting}/verslag`);
  await person.look('m-minutes');
  await person.lookInTheDark('m-minutes');
  const note = point(person, promises[5]).getByLabel('Notitie');
  await note.fill('Onderweg getypt.');
  await Promise.all([
    person.page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/verslag')),
    point(person, promises[6]).getByLabel('Notitie').focus(),
  ]);
  await person.see(`${meeting}/scherm?stil=1`, 'm-screen');
  await person.reads('Onderweg getypt.');
}

// Two who type in one field: the second reads what the first wrote, and keeps his own words.
async function writeTogether(first, second, meeting) {
  for (const person of [first, second]) await person.go(`${meeting}/verslag`);
  const field = (person) => point(person, promises[7]).getByLabel('Notitie');
  await field(first).fill('De eerste');
  await Promise.all([
    first.page.waitForResponse((answer) => answer.request().method() === 'POST'),
    point(first, promises[7]).getByRole('button', { name: 'Bewaar dit punt' }).click(),
  ]);
  await field(second).fill('De tweede');
  await Promise.all([
    second.page.waitForResponse((answer) => answer.request().method() === 'POST'),
    point(second, promises[7]).getByRole('button', { name: 'Bewaar dit punt' }).click(),
  ]);
  await second.page.getByText('Iemand anders schreef hier ook').waitFor();
  second.journey.check('the other text is shown', await point(second, 'De eerste').count() === 1);
  second.journey.check('the own text is kept', await field(second).inputValue() === 'De tweede');
}

// The next meeting adopts the minutes.
async function adopt(person, minutes) {
  const meeting = await plan(person, 'Overleg erna', inDays(0));
  await person.go(`${meeting}/verslag`);
  const line = point(person, 'Verslag van').first();
  await line.getByRole('button', { name: 'Vastgesteld' }).click();
  await line.locator('[aria-pressed=true]').waitFor();
  const pdf = await person.download(`${minutes}/verslag.pdf`);
  person.journey.check('the minutes are a PDF', pdf.subarray(0, 5).toString() === '%PDF-');
  const odt = await person.download(`${minutes}/verslag.odt`);
  person.journey.check('the minutes are a text', odt.subarray(0, 2).toString() === 'PK');
}

export async function meetings(journey) {
  const [coordinator, police, , chair] = journey.people;
  const plain = await plainly(journey, 'Carla Coster');
  await promise(plain);
  const meeting = await plan(coordinator, 'Overleg van de groep', today());
  await arrange(coordinator, meeting);
  await walkAway(coordinator, meeting);
  await writeTogether(coordinator, chair, meeting);
  await takeMinutes(coordinator, meeting);
  await police.see(meeting, 'm-partner');
  await adopt(chair, meeting);
}
