// What a respondent was told is kept is there after the database server fell over.
import { execFileSync, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../walkthrough/lib/server.mjs';

const folder = process.env.TERREINWIJZER_DATA;
const build = process.env.TERREINWIJZER_BUILD;
const crashes = 9, visitors = 16, codesMade = 9000;
const port = await freePort();
const program = (name) => `${build}/${name}`;

execFileSync(program('terreinwijzer'), ['demo', '--data', folder]);
const codes = execFileSync(program('bench_prepare'), [folder, '1', String(codesMade)], { encoding: 'utf8' }).split('\n').filter(Boolean);

function ask(agent, method, path, { body = '', cookie = '' } = {}) {
  const headers = body ? { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) } : {};
  if (cookie) headers.Cookie = cookie;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, agent, method, path, headers, timeout: 10000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => { text += piece; })
        .on('end', () => resolve({ status: answer.statusCode, text, cookie: answer.headers['set-cookie']?.[0].split(';')[0] }));
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', reject).end(body);
  });
}

// The first choice of the first page, and no more for now. True when the server said that it is kept.
async function save(agent, code) {
  const shown = await ask(agent, 'GET', `/e/${code}/1`);
  if (shown.status !== 200) return false;
  const [, token] = shown.text.match(/name="_token" value="([^"]*)"/);
  const [, name, value] = shown.text.match(/type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)"/);
  const body = new URLSearchParams({ _token: token, [name]: value, later: '1' }).toString();
  return (await ask(agent, 'POST', `/e/${code}/1`, { body, cookie: shown.cookie })).status === 303;
}

const kept = [];
let next = 0, isOver = false, refused = 0;

async function visit() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!isOver && next < codes.length) {
    const code = codes[next++];
    const isKept = await save(agent, code).catch(() => false);
    if (isKept) kept.push(code);
    else { refused += 1; await pause(300); }
  }
  agent.destroy();
}

// Who saved something goes on where he left off.
async function isThere(code) {
  const agent = new Agent();
  for (let tries = 0; tries < 20; tries += 1) {
    const start = await ask(agent, 'GET', `/e/${code}`).catch(() => null);
    if (start?.status === 200) return start.text.includes(`/e/${code}/verder`);
    await pause(200);
  }
  throw new Error(`the start of ${code} cannot be read`);
}

const server = spawn(program('terreinwijzer'), ['serve', '--demo', '--data', folder, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
for (let tries = 0; tries < 100 && !(await ask(undefined, 'GET', '/readyz').catch(() => null)); tries += 1) await pause(100);

let lost = 0, told = 0;
for (let crash = 1; crash <= crashes; crash += 1) {
  isOver = false;
  const all = Array.from({ length: visitors }, visit);
  await pause(500 + 130 * crash);
  const fallen = new Promise((resolve) => { spawn('script/test-postgresql', ['crash'], { stdio: 'ignore' }).on('exit', resolve); });
  await pause(300);
  isOver = true;
  await Promise.all([...all, fallen]);
  const mine = kept.splice(0);
  told += mine.length;
  for (const code of mine) if (!(await isThere(code))) lost += 1;
  console.log(`crash ${crash}: ${mine.length} were told that it is kept, ${lost} lost so far`);
}
server.kill();
console.log(`${told} kept over ${crashes} crashes, ${lost} lost, ${refused} told that it went wrong`);
process.exit(lost === 0 && told > 500 && refused > 0 ? 0 : 1);
