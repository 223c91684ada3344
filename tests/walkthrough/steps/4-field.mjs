// While people answer: the monitor, the open link, forms on paper, and a line that goes down.
import { Paper } from '../lib/paper.mjs';

const plain = (code) => code.replace('-', '');
const must = { B1: 'safe', B3: '7', C1: 'none' };
const panel = (person) => person.page.locator('main .panel')
  .filter({ has: person.page.getByRole('heading', { level: 2, name: /^Ondernemers/ }) });

// What must be answered, page after page, until the last look.
async function answerQuickly(person) {
  for (let page = 0; page < 40 && !person.page.url().endsWith('/controleren'); page += 1) {
    for (const [name, value] of Object.entries(must)) {
      const choice = person.page.locator(`[name="${name}"][value="${value}"]`);
      if (await choice.count()) await choice.check();
    }
    await person.press('Volgende');
  }
}

async function toOwnPage(person, link) {
  await person.go(`${person.journey.park}/enquete`);
  await panel(person).getByRole('link', { name: link, exact: true }).click();
}

async function monitor(coordinator, chair) {
  await toOwnPage(coordinator, 'Volg de respons');
  await coordinator.look('4-monitor');
  await coordinator.lookInTheDark('4-monitor');
  await coordinator.fill({ 'Nodig, in procent': 'dertig' });
  await coordinator.press('Bewaar');
  await coordinator.reads('Vul een heel getal in van 1 tot en met 100.');
  await coordinator.kept('Nodig, in procent', 'dertig');
  await coordinator.fill({ 'Nodig, in procent': '30' });
  await coordinator.press('Bewaar');
  await coordinator.reads('respons; 30% is nodig');
  const path = new URL(coordinator.page.url()).pathname;
  await chair.see(path, '4-monitor-chair');
  const forms = await chair.page.locator('main form').count();
  coordinator.journey.check('who only looks cannot change what is needed', forms === 0, `${forms} forms`);
  await coordinator.see(`${path}/bezoeken`, '4-visits');
  const list = new Paper(await coordinator.download(`${path}/bezoeken.pdf`));
  coordinator.journey.check('the streets to visit are a PDF', list.isPdf);
}

async function openLink(coordinator) {
  const { journey } = coordinator;
  await toOwnPage(coordinator, 'Open link');
  await coordinator.press('Zet de open link aan');
  await coordinator.reads('Vul in waarom een open link nodig is.');
  await coordinator.fill({ 'Waarom is een open link nodig?': 'verzamelgebouw', 'Hoeveel antwoorden': '1' });
  await coordinator.press('Zet de open link aan');
  await coordinator.look('4-open-link');
  await coordinator.lookInTheDark('4-open-link');
  const settings = new URL(coordinator.page.url()).pathname;
  const poster = new Paper(await coordinator.download(`${settings}/poster.pdf`));
  const address = new URL(poster.qrOn(1)).pathname;
  journey.check('the poster leads to the open link', address.startsWith('/e/open/'), address);
  const visitors = [await visitor(journey, address, true), await visitor(journey, address, false)];
  await visitors[0].press('Verstuur mijn antwoorden');
  await visitors[0].reads('Uw antwoorden zijn verstuurd');
  await visitors[1].press('Verstuur mijn antwoorden');
  await visitors[1].reads('Er zijn genoeg antwoorden via deze link');
  const late = await journey.person('a visitor who is late', { phone: true });
  await late.isRefused(address, 410);
  await late.look('4-open-full');
  await coordinator.go(settings);
  await coordinator.press('Maak een nieuw adres');
  await late.isRefused(address, 404);
  await coordinator.press('Zet de open link uit');
  await coordinator.reads('De open link staat uit.');
}

async function visitor(journey, address, script) {
  const person = await journey.person(`a visitor of the open link ${script}`, { phone: true, script });
  await person.see(address, '4-open-door');
  await person.lookInTheDark('4-open-door');
  await person.press('Begin');
  await person.reads(/Schrijf deze code op/);
  await person.look('4-open-start');
  await person.press('Begin met de vragen');
  await answerQuickly(person);
  return person;
}

async function typePaper(person, safe, code) {
  if (code) await person.fill({ 'Code op het formulier': code });
  await person.page.locator(`[name="B1"][value="${safe}"]`).check();
  await person.page.locator('[name="B3"][value="7"]').check();
  await person.page.locator('[name="C1"][value="none"]').check();
}

