// The people of a session and what each of them does on the screen: a facilitator, residents of three groups who share one
// device, somebody from the office. Everything is found by its role and its name in English, and waited for by what it shows.

import assert from 'node:assert/strict';
import { go, opened } from './harness.mjs';

/** Who convenes, with the digits that bring her back to her console. */
export const HOST = { name: 'Wang Fang', pin: '7531' };

/** Who answers for the office. */
export const OFFICER = { name: 'Street office', pin: '864200' };

export const GROUPS = ['Owners', 'Tenants', 'Shopkeepers'];

/** Twelve residents; one of them has digits of her own. */
export const RESIDENTS = [
  { name: 'Li Guihua', group: 'Owners', pin: '2580', card: 'Scooters block the stairs of house three every night.' },
  { name: 'Zhao Ming', group: 'Owners', card: 'Give scooters a roof and sockets at the west gate.' },
  { name: 'Chen Jing', group: 'Owners', card: 'The loudspeaker for the evening dance is too loud for my mother.' },
  { name: 'Sun Lei', group: 'Owners', card: 'A fire engine could not pass the lane last winter.' },
  { name: 'Ma Xiulan', group: 'Owners', card: 'We dance because there is nowhere else to meet after supper.' },
  { name: 'Guo Tao', group: 'Tenants', card: 'I come home at eleven and find no place to charge.' },
  { name: 'He Ping', group: 'Tenants', card: 'Charging cables hang from the fourth floor; that is dangerous.' },
  { name: 'Luo Na', group: 'Tenants', card: 'Children have no corner to play that is not a parking place.' },
  { name: 'Song Yu', group: 'Tenants', card: 'Please put a bench under the plane tree.' },
  { name: 'Cao Bin', group: 'Shopkeepers', card: 'Deliveries need ten minutes at the gate in the morning.' },
  { name: 'Deng Li', group: 'Shopkeepers', card: 'The dance music sells my drinks, but nine is late enough.' },
  { name: 'Feng Qi', group: 'Shopkeepers', card: 'Scooters stand in the stairwell of house three, nobody gets through.' },
];

/** What the page says, whatever its marks. */
const squeezed = (text) => text.replace(/\s+/g, ' ').replace(/ ([,;])/g, '$1').trim();

