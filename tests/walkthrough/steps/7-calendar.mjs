// The calendar of what happens and what is told, in everybody's own calendar; and the guide to whom to report what.
import { inDays } from '../lib/days.mjs';
import { plainly } from '../lib/people.mjs';

const evening = 'Informatieavond: veilig ondernemen';
const letter = 'Brief met de uitkomsten van de enquête';

async function takeOver(person, { park }) {
  await person.go(`${park}/kalender`);
  await person.unfold('Voorbeelden voor een heel jaar');
  await person.press('Neem over');
  await person.reads(/U heeft nog niets gekozen/);
  for (const name of ['Opschoondag', 'Schouw overdag', 'Bericht aan verhuurders'])
    await person.page.getByRole('checkbox', { name }).first().check();
  await person.press('Neem over');
  await person.reads('3 regels staan nu op de kalender.');
}

// An activity with a mistake keeps what was typed.
async function addEvent(person, { park }) {
  await person.go(`${park}/kalender/activiteit`);
  await person.fill({ Waar: 'Kantine van de garage', Van: '19:30', Tot: '' });
  await person.press('Bewaar');
  await person.reads('De eindtijd ligt na de begintijd. Vul beide in, zoals 19:30.');
  await person.reads(/Vul in hoogstens \d+ tekens in waar het over gaat/);
  await person.kept('Waar', 'Kantine van de garage');
  await person.look('7-event-problems');
  await person.fill({ 'Wat gaat er gebeuren?': evening, Datum: inDays(21), Van: '19:30', Tot: '21:30' });
  await person.choose('Wie organiseert dit?', 'Vereniging Proefveld');
  await person.press('Bewaar');
  await person.reads('De activiteit staat op de kalender.');
}

async function changeEvents(person, { park }) {
  await person.go(`${park}/kalender`);
  await person.follow('Schouw overdag');
  await person.look('7-event');
  await person.fill({ Waar: 'Verzamelen bij de ingang' });
  await person.press('Bewaar');
  await person.reads('De activiteit is veranderd. Wie een abonnement heeft, ziet dat vanzelf.');
  await person.follow('Opschoondag');
  await person.press('Zeg deze activiteit af');
  await person.reads('Afgezegd');
}

async function addMessage(person, { park }) {
  await person.go(`${park}/kalender/bericht`);
  await person.fill({ 'Voor wie': 'Alle ondernemers en bewoners', Wanneer: '' });
  await person.press('Bewaar');
  await person.reads('Vul een datum in, zoals 23-11-2026.');
  await person.kept('Voor wie', 'Alle ondernemers en bewoners');
  await person.look('7-message-problems');
  await person.fill({ 'Waar gaat het bericht over?': letter, Wanneer: inDays(7) });
  await person.choose('Hoe vertelt u het?', 'Brief');
  await person.choose('Wie maakt het?', 'Gemeente Proefgemeente');
  await person.press('Bewaar');
  await person.reads('Het bericht staat op de kalender.');
}

async function changeMessages(person, { park }) {
  await person.go(`${park}/kalender`);
  await person.follow(letter);
  await person.look('7-message');
  await person.tick('Dit bericht is verstuurd');
  await person.press('Bewaar');
  await person.reads('Verstuurd');
  await person.follow('Bericht aan verhuurders');
  await person.press('Gooi dit bericht weg');
  await person.reads('Het bericht is weggegooid.');
}

// The lines of a calendar file as the standard has them: folded lines made one again.
const linesOf = (text) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

function eventOf(lines, summary) {
  const at = lines.indexOf(`SUMMARY:${summary}`);
  const from = lines.lastIndexOf('BEGIN:VEVENT', at);
  return at < 0 ? [] : lines.slice(from, lines.indexOf('END:VEVENT', at));
}

