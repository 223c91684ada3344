// The questionnaire of the entrepreneurs gets questions of the park's own: a ranking, one that depends on an answer, a
// place on the map; what would leave somebody stuck is refused; and it is offered in Arabic.
import { exchange, putBack } from './4-exchange.mjs';

const own = 'Eigen vragen';
const ranking = 'Wat moet hier als eerste beter?';

const sectionPanel = (person, title) => person.page.locator('main .panel')
  .filter({ has: person.page.getByRole('heading', { level: 2, name: title, exact: true }) });

async function addQuestion(person, list, kind, values, name) {
  await person.go(list);
  const panel = sectionPanel(person, own);
  await panel.getByLabel('Soort vraag').selectOption({ label: kind });
  await person.press('Voeg een vraag toe', panel);
  if (name) await person.look(`4-new-${name}`);
  await person.fill(values);
  await person.press('Bewaar');
  await person.reads(/Vraag Q\d+ is bewaard/);
  if (name) await person.look(`4-question-${name}`);
  return new URL(person.page.url()).pathname;
}

async function stuck(person, list) {
  await person.go(list);
  const panel = sectionPanel(person, own);
  await panel.getByLabel('Soort vraag').selectOption({ label: 'Eén antwoord' });
  await person.press('Voeg een vraag toe', panel);
  await person.fill({ 'De vraag': 'Welke kleur?', Antwoorden: 'rood' });
  await person.press('Bewaar');
  await person.reads(/minder dan twee antwoorden/);
  await person.kept('De vraag', 'Welke kleur?');
  await person.look('4-question-problems');
  await person.go(`${list}/vraag/C1`);
  await person.look('4-question-standard');
  await person.press('Haal deze vraag weg');
  await person.reads(/gebruikt vraag C1, maar die is er niet/);
  await person.look('4-question-refused');
}

async function condition(person, question) {
  await person.go(`${question}/voorwaarde`);
  await person.choose('Van welke eerdere vraag?', 'A3. Bent u eigenaar of huurder van het pand?');
  await person.press('Toon de antwoorden');
  await person.tick('huurder');
  await person.look('4-condition');
  await person.press('Voeg toe');
  await person.reads('Alleen als A3 is: huurder.');
}

async function languages(person, list) {
  await person.go(`${list}/talen`);
  await person.choose('Nog een taal', 'العربية');
  await person.press('Voeg toe');
  await person.look('4-languages');
  await person.go(`${list}/talen/ar?deel=B`);
  await person.fill({ 'Hoe veilig vindt u het terrein overdag?': 'ما مدى أمان المنطقة نهارًا؟' });
  await person.press('Bewaar');
  await person.reads('De vertaling is bewaard.');
  await person.look('4-translation');
  await person.see(`${list}/voorbeeld?pagina=2&taal=ar`, '4-preview-arabic');
  const way = await person.page.locator('.preview [dir=rtl]').count();
  person.journey.check('Arabic runs from right to left', way === 1);
}

async function history(person, list) {
  await person.go(`${list}/vraag/K1`);
  await person.press('Haal deze vraag weg');
  await person.go(`${list}/versies`);
  await person.look('4-versions');
  await person.reads('Vraag K1 weggehaald');
  await person.page.getByRole('button', { name: 'Zet deze versie terug' }).first().click();
  await person.page.waitForLoadState();
  await person.reads(/K1\. Kent u de werkgroep/);
}

export async function makeQuestionnaire(person, silent, path) {
  const { journey } = person;
  await person.go(path);
  await person.follow('Maak de vragenlijst');
  const list = new URL(person.page.url()).pathname;
  await person.look('4-making');
  await person.lookInTheDark('4-making');
  await exchange(person, silent, list);
  await putBack(person, list);
  await silent.go(list);
  await silent.fill({ 'Naam van een nieuw deel': own });
  await silent.press('Voeg een deel toe');
  await addQuestion(silent, list, 'Rangorde', { 'De vraag': ranking, Antwoorden: 'licht\nafval\nparkeren' });
  await addQuestion(person, list, 'Plek op de kaart', { 'De vraag': 'Waar moet meer licht komen?' }, 'place');
  const last = await addQuestion(person, list, 'Eén antwoord',
    { 'De vraag': 'Wie sluit het hek af?', Antwoorden: 'wij\nde eigenaar\nanders, namelijk …' }, 'single');
  await condition(silent, last);
  await stuck(person, list);
  await languages(person, list);
  await history(person, list);
  await person.go(last);
  await person.press('Bewaar in de bibliotheek');
  await person.look('4-library');
  await person.see(`${list}/opzet`, '4-head');
  await person.see(`${list}/voorbeeld`, '4-preview');
  await person.see(list, '4-made');
  const file = JSON.parse((await person.download(list.replace(/maken$/, 'vragen.json'))).toString());
  journey.check('the file holds the questions of the park', file.questions.some((one) => one.text.nl === ranking));
}
