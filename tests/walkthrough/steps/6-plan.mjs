// The plan of two years: measures chosen and written, an owner and quarters for each, moved on the board, adopted.
import { inDays } from '../lib/days.mjs';
import { plainly } from '../lib/people.mjs';

const written = 'Samen de slagboom bij de noordkant plaatsen';
const doneWhen = 'De slagboom staat er en iedereen heeft een pasje.';

const boxes = (person) => person.page.locator('input[type=checkbox][name^=measures_]');

async function search(person) {
  await person.see(`${person.journey.park}/plan/kiezen`, '6-choose');
  const all = await boxes(person).count();
  person.journey.check('all measures are offered', all === 135, `${all} measures`);
  await person.fill({ 'Zoek op woorden': 'schouw' });
  await person.press('Zoek');
  const found = await boxes(person).count();
  person.journey.check('words narrow the offer', found > 0 && found < all, `${found} measures`);
  await person.look('6-choose-found');
  await person.fill({ 'Zoek op woorden': 'zeppelin' });
  await person.press('Zoek');
  await person.look('6-choose-nothing');
  await person.go(`${person.journey.park}/plan/kiezen`);
  await person.choose('Hoofdstuk', 'Brandveiligheid');
  await person.press('Zoek');
  const groups = await person.page.locator('main fieldset').count();
  person.journey.check('one chapter is shown', groups === 1, `${groups} groups`);
}

// Nothing ticked is told, and the filter stays; then some of each chapter.
async function choose(person, { park }) {
  await person.go(`${park}/plan/kiezen?zoek=schouw`);
  await person.press('Zet in het plan');
  await person.reads('Er is niets gekozen');
  await person.kept('Zoek op woorden', 'schouw');
  await person.go(`${park}/plan/kiezen`);
  for (const group of await person.page.locator('main fieldset').all())
    for (const at of [0, 3]) await group.getByRole('checkbox').nth(at).check();
  await person.press('Zet in het plan');
  await person.reads('De maatregelen staan in het plan. Geef elke actie nu een trekker met naam.');
}

async function chooseWithScript(person, { park }) {
  await person.go(`${park}/plan/kiezen`);
  await person.page.locator('.choice', { hasText: 'Politie Proefstreek' }).first().getByRole('checkbox').check();
  await person.press('Zet in het plan');
  await person.reads('De maatregelen staan in het plan. Geef elke actie nu een trekker met naam.');
}

async function write(person, { park }) {
  await person.go(`${park}/plan/nieuw`);
  await person.fill({ 'Wanneer is de actie klaar?': doneWhen });
  await person.press('Bewaar');
  await person.reads('Schrijf de actie op in hoogstens 200 tekens.');
  await person.kept('Wanneer is de actie klaar?', doneWhen);
  await person.look('6-new-problems');
  await person.fill({ 'Wat gaat u doen?': written });
  await person.choose('Thema', 'Schoon en heel');
  await person.choose('Wie is de trekker?', 'Gemeente Proefgemeente: Carla Coster');
  await person.tick('Politie Proefstreek');
  await person.tick('Brandweer Proefstreek');
  await person.page.getByLabel('Van', { exact: true }).selectOption({ index: 2 });
  await person.page.getByLabel('Tot en met', { exact: true }).selectOption({ index: 3 });
  await person.choose('Hoe vaak?', 'Eén keer');
  await person.press('Bewaar');
  await person.reads('De actie staat in het plan.');
}

async function writeAndThrowAway(person, { park }) {
  await person.see(`${park}/plan/nieuw`, '6-new');
  await person.fill({ 'Wat gaat u doen?': 'Een actie die niet doorgaat' });
  await person.press('Bewaar');
  await person.follow('Een actie die niet doorgaat');
  await person.press('Gooi weg');
  await person.reads('De actie is weggegooid.');
}

const card = (person) => person.page.locator('.board-card', { hasText: written });
const placeOf = (person) => card(person).evaluate((one) => one.closest('[data-cell]').dataset.cell);
const [row, quarter] = [(place) => place.split('.')[0], (place) => Number(place.split('.')[1])];