async function paper(coordinator, silent, code) {
  await toOwnPage(coordinator, 'Formulieren op papier');
  await coordinator.look('4-papers-empty');
  const list = new URL(coordinator.page.url()).pathname;
  await coordinator.see(`${list}/nieuw`, '4-paper');
  await coordinator.press('Bewaar de eerste keer');
  await coordinator.reads(/Er is nog niets ingevuld/);
  await typePaper(coordinator, 'safe', code);
  await coordinator.press('Bewaar de eerste keer');
  await coordinator.reads('één keer ingevoerd');
  await coordinator.look('4-papers');
  await silent.go(list);
  await silent.follow('Voer het nog een keer in');
  await typePaper(silent, 'unsafe');
  await silent.press('Vergelijk met de eerste keer');
  await coordinator.go(list);
  await coordinator.follow('Bekijk de verschillen');
  await coordinator.look('4-paper-differences');
  await coordinator.lookInTheDark('4-paper-differences');
  await coordinator.press('Dit staat op het papier');
  await coordinator.reads('Kies wat er op het papier staat.');
  await coordinator.page.locator('[name="keuze.B1"][value="1"]').check();
  await coordinator.press('Dit staat op het papier');
  await coordinator.reads('Er wacht geen formulier');
  await coordinator.go(`${list}/nieuw`);
  await typePaper(coordinator, 'safe');
  await coordinator.press('Bewaar de eerste keer');
  await coordinator.press('Haal weg');
  await coordinator.reads('Er wacht geen formulier');
  await coordinator.isRefused(`/e/${plain(code)}`, 410);
}

// On the bus: the line goes, a page is filled in, the telephone is put away and taken again.
async function poorLine(journey, code) {
  const phone = await journey.person('an entrepreneur on a poor line', { phone: true });
  const context = phone.page.context();
  const waits = () => phone.page.evaluate((key) => localStorage.getItem(key), `answers ${plain(code)}`);
  await phone.go(`/e/${plain(code)}`);
  await phone.press('Begin met de vragen');
  await phone.press('Volgende');
  await context.setOffline(true);
  await phone.page.locator('[name="B1"][value="safe"]').check();
  await phone.page.locator('[name="B3"][value="7"]').check();
  await phone.page.getByRole('button', { name: 'Volgende' }).click();
  await phone.page.getByText('Er is geen verbinding.').waitFor();
  await phone.look('4-no-line');
  journey.check('the page waits in the browser', (await waits())?.includes('B3=7'), await waits());
  await phone.page.locator('[name="B3"][value="8"]').check();
  await phone.page.getByRole('button', { name: 'Volgende' }).click();
  const again = JSON.parse(await waits());
  journey.check('a page that is filled in again waits once', again.length === 1 && again[0].body.includes('B3=8'), again);
  await Promise.all([phone.page.waitForURL(/\/3$/), context.setOffline(false)]);
  journey.check('nothing waits any more', (await waits()) === null, await waits());
  await phone.go(`/e/${plain(code)}/2`);
  journey.check('the last answer was kept', await phone.page.locator('[name="B3"][value="8"]').isChecked());
  await answerQuickly(phone);
  await context.setOffline(true);
  await phone.page.getByRole('button', { name: 'Verstuur mijn antwoorden' }).dblclick();
  await phone.page.getByText('Er is geen verbinding.').waitFor();
  await Promise.all([phone.page.waitForURL(/\/e\/bedankt$/), context.setOffline(false)]);
  await phone.reads('Uw antwoorden zijn verstuurd');
  await context.close();
}

// What one page of questions weighs on the line, with everything it needs, for who comes for the first time.
async function weighs(journey, code) {
  const phone = await journey.person('an entrepreneur who pays for each byte', { phone: true });
  const line = await phone.page.context().newCDPSession(phone.page);
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await line.send('Network.enable');
  await phone.go(`/e/${plain(code)}/2`);
  await phone.page.waitForLoadState('networkidle');
  journey.check('a page of questions is at most 30 kB all in', bytes > 0 && bytes <= 30000, `${bytes} bytes`);
  await phone.page.context().close();
}

// Opens every link, as mail programs do before anybody reads the mail.
async function scanner(journey, coordinator, codes) {
  const path = `${journey.park}/enquete`;
  await coordinator.go(path);
  const before = await panel(coordinator).innerText();
  for (const code of codes)
    for (const below of ['', '/1', '/2', '/controleren'])
      await coordinator.page.request.get(`${journey.address}/e/${plain(code)}${below}`);
  await coordinator.go(path);
  journey.check('a scanner of links changes nothing', await panel(coordinator).innerText() === before);
}

export async function field(journey, coordinator, silent, codes) {
  await monitor(coordinator, journey.people[3]);
  await openLink(coordinator);
  await paper(coordinator, silent, codes[21]);
  await poorLine(journey, codes[20]);
  await weighs(journey, codes[22]);
  await scanner(journey, coordinator, codes.slice(22, 30));
}
