// The group goes on by itself: a meeting each quarter, progress, and after two years a new round beside the old one.
import { inDays, today } from '../lib/days.mjs';
import { plainly } from '../lib/people.mjs';
import { skip } from '../lib/skipping.mjs';

async function planMeetings(person, { park }) {
  await person.go(`${park}/vervolg`);
  await person.fill({ 'Eerste overleg': '' });
  await person.press('Plan vier overleggen');
  await person.reads('Kies een datum van vandaag tot een jaar vooruit.');
  await person.fill({ 'Eerste overleg': inDays(14) });
  await person.press('Plan vier overleggen');
  await person.reads(/Er zijn 4 overleggen gepland/);
}

// What was called off is planned anew; a quarter that has its meeting gets no second one.
async function planAgain(person, { park }) {
  await person.go(`${park}/vervolg`);
  await person.press('Plan vier overleggen');
  await person.reads(/Er is 1 overleg gepland/);
  await person.press('Plan vier overleggen');
  await person.reads(/In deze kwartalen staat al een overleg/);
}

async function arrange(person, { park }) {
  await person.go(`${park}/bijeenkomsten/nieuw?soort=quarterly`);
  await person.fill({ Plaats: 'Kantine van de garage' });
  await person.press('Bewaar de bijeenkomst');
  await person.reads('Vul een dag in, zoals 15-03-2027.');
  await person.kept('Plaats', 'Kantine van de garage');
  await person.look('9-new-meeting-problems');
  await person.fill({ Datum: today(), Van: '23:00', Tot: '23:59' });
  await person.press('Bewaar de bijeenkomst');
  await person.reads('De bijeenkomst staat gepland. Nodig nu de groep uit.');
}

async function change(person) {
  await person.follow('Wijzig');
  await person.look('9-change-meeting');
  await person.fill({ Plaats: 'Vergaderzaal van de vereniging' });
  await person.press('Bewaar de bijeenkomst');
  await person.reads('De bijeenkomst is gewijzigd.');
}

async function invite(person, { post }) {
  await person.press('Nodig alle leden uit');
  await person.reads(/leden krijgen een e-mail met de afspraak/);
  const place = await post.linkFor('bea@proefgemeente.example', /Vergaderzaal van de vereniging/);
  person.journey.check('the invitation says where', Boolean(place));
}

async function attend(person) {
  await person.follow('Leg vast wie er waren');
  await person.press('Bewaar de aanwezigheid');
  await person.reads(/Vink aan wie er was/);
  await person.look('9-attendance-refused');
  const group = person.page.getByRole('group', { name: 'Aanwezig' });
  for (const name of ['Carla Coster', 'Pim Post', 'Olaf Ooms']) await group.getByRole('checkbox', { name }).check();
  await person.page.getByRole('group', { name: 'Afgemeld' }).getByRole('checkbox', { name: 'Bea Brand' }).check();
  await person.press('Bewaar de aanwezigheid');
  await person.reads(/De aanwezigheid is bewaard/);
}

async function minutes(person, decision, agreement) {
  await person.unfold('Besluit toevoegen');
  await person.press('Bewaar het besluit');
  await person.reads(/Schrijf het besluit op in hoogstens/);
  await person.fill({ 'Wat is besloten?': decision });
  await person.press('Bewaar het besluit');
  await person.reads(decision);
  await person.unfold('Afspraak toevoegen');
  await person.fill({ 'Voor welke dag?': inDays(30) });
  await person.press('Bewaar de afspraak');
  await person.reads(/Schrijf de afspraak op in hoogstens/);
  await person.kept('Voor welke dag?', inDays(30));
  await person.look(`9-minutes-problems`);
  await person.fill({ 'Wat is afgesproken?': agreement });
  await person.choose('Wie doet het?', 'Politie Proefstreek');
  await person.press('Bewaar de afspraak');
  await person.reads('De afspraak is bewaard.');
}