// Where the card is after a gesture, once the page is asked for anew.
async function moved(person, gesture) {
  await Promise.all([
    person.page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().endsWith('/plan')),
    gesture(),
  ]);
  await person.page.reload();
  return placeOf(person);
}

// The first small movement takes the card up: a board that scrolls would have moved away below the pointer.
async function drag(page, from, to) {
  await from.hover();
  const { x, y } = await from.boundingBox();
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 20, { steps: 3 });
  await to.hover();
  await page.mouse.up();
}

// By pointer one row and one column on, by keyboard one column back.
async function moveWithScript(person, { park }) {
  await person.go(`${park}/plan`);
  const from = await placeOf(person);
  const others = await person.page.locator(`td[data-cell$=".${quarter(from) + 1}"]`).all();
  const to = others.at(-1);
  const wanted = await to.getAttribute('data-cell');
  const dragged = await moved(person, () => drag(person.page, card(person), to));
  person.journey.check('a card is dragged to another owner and quarter', dragged === wanted, `${dragged}, not ${wanted}`);
  await card(person).focus();
  const pushed = await moved(person, () => card(person).press('Alt+ArrowLeft'));
  person.journey.check('Alt and an arrow move a card', pushed === `${row(wanted)}.${quarter(wanted) - 1}`, pushed);
}

async function moveWithoutScript(person, { park }) {
  await person.go(`${park}/plan`);
  await person.follow(written);
  await person.follow('Verplaats');
  await person.choose('Naar welke trekker?', 'Gemeente Proefgemeente');
  await person.page.getByLabel('Naar welk kwartaal?').selectOption({ index: 1 });
  await person.press('Verplaats');
  await person.reads('De actie is verplaatst.');
  const place = await placeOf(person);
  person.journey.check('a form moves a card', quarter(place) === 1, place);
}

async function moveOnThePage(person, { park }) {
  await person.go(`${park}/plan`);
  await person.follow(written);
  await person.look('6-action');
  await person.follow('Verplaats');
  await person.look('6-move');
  await person.page.getByLabel('Naar welk kwartaal?').selectOption({ index: 2 });
  await person.press('Verplaats');
  await person.reads('De actie is verplaatst.');
}

// Both open the same action; the second to save is told, and his words are still there.
async function saveTogether(first, second, { park }) {
  for (const person of [first, second]) {
    await person.go(`${park}/plan/lijst`);
    await person.follow(written);
    await person.follow('Wijzig');
  }
  await first.look('6-edit');
  await first.fill({ 'Wanneer is de actie klaar?': `${doneWhen} Ook de bezorgers.` });
  await first.press('Bewaar');
  await first.reads('De actie is veranderd.');
  await second.fill({ 'Wanneer is de actie klaar?': 'De slagboom werkt.' });
  await second.press('Bewaar');
  await second.reads('Kies wat er komt te staan');
  await second.reads(/Ook de bezorgers/);
  await second.reads('De slagboom werkt.');
  await second.look('6-edit-together');
  await first.page.reload();
  await first.reads(/Ook de bezorgers/);
}

// The page of adopting leads to each action that lacks something.
async function fillGaps(person, { park }) {
  const path = `${park}/plan/vaststellen`;
  await person.go(path);
  await person.reads(/mist nog iets/);
  const links = person.page.locator('main table a');
  for (let left = await links.count(); left > 0; left -= 1) {
    await Promise.all([person.page.waitForNavigation(), links.first().click()]);
    await person.choose('Wie is de trekker?', 'Vereniging Proefveld: Olaf Ooms');
    const from = person.page.getByLabel('Van', { exact: true });
    if ((await from.inputValue()) === '0') await from.selectOption({ index: 4 });
    await person.press('Bewaar');
    await person.go(path);
  }
  await person.reads('Het plan is compleet');
}

