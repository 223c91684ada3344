// A file of a gigabyte: refused at once, with a page, and nothing of it stays.
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { sparse } from '../lib/files.mjs';
import { meets, pause, sendFile } from './shared.mjs';

const gigabyte = 1e9;
const piece = Buffer.alloc(1 << 20);

const memory = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

// Sends on for as long as the server takes it, with or without telling how much there is to come.
function stream(journey, path, headers) {
  return new Promise((resolve) => {
    let sent = 0;
    const sending = request(journey.address + path, { method: 'POST', headers: {
      'Content-Type': 'multipart/form-data; boundary=grens', Cookie: journey.cookie, ...headers } });
    const ended = (status) => { sending.destroy(); resolve({ status, sent }); };
    sending.on('response', (answer) => ended(answer.statusCode));
    sending.on('error', (error) => ended(error.code));
    sending.write('--grens\r\nContent-Disposition: form-data; name="file"; filename="groot.geojson"\r\n\r\n');
    const more = () => {
      while (!sending.destroyed && sent < gigabyte) {
        sent += piece.length;
        if (!sending.write(piece)) { sending.once('drain', more); return; }
      }
    };
    more();
  });
}

async function inTheBrowser(journey, adviser) {
  const began = Date.now();
  const answer = await sendFile(adviser, { path: `${journey.park}/gebied/adressen/inlezen`,
    label: 'Bestand met adressen', button: 'Lees de adressen in', file: sparse('groot.csv', gigabyte) });
  await meets(adviser, 'a gigabyte from the browser', answer, { status: 413, says: [/te groot/, /niets bewaard/] });
  journey.check('a gigabyte from the browser: within 30 s', Date.now() - began < 30000, `${Date.now() - began} ms`);
}

async function streamed(journey, what, headers, most) {
  const began = Date.now();
  const { status, sent } = await stream(journey, `${journey.park}/gebied/grens`, headers);
  journey.check(`${what}: status 413`, status === 413, `it is ${status}`);
  journey.check(`${what}: stopped early`, sent < most, `after ${Math.round(sent / 1e6)} MB`);
  journey.check(`${what}: within 5 s`, Date.now() - began < 5000, `${Date.now() - began} ms`);
}

export async function uploads(journey) {
  const { adviser } = journey;
  const before = memory(journey.server.pid);
  await inTheBrowser(journey, adviser);
  await streamed(journey, 'a gigabyte that says so', { 'Content-Length': gigabyte }, 100e6);
  await streamed(journey, 'a gigabyte in chunks', { 'Transfer-Encoding': 'chunked' }, 200e6);
  await pause(200);
  const grown = memory(journey.server.pid) - before;
  journey.check('the memory did not grow by 50 MB', grown < 50, `it grew by ${Math.round(grown)} MB`);
  const left = readdirSync(join(journey.folder, 'temporary'));
  journey.check('no temporary file is left', left.length === 0, left.join(', '));
  await adviser.go(`${journey.park}/gebied`);
}
