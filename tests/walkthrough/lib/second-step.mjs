// The second step of signing in, as people with an app on their phone do it (RFC 6238).
import { createHmac } from 'node:crypto';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(secret) {
  const bits = [...secret].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

function codeOf(secret, halfMinute) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(halfMinute));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

// The phone of one person: each code is good once, and one half minute early is early enough. Who signs in again
// sooner takes a recovery code.
class Phone {
  used = 0;

  constructor(secret) { this.secret = secret; }

  code() {
    const now = Math.floor(Date.now() / 30_000);
    const next = Math.max(now, this.used + 1);
    if (next > now + 1) return this.recoveryCodes.shift();
    this.used = next;
    return codeOf(this.secret, next);
  }
}

// After the first sign-in: the page that asks for it, the app, the codes for the drawer.
export async function setUpSecondStep(person, email) {
  const { page, journey } = person;
  journey.phones ??= new Map();
  if (!page.url().endsWith('/mij/beveiliging')) return;
  await person.reads('Stel eerst een tweede stap in');
  await person.look('0-second-step-needed');
  await person.press('Stel een app in');
  const phone = new Phone((await page.locator('code.secret').innerText()).replaceAll(' ', ''));
  await person.look('0-app');
  await page.locator('input[name=code]').fill(phone.code());
  await person.press('Klaar');
  phone.recoveryCodes = await page.locator('.recovery-codes code').allInnerTexts();
  journey.check(`${person.name} gets ten recovery codes`, phone.recoveryCodes.length === 10);
  await person.look('0-recovery-codes');
  await person.follow('Ik heb de codes bewaard');
  journey.phones.set(email, phone);
}

// A link in a mail leads to a password, and the password to the second step of those who see figures.
export async function acceptInvitation(person, { email, password, invitation }) {
  await person.go(invitation);
  await person.look('0-invitation');
  await person.fill({ 'Kies een wachtwoord': password });
  await person.press('Bewaar en ga verder');
  await setUpSecondStep(person, email);
}

export async function giveSecondStep(person, email) {
  if (!await person.page.getByRole('heading', { name: 'Nog één stap' }).count()) return;
  await person.look('0-code');
  await person.page.locator('input[name=code]').fill(person.journey.phones.get(email).code());
  await person.press('Inloggen');
}

// Signing in with a link in the mail; the second step is asked all the same.
export async function signInByLink(person, email) {
  await person.see('/inloggen/link', '0-ask-link');
  await person.fill({ 'E-mailadres': email });
  await person.press('Stuur mij een link');
  await person.look('0-link-sent');
  const link = await person.journey.post.linkFor(email, /http:\/\/\S+\/inloggen\/link\/\S+/);
  await person.go(new URL(link).pathname);
  await person.look('0-link');
  await person.press('Inloggen');
  await giveSecondStep(person, email);
}

// An authenticator of the browser's own, as a laptop with a finger reader has one. The answers of a passkey are
// checked by the program with the same library that talks to real ones.
async function plugIn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
    isUserVerified: true, automaticPresenceSimulation: true,
  } });
}

export async function tryPasskey(person, { email, password }) {
  await plugIn(person.page);
  await person.see('/mij/beveiliging', '0-security');
  await person.fill({ 'Naam van dit apparaat': 'Laptop van de proef', 'Uw wachtwoord van nu': 'verkeerd' });
  await person.press('Voeg een passkey toe');
  await person.reads('Dit is niet uw wachtwoord van nu. Probeer het opnieuw.');
  await person.fill({ 'Naam van dit apparaat': 'Laptop van de proef', 'Uw wachtwoord van nu': password });
  await person.press('Voeg een passkey toe');
  await person.reads('De passkey is toegevoegd.');
  await person.look('0-security-with-passkey');
  for (let times = 0; times < 2; times += 1) { // its counter goes up
    await person.press('Uitloggen', person.page.locator('body'));
    await person.press('Inloggen met een passkey');
    await person.go('/mij');
    await person.reads(email);
  }
}
