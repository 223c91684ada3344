// The partners give their figures and name what matters most to them.
import { chosenCrimes, inventedCounts, inventedReports, reportsElsewhere } from '../lib/data.mjs';
import { today } from '../lib/days.mjs';

const step = 'inventarisatie';
const tops = [
  ['Afvaldumpingen, overig', 'Steeds bij de ingang van het terrein'],
  ['Inbraak en diefstal bij bedrijven', 'Vooral in het weekend'],
  ['Branden', 'Bij de grote hallen'],
  ['Inbraak en diefstal bij bedrijven', 'Onze leden noemen dit het vaakst'],
];

async function send(person, park, file) {
  await person.go(`${park}/${step}/invoer`);
  await person.page.getByLabel('Bestand met cijfers').setInputFiles(file);
  await person.press('Bestand bekijken');
}

// Without a file, and with a table of which nobody said about which municipality it is.
async function crimes(person, { park, advising }) {
  const { file, region } = chosenCrimes();
  await advising.see(`${park}/${step}/invoer`, '3-upload');
  await person.go(`${park}/${step}/invoer`);
  await person.press('Bestand bekijken');
  await person.reads('Kies eerst een bestand.');
  await send(person, park, file);
  await advising.see(new URL(person.page.url()).pathname, '3-preview-statline');
  await person.press('Opslaan');
  await person.reads('Kies over welk gebied de cijfers gaan.');
  await person.choose('Welk gebied uit het bestand?', region);
  await person.press('Opslaan');
  await person.reads(/2 aantallen zijn opgeslagen/);
  await advising.see(new URL(person.page.url()).pathname, '3-saved');
}

// Counts per month, of which one row is wrong; a category that nobody knows is mapped by hand.
async function counts(person, { park, journey }) {
  await send(person, park, inventedCounts());
  await person.look('3-preview-table');
  await person.reads('1 regel doet niet mee');
  const wrong = await person.download(`${new URL(person.page.url()).pathname}/fouten.csv`);
  journey.check('the wrong row is given back', wrong.toString().includes('-3'), wrong.toString());
  await person.choose('Van wie zijn de cijfers?', 'Politie');
  await person.fill({ 'Waar komen ze vandaan?': 'Uitdraai van de wijkagent' });
  await person.choose(/^2.2.1 Vernieling/, 'Vernielingen');
  await person.press('Opslaan');
  await person.reads(/48 aantallen zijn opgeslagen/);
}

async function reports(person, { park, box, journey }) {
  await send(person, park, reportsElsewhere());
  await person.look('3-preview-elsewhere');
  await send(person, park, inventedReports(box, 420));
  await person.look('3-preview-reports');
  await person.press('Opslaan');
  await person.look('3-saved-reports');
  const inside = Number((await person.page.locator('main').innerText()).match(/Buiten de grens\s+(\d+)/)[1]);
  journey.check('some reports lie inside and some outside', inside > 0 && inside < 420, `${inside} outside`);
}

async function takeBack(person, { park }) {
  await send(person, park, inventedCounts());
  await person.choose('Van wie zijn de cijfers?', 'Brandweer');
  await person.press('Opslaan');
  await person.press('Terugdraaien');
  await person.reads('De invoer is teruggedraaid.');
}

async function ask(person, { park }) {
  await person.see(`${park}/${step}/opvragen/environment_service`, '3-request');
  await person.fill({ 'Niet beschikbaar, omdat': 'De dienst telt dit pas vanaf volgend jaar.' });
  await person.press('Opslaan');
  await person.reads(/De dienst telt dit pas/);
  await person.go(`${park}/${step}/opvragen/fire_brigade`);
  await person.fill({ 'Gevraagd op': today() });
  await person.press('Opslaan');
  await person.reads(/Gevraagd op/);
}

async function topThree(person, { park }, [phenomenon, why]) {
  await person.go(`${park}/${step}/top3`);
  await person.follow('Top 3 invullen');
  await person.look('3-top3-edit');
  await person.press('Opslaan');
  await person.reads('Kies een verschijnsel of schrijf het in eigen woorden op.');
  const first = person.page.getByRole('group', { name: 'Nummer 1' });
  await first.getByLabel('Verschijnsel').selectOption({ label: phenomenon });
  await first.getByLabel('Waarom is dit belangrijk?').fill(why);
  const second = person.page.getByRole('group', { name: 'Nummer 2' });
  await second.getByLabel('Verschijnsel').selectOption({ label: 'Zwerfafval' });
  const third = person.page.getByRole('group', { name: 'Nummer 3' });
  await third.getByLabel('In eigen woorden').fill('Te hard rijden op de hoofdweg');
  await person.press('Opslaan');
  await person.reads('De top 3 is opgeslagen.');
}

async function lookAround({ park, advising }) {
  const pages = { '': 'overview', '/top3': 'top3', '/cijfers/burglary': 'phenomenon', '/cijfers/waste_dumping': 'reports',
    '/cijfers/all_crimes': 'municipality' };
  for (const [path, name] of Object.entries(pages)) {
    await advising.see(`${park}/${step}${path}`, `3-${name}`);
    await advising.lookInTheDark(`3-${name}`);
  }
}

export async function inventory(journey) {
  const { park, box, advising, people } = journey;
  const [coordinator, police, fireBrigade, chair] = people;
  const here = { park, box, advising, journey };
  await coordinator.see(`${park}/${step}`, '3-empty');
  await crimes(await journey.withoutScript(advising), here);
  await counts(police, here);
  await reports(coordinator, here);
  await takeBack(await journey.withoutScript(fireBrigade), here);
  await ask(fireBrigade, here);
  await ask(await journey.withoutScript(fireBrigade), here);
  const writers = [coordinator, police, fireBrigade, await journey.withoutScript(chair)];
  for (const [at, person] of writers.entries()) await topThree(person, here, tops[at]);
  await lookAround(here);
  await coordinator.isDone('Inventarisatie');
}
