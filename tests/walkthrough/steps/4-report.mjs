// What is made of the outcome of a survey: the report with texts of people's own, the edition for everybody, the news
// item, the letter with the outcome, and files of figures and answers.
import { Paper } from '../lib/paper.mjs';

async function writeAtChapter(person, report) {
  await person.go(report);
  await person.follow('Schrijf een tekst bij “2. Hoe veilig is het terrein?”');
  await person.look('4-report-writing');
  await person.fill({ Inleiding: 'Wij vroegen hoe veilig het terrein is.', Conclusie: 'In het donker kan het beter.\n\n- meer licht' });
  await person.press('Bewaar de tekst');
  await person.reads('De tekst is bewaard.');
  await person.reads('In het donker kan het beter.');
}

async function files(person, base) {
  const { journey } = person;
  const paper = new Paper(await person.download(`${base}/rapport.pdf`));
  journey.check('the report has contents and the text that was written', paper.isPdf && /Inhoud/.test(paper.text)
    && /In het donker kan het beter/.test(paper.text));
  if (!journey.isBrief) journey.keepFile(paper.picture(1), '4-report-paper.png');
  const slides = new Paper(await person.download(`${base}/rapport-dias.pdf`));
  journey.check('the slides of the report have pages', slides.pages > 5, `${slides.pages} pages`);
  for (const name of ['rapport.odt', 'resultaten.xlsx', 'nieuwsbericht.odt', 'uitslagbrief.odt']) {
    const file = await person.download(`${base}/${name}`);
    journey.check(`${name} is a file`, file.subarray(0, 2).toString() === 'PK');
  }
  const letter = new Paper(await person.download(`${base}/uitslagbrief.pdf`));
  journey.check('the letter thanks for the help', /Dank u wel voor uw hulp/.test(letter.text));
}

async function openEdition(person, report) {
  await person.go(`${report}?uitgave=openbaar`);
  await person.look('4-report-open-empty');
  await person.tick('Verkeer en parkeren');
  await person.press('Bewaar de keuze');
  await person.reads(/1\. Verkeer en parkeren/);
  await person.reads(/Feiten over minder dan 10 mensen/);
  await person.look('4-report-open');
}

// Somebody without an account, at the address that was given out.
async function openAddress(person, report) {
  const { journey } = person;
  await person.press('Zet een openbaar adres aan');
  const address = await person.page.locator('a[href*="/enqueterapport/"]').getAttribute('href');
  const reader = await journey.person('somebody of the street');
  await reader.go(new URL(address).pathname);
  await reader.reads(/1\. Verkeer en parkeren/);
  await reader.look('4-report-public');
  await reader.lookInTheDark('4-report-public');
  const paper = new Paper(await reader.download(`${new URL(address).pathname}/rapport.pdf`));
  journey.check('the edition for everybody is a paper too', paper.isPdf && /Verkeer en parkeren/.test(paper.text));
  await person.go(`${report}?uitgave=openbaar`);
  await person.press('Zet het adres uit');
  await reader.goAstray(new URL(address).pathname);
}

async function news(person, base) {
  await person.go(`${base}/nieuwsbericht`);
  await person.look('4-news');
  await person.lookInTheDark('4-news');
  await person.fill({ Kop: 'Ondernemers willen meer licht' });
  await person.press('Bewaar de tekst');
  await person.reads('Ondernemers willen meer licht');
  await person.go(`${base}/uitslagbrief`);
  await person.reads('Dank u wel voor uw hulp.');
  await person.look('4-outcome-letter');
}

// Eight people answered in the walk: too few for a file of answers.
async function answers(person, base) {
  await person.go(`${base}/antwoorden`);
  await person.reads('Er zijn geen 30 antwoorden');
  await person.look('4-answers-file');
}

export async function report(person, silent, outcome) {
  const base = outcome.replace(/\/resultaten$/, '');
  await person.go(`${person.journey.park}/enquete`);
  await person.page.getByRole('link', { name: 'Lees het rapport' }).first().click();
  await person.page.waitForLoadState();
  await person.look('4-report');
  await person.lookInTheDark('4-report');
  await writeAtChapter(silent, `${base}/rapport`);
  await files(person, base);
  await openEdition(silent, `${base}/rapport`);
  await openAddress(silent, `${base}/rapport`);
  await news(person, base);
  await answers(person, base);
}
