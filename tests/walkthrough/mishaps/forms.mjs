// Forms that come too late, too large, or with what nobody should type.
import { meets, post, saysIn, tokenAt } from './shared.mjs';

const park = '/t/de-grift';
const action = (values) => ({ theme: 'crime', repeat: 'once', first: '0', last: '0', owner: '', chapter: '', title: 'Pech',
  done_when: '', ...values });

async function tokens(journey, adviser) {
  const before = journey.database.count('plan_action');
  for (const [what, form] of [['no token', action({})], ['a wrong token', action({ _token: 'x'.repeat(43) })]])
    await saysIn(journey, `a form with ${what}`, await post(adviser, `${park}/plan/nieuw`, form),
      { status: 403, says: /niets veranderd.*ververs de pagina/s });
  const elsewhere = await adviser.page.request.post(`${journey.address}${park}/plan/nieuw`, {
    form: action({ _token: await tokenAt(adviser, `${park}/plan/nieuw`) }),
    headers: { Origin: 'https://elders.example', 'Sec-Fetch-Site': 'cross-site' }, maxRedirects: 0 });
  await saysIn(journey, 'a form from another site', elsewhere, { status: 403, says: /niets veranderd/ });
  journey.check('no action was made', journey.database.count('plan_action') === before);
}

async function nightPassed(journey) {
  const sleeper = await journey.person('somebody who was away', { script: false });
  await sleeper.signIn(journey.adviser.email, journey.adviser.password);
  await sleeper.go(`${park}/plan/nieuw`);
  await sleeper.fill({ 'Wat gaat u doen?': 'Een lang verhaal' });
  journey.database.run('update accounts_session set seen_at = 0 where seen_at = (select max(seen_at) from accounts_session)');
  const before = journey.database.count('plan_action');
  await meets(sleeper, 'a form after the night', await sleeper.press('Bewaar'),
    { status: 403, says: [/niet meer ingelogd/, /nog niet bewaard/, /Wachtwoord/] });
  await sleeper.fill({ 'E-mailadres': journey.adviser.email, Wachtwoord: 'verkeerd' });
  await meets(sleeper, 'a wrong password on the way', await sleeper.press('Inloggen'), { says: /horen niet bij elkaar/ });
  await sleeper.fill({ 'E-mailadres': journey.adviser.email, Wachtwoord: journey.adviser.password });
  await meets(sleeper, 'signing in again', await sleeper.press('Inloggen'), { status: 200, says: /Wat u invulde, is er nog/ });
  journey.check('nothing was saved', journey.database.count('plan_action') === before);
  await sleeper.press('Ja, verstuur het nu');
  await sleeper.reads('De actie staat in het plan.');
  journey.check('what was typed was saved once', journey.database.count("plan_action where title = 'Een lang verhaal'") === 1);
}

async function wrongPasswords(journey) {
  const visitor = await journey.person('a forgetful one', { script: false });
  const attempt = async () => {
    await visitor.go('/inloggen');
    await visitor.fill({ 'E-mailadres': 'vergeetachtig@grifthoek.example', Wachtwoord: 'wat was het ook weer' });
    return visitor.press('Inloggen');
  };
  await meets(visitor, 'a wrong password', await attempt(), { says: /horen niet bij elkaar/ });
  const address = await visitor.page.getByLabel('E-mailadres').inputValue();
  journey.check('the address is kept', address === 'vergeetachtig@grifthoek.example', address);
  for (let times = 1; times < 10; times += 1) await attempt();
  await meets(visitor, 'ten wrong passwords', await attempt(), { says: [/te vaak/, /Probeer het over \d+ minu(ut|ten) opnieuw/] });
}

async function strangeText(journey, adviser) {
  const _token = await tokenAt(adviser, `${park}/plan/nieuw`);
  const before = journey.database.count('plan_action');
  const send = (values) => post(adviser, `${park}/plan/nieuw`, action({ _token, ...values }));
  await saysIn(journey, 'text with NUL', await send({ title: 'a\0b' }), { status: 400, says: /niets veranderd/ });
  await saysIn(journey, 'a megabyte in a name', await send({ title: 'a'.repeat(1000000) }),
    { status: 422, says: /in hoogstens \d+ tekens/ });
  await saysIn(journey, 'a body over the limit', await send({ title: 'a'.repeat(1200000) }),
    { status: 413, says: /te groot.*niets bewaard/s });
  await saysIn(journey, 'a quarter out of range', await send({ first: '99', last: '99' }),
    { status: 422, says: /Kies een begin en een eind/ });
  journey.check('still no action was made', journey.database.count('plan_action') === before);
}

async function wrongDates(journey, adviser) {
  const path = `${park}/bijeenkomsten/nieuw`;
  const form = { _token: await tokenAt(adviser, path), kind: 'regular', title: 'Pechoverleg', from: '10:00', until: '11:00',
    place: '', agenda: '' };
  const before = journey.database.count('meetings_meeting');
  for (const date of ['31-02-2027', '2027-02-31', 'morgen', '99-99-9999']) {
    const answer = await post(adviser, path, { ...form, date });
    await saysIn(journey, `the date ${date}`, answer, { status: 422, says: /Vul een dag in, zoals/ });
    journey.check(`${date}: the title is kept`, (await answer.text()).includes('value="Pechoverleg"'));
  }
  journey.check('no meeting was made', journey.database.count('meetings_meeting') === before);
}

async function otherScripts(journey, adviser) {
  const title = '🚲👩‍🔧 Fietsen bij ’t Hek — שלום, مرحبا, Ħéłlö <b>&amp;';
  await adviser.go(`${park}/plan/nieuw`);
  await adviser.fill({ 'Wat gaat u doen?': title });
  await adviser.page.getByLabel('Hoofdstuk').selectOption({ index: 1 });
  await adviser.press('Bewaar');
  await adviser.reads('De actie staat in het plan.');
  await adviser.go(`${park}/plan/lijst`);
  await adviser.reads(title);
  const sheet = (await adviser.download(`${park}/plan/acties.csv`)).toString();
  journey.check('emoji and Hebrew are in the download', sheet.includes(title), sheet.slice(-300));
}

export async function forms(journey) {
  const { adviser } = journey;
  await tokens(journey, adviser);
  await nightPassed(journey);
  await wrongPasswords(journey);
  await strangeText(journey, adviser);
  await wrongDates(journey, adviser);
  await otherScripts(journey, adviser);
}