// A quarterly meeting of today: arranged, held, written down, its agreement kept by the police.
async function meet(plain, coordinator, police, journey) {
  await arrange(plain, journey);
  await change(plain);
  await invite(plain, journey);
  await attend(plain);
  await minutes(plain, 'Wij schouwen twee keer per jaar.', 'De wijkagent belt de eigenaar van het lege pand.');
  await coordinator.page.goto(plain.page.url());
  await minutes(coordinator, 'De slagboom gaat om negen uur dicht.', 'De wijkagent hangt de sleutelkast op.');
  await coordinator.look('9-meeting-held');
  await police.page.goto(plain.page.url());
  await police.press('Klaar');
  await police.reads('De afspraak is klaar. Mooi.');
  await police.press('Toch niet klaar');
  await police.reads('De afspraak staat weer open.');
}

async function callOff(person, { park }) {
  await person.go(`${park}/bijeenkomsten`);
  await person.follow('Kwartaaloverleg');
  await person.unfold('Afzeggen');
  await person.press('Zeg de bijeenkomst af');
  await person.reads(/De bijeenkomst gaat niet door/);
}

// A partner says how its own action goes.
async function report(person, { park }, state) {
  await person.go(`${park}/plan/lijst?van=mij`);
  await Promise.all([person.page.waitForNavigation(), person.page.locator('main table a').first().click()]);
  await person.tick(state);
  await person.fill({ 'Wat is er gedaan?': 'Er is twee keer gelopen.' });
  await person.press('Meld voortgang');
  await person.reads('Uw melding is bewaard.');
}

const factsOf = async (person, number) => {
  await person.go(`${person.journey.park}/vervolg/ronde/${number}`);
  return person.page.locator('main .panel').first().innerText();
};

// A page of the old round that still stands open in somebody's browser writes nothing any more.
async function freeze(journey, chair, other) {
  const { park } = journey;
  await other.go(`${park}/plan/lijst`);
  await other.follow('Samen de slagboom bij de noordkant plaatsen');
  const old = new URL(other.page.url()).pathname;
  await other.follow('Wijzig');
  const before = await factsOf(chair, 1);
  await recalibrate(chair, journey);
  await other.fill({ 'Wat gaat u doen?': 'Een wijziging die te laat komt' });
  await other.press('Bewaar');
  await other.reads(/bestaat niet|niet gevonden|is er niet/i);
  await other.goAstray(old);
  return before;
}

async function recalibrate(chair, { park }) {
  await chair.go(`${park}/vervolg/herijken`);
  await chair.press('Begin de herijking');
  await chair.reads(/De herijking is begonnen/);
  await Promise.all([chair.page.waitForNavigation(), chair.page.getByRole('button', { name: 'Dit klopt' }).first().click()]);
  await chair.reads(/Bevestigd door/);
  await chair.look('9-tasks');
  await chair.go(`${park}/vervolg/herijken/acties`);
  await chair.page.getByRole('radio', { name: 'Meenemen' }).first().check();
  await chair.press('Bewaar de keuzes');
  await chair.reads(/1 keuze is bewaard/);
  await chair.look('9-choices');
  await chair.go(`${park}/vervolg/herijken/ronde`);
  await chair.press('Begin ronde 2');
  await chair.reads(/Ronde 2 is begonnen/);
}

// The new round changes; the old one does not.
async function compare(journey, chair, plain, before) {
  const { park } = journey;
  await plain.go(`${park}/gebied/adressen/nieuw`);
  await plain.fill({ Huisnummer: '999', Postcode: '7999 ZZ' });
  await plain.page.getByRole('radio').first().check();
  await plain.press('Voeg toe');
  const closed = (text) => text.replace(/Gesloten op\s+.*/, '');
  const after = await factsOf(chair, 1);
  journey.check('the old round stays as it was', closed(after) === closed(before), `${before}\n    is now ${after}`);
  await chair.look('9-round-1');
  const now = await factsOf(chair, 2);
  const addresses = (text) => Number(text.match(/([\d.]+) adressen/)[1].replace('.', ''));
  journey.check('the new round goes on', addresses(now) === addresses(after) + 1, now);
  await chair.look('9-round-2');
  await chair.lookInTheDark('9-round-2');
}

