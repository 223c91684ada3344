// Two people have the same action of the plan open, and both save.
import { meets } from './shared.mjs';

const park = '/t/de-grift';

async function open(person, path) {
  await person.go(path);
  return person.page.getByLabel('Wat gaat u doen?').inputValue();
}

export async function together(journey) {
  const { adviser } = journey;
  const other = await journey.person('the coordinator', { script: false });
  await other.signIn(journey.coordinator.email, journey.coordinator.password);
  await adviser.go(`${park}/plan/lijst`);
  const link = await adviser.page.locator('main table a').first().getAttribute('href');
  const before = await open(adviser, `${link}/wijzigen`);
  await open(other, `${link}/wijzigen`);
  await adviser.fill({ 'Wat gaat u doen?': `${before}, zegt de adviseur` });
  await adviser.press('Bewaar');
  await adviser.reads('De actie is veranderd.');
  await other.fill({ 'Wat gaat u doen?': `${before}, zegt de gemeente` });
  await meets(other, 'the second to save', await other.press('Bewaar'),
    { says: [/Kies wat er komt te staan/, /zegt de adviseur/] });
  const kept = await other.page.locator('input[name=title]').inputValue();
  journey.check('what the second typed is kept', kept === `${before}, zegt de gemeente`, kept);
  await adviser.go(link);
  await adviser.reads(`${before}, zegt de adviseur`);
  await other.press('Bewaar');
  await other.reads('De actie is veranderd.');
  await other.reads(`${before}, zegt de gemeente`);
}
