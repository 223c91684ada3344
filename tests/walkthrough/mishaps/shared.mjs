// What every mishap has to show: the status, the words, and that nothing was kept.

// The page as it stands after a form was sent: status and words.
export async function meets(person, what, answer, { status = 422, says }) {
  const { journey } = person;
  journey.check(`${what}: status ${status}`, answer.status() === status, `it is ${answer.status()}`);
  const text = await person.page.locator('main').innerText();
  for (const words of [says].flat())
    journey.check(`${what}: says ${words}`, words.test(text), text.replace(/\s+/g, ' ').slice(0, 300));
}

export async function sendFile(person, { path, label, button, file }) {
  await person.page.goto(person.journey.address + path);
  await person.page.getByLabel(label).setInputFiles(file);
  return person.press(button);
}

// The token of the form on a page, for a request that no browser would make.
export async function tokenAt(person, path) {
  const answer = await person.page.request.get(person.journey.address + path);
  return (await answer.text()).match(/name="_token"[^>]*value="([^"]+)"/)[1];
}

export async function post(person, path, form) {
  return person.page.request.post(person.journey.address + path, { form, maxRedirects: 0 });
}

export async function saysIn(journey, what, answer, { status, says }) {
  journey.check(`${what}: status ${status}`, answer.status() === status, `it is ${answer.status()}`);
  const text = (await answer.text()).replace(/<[^>]+>/g, ' ');
  journey.check(`${what}: says ${says}`, says.test(text), text.slice(-600));
}

export const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// Asks again until there is an answer; nothing after the time is over.
export async function until(ask, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await ask();
    if (found) return found;
    await pause(50);
  }
  return null;
}