// A calendar program has no cookie: the address alone must do.
async function subscribe(person, journey) {
  await person.see(`${journey.park}/kalender/abonneren`, '7-subscribe');
  const address = (await person.page.locator('main code').innerText()).trim();
  const answer = await fetch(address);
  const lines = linesOf(await answer.text());
  const day = inDays(21).replaceAll('-', '');
  const event = eventOf(lines, evening);
  journey.check('the feed is a calendar', /^text\/calendar/.test(answer.headers.get('content-type')), answer.status);
  journey.check('the feed knows Dutch time', lines.includes('BEGIN:VTIMEZONE') && lines.includes('TZID:Europe/Amsterdam'));
  journey.check('the evening is in the feed', event.includes(`DTSTART;TZID=Europe/Amsterdam:${day}T193000`), event.join('\n    '));
  journey.check('what is called off is told', eventOf(lines, 'Opschoondag\\, rond de landelijke Opschoondag').includes('STATUS:CANCELLED'));
  journey.check('the kick-off is in the feed', lines.some((line) => /^SUMMARY:.*Kick-off/i.test(line)));
  const wrong = await fetch(address.replace(/.{4}\.ics$/, 'AAAA.ics'));
  journey.check('another address gives nothing', wrong.status === 404, `status ${wrong.status}`);
}

async function fillChannel(person, { park }) {
  await person.go(`${park}/meldwijzer`);
  await person.unfold('Meldpunten van uw gemeente invullen');
  await person.follow('Meldpunt ondermijning van de gemeente');
  await person.fill({ Telefoon: '0123 456 789', 'Adres van de site': 'proefgemeente' });
  await person.press('Bewaar');
  await person.reads('Een adres van een site begint met https://');
  await person.kept('Telefoon', '0123 456 789');
  await person.look('7-channel-problems');
  await person.fill({ 'Adres van de site': 'https://proefgemeente.example/melden' });
  await person.press('Bewaar');
  await person.reads('Het meldpunt is bewaard.');
}

// The guide hangs beside the telephone: everybody may read and print it.
async function guide(journey, coordinator, plain) {
  await fillChannel(plain, journey);
  await fillChannel(coordinator, journey);
  await coordinator.see(`${journey.park}/meldwijzer`, '7-guide-member');
  const stranger = await journey.person('a stranger');
  await stranger.see(`${journey.park}/meldwijzer`, '7-guide');
  await stranger.lookInTheDark('7-guide');
  await stranger.reads('0123 456 789');
  const pdf = await stranger.download(`${journey.park}/meldwijzer/pdf`);
  journey.check('the guide is a PDF', pdf.subarray(0, 5).toString() === '%PDF-');
  const kept = await stranger.page.locator('main').getByText('Meldpunten van uw gemeente invullen').count();
  journey.check('a stranger fills in nothing', kept === 0);
}

async function adoptTooSoon(chair, { park }) {
  await chair.go(`${park}/kalender`);
  await chair.press('Stel de kalender vast');
  await chair.reads('Zet eerst minstens één activiteit en één bericht op de kalender.');
}

async function adopt(chair, { park }) {
  await chair.go(`${park}/kalender`);
  await chair.press('Stel de kalender vast');
  await chair.reads('De kalender is vastgesteld.');
}

export async function calendar(journey) {
  const [coordinator, police, , chair] = journey.people;
  const plainChair = await plainly(journey, 'Olaf Ooms');
  const plain = await plainly(journey, 'Pim Post');
  await police.see(`${journey.park}/kalender`, '7-calendar-empty');
  await adoptTooSoon(chair, journey);
  await takeOver(plain, journey);
  await police.see(`${journey.park}/kalender/activiteit`, '7-new-event');
  await addEvent(police, journey);
  await changeEvents(plain, journey);
  await police.see(`${journey.park}/kalender/bericht`, '7-new-message');
  await addMessage(plain, journey);
  await addMessage(police, journey);
  await changeMessages(plain, journey);
  await subscribe(police, journey);
  await guide(journey, coordinator, await plainly(journey, 'Carla Coster'));
  await chair.see(`${journey.park}/waardering`, '7-gate-shut');
  await chair.reads('Nog niet zo ver');
  await adopt(plainChair, journey);
  await chair.see(`${journey.park}/kalender`, '7-calendar');
  await chair.lookInTheDark('7-calendar');
}
