// Fifty visitors who take a second for every byte do not keep the others waiting.
import { connect } from 'node:net';
import { pause } from './shared.mjs';

const visitors = 50;
const looks = 60;
const head = 'GET / HTTP/1.1\r\nHost: traag\r\nX-Lang: ';

function dribble(port) {
  const socket = connect(port, '127.0.0.1');
  let at = 0;
  socket.on('error', () => {});
  const beat = setInterval(() => { socket.write(head[at % head.length]); at += 1; }, 1000);
  return () => { clearInterval(beat); socket.destroy(); };
}

export async function slow(journey) {
  const { adviser } = journey;
  const stops = Array.from({ length: visitors }, () => dribble(journey.server.port));
  await pause(1500);
  const times = [];
  for (let look = 0; look < looks; look += 1) {
    const began = performance.now();
    const answer = await adviser.page.request.get(`${journey.address}/t/de-grift`);
    times.push(performance.now() - began);
    if (!answer.ok()) journey.fails(`a page beside slow visitors: ${answer.status()}`);
  }
  stops.forEach((stop) => stop());
  const p95 = times.sort((one, two) => one - two)[Math.floor(looks * 0.95)];
  journey.check('a page beside fifty slow visitors: p95 under 0.5 s', p95 < 500, `${Math.round(p95)} ms`);
}
