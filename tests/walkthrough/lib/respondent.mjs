// Somebody who answers the survey without a browser: keeps one cookie, reads the fields of a page and fills
// them in. For many at once, and for what no browser would send.

const plain = (text) => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const attribute = (tag, name) => { const found = tag.match(new RegExp(` ${name}="([^"]*)"`)); return found ? plain(found[1]) : ''; };

// Every field of a page: name, kind, and the values that can be chosen.
export function fieldsOf(html) {
  const fields = new Map();
  for (const [tag] of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (!name) continue;
    const kind = tag.startsWith('<textarea') ? 'words' : tag.startsWith('<select') ? 'select' : attribute(tag, 'type') || 'text';
    const field = fields.get(name) ?? { name, kind, values: [] };
    if (attribute(tag, 'value')) field.values.push(attribute(tag, 'value'));
    fields.set(name, field);
  }
  return [...fields.values()].filter(({ name }) => name !== 'later');
}

export class Respondent {
  constructor(journey, code) {
    Object.assign(this, { journey, code: code.replace('-', ''), cookie: '', html: '' });
  }

  async ask(path, body) {
    const answer = await fetch(this.journey.address + path, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      body,
    });
    const cookie = answer.headers.get('set-cookie');
    if (cookie) this.cookie = cookie.split(';')[0];
    this.html = await answer.text();
    return { status: answer.status, to: answer.headers.get('location') ?? '' };
  }

  get path() { return `/e/${this.code}`; }

  token() { return fieldsOf(this.html).find(({ name }) => name === '_token')?.values[0] ?? ''; }

  // The first choice of each question, and these words where one writes in own words.
  filled(words) {
    const form = new URLSearchParams();
    for (const { name, kind, values } of fieldsOf(this.html)) {
      if (kind === 'hidden') form.append(name, values[0] ?? '');
      else if (kind === 'radio' || kind === 'checkbox') form.append(name, values[0]);
      else if (words !== undefined && kind === 'words') form.append(name, words);
    }
    return form;
  }

  // To the last look at all answers; false where a page did not go on.
  async answerAll(words) {
    let at = `${this.path}/1`;
    await this.ask(this.path);
    for (let turn = 0; turn < 80 && !at.endsWith('/controleren'); turn += 1) {
      const shown = await this.ask(at);
      if (shown.status === 303) { at = shown.to; continue; }
      if (shown.status !== 200) return false;
      const sent = await this.ask(at, this.filled(words).toString());
      if (sent.status !== 303) return false;
      at = sent.to;
    }
    return (await this.ask(`${this.path}/controleren`)).status === 200;
  }

  // What the server answers to the button that sends: thanked, or where it leads.
  async send() {
    const sent = await this.ask(`${this.path}/verzenden`, this.filled().toString());
    return { ...sent, isThanked: sent.status === 303 && sent.to.startsWith('/e/bedankt') };
  }
}
