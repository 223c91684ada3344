// Codes from the letter: typed wrong, typed strangely, used, and too late.
import { meets } from './shared.mjs';

// Sent, whether or not it was moved already.
export const responses = (database) => database.count('survey_response') + database.count("survey_waiting where part = 'answers'");

async function type(visitor, code) {
  await visitor.go('/e');
  await visitor.fill({ Code: code });
  return visitor.press('Begin');
}

// A code that is sound and that nobody has: its last sign makes sign times place add up to a multiple of 31.
function soundCode(first) {
  const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const sum = [...first].reduce((all, sign, at) => all + signs.indexOf(sign) * (first.length + 1 - at), 0);
  return first + signs[(31 - (sum % 31)) % 31];
}

const typo = (code) => code.replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X'));

async function wrongOnes(journey, visitor, code) {
  for (const { what, typed, status, says } of [
    { what: 'no code', typed: ' ', says: /U heeft geen code ingevuld/ },
    { what: 'half a code', typed: code.slice(0, 4), says: /niet compleet/ },
    { what: 'a code with a slip', typed: typo(code), says: [/zit een tikfout/, /komen niet voor/] },
    { what: 'a zero in a code', typed: `0${code.slice(1)}`, says: /cijfers 0 en 1 en de letters O, I en L komen niet voor/ },
    { what: 'a code of nobody', typed: soundCode('PECHPE2'), status: 404, says: [/niet bekend/, /nieuwste brief/] },
  ]) await meets(visitor, what, await type(visitor, typed), { status, says });
  await type(visitor, typo(code));
  journey.check('the wrong code stays in its field', await visitor.page.getByLabel('Code').inputValue() === typo(code));
}

async function strangeOnes(journey, visitor, code) {
  for (const typed of [code.toLowerCase(), ` ${code.replace('-', ' ')} `, code.replace('-', ''), code.split('').join(' ')]) {
    const answer = await type(visitor, typed);
    journey.check(`“${typed}” is taken`, answer.status() === 200, `status ${answer.status()}`);
    await visitor.reads(/U kunt antwoorden tot en met/);
  }
}

async function fillIn(visitor, code) {
  await type(visitor, code);
  await visitor.page.getByRole('button', { name: 'Begin met de vragen' }).click();
  await visitor.page.waitForURL(/\/1$/);
  for (let page = 0; page < 40 && !/controleren$/.test(visitor.page.url()); page += 1) {
    for (const group of await visitor.page.locator('main fieldset').all()) {
      const choice = group.locator('input[type=radio], input[type=checkbox]').first();
      if (await choice.count()) await choice.check();
    }
    await visitor.press('Volgende');
  }
}

async function answerOnce(visitor, code) {
  await fillIn(visitor, code);
  await visitor.press('Verstuur mijn antwoorden');
  await visitor.reads('Uw antwoorden zijn verstuurd');
}

// On the telephone and on the computer, at the same moment: one is thanked, the other is told that it was sent.
async function answerTwice(journey, visitor, code) {
  const other = await journey.person('the same respondent at the computer', { script: false });
  await fillIn(visitor, code);
  await other.go(new URL(visitor.page.url()).pathname);
  await Promise.all([visitor, other].map((one) => one.press('Verstuur mijn antwoorden')));
  const said = await Promise.all([visitor, other].map((one) => one.page.locator('main').innerText()));
  journey.check('one of two devices is thanked', said.filter((text) => /Uw antwoorden zijn verstuurd/.test(text)).length === 1, said.join('\n'));
  journey.check('the other is told', said.filter((text) => /al geantwoord/.test(text)).length === 1, said.join('\n'));
}

export async function codes(journey) {
  const { adviser, database } = journey;
  const [first, second] = journey.codes;
  const visitor = await journey.person('a respondent', { script: false });
  await meets(visitor, 'a code before the survey opens', await type(visitor, first), { status: 403, says: /nog niet open/ });
  await adviser.go(`${journey.park}/enquete`);
  await adviser.press('Open de enquête');
  await wrongOnes(journey, visitor, second);
  await strangeOnes(journey, visitor, second);
  await answerOnce(visitor, first);
  await meets(visitor, 'a code that was used', await type(visitor, first), { status: 410, says: /al geantwoord/ });
  journey.check('one answer was counted', responses(database) === journey.responses + 1);
  await answerTwice(journey, visitor, journey.codes[3]);
  journey.check('two devices with one code are one answer', responses(database) === journey.responses + 2);
}

// Last: who comes too late.
export async function closing(journey) {
  const { adviser, database } = journey;
  const third = journey.codes[2];
  const visitor = await journey.person('a respondent who is late', { script: false });
  const day = database.run('select closes_on from survey_survey where state = \'open\'');
  database.run("update survey_survey set closes_on = '2020-01-01' where state = 'open'");
  await meets(visitor, 'a code after the closing day', await type(visitor, third), { status: 410, says: /enquête is gesloten/ });
  database.run(`update survey_survey set closes_on = '${day}' where state = 'open'`);
  await adviser.go(`${journey.park}/enquete`);
  await adviser.press('Sluit de enquête nu');
  await meets(visitor, 'a code of a closed survey', await type(visitor, third), { status: 410, says: /Bel het nummer in de brief/ });
}
