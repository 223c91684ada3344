// The award: what must be done first, the signatures of all, a certificate for everybody, and proof for a stranger.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../lib/days.mjs';
import { plainly } from '../lib/people.mjs';
import { skipWhatIsNotWalked } from '../lib/skipping.mjs';

async function drawUp(person, look, { park }) {
  await look.see(`${park}/waardering`, '8-gate');
  await person.go(`${park}/waardering`);
  await person.fill({ 'Waar wordt de waardering uitgereikt?': '' });
  await person.press('Stel op en vraag handtekeningen');
  await person.reads(/Vul de plaats in van hoogstens/);
  await person.fill({ 'Waar wordt de waardering uitgereikt?': 'Proefdorp' });
  await person.press('Stel op en vraag handtekeningen');
  await person.reads('De waardering is opgesteld. De organisaties kunnen nu tekenen.');
}

async function toPaper(person, { park }) {
  await person.go(`${park}/waardering`);
  await person.follow('Lees en teken de waardering');
}

async function signOnScreen(person, name, journey) {
  await toPaper(person, journey);
  await person.look('8-sign');
  await person.fill({ 'Uw naam': name });
  await person.press('Teken');
  await person.reads(/Zet een vinkje bij de verklaring/);
  await person.kept('Uw naam', name);
  await person.look('8-sign-problems');
  await person.page.locator('input[name=agreed]').check();
  await person.press('Teken');
  await person.reads('Uw handtekening is vastgelegd. Dank u wel.');
}

// Who signed with a pen is written down by the municipality.
async function signOnPaper(person, party, journey) {
  await toPaper(person, journey);
  await person.follow(`vast voor ${party}`);
  await person.look('8-pen');
  await person.fill({ 'Naam van wie heeft getekend': '', Functie: 'Commandant' });
  await person.press('Leg de handtekening vast');
  await person.reads('Typ de naam van wie tekent: 2 tot 120 tekens.');
  await person.kept('Functie', 'Commandant');
  await person.fill({ 'Naam van wie heeft getekend': 'Bea Brand', 'Getekend op': today() });
  await person.press('Leg de handtekening vast');
  await person.reads('De handtekening op papier is vastgelegd.');
}

async function signAll(journey) {
  const [coordinator, police, , chair] = journey.people;
  await signOnScreen(police, 'Pim Post', journey);
  await chair.see(`${journey.park}/waardering`, '8-asks');
  await signOnPaper(await plainly(journey, 'Carla Coster'), 'Brandweer Proefstreek', journey);
  await signOnScreen(await plainly(journey, 'Olaf Ooms'), 'Olaf Ooms', journey);
  await signOnScreen(coordinator, 'Carla Coster', journey);
  await coordinator.look('8-paper');
}

const written = (journey, pdf) => {
  const path = join(journey.folder, 'oorkondes.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
};

// One for the park and one for each member and signatory.
async function certificates(person, journey) {
  const pages = written(journey, await person.download(`${journey.park}/waardering/oorkondes.pdf`)).split('\f').slice(0, -1);
  journey.check('the park and its four people each have a certificate', pages.length === 5, `${pages.length} pages`);
  for (const [at, name] of ['Proefveld', 'Carla Coster', 'Pim Post', 'Bea Brand', 'Olaf Ooms'].entries())
    journey.check(`a certificate for ${name}`, pages.some((page) => new RegExp(`uitgereikt aan\\s+${name}`).test(page)), pages[at]);
}

// Anybody can ask whether the award is real, and learns organisations, not people.
async function verify(journey, member) {
  const address = await member.page.getByRole('link', { name: 'Openbare controlepagina' }).getAttribute('href');
  const stranger = await journey.person('a stranger');
  await stranger.see(address, '8-verify');
  await stranger.reads('Deze waardering is geldig');
  await stranger.reads('Brandweer Proefstreek');
  await stranger.lookInTheDark('8-verify');
  const names = await stranger.page.getByText('Bea Brand').count();
  journey.check('the public sees no names of people', names === 0);
  await stranger.go(address.toLowerCase());
  await stranger.reads('Deze waardering is geldig');
  await stranger.goAstray('/w/2345-6789-ABCD-EF');
  await stranger.reads('Deze waardering kennen wij niet');
  await stranger.look('8-verify-unknown');
  journey.award = address;
}

export async function award(journey) {
  const [, police, , chair] = journey.people;
  const plainChair = await plainly(journey, 'Olaf Ooms');
  await skipWhatIsNotWalked(plainChair);
  await drawUp(plainChair, chair, journey);
  await signAll(journey);
  await police.see(`${journey.park}/waardering`, '8-awarded');
  await police.lookInTheDark('8-awarded');
  await police.reads('Alle organisaties hebben getekend');
  await certificates(police, journey);
  await verify(journey, police);
}
