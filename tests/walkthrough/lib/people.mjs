// Somebody of the walk once more: in a browser of his own without script, made at the first time of asking.
import { emailOf, password } from '../steps/2-participants.mjs';

export async function plainly(journey, name) {
  journey.plain ??= new Map();
  if (!journey.plain.has(name)) {
    const person = await journey.person(`${name} without script`, { script: false });
    await person.signIn(emailOf(name), password);
    journey.plain.set(name, person);
  }
  return journey.plain.get(name);
}
