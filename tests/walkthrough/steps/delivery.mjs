// One file for all parks of the adviser: shared out, saved everywhere, and taken back at once.
import { inventedReports } from '../lib/data.mjs';

// The page of a delivery comes again by itself; here it is asked for.
async function awaitWords(person, path, words) {
  for (let turn = 0; turn < 120; turn += 1) {
    await person.go(path);
    if (await person.page.locator('main').getByText(words).count() > 0) return;
    await person.page.waitForTimeout(250);
  }
  await person.reads(words);
}

export async function delivery(journey) {
  const { box, advising } = journey;
  await advising.see('/inlezen', '3-one-file');
  await advising.lookInTheDark('3-one-file');
  await advising.see('/inlezen/adressen', '3-one-file-addresses');
  const person = await journey.withoutScript(advising);
  await person.go('/inlezen');
  await person.press('Bestand verdelen');
  await person.reads('Kies een bestand.');
  await person.page.getByLabel('Bestand').setInputFiles(inventedReports(box, 420));
  await person.press('Bestand verdelen');
  const path = new URL(person.page.url()).pathname;
  await awaitWords(person, path, 'Klopt deze verdeling?');
  await advising.see(path, '3-shared-out');
  await advising.lookInTheDark('3-shared-out');
  await person.fill({ 'Waar komen ze vandaan?': '' });
  await person.press('Opslaan');
  await person.reads(/Schrijf op waar de cijfers vandaan komen/);
  await person.fill({ 'Waar komen ze vandaan?': 'Uitdraai van alle terreinen' });
  await person.press('Opslaan');
  await awaitWords(person, path, /Op \d+ terrein(en)? opgeslagen/);
  await advising.see(path, '3-shared-saved');
  await person.unfold('Alles terugdraaien');
  await person.press('Bij alle terreinen terugdraaien');
  await awaitWords(person, path, 'Alles is teruggedraaid');
}
