// The objectives: one for each theme, with where it stands now, discussed and then adopted.
import { inDays } from '../lib/days.mjs';

const wishes = [
  { theme: 'Schoon en heel', title: 'Minder dumpingen op het terrein', measured: /Afvaldumpingen|Dumping/, target: '40', unit: 'Aantal' },
  { theme: 'Schoon en heel', title: 'Alle lantaarns branden', measured: /Straatverlichting/, target: '10', unit: 'Aantal' },
  { theme: 'Criminaliteit', title: 'Ondernemers geven de veiligheid een hoger cijfer', measured: /Welk cijfer geeft u/, target: '7,5',
    unit: 'Cijfer van 1 tot 10' },
  { theme: 'Melden: de ondernemers', title: 'Meer ondernemers melden wat zij zien', typed: '30', target: '60', unit: 'Procent' },
];
const spare = { theme: 'Schoon en heel', title: 'Een doel dat weer weg mag', target: '5', unit: 'Aantal' };
const twoYears = inDays(730);
const path = (person) => `${person.journey.park}/doelen`;
const card = (person, { title }) => person.page.locator('main .card').filter({ hasText: title });

async function measureBy(person, words) {
  const field = person.page.getByLabel('Waarmee meet u dit?');
  const option = field.locator('option').filter({ hasText: words }).first();
  await field.selectOption(await option.getAttribute('value'));
}

async function write(person, wish) {
  await person.go(`${path(person)}/nieuw`);
  await person.tick(wish.theme);
  await person.fill({ 'Wat wilt u bereiken?': wish.title, 'Wanneer moet het doel bereikt zijn?': twoYears });
  await person.page.getByLabel('Doel', { exact: true }).fill(wish.target);
  await person.choose('Eenheid', wish.unit);
  if (wish.measured) await measureBy(person, wish.measured);
  if (wish.typed) await person.fill({ Beginstand: wish.typed });
  await person.press('Bewaar');
  await person.reads('Het doel is bewaard als concept. Bespreek het met de werkgroep.');
}

// Nothing filled in; and a mark that is measured in percents.
async function getItWrong(person) {
  await person.go(`${path(person)}/nieuw`);
  await person.press('Bewaar');
  await person.reads(/Schrijf het doel op/);
  await person.look('5-problems');
  await person.fill({ 'Wat wilt u bereiken?': 'Een hoger cijfer' });
  await person.page.getByLabel('Doel', { exact: true }).fill('75');
  await measureBy(person, /Welk cijfer geeft u/);
  await person.press('Bewaar');
  await person.reads(/Kies als eenheid: Cijfer van 1 tot 10/);
}

async function change(person, wish) {
  await person.go(path(person));
  await card(person, wish).getByRole('link', { name: 'Wijzig' }).click();
  await person.look('5-change');
  await person.page.getByLabel('Doel', { exact: true }).fill('8');
  await person.press('Bewaar');
  await person.reads(/naar 8/);
}

export async function objectives(journey) {
  const { people, advising } = journey;
  const [coordinator, police, , chair] = people;
  const silent = await journey.withoutScript(coordinator);
  await coordinator.see(`${journey.park}/doelen`, '5-empty');
  await coordinator.see(`${journey.park}/doelen/nieuw`, '5-new');
  await getItWrong(coordinator);
  for (const [at, wish] of wishes.entries()) await write(at % 2 ? coordinator : silent, wish);
  await write(silent, spare);
  await silent.press('Gooi weg', card(silent, spare));
  await change(silent, wishes[2]);
  await coordinator.see(`${journey.park}/doelen`, '5-drafts');
  for (const [at, wish] of wishes.entries()) {
    const person = at % 2 ? chair : silent;
    await person.go(path(person));
    await person.press('Is besproken', card(person, wish));
  }
  await chair.see(path(chair), '5-discussed');
  const silentChair = await journey.withoutScript(chair);
  for (const [at, wish] of wishes.entries()) {
    const person = at % 2 ? chair : silentChair;
    await person.go(path(person));
    await person.press('Stel vast', card(person, wish));
  }
  await police.see(path(police), '5-adopted');
  await police.lookInTheDark('5-adopted');
  await advising.isDone('Doelen');
}
