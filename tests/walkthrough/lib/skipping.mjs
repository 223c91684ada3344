// A walk that leaves out a step passes over it as a group does: with a reason, on the page for that.
const numbers = { inventory: 3, survey: 4, objectives: 5 };

export async function skip(person, step, reason) {
  await person.go(`${person.journey.park}/stap/${step}/overslaan`);
  await person.fill({ 'Waarom slaat u deze stap over?': reason });
  await person.press('Sla de stap over');
  await person.reads('De stap is overgeslagen. De reden staat in het logboek.');
}

export async function skipWhatIsNotWalked(person) {
  const left = Object.entries(numbers).filter(([name]) => !person.journey.steps.includes(name));
  for (const [, step] of left) await skip(person, step, 'Deze ronde niet nodig voor de proef.');
}
