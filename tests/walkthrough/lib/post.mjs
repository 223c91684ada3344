// A mail server that takes every letter and keeps it, so that people of the walk can read their mail.
import { createServer } from 'node:net';

function decodedPart(part) {
  const [head, ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding:\s*base64/i.test(head)) return head + Buffer.from(body, 'base64').toString('utf8');
  const joined = body.replace(/=\r\n/g, '');
  return head + Buffer.from(joined.replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))), 'latin1');
}

// Every part of a letter by its own encoding.
function decoded(raw) {
  const boundaries = [...raw.matchAll(/boundary="?([^"\r\n;]+)"?/gi)].map(([, boundary]) => `--${boundary}`);
  let parts = [raw];
  for (const boundary of boundaries) parts = parts.flatMap((part) => part.split(boundary));
  return parts.map((part) => decodedPart(part.replace(/^\r\n/, ''))).join('\n');
}

function serve(socket, letters) {
  let waiting = '';
  let letter = null;
  socket.setEncoding('latin1');
  socket.write('220 walk\r\n');
  const line = (text) => {
    if (letter !== null) {
      if (text !== '.') { letter.raw += `${text}\r\n`; return; }
      letters.push({ to: letter.to, text: decoded(letter.raw) });
      letter = null;
      socket.write('250 kept\r\n');
    } else if (/^RCPT TO:/i.test(text)) {
      socket.to = text.match(/<(.*)>/)[1];
      socket.write('250 ok\r\n');
    } else if (/^DATA/i.test(text)) {
      letter = { to: socket.to, raw: '' };
      socket.write('354 go on\r\n');
    } else if (/^QUIT/i.test(text)) {
      socket.end('221 bye\r\n');
    } else {
      socket.write('250 ok\r\n');
    }
  };
  socket.on('error', () => {});
  socket.on('data', (piece) => {
    const lines = (waiting + piece).split('\r\n');
    waiting = lines.pop();
    lines.forEach(line);
  });
}

export function openPost() {
  const letters = [];
  const server = createServer((socket) => serve(socket, letters));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      port: server.address().port,
      close: () => server.close(),
      // Waits until somebody has got a letter that holds such a link.
      async linkFor(email, pattern) {
        for (let tries = 0; tries < 200; tries += 1) {
          const found = letters.filter((one) => one.to === email).map((one) => one.text.match(pattern)).find(Boolean);
          if (found) return found[0];
          await new Promise((again) => setTimeout(again, 100));
        }
        throw new Error(`no letter for ${email} after 20 seconds`);
      },
    }));
  });
}
