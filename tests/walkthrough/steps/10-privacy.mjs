// What is kept about whom: the own data seen, corrected, taken along and erased; a park's terms; the papers.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Paper } from '../lib/paper.mjs';
import { plainly } from '../lib/people.mjs';
import { password } from './2-participants.mjs';

const own = '/mij/gegevens';

async function seeOwnData(person) {
  await person.go('/mij');
  await person.follow('Wat wij over u bewaren');
  await person.reads('pim@proefgemeente.example');
  await person.reads('De enquête');
  await person.look('10-own-data');
  await person.lookInTheDark('10-own-data');
}

async function takeAlong(person, journey) {
  const bytes = await person.download(`${own}/download.zip`);
  const file = join(mkdtempSync(join(tmpdir(), 'own-data-')), 'own.zip');
  writeFileSync(file, bytes);
  const names = execFileSync('unzip', ['-Z1', file]).toString();
  journey.check('the zip holds two files', names === 'mijn-gegevens.html\nmijn-gegevens.json\n', names);
  const data = JSON.parse(execFileSync('unzip', ['-p', file, 'mijn-gegevens.json']));
  journey.check('the file is of the one who asks', data.person.name === 'Pim Post', data.person.name);
  journey.check('nobody else stands in it', !/carla@|Carla Coster|olaf@/.test(JSON.stringify(data)));
}

async function correctName(person, name) {
  await person.go(own);
  await person.follow('Naam of adres verbeteren');
  await person.look('10-correct');
  await person.fill({ 'Uw naam': '' });
  await person.press('Bewaar mijn naam');
  await person.reads('Uw naam');
  await person.fill({ 'Uw naam': name });
  await person.press('Bewaar mijn naam');
  await person.reads('Uw naam is gewijzigd.');
}

async function changeAddress(person, { post }, from, to) {
  await person.go(`${own}/wijzigen`);
  await person.fill({ 'Nieuw e-mailadres': to, 'Uw wachtwoord': 'dit is het niet' });
  await person.press('Stuur mij een link');
  await person.look('10-correct-problems');
  await person.fill({ 'Nieuw e-mailadres': to, 'Uw wachtwoord': password });
  await person.press('Stuur mij een link');
  await person.reads(/Wij hebben een e-mail gestuurd/);
  const link = await post.linkFor(to, /\/nieuw-adres\/\S+/);
  await person.go(link);
  await person.look('10-new-address');
  await person.press('Ja, gebruik dit adres');
  await person.reads('Uw e-mailadres is gewijzigd');
  const told = await post.linkFor(from, /een ander e-mailadres gekregen/);
  person.journey.check('the old address is told', Boolean(told));
}

async function readPapers(person, stranger, journey) {
  await stranger.go('/privacy');
  await stranger.look('10-statement');
  for (const name of ['verklaring', 'verwerkingsregister', 'verwerkersovereenkomst']) {
    const paper = new Paper(await person.download(`/privacy/${name}.pdf`));
    journey.check(`${name} is a PDF`, paper.isPdf && paper.pages > 0);
    const odt = await person.download(`/privacy/${name}.odt`);
    const type = odt.subarray(30, 77).toString();
    journey.check(`${name} is an ODT`, type === 'mimetypeapplication/vnd.oasis.opendocument.text', type);
  }
  await person.see('/privacy/verwerkingsregister', '10-register');
  await person.see('/privacy/verwerkersovereenkomst', '10-agreement');
}

async function eraseOne(person) {
  await person.go(own);
  await person.follow('Mijn gegevens wissen');
  await person.look('10-erase');
  await person.fill({ 'Uw wachtwoord': 'dit is het niet' });
  await person.press('Wis mijn gegevens');
  await person.fill({ 'Uw wachtwoord': password });
  await person.press('Wis mijn gegevens');
  await person.reads('Uw gegevens zijn gewist');
  await person.look('10-erased');
  await person.go('/mij');
  await person.reads('Inloggen');
}

export async function privacy(journey) {
  const { park } = journey;
  const [coordinator, police] = journey.people;
  const plain = await plainly(journey, 'Pim Post');
  const stranger = await journey.person('a reader');
  await seeOwnData(police);
  await takeAlong(police, journey);
  await correctName(plain, 'Pim de Post');
  await changeAddress(police, journey, 'pim@proefgemeente.example', 'pim@elders.example');
  await coordinator.see(`${park}/bewaren`, '10-keeping');
  await coordinator.lookInTheDark('10-keeping');
  await coordinator.reads('Codes en adressen voor de enquête');
  await police.isRefused(`${park}/bewaren`, 403);
  await readPapers(coordinator, stranger, journey);
  await eraseOne(police);
  await coordinator.go(`${park}/deelnemers`);
  const there = await coordinator.page.locator('main').getByText('Pim de Post').count();
  journey.check('nobody finds the name among the participants', there === 0);
}
