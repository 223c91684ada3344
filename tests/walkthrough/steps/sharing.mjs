// For whom a figure, a note and a paper is: the police shares with authorities first, and opens up later.
import { inventedCounts } from '../lib/data.mjs';
import { plainly } from '../lib/people.mjs';

async function give(police, park) {
  await police.go(`${park}/inventarisatie/invoer`);
  await police.page.getByLabel('Bestand met cijfers').setInputFiles(inventedCounts());
  await police.press('Bestand bekijken');
  await police.choose('Van wie zijn de cijfers?', 'Omgevingsdienst');
  await police.fill({ 'Waar komen ze vandaan?': 'Alleen voor overheden' });
  await police.page.getByRole('radio', { name: 'Overheden' }).check();
  await police.press('Opslaan');
  await police.reads(/aantallen zijn opgeslagen/);
  return new URL(police.page.url()).pathname;
}

async function countOf(person, path, words) {
  await person.go(path);
  return person.page.locator('main').getByText(words).count();
}

export async function sharing(journey) {
  const { park, advising } = journey;
  const [coordinator, police, , chair] = journey.people;
  const plain = await plainly(journey, 'Pim Post');
  const file = await give(plain, park);
  const overview = `${park}/inventarisatie`;
  journey.check('authorities see it', await countOf(coordinator, overview, 'Overheden') > 0);
  journey.check('the adviser sees it', await countOf(advising, overview, 'Overheden') > 0);
  journey.check('the chair, of the entrepreneurs, does not', await countOf(chair, overview, 'Overheden') === 0);
  await chair.goAstray(file);
  await advising.see(file, '3-shared');
  await plain.go(file);
  await plain.unfold('Met anderen delen');
  await plain.page.getByRole('radio', { name: 'Iedereen' }).check();
  await plain.press('Opslaan');
  await plain.reads('Opgeslagen: voor wie deze cijfers zijn.');
  journey.check('the chair sees what is for everyone', await countOf(chair, overview, 'Iedereen') > 0);
  await chair.see(`${park}/cijfers`, '3-public');
  await chair.lookInTheDark('3-public');
  await police.go(file);
  await police.press('Terugdraaien');
  await advising.see(`${park}/afspraken`, '0-terms-accepted');
  await advising.see(`${park}/afspraken/tekst`, '0-terms-form');
  await advising.see('/mij/rechten', '0-rights');
}

// A number plate in a text is shown before it is saved; what was typed is kept.
export async function secondLook(journey) {
  const { park } = journey;
  const [coordinator] = journey.people;
  for (const person of [coordinator, await plainly(journey, 'Carla Coster')]) {
    await person.go(`${park}/inventarisatie/opvragen/environment_service`);
    await person.fill({ 'Niet beschikbaar, omdat': 'De auto HV-123-K hoort er niet in.' });
    await person.press('Opslaan');
    await person.look('3-personal');
    await person.reads('Dit lijkt een kenteken: HV-123-K');
    await person.kept('Uw tekst', 'De auto HV-123-K hoort er niet in.');
    await person.fill({ 'Uw tekst': 'De dienst telt dit pas vanaf volgend jaar.' });
    await person.press('Opslaan');
    await person.reads(/De dienst telt dit pas/);
  }
}
