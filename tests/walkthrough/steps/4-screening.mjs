// Open answers on their way to the group: read through, a name taken out, the rest released; and what respondents are told is stored.
const step = 'enquete';

const panel = (person, audience) => person.page.locator('main .panel')
  .filter({ has: person.page.getByRole('heading', { level: 2, name: new RegExp(`^${audience}`) }) });
const section = (person, words) => person.page.locator('main section.panel').filter({ hasText: words });

export async function readStored(journey) {
  const visitor = await journey.person('somebody who wants to know what is stored', { phone: true });
  await visitor.go('/e');
  await visitor.follow('Wat wij bewaren van uw antwoorden');
  await visitor.reads('10 inzendingen of meer');
  await visitor.reads('28 dagen na het sluiten');
  await visitor.look('4-stored');
  await visitor.lookInTheDark('4-stored');
  await visitor.page.context().close();
}

// One answer names somebody. Without script it loses the name; then all is released.
export async function screen(journey, coordinator, silent, outcome) {
  await coordinator.go(outcome);
  await coordinator.reads('Nog niet alle open antwoorden zijn nagelezen');
  await silent.go(`${journey.park}/${step}`);
  await panel(silent, 'Ondernemers').getByRole('link', { name: 'Lees de open antwoorden na' }).click();
  await coordinator.see(new URL(silent.page.url()).pathname, '4-screening');
  await coordinator.lookInTheDark('4-screening');
  await silent.press('Geef alle antwoorden zonder markering vrij');
  await silent.reads('open antwoorden zijn vrijgegeven');
  const named = section(silent, 'Piet Jansen');
  const marks = await named.locator('mark').allTextContents();
  journey.check('the name is marked', marks.includes('Piet Jansen'), marks.join());
  await named.locator('summary').click();
  await named.getByLabel(/^Een ander woord/).fill('Kees');
  await silent.press('Haal weg', named);
  await silent.reads('Dit stuk staat niet in het antwoord');
  await section(silent, 'Piet Jansen').getByLabel(/^Een ander woord/).fill('');
  await section(silent, 'Piet Jansen').getByLabel(/Piet Jansen/).check();
  await silent.press('Haal weg', section(silent, 'Piet Jansen'));
  await silent.reads('Het stuk is weggehaald');
  await silent.press('Geef vrij', section(silent, '[weggelaten]'));
  await silent.reads('Hier staat geen antwoord');
  await silent.go(`${journey.park}/${step}`);
  await panel(silent, 'Ondernemers').getByText('Alle open antwoorden zijn nagelezen.').waitFor();
}

// The group reads what was released, and no name.
export async function readByTheGroup(journey, chair, outcome) {
  await chair.go(outcome);
  await chair.page.locator('main summary', { hasText: 'open antwoorden' }).first().click();
  await chair.reads('[weggelaten]');
  const text = await chair.page.locator('main').innerHTML();
  journey.check('no name reaches the group', !text.includes('Piet Jansen'));
  const file = (await chair.download(`${outcome}.csv`)).toString();
  journey.check('the file holds released answers only', file.includes('[weggelaten]') && !file.includes('Piet Jansen'));
}
