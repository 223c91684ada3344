// The parties of a park, who represents them, the kick-off and the declaration that they sign.
import { acceptInvitation } from '../lib/second-step.mjs';
import { today } from '../lib/days.mjs';

export const password = 'gewone woorden achter elkaar';
const parties = [
  { name: 'Gemeente Proefgemeente', kind: 'Gemeente', person: 'Carla Coster', role: 'Coördinator van de gemeente' },
  { name: 'Politie Proefstreek', kind: 'Politie en wijkagent', person: 'Pim Post', role: 'Partner' },
  { name: 'Brandweer Proefstreek', kind: 'Veiligheidsregio en brandweer', person: 'Bea Brand', role: 'Partner' },
  { name: 'Vereniging Proefveld', kind: 'Ondernemersvereniging of parkmanagement', person: 'Olaf Ooms', role: 'Voorzitter' },
];
export const emailOf = (person) => `${person.split(' ')[0].toLowerCase()}@proefgemeente.example`;

async function addParty(adviser, park, party) {
  await adviser.go(`${park}/deelnemers/nieuw`);
  await adviser.fill({ 'Naam van de organisatie': party.name });
  await adviser.choose('Wat voor organisatie is het?', party.kind);
  await adviser.tick('Doet mee');
  await adviser.press('Voeg toe');
  await adviser.reads('De organisatie is toegevoegd. Zet nu de vertegenwoordigers erbij.');
}

async function addRepresentative(adviser, party) {
  await adviser.page.getByRole('link', { name: 'Voeg iemand toe' }).first().click();
  await adviser.look('2-new-person');
  await adviser.fill({ 'Voornaam en achternaam': party.person, 'E-mailadres': emailOf(party.person) });
  await adviser.choose('Rol in de groep', party.role);
  await adviser.tick('Mag tekenen namens de organisatie');
  await adviser.press('Voeg toe en nodig uit');
}

// The link in the mail leads to a password, and the password to the park.
async function accept(journey, party) {
  const link = await journey.post.linkFor(emailOf(party.person), /http:\/\/\S+\/uitnodiging\/\S+/);
  const person = await journey.person(party.person);
  await acceptInvitation(person, { email: emailOf(party.person), password, invitation: new URL(link).pathname });
  await person.go(journey.park);
  return person;
}

// A kick-off that was held this morning.
async function kickOff(adviser, park) {
  await adviser.see(`${park}/bijeenkomsten/nieuw?soort=kick_off`, '2-kick-off');
  await adviser.fill({ Datum: today(), Van: '00:00', Tot: '00:01', Plaats: 'Zaal van de proef' });
  await adviser.press('Bewaar de bijeenkomst');
  await adviser.page.getByRole('link', { name: 'Leg vast wie er waren' }).first().click();
  await adviser.look('2-attendance');
  for (const { person } of parties)
    await adviser.page.getByRole('group', { name: 'Aanwezig' }).getByRole('checkbox', { name: person }).check();
  await adviser.press('Bewaar de aanwezigheid');
  await adviser.reads(/De aanwezigheid is bewaard/);
}

async function declare(journey, adviser, people) {
  const path = `${journey.park}/deelnemers/intentieverklaring`;
  await adviser.see(path, '2-declaration');
  await adviser.fill({ 'Plaats van ondertekening': 'Proefdorp', Datum: today() });
  await adviser.press('Maak de verklaring');
  for (const [at, person] of people.entries()) {
    await person.go(path);
    await person.page.getByRole('link', { name: 'Lees en teken' }).first().click();
    await person.look('2-sign');
    await person.fill({ 'Uw naam': parties[at].person });
    await person.page.locator('input[name=agreed]').check();
    await person.press('Teken');
  }
  await adviser.go(`${journey.park}/deelnemers`);
  await adviser.reads('Helemaal getekend');
}

export async function participants(journey) {
  const adviser = await journey.person('the adviser', { script: false });
  await adviser.signIn(journey.adviser.email, journey.adviser.password);
  await journey.advising.see(`${journey.park}/deelnemers/nieuw`, '2-new-organisation');
  journey.people = [];
  for (const party of parties) {
    await addParty(adviser, journey.park, party);
    await addRepresentative(adviser, party);
  }
  for (const party of parties) journey.people.push(await accept(journey, party));
  await kickOff(adviser, journey.park);
  await declare(journey, adviser, journey.people);
  await journey.advising.see(`${journey.park}/deelnemers`, '2-participants');
  await journey.advising.see(`${journey.park}/bijeenkomsten`, '2-meetings');
}
