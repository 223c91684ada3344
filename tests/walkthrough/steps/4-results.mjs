// The outcome is split by the size of the company, once and for good; a group is looked at; and who took part stands
// beside who is there.
const text = async (person) => person.page.locator('main').innerText();

async function split(person, silent, path) {
  await person.see(`${path}/kruis`, '4-split-start');
  await silent.go(`${path}/kruis`);
  await silent.page.getByLabel('Onderdeel').selectOption({ value: 'B' });
  await silent.press('Uitsplitsen');
  await silent.reads('Kies eerst naar welke vraag u wilt uitsplitsen.');
  await silent.page.getByLabel('Uitsplitsen naar').selectOption({ value: 'A2' });
  await silent.press('Uitsplitsen');
  await silent.reads('Uitgesplitst naar: Hoeveel mensen werken er op deze vestiging?');
}

// Counting goes on in the background; the page refreshes by itself.
async function counted(person, address) {
  for (let tries = 0; tries < 40; tries += 1) {
    await person.go(address);
    if (!(await text(person)).includes('We zijn aan het tellen')) return;
    await person.page.waitForTimeout(500);
  }
  throw new Error('the split is not counted');
}

function noSmallCell(journey, words) {
  const cells = [...words.matchAll(/\t(\d+)(?: \(\d+%\))?(?=[\t\n])/g)].map((found) => Number(found[1]));
  journey.check('no cell of a split is under ten', cells.every((count) => count === 0 || count >= 10));
}

async function presence(person, silent, path) {
  await person.see(`${path}/wie`, '4-presence-empty');
  await silent.go(`${path}/wie`);
  const block = silent.page.locator('form').filter({ has: silent.page.locator('input[name=vraag][value=A2]') });
  await silent.page.locator('details').filter({ has: block }).locator('summary').first().click();
  for (const [field, count] of [['n1', '60'], ['n2_9', '70'], ['n10_49', '50'], ['n50_99', 'x'], ['n100', '40']])
    await block.locator(`[name=n_${field}]`).fill(count);
  await silent.press('Bewaren', block);
  await silent.reads('Vul een heel getal in van 0 tot en met 100.000.');
  await silent.look('4-presence-problems');
  await silent.page.locator('[name=n_n50_99]').first().fill('40');
  await silent.press('Bewaren', block);
  await silent.reads('De aantallen zijn bewaard.');
  await silent.look('4-presence');
}

export async function splitResults(journey, person, silent, path) {
  await split(person, silent, path);
  await counted(person, `${path}/kruis?rij=A2&kolom=B1`);
  await person.look('4-split-table');
  await person.lookInTheDark('4-split-table');
  noSmallCell(journey, await text(person));
  await person.see(`${path}/kruis`, '4-split-chosen');
  await presence(person, silent, path);
  await person.see(`${journey.park}/doelen/meldkloof`, '5-reporting-gap');
}
