// Every page of the app, on the guided example: for the tests that look at all of them, and for the pictures.

import { go } from './harness.mjs';

/** The boards' phases in the example and in a new session: 1 Opening … 11 Closing. */
const PHASES = Array.from({ length: 11 }, (_, n) => n + 1);

/**
 * Plays the guided example in the language of the page and resolves to its session, with one person of each role who has a key
 * on this device.
 */
export async function playExample(page, origin) {
  await go(page, `${origin}/#/`);
  await page.getByRole('button', { name: /先看一个例子|Look at an example/ }).click();
  await page.waitForURL(/#\/s\/[0-9a-f]{64}\/console/, { timeout: 120_000 });
  await page.locator('h1').first().waitFor();
  const session = /#\/s\/([0-9a-f]{64})/.exec(page.url())[1];
  return { session, people: await people(page, session) };
}

/** The lines of a session's record, read from the device's storage. */
function stored(page, session) {
  return page.evaluate(
    (id) =>
      new Promise((found, failed) => {
        const opening = indexedDB.open('gongshi');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound(`${id}/`, `${id}/\u{10ffff}`);
          const all = opening.result.transaction('events').objectStore('events').getAll(range);
          all.onsuccess = () => found(all.result);
          all.onerror = () => failed(all.error);
        };
      }),
    session,
  );
}

/** What the acts among a record's lines say, with id, author and time. */
function said(lines) {
  const acts = lines.map((line) => JSON.parse(line)).filter((event) => event.kind === 9820);
  return acts.map((event) => ({ ...JSON.parse(event.content), id: event.id, by: event.pubkey, at: event.created_at }));
}

/** Everybody in a session by role, read from the device's storage: `{ facilitator: [key, …], resident: […], … }`. */
export async function people(page, session) {
  const acts = said(await stored(page, session));
  const roles = new Map(acts.filter(({ act }) => act === 'invite').map(({ id, role }) => [id, role]));
  const found = { facilitator: acts.filter(({ act }) => act === 'convene').map(({ by }) => by), resident: [], office: [], observer: [] };
  for (const join of acts.filter(({ act }) => act === 'join').sort((a, b) => a.at - b.at)) found[roles.get(join.invite)]?.push(join.by);
  // Residents with cards of their own first: their pages have more to show.
  const cards = acts.filter(({ act, on_behalf }) => act === 'card.add' && !on_behalf);
  found.resident.sort((a, b) => cards.filter(({ by }) => by === b).length - cards.filter(({ by }) => by === a).length);
  found.card = cards.find(({ by }) => by === found.resident[0])?.id ?? cards[0]?.id;
  return found;
}

/** Who is at this tab from now on: as after stepping up, kept over a reload. */
export async function sit(page, session, person) {
  await page.evaluate(([id, who]) => sessionStorage.setItem(`who/${id}`, who), [session, person]);
}

/**
 * The record as it stood while each phase was on: `[{ phase, at, lines }, …]`, `at` being the last moment of the phase in seconds.
 * A phase that was gone back to is shown as it was the first time.
 */
export async function momentsOf(page, session) {
  const lines = await stored(page, session);
  const turns = said(lines).filter(({ act }) => ['phase.enter', 'session.close'].includes(act)).sort((a, b) => a.at - b.at);
  const at = (line) => JSON.parse(line).created_at;
  const moments = turns.slice(0, -1).map(({ phase }, n) => ({ phase, at: turns[n + 1].at - 1 }));
  const first = moments.filter(({ phase }, n) => moments.findIndex((moment) => moment.phase === phase) === n);
  return first.map((moment) => ({ ...moment, lines: lines.filter((line) => at(line) <= moment.at) }));
}

/** Opens a record on a device that has none. */
export async function openRecord(page, origin, lines) {
  await go(page, `${origin}/#/`);
  const buffer = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await page.locator('input[type=file]').first().setInputFiles({ name: 'record.jsonl', mimeType: 'application/x-ndjson', buffer });
  await page.waitForURL(/#\/s\/[0-9a-f]{64}\//, { timeout: 60_000 });
}

/** Every page: a name, an address, and the role of who looks. */
export function pages({ session, people: { card, resident } }) {
  const of = (page) => `/#/s/${session}/${page}`;
  return [
    { name: 'home', path: '/#/' },
    { name: 'new', path: '/#/new' },
    { name: 'import', path: '/#/import' },
    ...PHASES.map((phase) => ({ name: `console-${String(phase).padStart(2, '0')}`, path: of(`console/${phase}`), role: 'facilitator' })),
    { name: 'settings', path: of('settings'), role: 'facilitator' },
    { name: 'invitation', path: of('invitation'), role: 'facilitator' },
    { name: 'wall', path: of('wall'), role: 'facilitator', wall: true },
    { name: 'tablet', path: of('tablet') },
    { name: 'me', path: of('me'), role: 'resident' },
    { name: 'mine', path: of('mine'), role: 'resident' },
    { name: 'card', path: of(`card/${card}`), role: 'resident' },
    { name: 'cards', path: of('cards'), role: 'resident' },
    { name: 'keep', path: of('keep'), role: 'resident' },
    { name: 'find', path: of('find'), role: 'observer' },
    { name: 'line', path: of(`line/${resident.at(-1)}`), role: 'observer' },
    { name: 'desk', path: of('desk'), role: 'office' },
    { name: 'report', path: of('report'), role: 'observer' },
    { name: 'count', path: of('count'), role: 'observer' },
  ];
}

/** Goes to one of `pages` as the right person, from a fresh load, and waits until it shows. */
export async function visit(page, origin, example, { path, role }) {
  const person = role && (example.people[role]?.[0] ?? example.people.resident[0]);
  if (person) await sit(page, example.session, person);
  await page.goto('about:blank');
  await go(page, origin + path);
  await page.locator('h1').first().waitFor({ timeout: 10_000 });
  await page.waitForTimeout(150);
}
