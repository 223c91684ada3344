// The program under test: started on a free port, asked whether it is ready, stopped with TERM.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

export const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

// The demo tells its people: lines of e-mail, role and password, in columns.
export function demoPeople({ program, folder }) {
  const lines = execFileSync(program, ['demo', '--data', folder], { encoding: 'utf8' }).split('\n');
  const parts = lines.map((line) => line.split(/ {2,}/).map((part) => part.trim()));
  return parts.filter((one) => one.length >= 3).map(([email, role, password]) => ({ email, role, password }));
}

// The first person of a new installation, made on the command line; the link leads to a password.
export function firstAdviser({ program, folder }) {
  const email = 'wilma@proef.example';
  const said = execFileSync(program,
    ['user', '--data', folder, '--name', 'Wilma de Wandelaar', '--email', email, '--adviser'], { encoding: 'utf8' });
  return { email, password: 'gewone woorden achter elkaar', invitation: said.match(/\/uitnodiging\/\S+/)[0] };
}

// What the program says of its log of who did what; it ends with 1 when a line was altered or is missing.
export function auditVerdict({ program, folder }) {
  const { stdout, stderr, status } = spawnSync(program, ['audit', 'verify', '--data', folder], { encoding: 'utf8' });
  return { isRight: status === 0, text: stdout + stderr };
}

async function untilReady(address, server) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server stopped with ${server.exitCode}`);
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server is not ready after 30 seconds');
}

// On a port that was given, people go on with the address and the session they had.
// With a largest file it stands on a disk that is soon full.
export async function startServer({ program, folder, smtpPort, port: wanted, fileBytesMax }) {
  const port = wanted ?? await freePort();
  const address = `http://localhost:${port}`; // a name: browsers make no passkeys for a number
  const environment = {
    ...process.env,
    TERREINWIJZER_PUBLIC_URL: address,
    TERREINWIJZER_MAIL_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  };
  const words = [program, 'serve', '--data', folder, '--listen', `127.0.0.1:${port}`];
  if (fileBytesMax) words.unshift('prlimit', `--fsize=${fileBytesMax}`);
  const server = spawn(words[0], words.slice(1), { env: environment });
  let said = '';
  server.stderr.on('data', (piece) => { said += piece; });
  const stopped = new Promise((resolve) => { server.on('exit', (code, signal) => resolve(code ?? signal)); });
  await untilReady(address, server).catch((error) => { throw new Error(`${error.message}\n${said}`); });
  return {
    address,
    port,
    pid: server.pid,
    // Lines with somebody's address, an e-mail address, or what was asked for: none of it belongs in the log.
    talkative: () => said.split('\n').filter((line) => /\d+\.\d+\.\d+\.\d+|[\w.]@[\w.]|\?|\/t\/|\/e\//.test(line)),
    faults: () => said.split('\n').filter((line) => /fault|ERROR: |runtime error/.test(line)),
    async stop() {
      server.kill('SIGTERM');
      return stopped;
    },
    async kill() {
      server.kill('SIGKILL');
      return stopped;
    },
  };
}