// What the group tells about itself, and the request that the adviser gets by mail.
async function tell(plain, journey) {
  const { park } = journey;
  const papers = { gezondheid: 'health', kwartaal: 'quarter', samenvatting: 'summary', evaluatie: 'evaluation', 'u-zei-wij-deden': 'story' };
  for (const [path, name] of Object.entries(papers)) await plain.see(`${park}/vervolg/${path}`, `9-${name}`);
  await plain.go(`${park}/vervolg/adviseur`);
  await plain.press('Verstuur');
  await plain.reads(/Schrijf in een paar woorden waar het over gaat/);
  await plain.fill({ 'Waar gaat het over?': 'Hoe vaak schouwen anderen?', 'Uw vraag': 'Wij lopen twee keer per jaar.' });
  await plain.press('Verstuur');
  await plain.reads(/Uw vraag is verstuurd/);
  await plain.look('9-request');
}

async function skipAndResume(plain, chair, journey) {
  const { park } = journey;
  await plain.go(`${park}/stap/3/overslaan`);
  await plain.press('Sla de stap over');
  await plain.reads(/Schrijf in hoogstens \d+ tekens waarom u deze stap overslaat/);
  await skip(plain, 3, 'De cijfers van dit jaar komen later.');
  await chair.go(park);
  await chair.press('Toch oppakken');
  await chair.reads('De stap is weer opgepakt.');
  await chair.see(`${park}/stap/3/overslaan`, '9-skip');
}

// What was done is told in sentences, to who may read it, without script too.
async function whoDidWhat(plain, police, { park }) {
  await police.isRefused(`${park}/logboek/wie-deed-wat`, 403);
  await plain.go(`${park}/logboek`);
  await plain.follow('Wie deed wat');
  await plain.choose('Wie', 'Pim Post');
  await plain.choose('Wat', 'Geen recht');
  await plain.press('Toon');
  await plain.reads(/De partner \(Pim Post, Politie Proefstreek\) wilde de pagina Wie deed wat bekijken op .*, maar heeft daar geen recht op\./);
  await plain.choose('Wat', 'Veranderd');
  await plain.press('Toon');
  await plain.reads(/De partner \(Pim Post, Politie Proefstreek\) heeft de voortgang van een actie vastgelegd op/);
  const file = await plain.download(`${park}/logboek/wie-deed-wat.csv`);
  plain.journey.check('the file of who did what holds sentences', file.includes('heeft de voortgang van een actie vastgelegd'));
}

async function lookAround({ park }, person) {
  const pages = { [park]: 'path', [`${park}/plan`]: 'plan', [`${park}/kalender`]: 'calendar', [`${park}/waardering`]: 'award',
    [`${park}/vervolg`]: 'progress', [`${park}/bijeenkomsten`]: 'meetings', [`${park}/logboek`]: 'journal',
    [`${park}/logboek/wie-deed-wat`]: 'log' };
  for (const [path, name] of Object.entries(pages)) await person.see(path, `9-next-${name}`);
}

export async function continuation(journey) {
  const { park } = journey;
  const [coordinator, police, , chair] = journey.people;
  const plain = await plainly(journey, 'Carla Coster');
  await coordinator.see(`${park}/vervolg`, '9-progress-empty');
  await planMeetings(plain, journey);
  await meet(plain, coordinator, police, journey);
  await callOff(plain, journey);
  await planAgain(coordinator, journey);
  await report(await plainly(journey, 'Pim Post'), journey, 'In uitvoering');
  await report(police, journey, 'Klaar');
  await chair.see(park, '9-path-done');
  await chair.lookInTheDark('9-path-done');
  await chair.see(`${park}/vervolg`, '9-progress');
  await chair.lookInTheDark('9-progress');
  await chair.see(`${park}/bijeenkomsten`, '9-meetings');
  await chair.see(`${park}/vervolg/herijken`, '9-recalibrate');
  await tell(plain, journey);
  const before = await freeze(journey, await plainly(journey, 'Olaf Ooms'), coordinator);
  await compare(journey, chair, plain, before);
  await skipAndResume(plain, chair, journey);
  await whoDidWhat(plain, police, journey);
  await lookAround(journey, chair);
  const stranger = await journey.person('a stranger');
  await stranger.go(journey.award);
  await stranger.reads('Deze waardering is geldig');
}
