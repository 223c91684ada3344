// What people and machines send as an answer: far too much, bytes that are no text, script and SQL in every
// field; and a server that is killed while many answer.
import { fieldsOf, Respondent } from '../lib/respondent.mjs';
import { responses } from './codes.mjs';
import { pause } from './shared.mjs';

const question = 'B5'; // in one's own words
const hostile = '"><script>alert(1)</script>\'; drop table survey_response; -- {{7*7}} ${7*7} %00 \u202e🙂 مرحبا';

// Of what is kept of the open answers, moved or waiting.
const wordsKept = ({ database }, words) => database.count(`survey_text where words = '${words}'`)
  + database.count(`survey_waiting where part = 'text' and content = '${words}'`);

// The page with the question in one's own words, after the pages before it were filled in.
async function atOpenQuestion(person) {
  let at = `${person.path}/1`;
  await person.ask(person.path);
  for (let turn = 0; turn < 20; turn += 1) {
    const shown = await person.ask(at);
    if (shown.status === 200 && fieldsOf(person.html).some(({ name }) => name === question)) return at;
    at = shown.status === 303 ? shown.to : (await person.ask(at, person.filled().toString())).to;
  }
  throw new Error(`there is no page with ${question}`);
}

const says = (person, words) => words.test(person.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));

async function tooMuch(journey, code) {
  const person = new Respondent(journey, code);
  const at = await atOpenQuestion(person);
  const form = person.filled();
  const withWords = (words) => { const one = new URLSearchParams(form); one.set(question, words); return one.toString(); };
  const large = await person.ask(at, withWords('x'.repeat(5e6)));
  journey.check('an open answer of 5 MB: status 413', large.status === 413, `it is ${large.status}`);
  journey.check('an open answer of 5 MB: says what to do', says(person, /te groot.*maak de tekst korter/), person.html.slice(0, 500));
  await person.ask(at);
  const long = await person.ask(at, withWords('woord '.repeat(20000)));
  journey.check('an open answer of 120 kB: status 422', long.status === 422, `it is ${long.status}`);
  journey.check('an open answer of 120 kB: what was typed is still there', person.html.includes('woord woord woord'));
  await person.ask(at);
  const zero = await person.ask(at, withWords('voor\0na'));
  journey.check('zero bytes: refused or taken without them', [303, 400].includes(zero.status), `it is ${zero.status}`);
  const raw = await person.ask(at, withWords('voorQna').replace('voorQna', 'voor\0na'));
  journey.check('a zero byte that is not written out: refused or taken', [303, 400].includes(raw.status), `it is ${raw.status}`);
  const broken = await person.ask(at, withWords('abc').replace('abc', '%FF%FE'));
  journey.check('bytes that are no text: refused', [303, 400].includes(broken.status), `it is ${broken.status}`);
  await person.ask(`${person.path}/controleren`);
  journey.check('nothing is lost of the other pages', person.html.split('<dd').length > 5, person.html.slice(0, 300));
  journey.check('the person goes on', await person.answerAll(`na alles ${code}`) && (await person.send()).isThanked);
  journey.check('and his answer is there', wordsKept(journey, `na alles ${code}`) > 0);
}

// Each field of each page gets it, also those that can only be chosen.
async function everyField(journey, code) {
  const person = new Respondent(journey, code);
  const statuses = new Set();
  let at = `${person.path}/1`;
  await person.ask(person.path);
  for (let turn = 0; turn < 40 && at && !at.endsWith('/controleren'); turn += 1) {
    const shown = await person.ask(at);
    if (shown.status === 303) { at = shown.to; continue; }
    const form = new URLSearchParams();
    for (const { name, values } of fieldsOf(person.html)) form.append(name, name === '_token' ? values[0] : hostile);
    for (const name of ['later', hostile, '__proto__', 'B1[]']) form.append(name, hostile);
    form.delete('later');
    statuses.add((await person.ask(at, form.toString())).status);
    journey.check(`${at.slice(-3)}: no script on the page`, !person.html.includes('<script>alert'));
    await person.ask(at);
    at = (await person.ask(at, person.filled().toString())).to;
  }
  journey.check('script and SQL in every field is met as an answer', [...statuses].every((one) => one === 303 || one === 422), [...statuses].join());
  await person.answerAll(hostile.replace('%00 ', ''));
  journey.check('the last look shows it as words', !person.html.includes('<script>alert') && person.html.includes('&lt;script&gt;'));
  const form = person.filled();
  form.set('email', hostile);
  const refused = await person.ask(`${person.path}/verzenden`, form.toString());
  journey.check('no address to write to: says so', refused.status === 422 && says(person, /geen e-mailadres/), `it is ${refused.status}`);
  journey.check('it is sent as words', (await person.send()).isThanked);
  for (const path of [`/e/${encodeURIComponent(hostile)}`, `${person.path}/${encodeURIComponent(hostile)}`, '/e/open/%27%3b--'])
    journey.check(`${path.slice(0, 20)}: a page`, (await person.ask(path)).status < 500 && !person.html.includes('<script>alert'));
}

const killsOfRun = 4;

// Each answers with words of its own; whoever meets a dead server comes in again with the code.
async function answerUntilSent(journey, code, state) {
  for (let turn = 0; turn < 40; turn += 1) {
    try {
      const person = new Respondent(journey, code);
      if (await person.answerAll(`plek ${code}`)) {
        if ((await person.send()).isThanked) { state.thanked.push(code); return; }
      } else if (says(person, /al geantwoord/)) { state.unheard.push(code); return; }
    } catch { /* the server is away */ }
    await pause(200);
  }
  state.lost.push(code);
}

async function killedWhileMany(journey, codes) {
  const state = { thanked: [], unheard: [], lost: [] };
  const before = responses(journey.database);
  const waiting = [...codes];
  const work = async () => { while (waiting.length) await answerUntilSent(journey, waiting.pop(), state); };
  const all = Promise.all(Array.from({ length: 8 }, work));
  for (let turn = 1; turn <= killsOfRun; turn += 1) {
    while (state.thanked.length < (codes.length * turn) / (killsOfRun + 2)) await pause(20);
    await journey.killServer();
    await journey.startAgain();
  }
  await all;
  const kept = codes.map((code) => wordsKept(journey, `plek ${code}`));
  journey.check(`${codes.length} people answer while the server is killed ${killsOfRun} times: all come through`,
    state.lost.length === 0 && state.thanked.length + state.unheard.length === codes.length, JSON.stringify(state));
  journey.check('whoever was thanked has an answer there', state.thanked.every((code) => kept[codes.indexOf(code)] > 0));
  const times = new Set(kept);
  journey.check('no answer is there twice', times.size === 1, [...times].join());
  journey.check('and no other was counted', responses(journey.database) === before + codes.length);
}

export async function answers(journey) {
  const { codes } = journey;
  journey.check('there are codes enough', codes.length >= 66, `${codes.length}`);
  await tooMuch(journey, codes[4]);
  await everyField(journey, codes[5]);
  await killedWhileMany(journey, codes.slice(6, 66));
}
