// People come and go: the police officer hands over his place, the fire brigade leaves one vacant.
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
  const police = await plainly(journey, 'Pim Post');
  await openOrganisation(police, park, 'Politie Proefstreek');
  await police.follow(/Draag de plek van Pim Post over/);
  await journey.people[0].see(new URL(police.page.url()).pathname, '2-place');
  await journey.people[0].lookInTheDark('2-place');
  await police.press('Draag de plek over');
  await police.reads('Er zijn 2 dingen niet in orde');
  await police.fill({ 'Voornaam en achternaam': successor, 'E-mailadres': emailOf(successor) });
  await police.press('Draag de plek over');
  await police.reads(/De plek is nu van Dora Duif/);
  await police.goAstray(park);
  await journey.people[1].goAstray(`${park}/inventarisatie`);
}

async function begin(journey) {
  const { park } = journey;
  const link = await journey.post.linkFor(emailOf(successor), /http:\/\/\S+\/uitnodiging\/\S+/);
  const dora = await journey.person(successor);
  await acceptInvitation(dora, { email: emailOf(successor), password, invitation: new URL(link).pathname });
  await openOrganisation(dora, park, 'Politie Proefstreek');
  await dora.follow(/Draag de plek van Dora Duif over/);
  await dora.reads(/Pim Post, van /);
}

async function vacate(journey) {
  const { park, advising } = journey;
  const coordinator = await plainly(journey, 'Carla Coster');
  await openOrganisation(coordinator, park, 'Brandweer Proefstreek');
  await coordinator.follow(/Wijzig de gegevens van Bea Brand/);
  await coordinator.unfold('Doet niet meer mee');
  await coordinator.press('Haal uit de groep');
  await coordinator.reads(/Leeg sinds/);
  await advising.see(new URL(coordinator.page.url()).pathname, '2-vacant');
  await advising.see(`${park}/deelnemers`, '2-participants-vacant');
  await coordinator.follow('Wijs iemand aan');
  await coordinator.fill({ 'Voornaam en achternaam': 'Bea Brand', 'E-mailadres': emailOf('Bea Brand') });
  await coordinator.press('Wijs iemand aan');
  await coordinator.reads(/De plek is nu van Bea Brand/);
}

export async function places(journey) {
  await handOver(journey);
  await begin(journey);
  await vacate(journey);
}