// While the chair has the complete plan before him, somebody takes the owner off an action.
async function adopt(chair, other, { park }) {
  const path = `${park}/plan/vaststellen`;
  await chair.go(path);
  await move(other, 'Nog geen trekker');
  await chair.fill({ 'Wanneer is de eerste voorlichtingsbijeenkomst?': inDays(40) });
  await chair.press('Stel het plan vast');
  await chair.reads(/Het plan is nog niet compleet/);
  await chair.reads('trekker, naam van de trekker');
  await chair.look('6-adopt-refused');
  await fillGaps(chair, { park });
  await chair.look('6-adopt-ready');
  await chair.press('Leg het plan voor');
  await chair.reads('Het plan is voorgelegd.');
  await chair.look('6-adopt-proposed');
  await chair.press('Stel het plan vast');
  await chair.reads('Kies een dag vanaf vandaag.');
  await chair.fill({ 'Wanneer is de eerste voorlichtingsbijeenkomst?': inDays(40) });
  await chair.press('Stel het plan vast');
  await chair.reads('Het plan is vastgesteld.');
}

async function move(person, owner) {
  await person.go(`${person.journey.park}/plan`);
  await person.follow(written);
  await person.follow('Verplaats');
  await person.choose('Naar welke trekker?', owner);
  await person.press('Verplaats');
}

async function changeAfterwards(person, { park }) {
  await person.go(`${park}/plan`);
  await person.follow(written);
  await person.tick('Vervallen');
  await person.fill({ 'Wat is er gedaan?': 'Er is overlegd met de eigenaar.' });
  await person.press('Meld voortgang');
  await person.reads('Schrijf op waarom de actie vervalt.');
  await person.kept('Wat is er gedaan?', 'Er is overlegd met de eigenaar.');
  await person.tick('In uitvoering');
  await person.press('Meld voortgang');
  await person.reads('Uw melding is bewaard.');
}

async function takeAlong(person, { park }) {
  const pdf = await person.download(`${park}/plan/uitvoeringsplan.pdf`);
  person.journey.check('the plan is a PDF', pdf.subarray(0, 5).toString() === '%PDF-');
  const odt = await person.download(`${park}/plan/uitvoeringsplan.odt`);
  person.journey.check('the plan is a text to work on', odt.subarray(0, 2).toString() === 'PK');
  const board = await person.download(`${park}/plan/bord.pdf`);
  person.journey.check('the board is a PDF', board.subarray(0, 5).toString() === '%PDF-');
  const sheet = await person.download(`${park}/plan/acties.xlsx`);
  person.journey.check('the actions are a spreadsheet', sheet.subarray(0, 2).toString() === 'PK');
  const table = (await person.download(`${park}/plan/acties.csv`)).toString();
  person.journey.check('the table holds the written action', table.includes(written));
}

export async function plan(journey) {
  const { park } = journey;
  const [coordinator, police, , chair] = journey.people;
  const plain = await plainly(journey, 'Carla Coster');
  await coordinator.see(`${park}/plan`, '6-board-empty');
  await search(coordinator);
  await choose(plain, journey);
  await chooseWithScript(coordinator, journey);
  await write(plain, journey);
  await writeAndThrowAway(coordinator, journey);
  await moveWithScript(coordinator, journey);
  await moveWithoutScript(plain, journey);
  await moveOnThePage(coordinator, journey);
  await saveTogether(coordinator, chair, journey);
  await coordinator.see(`${park}/plan/vaststellen`, '6-adopt-lacks');
  await fillGaps(plain, journey);
  await adopt(chair, plain, journey);
  await changeAfterwards(plain, journey);
  await lookAround(journey, coordinator, police);
  await takeAlong(police, journey);
}

async function lookAround({ park }, coordinator, police) {
  await coordinator.see(`${park}/plan`, '6-board');
  await coordinator.lookInTheDark('6-board');
  await coordinator.see(`${park}/plan/lijst`, '6-list');
  await coordinator.lookInTheDark('6-list');
  await coordinator.see(`${park}/plan/tijdlijn`, '6-timeline');
  await coordinator.see(`${park}/plan/uren`, '6-hours');
  await coordinator.see(`${park}/plan/verschil`, '6-difference');
  await coordinator.see(`${park}/plan/vaststellen`, '6-adopted');
  await police.see(`${park}/plan`, '6-board-partner');
  await police.see(`${park}/plan/lijst?van=mij`, '6-mine');
  await police.page.locator('main table a').first().click();
  await police.look('6-action-partner');
}
