// People with a browser each. Every page they come to is judged: no axe findings wide and narrow, nothing on
// the console, nothing against the content policy, nothing to scroll sideways.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { giveSecondStep, setUpSecondStep } from './second-step.mjs';
import { noteAddresses } from './snapshot.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-default-apps', '--disable-sync', '--no-first-run', '--metrics-recording-only'];

// The browser without its windows where the system has it: the same engine, at half the work.
const browsers = [process.env.TERREINWIJZER_CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const openBrowser = () => chromium.launch({
  executablePath: browsers.find((one) => one && existsSync(one)), args: quiet,
});

const findings = (page) => page.evaluate(async (source) => {
  if (!window.axe) (0, eval)(source); // eslint-disable-line no-eval
  const { violations } = await window.axe.run(document);
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}, axeSource);

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

export class Person {
  constructor({ name, page, journey, script, size }) {
    Object.assign(this, { name, page, journey, script, size });
    page.setDefaultTimeout(60000);
    page.on('console', (message) => {
      // A page that says what is wrong answers 422, one that is not there 404, and one that waits for somebody
      // else 503, and a full disk 507: the browser notes those, and that there is no line.
      const isExpected = /status of (4\d\d|503|507)|ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !isExpected) this.complain(message.text());
    });
    page.on('pageerror', (error) => this.complain(error.message));
    noteAddresses(this);
  }

  complain(text) { this.journey.fails(`${new URL(this.page.url()).pathname}: ${text}`); }

  async go(path) {
    const answer = await this.page.goto(this.journey.address + path);
    this.journey.check(`${this.name} gets ${path}`, answer.status() < 400, `status ${answer.status()}`);
    await this.acceptTerms(path);
  }

  // Who sees shared figures for the first time reads the terms of the group first, and comes back.
  async acceptTerms(path) {
    const here = new URL(this.page.url());
    if (!here.pathname.endsWith('/afspraken') || path.includes('/afspraken')) return;
    await this.look('0-terms');
    await this.press('Akkoord');
    const back = new URL(this.page.url());
    this.journey.check(`${this.name} comes back after the terms`, back.pathname + back.search === path, back.href);
  }

  // The page as it stands now, judged and photographed under this name; once is enough.
  async look(name) {
    if (this.journey.isBrief || !this.script || this.journey.looked.has(name)) return;
    this.journey.looked.add(name);
    for (const [width, size] of Object.entries(widths)) {
      await this.page.setViewportSize(size);
      const found = await findings(this.page);
      this.journey.check(`${name} ${width}: axe`, found.length === 0, found.join('\n    '));
      if (width === 'phone') {
        const over = await sideways(this.page);
        this.journey.check(`${name} ${width}: fits`, over <= 0, `${over} pixels too wide`);
      }
      await this.journey.keepPicture(this.page, `${name}-${width}.png`);
    }
    await this.page.setViewportSize(this.size);
  }

  // The same page in the dark: whether it can be read there, and a picture.
  async lookInTheDark(name) {
    if (this.journey.isBrief || !this.script) return;
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
    const found = await findings(this.page);
    this.journey.check(`${name} dark: axe`, found.length === 0, found.join('\n    '));
    await this.journey.keepPicture(this.page, `${name}-dark.png`);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  async see(path, name) {
    await this.go(path);
    await this.look(name);
  }

  async fill(values) {
    for (const [label, value] of Object.entries(values)) await this.page.getByLabel(label).first().fill(value);
  }

  async choose(label, option) { await this.page.getByLabel(label).first().selectOption({ label: option }); }

  async tick(label) { await this.page.getByLabel(label).first().check(); }

  // Waits for the answer of the form, which a redirect may have led elsewhere, and gives it.
  async press(button, scope = this.page.locator('main')) {
    const [answer] = await Promise.all([
      this.page.waitForNavigation(),
      scope.getByRole('button', { name: button, exact: true }).first().click(),
    ]);
    return answer;
  }

  async reads(text) {
    const found = await this.page.locator('main').getByText(text).count();
    this.journey.check(`${this.name} reads “${text}”`, found > 0, `not at ${this.page.url()}`);
  }

  // What the program says of an address that leads nowhere.
  async goAstray(path) {
    const answer = await this.page.goto(this.journey.address + path);
    this.journey.check(`${this.name} is told that ${path} is not there`, answer.status() === 404, `status ${answer.status()}`);
  }

  // What is typed in a field still stands there after the page said what is wrong.
  async kept(label, value) {
    const there = await this.page.getByLabel(label).first().inputValue();
    this.journey.check(`“${label}” keeps what ${this.name} typed`, there === value, `it holds “${there}”`);
  }

  async unfold(title) { await this.page.locator('summary', { hasText: title }).first().click(); }

  // Follows a link as a reader does, by its words.
  async follow(link) {
    await Promise.all([
      this.page.waitForNavigation(),
      this.page.locator('main').getByRole('link', { name: link }).first().click(),
    ]);
  }

  // A door that is shut: the page says why, with this status.
  async isRefused(path, status) {
    const answer = await this.page.goto(this.journey.address + path);
    this.journey.check(`${this.name} is refused ${path}`, answer.status() === status, `status ${answer.status()}`);
  }

  // The path of the park says that a step is done.
  async isDone(step) {
    await this.go(this.journey.park);
    const done = await this.page.locator('.step.is-done').filter({ hasText: step }).count();
    this.journey.check(`the step ${step} is done`, done === 1);
  }

  // What a link on the page gives, with the rights of this person.
  async download(path) {
    this.been.add(path);
    const answer = await this.page.request.get(this.journey.address + path);
    this.journey.check(`${this.name} downloads ${path}`, answer.ok(), `status ${answer.status()}`);
    return answer.body();
  }

  async signIn(email, password) {
    await this.go('/inloggen');
    await this.fill({ 'E-mailadres': email, Wachtwoord: password });
    await this.press('Inloggen');
    await giveSecondStep(this, email);
    await setUpSecondStep(this, email);
  }
}

// One walk: who takes part, what was checked, where the pictures go.
export class Journey {
  passed = 0;
  failed = 0;
  looked = new Set();
  everybody = [];

  constructor(given) {
    Object.assign(this, given);
    if (!this.isBrief) mkdirSync(this.pictures, { recursive: true });
  }

  check(what, holds, why = '') {
    if (holds) this.passed += 1;
    else this.fails(`${what}${why ? `\n    ${why}` : ''}`);
  }

  fails(what) {
    this.failed += 1;
    console.log(`  NOT: ${what}`);
  }

  async keepPicture(page, name) { await page.screenshot({ path: `${this.pictures}/${name}`, fullPage: true }); }

  keepFile(path, name) { copyFileSync(path, `${this.pictures}/${name}`); }

  async person(name, { script = true, phone = false, signedInAs = undefined } = {}) {
    const size = phone ? widths.phone : widths.wide;
    const context = await this.browser.newContext({
      locale: 'nl-NL', javaScriptEnabled: script, viewport: size, reducedMotion: 'reduce', hasTouch: phone,
      storageState: signedInAs && await signedInAs.page.context().storageState(),
    });
    const person = new Person({ name, page: await context.newPage(), journey: this, script, size });
    this.everybody.push(person);
    return person;
  }

  // Somebody who is signed in, in a browser that runs no script.
  async withoutScript(person) {
    return this.person(`${person.name} without script`, { script: false, signedInAs: person });
  }
}
