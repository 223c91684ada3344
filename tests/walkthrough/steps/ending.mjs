// The group stops working together: everything can be read, nothing changed; and it takes the work up again.
export async function ending(journey) {
  const { park, people } = journey;
  const coordinator = people[0];
  const silent = await journey.withoutScript(coordinator);
  await coordinator.go(`${park}/vervolg`);
  await coordinator.follow('Stopt de groep met samenwerken?');
  await coordinator.look('11-stop');
  await coordinator.press('Stop de samenwerking');
  await coordinator.reads('Schrijf op waarom de samenwerking stopt.');
  await coordinator.look('11-stop-problems');
  await silent.go(`${park}/kalender/activiteit`);
  await coordinator.fill({ 'Waarom stopt de samenwerking?': 'Het bedrijventerrein wordt een woonwijk.' });
  await coordinator.press('Stop de samenwerking');
  await coordinator.look('11-stopped');
  await coordinator.lookInTheDark('11-stopped');
  await coordinator.see(park, '11-park-that-stopped');
  await coordinator.reads(/Deze samenwerking is gestopt op/);
  await coordinator.see(`${park}/bewaren`, '11-keeping-after-the-end');
  await coordinator.see('/', '11-desk-after-the-end');
  await coordinator.reads(/Gestopt op/);
  // A form that was open already is refused, and says so.
  const answer = await silent.press('Bewaar');
  journey.check('a form of before is refused', answer.status() === 409, `status ${answer.status()}`);
  await silent.reads('Deze samenwerking is gestopt');
  await coordinator.go(`${park}/kalender/activiteit`);
  await coordinator.press('Bewaar');
  await coordinator.look('11-refused');
  await silent.go(`${park}/vervolg/stoppen`);
  await silent.press('Pak de samenwerking weer op');
  await silent.reads('De samenwerking gaat weer door.');
  await coordinator.go(`${park}/logboek`);
  await coordinator.reads('Samenwerking weer opgepakt');
}
