// Reaching people: words of one's own in the letter, an extra list with an e-mail address, lists to bring letters round,
// letters that come back, and the days of reminders.
import { written } from '../lib/files.mjs';
import { inDays } from '../lib/days.mjs';
import { Paper } from '../lib/paper.mjs';

const mailed = 'info@mailers.example';

// The letter is filled in; what it says is changed, and a field that nobody knows is refused.
export async function writeOwnWords(person, audience, panel) {
  await panel(person, audience).getByRole('link', { name: 'Wijzig de tekst' }).click();
  await person.page.waitForLoadState();
  await person.look('4-wording');
  await person.fill({ 'Waarom wij schrijven': 'Samen met {iedereen} maken wij {terrein} veiliger.' });
  await person.press('Bewaar de tekst');
  await person.reads(/In het blok Waarom wij schrijven staat het veld iedereen/);
  await person.kept('Waarom wij schrijven', 'Samen met {iedereen} maken wij {terrein} veiliger.');
  await person.look('4-wording-problems');
  await person.fill({ 'Waarom wij schrijven': 'Samen maken wij {terrein} veiliger.' });
  await person.press('Bewaar de tekst');
  await person.reads(/Samen maken wij .+ veiliger\./);
  await person.go(`${person.journey.park}/enquete`);
}

// Before the codes are made for the last time; answers how many get a mail.
async function extraList(person, list) {
  await person.go(list);
  await person.look('4-lists');
  await person.page.getByLabel('Lijst').setInputFiles(written('kleuren.csv', 'kleur;maat\nrood;3\n'));
  await person.press('Bekijk de lijst');
  await person.reads(/Wij vinden geen adressen/);
  await person.look('4-lists-problems');
  await person.page.getByLabel('Lijst').setInputFiles(written('extra.csv',
    'naam;straat;huisnummer;postcode;plaats;e-mail\n'
    + `شركة الأمان;Extraweg;7;7999 ZZ;Proefdorp;\nMailers;;;;;${mailed}\nNergens;;;;;\n`));
  await person.press('Bekijk de lijst');
  await person.reads('Nieuw: 2. Dubbel: 0. Fout: 1.');
  await person.look('4-list');
  await person.press('Voeg 2 nieuwe regels toe');
  await person.reads('De lijst is toegevoegd');
  return 1;
}

export async function prepareReaching(person, audience, panel) {
  const follow = `${person.journey.park}/enquete`;
  await person.go(follow);
  const reach = await panel(person, audience).getByRole('link', { name: 'Bereiken en herinneren' }).getAttribute('href');
  const mails = await extraList(person, reach.replace('bereiken', 'lijsten'));
  await person.go(follow);
  await person.press('Maak de codes opnieuw', panel(person, audience));
  return { reach, mails };
}

async function returned(person, reach, code) {
  await person.go(reach.replace('bereiken', 'onbezorgd'));
  await person.look('4-undeliverable');
  await person.fill({ 'Code of briefnummer': 'ABCD' });
  await person.press('Noteer als onbezorgbaar');
  await person.reads(/Dit is geen code en geen briefnummer/);
  await person.look('4-undeliverable-problems');
  await person.fill({ 'Code of briefnummer': code });
  await person.press('Noteer als onbezorgbaar');
  await person.reads(/genoteerd als onbezorgbaar/);
  await person.fill({ 'Straat, huisnummer of naam': 'extraweg 7' });
  await person.press('Zoek');
  const found = person.page.locator('main tbody tr');
  person.journey.check('one address is found by its words', await found.count() === 1);
  await found.locator('input[type=checkbox]').check();
  await person.press('Bewaar deze lijst');
  await person.reads('De lijst is bewaard.');
}

async function days(person, reach) {
  await person.go(reach);
  await person.unfold('Kies andere dagen');
  await person.fill({ Herinnering: inDays(90) });
  await person.press('Bewaar de dagen');
  await person.reads('Kies een dag voor de laatste dag om te antwoorden.');
  await person.go(reach);
  await person.unfold('Kies andere dagen');
  await person.fill({ Herinnering: inDays(10) });
  await person.press('Bewaar de dagen');
  await person.reads('De dagen van de herinneringen zijn bewaard.');
}

// While the survey is open.
export async function reaching(person, reach, codes) {
  const { journey } = person;
  await person.go(reach);
  await person.look('4-reach');
  await person.lookInTheDark('4-reach');
  const links = await person.page.locator('a[href*="uitdelen.pdf"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const paper = new Paper(await person.download(links[0]));
  journey.check('the list to bring letters round is a PDF without codes', paper.isPdf && !paper.text.includes(codes[0]));
  await returned(person, reach, codes[3]); // two: one by its code, one by its words
  await days(person, reach);
  await person.go(reach);
  await person.press('Stuur de uitnodiging naar 1 adres');
  const link = await journey.post.linkFor(mailed, /\/e\/[2-9A-Z]{8}/);
  const visitor = await journey.person('somebody who got a mail', { phone: true });
  await visitor.go(link);
  await visitor.reads('Begin met de vragen');
  await visitor.page.context().close();
  return { undeliverable: 2 };
}