/** A name inside an expression. */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Waits until `look` returns something truthy; fails with what it saw last. */
export async function until(what, look, { within = 30_000 } = {}) {
  const end = Date.now() + within;
  let seen;
  for (;;) {
    try {
      seen = await look();
      if (seen) return seen;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    assert.ok(Date.now() < end, `in vain waited for: ${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

/** Waits until the text of an element matches. */
export async function says(locator, pattern, what = String(pattern)) {
  let text = '';
  await until(what, async () => {
    text = squeezed(await locator.innerText());
    return pattern.test(text);
  }).catch((error) => {
    throw new Error(`${error.message}\nthe text was: ${text}`);
  });
  return text;
}

/** Chooses the option of a list whose words match. */
export async function pick(list, pattern) {
  const words = await until(`an option like ${pattern}`, async () => {
    const options = await list.locator('option').allInnerTexts();
    return options.some((option) => pattern.test(option)) && options;
  });
  await list.selectOption({ index: words.findIndex((option) => pattern.test(option)) });
}

export const button = (where, name) => where.getByRole('button', { name, exact: typeof name === 'string' });
export const field = (where, name) => where.getByRole('textbox', { name });
export const dialog = (page) => page.getByRole('dialog');

/** Waits until no dialog is open: what it asked for is in the record. */
export const dialogGone = (page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

// --- The record on the device ----------------------------------------------------------------------------------------

/** Every act of the session as it is stored on this device: `{ act, by, … }`. */
export async function acts(page, session) {
  const lines = await page.evaluate(
    (id) =>
      new Promise((found, failed) => {
        const opening = indexedDB.open('gongshi');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound(`${id}/`, `${id}/\u{10ffff}`);
          const all = opening.result.transaction('events').objectStore('events').getAll(range);
          all.onsuccess = () => (opening.result.close(), found(all.result));
          all.onerror = () => failed(all.error);
        };
      }),
    session,
  );
  const events = lines.map((line) => JSON.parse(line)).filter((event) => event.kind === 9820);
  return events.map((event) => ({ ...JSON.parse(event.content), id: event.id, by: event.pubkey }));
}

/** Whether some words stand anywhere in what this device stores of any session. */
export const keeps = (page, words) =>
  page.evaluate(
    (wanted) =>
      new Promise((found, failed) => {
        const opening = indexedDB.open('gongshi');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = async () => {
          const shelves = [...opening.result.objectStoreNames];
          const all = (shelf) =>
            new Promise((got) => (opening.result.transaction(shelf).objectStore(shelf).getAll().onsuccess = (event) => got(event.target.result)));
          const rows = (await Promise.all(shelves.map(all))).flat();
          opening.result.close();
          found(rows.some((row) => JSON.stringify(row).includes(wanted)));
        };
      }),
    words,
  );

/** How many acts of a kind are stored. */
export const many = async (page, session, kind) => (await acts(page, session)).filter(({ act }) => act === kind).length;

/** What people said and did, as the page shows it: words, names and counts, no clock and no passing remark. */
async function shown(page) {
  return page.evaluate(() => {
    const parts =
      'h1, .slip__text, .slip__number, .topic__name, .topic__meta, .theme-board__name, .goal__text, .goal__from, .question__text, ' +
      '.tally-bar__key, .ranking__one, .people-panel__total, .people-panel__group, .said, .objection__head, .objection__end, ' +
      '.table td, .trace__what, .due-list__link, .due-list__when, .desk__counts, .report__state, .figures__number, .who-am-i__name, ' +
      '.agenda-grid td, .checklist__state, .stepup__person, .connection__one:first-child';
    const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll(parts)].map(text).filter((words) => words !== '');
  });
}

/** Loads the page anew: the same acts are stored, and it shows the same. */
export async function reload(page, session) {
  const before = await until('a page at rest', async () => {
    const first = await shown(page);
    await page.waitForFunction(() => new Promise((soon) => requestAnimationFrame(() => requestAnimationFrame(() => soon(true)))));
    return JSON.stringify(first) === JSON.stringify(await shown(page)) && first.length > 0 && first;
  });
  const stored = (await acts(page, session)).length;
  await page.reload();
  await opened(page);
  let after;
  await until('the page as it was', async () => {
    after = await shown(page);
    return JSON.stringify(after) === JSON.stringify(before);
  }).catch(() => assert.deepEqual(after, before, 'what the page shows after a reload'));
  assert.equal((await acts(page, session)).length, stored, 'the acts that are stored after a reload');
  return stored;
}

/** The wall follows, and says the same after a reload. */
export async function wallSays(wall, patterns) {
  for (const again of [false, true]) {
    if (again) {
      await wall.reload();
      await opened(wall);
    }
    for (const pattern of patterns) await says(wall.locator('.wall'), pattern, `on the wall ${again ? 'after a reload' : 'as it follows'}: ${pattern}`);
  }
}

// --- The facilitator -------------------------------------------------------------------------------------------------

/** Convenes a session through the four steps of the wizard; resolves to its id. */
export async function convene(page, origin, { title, theme, given, closed = false }) {
  await go(page, `${origin}/#/new`);
  await field(page, /^Title/).fill(title);
  await field(page, /^Theme/).fill(theme);
  await field(page, /^What is decided/).fill(given);
  await field(page, /^Your name/).fill(HOST.name);
  await button(page, 'Next').click();
  await page.getByRole('heading', { level: 1, name: 'When and where' }).waitFor();
  await field(page, /^Where/).fill('The old boiler house');
  await button(page, 'Next').click();
  await page.getByRole('heading', { level: 1, name: 'Who should be there' }).waitFor();
  for (const group of ['Property management', 'Street office']) await button(page, `Remove ${group}`).click();
  const names = await page.getByRole('textbox', { name: 'Group' }).evaluateAll((fields) => fields.map(({ value }) => value));
  assert.deepEqual(names, GROUPS, 'three stakeholder groups');
  for (const [at, invited] of ['30', '10', '5'].entries()) {
    const one = page.getByLabel('Invited', { exact: true }).nth(at);
    assert.equal(await one.inputValue(), '', 'nothing stands there that nobody has said');
    await one.fill(invited);
  }
  if (closed) await page.getByRole('checkbox', { name: /^This session is closed/ }).check();
  await button(page, 'Next').click();
  await page.getByRole('heading', { level: 1, name: 'The phases' }).waitFor();
  await button(page, 'Begin the session').click();
  await page.waitForURL(/#\/s\/[0-9a-f]{64}\/console/);
  await page.locator('.console__next').waitFor();
  return /#\/s\/([0-9a-f]{64})/.exec(page.url())[1];
}

/** The one next act of the console. */
export async function next(page, name) {
  const act = page.locator('.console__next').getByRole('button', { name, exact: true });
  await act.click();
}

/** Goes on to the next phase, and sees that the session is in it. */
export async function enter(page, name, phase) {
  await next(page, name);
  await says(page.locator('.phase-rail__step[aria-current="step"]'), new RegExp(`^${phase}, `), `the phase ${phase} in the rail`);
}

/** Locks her console with digits, and hands the device over; later on she has digits already. */
export async function handOver(page, { first = false } = {}) {
  await button(page, 'Lock and hand over').click();
  if (first) {
    await dialog(page).getByLabel(/^PIN/).fill(HOST.pin);
    await dialog(page).getByLabel('The PIN once more').fill(HOST.pin);
    await button(dialog(page), 'Lock and hand over').click();
  }
  await page.waitForURL(/\/tablet$/);
  await says(page.locator('main'), /Nobody is at this device now/);
}

/** Back at the console, by her digits. */
export async function takeBack(page) {
  await comeBack(page, HOST);
  await page.waitForURL(/\/console/);
  await page.locator('.console__next').waitFor();
}

// --- Whoever is at the device ----------------------------------------------------------------------------------------

const whoIsHere = (page, { name }) => says(page.locator('.who-am-i__name'), new RegExp(`^${literally(name)}( |$)`), `${name} is at the device`);

/** A new resident steps up. */
export async function stepUp(page, person) {
  await button(page, /^I am new here/).click();
  await page.getByRole('radio', { name: person.group, exact: true }).check();
  await field(page, /^What may we call you/).fill(person.name);
  if (person.pin) await page.getByLabel(/^PIN/).fill(person.pin);
  await button(page, 'Come in').click();
  await page.waitForURL(/\/me$/);
  await whoIsHere(page, person);
}

/** Somebody who was here before steps up again. */
export async function comeBack(page, person) {
  await page.locator('.stepup__person').filter({ hasText: person.name }).click();
  if (person.pin) {
    await page.getByLabel(/^PIN/).fill(person.pin);
    await button(page, 'It is me').click();
  }
  await whoIsHere(page, person);
}

/** Steps aside for the next one. */
export async function stepAside(page) {
  await button(page, 'Next person').click();
  await page.waitForURL(/\/tablet$/);
  await page.getByRole('heading', { level: 1, name: 'Next, please' }).waitFor();
}

/** Each of them comes up, does something, and steps aside. */
export async function oneAfterAnother(page, people, does) {
  for (const person of people) {
    await comeBack(page, person);
    await page.waitForURL(/\/me$/);
    await does(person);
    await stepAside(page);
  }
}

/** Writes a card. */
export async function writeCard(page, text) {
  await page.locator('#card').fill(text);
  await button(page, /^Hand in/).click();
  await says(page.locator('main'), /Taken down, thank you/);
}

/** Answers every statement: `stances` are the words of the buttons, in order. */
export async function answer(page, stances) {
  for (const [at, stance] of stances.entries()) {
    await says(page.locator('.progress-bar__words'), new RegExp(`^${at + 1} of ${stances.length} `));
    await button(page.getByRole('group', { name: 'Your stance' }), stance).click();
  }
}

/** Gives dots: `{ 'the topic': 2 }`. */
export async function giveDots(page, dots) {
  for (const [topic, count] of Object.entries(dots)) {
    const more = button(page.getByRole('group', { name: topic, exact: true }), 'One dot more');
    for (let given = 0; given < count; given += 1) await more.click();
  }
  await button(page, 'Cast my dots').click();
}

/** Says whether one can live with the goal that is shown: 'Consent', 'Stand aside', or an objection. */
export async function consent(page, goal, answered) {
  await page.locator('.resident__question').filter({ hasText: goal }).waitFor();
  const ways = page.getByRole('group', { name: 'Your stance' });
  if (typeof answered === 'string') return button(ways, answered).click();
  await button(ways, 'Object').click();
  await field(page, /^What harm would it do/).fill(answered.harm);
  await field(page, /^What would make it all right/).fill(answered.remedy);
  await button(page, 'Hand in my objection').click();
}

// --- With devices of their own ---------------------------------------------------------------------------------------

/** The link of an invite, as its code's dialog in the settings shows it. */
export async function doorOf(page, origin, session, whose) {
  await go(page, `${origin}/#/s/${session}/settings`);
  await button(page, whose).first().click();
  const address = await until('the link', async () => /http\S+\/#\/in\/\S+/.exec(await dialog(page).innerText())?.[0]);
  await button(dialog(page), 'Close').first().click();
  await dialogGone(page);
  return address;
}

/** Comes in by a link. */
export async function comeIn(page, door, { name, group, to = /\/me$/ }) {
  await page.goto(door);
  if (group) await page.getByRole('radio', { name: group, exact: true }).check();
  await field(page, /^What may we call you/).fill(name);
  await button(page, 'Come in').click();
  await page.waitForURL(to);
}

/** Writes a card on a phone, where writing is not the one thing to do now. */
export async function writeNow(page, text) {
  const begin = button(page, 'Something came to mind: write it now');
  await begin.or(page.locator('#card')).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  await writeCard(page, text);
}
