// People come and go: the fire brigade hands over its place, the police officer who was erased left one vacant.
import { acceptInvitation } from '../lib/second-step.mjs';
import { plainly } from '../lib/people.mjs';
import { emailOf, password } from './2-participants.mjs';

const successor = 'Dora Duif';

async function openOrganisation(person, park, name) {
  await person.go(`${park}/deelnemers`);
  await person.follow(name);
}

async function handOver(journey) {
  const { park } = journey;
  const leaver = await plainly(journey, 'Bea Brand');
  await openOrganisation(leaver, park, 'Brandweer Proefstreek');
  await leaver.follow(/Draag de plek van Bea Brand over/);
  await journey.people[0].see(new URL(leaver.page.url()).pathname, '2-place');
  await journey.people[0].lookInTheDark('2-place');
  await leaver.press('Draag de plek over');
  await leaver.reads('Er zijn 2 dingen niet in orde');
  await leaver.fill({ 'Voornaam en achternaam': successor, 'E-mailadres': emailOf(successor) });
  await leaver.press('Draag de plek over');
  await leaver.reads(/De plek is nu van Dora Duif/);
  await leaver.goAstray(park);
  await journey.people[2].goAstray(`${park}/inventarisatie`);
}

async function begin(journey) {
  const { park } = journey;
  const link = await journey.post.linkFor(emailOf(successor), /http:\/\/\S+\/uitnodiging\/\S+/);
  const dora = await journey.person(successor);
  await acceptInvitation(dora, { email: emailOf(successor), password, invitation: new URL(link).pathname });
  await openOrganisation(dora, park, 'Brandweer Proefstreek');
  await dora.follow(/Draag de plek van Dora Duif over/);
  await dora.reads(/Bea Brand, van /);
}

async function fillAgain(journey) {
  const { park, advising } = journey;
  const coordinator = await plainly(journey, 'Carla Coster');
  await openOrganisation(coordinator, park, 'Politie Proefstreek');
  await coordinator.reads(/Leeg sinds/);
  await coordinator.reads('Was van Voormalig deelnemer');
  await advising.see(new URL(coordinator.page.url()).pathname, '2-vacant');
  await advising.see(`${park}/deelnemers`, '2-participants-vacant');
  await coordinator.follow('Wijs iemand aan');
  await coordinator.fill({ 'Voornaam en achternaam': 'Eva Eend', 'E-mailadres': emailOf('Eva Eend') });
  await coordinator.press('Wijs iemand aan');
  await coordinator.reads(/De plek is nu van Eva Eend/);
}

export async function places(journey) {
  await handOver(journey);
  await begin(journey);
  await fillAgain(journey);
}
