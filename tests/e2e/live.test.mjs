// A session over the relay of `gongshi serve`: a facilitator's laptop, a resident's phone and the office's desk, each in a browser
// of its own. Each loses its network in the middle of what it does; in the end all have the same.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assertAccessible, go, openVenue } from './harness.mjs';
import { button, comeIn, convene, dialog, doorOf, enter, field, many, next, pick, says, until, writeNow } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const ORIGIN = venue.url('').replace(/\/$/, '');
const FIRST = 'A bench under the plane tree, please.';
const WHILE_CUT_OFF = 'And a lamp beside it: I wrote this without a network.';

/** A device whose network can be taken away: what stands between it and the relay is this test, and passes all on. */
async function device(t, options) {
  const made = await venue.device(t, { language: 'en-GB', ...options });
  const open = new Set();
  let away = false;
  await made.context.routeWebSocket(/^ws:/, (socket) => {
    if (away) return socket.close();
    const relay = socket.connectToServer();
    open.add(() => (socket.close(), relay.close()));
  });
  // A connection that breaks is said in the browser's own words.
  made.expects(/WebSocket/);
  return {
    ...made,
    lose() {
      away = true;
      for (const close of open) close();
      open.clear();
    },
    async find() {
      away = false;
      await made.page.evaluate(() => window.dispatchEvent(new Event('online')));
    },
  };
}

/** What the page where anybody counts again finds. */
async function digest(page, session) {
  await go(page, `${ORIGIN}/#/s/${session}/count`);
  const shown = page.locator('.sealed__digest').first();
  return until('a digest', async () => /[0-9a-f]{64}/.exec((await shown.innerText()).replace(/\s/g, ''))?.[0]);
}

test('three devices over a relay, each cut off in turn, end with the same', async (t) => {
  const host = await device(t, { screen: 'desktop' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await says(host.page.locator('.connection'), /everybody has the same/);

  // The resident, by the link that the code on the wall holds.
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);
  const phone = await device(t, { screen: 'phone', hasTouch: true, isMobile: true });
  await phone.page.goto(door);
  await phone.page.getByRole('heading', { level: 1, name: 'The yard' }).waitFor();
  assert.ok(!phone.page.url().includes(door.split('/').at(-1)), 'the secret is not left in the address');
  await assertAccessible(phone.page);
  await phone.page.getByRole('radio', { name: 'Tenants', exact: true }).check();
  await field(phone.page, /^What may we call you/).fill('Guo Tao');
  await button(phone.page, 'Come in').click();
  await phone.page.waitForURL(/\/me$/);

  // The office, by a link of its own.
  await pick(host.page.getByLabel('Role', { exact: true }), /^Office/);
  await button(host.page, 'Make an invite').click();
  const desk = await device(t, { screen: 'desktop' });
  const office = await doorOf(host.page, ORIGIN, session, /^Show the code: Office/);
  await desk.page.goto(office);
  await says(desk.page.locator('main'), /This way in is for the office/);
  await button(desk.page, 'Come in').click();
  await says(desk.page.locator('main'), /Please write your name or unit/);
  await comeIn(desk.page, office, { name: 'Street office', to: /\/desk$/ });

  // What one does the others see.
  await go(host.page, `${ORIGIN}/#/s/${session}/console`);
  await enter(host.page, 'Begin: Opening', 'Opening');
  await writeNow(phone.page, FIRST);
  await until('the card at the facilitator’s', async () => (await many(host.page, session, 'card.add')) === 1);
  await until('the card at the office’s', async () => (await many(desk.page, session, 'card.add')) === 1);
  await says(desk.page.locator('main'), /A bench under the plane tree/);

  // The phone without a network: all goes on, is said to wait, and is sent by itself.
  phone.lose();
  await writeNow(phone.page, WHILE_CUT_OFF);
  await says(phone.page.locator('.save-state'), /still to be sent/);
  await phone.page.reload();
  await says(phone.page.locator('.save-state'), /still to be sent/);
  assert.equal(await many(host.page, session, 'card.add'), 1, 'nothing reaches anybody meanwhile');
  // The laptop without one: the session goes on where it stands.
  host.lose();
  await says(host.page.locator('.connection'), /Not connected/);
  await enter(host.page, 'All said: ask for topics', 'Agenda wall');
  await phone.find();
  await until('the card at the office’s', async () => (await many(desk.page, session, 'card.add')) === 2);
  assert.equal(await many(host.page, session, 'card.add'), 1, 'the laptop has not heard of it');
  // The office without one.
  desk.lose();
  await host.find();
  await until('the card at the facilitator’s', async () => (await many(host.page, session, 'card.add')) === 2);
  await says(host.page.locator('.connection'), /everybody has the same/);
  await desk.find();

  const wanted = await digest(host.page, session);
  for (const other of [phone, desk]) {
    await until('the same state', async () => (await digest(other.page, session)) === wanted);
  }
  await go(phone.page, `${ORIGIN}/#/s/${session}/me`);
  await says(phone.page.locator('.save-state'), /All is saved/);
});

test('a link that lets nobody in says so, and what to do', async (t) => {
  const host = await device(t, {});
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await says(host.page.locator('.connection'), /everybody has the same/);
  const { page } = await device(t, { screen: 'phone' });
  await page.goto(`${ORIGIN}/#/in/${session}/${'7'.repeat(64)}`);
  await says(page.locator('main'), /This link lets nobody in any more.*Ask the facilitator/);
});

test('what somebody types at the door stays while more of the session arrives', async (t) => {
  const host = await device(t, { screen: 'desktop' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);
  await go(host.page, `${ORIGIN}/#/s/${session}/console`);
  const phone = await device(t, { screen: 'phone' });
  await phone.page.goto(door);
  const [group, name] = [phone.page.getByRole('radio', { name: 'Tenants', exact: true }), field(phone.page, /^What may we call you/)];
  await group.check();
  await name.fill('Guo Tao');
  await enter(host.page, 'Begin: Opening', 'Opening');
  await until('the phone hears of it', async () => (await many(phone.page, session, 'phase.enter')) === 1);
  phone.lose();
  await phone.find();
  await phone.page.waitForTimeout(500);
  assert.deepEqual([await group.isChecked(), await name.inputValue()], [true, 'Guo Tao']);
});

test('after the close whoever was not there reads the report, and the old link says that it is over', async (t) => {
  const host = await device(t, { screen: 'desktop' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);
  await go(host.page, `${ORIGIN}/#/s/${session}/console/11`);
  await enter(host.page, 'Begin: Closing', 'Closing');
  await next(host.page, 'Close the session');
  await button(dialog(host.page), 'Close the session').click();
  await says(host.page.locator('.console__next'), /nothing is left to answer/);

  // By the address that the wall's code holds then.
  const stranger = await device(t, { screen: 'phone' });
  await stranger.page.goto(`${ORIGIN}/#/s/${session}/report`);
  await says(stranger.page.locator('main'), /The yard/);
  await stranger.page.reload();
  await says(stranger.page.locator('main'), /The yard/);

  const late = await device(t, { screen: 'phone' });
  await late.page.goto(door);
  await says(late.page.locator('main'), /The session is closed.*stands in the report.*Come in all the same/);
  await assertAccessible(late.page);
  await late.page.getByRole('link', { name: 'Read the report' }).click();
  await says(late.page.locator('main'), /In one breath/);

  // A session that no relay here has is said to be missing, not waited for.
  await late.page.goto(`${ORIGIN}/#/s/${'5'.repeat(64)}/report`);
  await says(late.page.locator('main'), /This session is not on this device/);
});

test('slips of paper: printed 24 to a page, each lets one person in, once', async (t) => {
  const host = await device(t, { screen: 'desktop' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await says(host.page.locator('.connection'), /everybody has the same/);
  await go(host.page, `${ORIGIN}/#/s/${session}/settings`);
  await host.page.getByRole('region', { name: 'Paper slips' }).getByLabel('How many', { exact: true }).fill('0');
  await button(host.page, 'Make slips').click();
  await says(host.page.locator('.settings'), /number from 1 to 240/);
  await host.page.getByRole('region', { name: 'Paper slips' }).getByLabel('How many', { exact: true }).fill('30');
  await pick(host.page.getByLabel('For the group', { exact: true }), /^Tenants/);
  await button(host.page, 'Make slips').click();

  // What goes to the printer.
  await host.page.evaluate(() => (window.print = () => (window.printed = document.querySelectorAll('.handout svg').length)));
  await button(host.page, 'Print the unused slips (30)').click();
  await until('it is printed', async () => (await host.page.evaluate(() => window.printed)) === 30);
  const codes = await host.page.locator('.handout path').evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('d'))).size);
  assert.equal(codes, 30, 'every slip has a code of its own');
  await says(host.page.locator('.handout').nth(6), /007.*The yard.*What should our yard be good for\?.*Tenants/);
  assert.equal(pages(await host.page.pdf({ preferCSSPageSize: true })), 2, '24 slips are a page');

  // Scanned by two people: whoever comes first is in.
  await host.page.getByText('Paper slips: 30, used: 0').click();
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident · 007/);
  const first = await device(t, { screen: 'phone' });
  await comeIn(first.page, door, { name: 'Guo Tao' });
  await says(first.page.locator('main'), /Will you come/);
  await until('the slip is used', async () => (await many(host.page, session, 'join')) === 1);
  const second = await device(t, { screen: 'phone' });
  await second.page.goto(door);
  await says(second.page.locator('main'), /This link lets nobody in any more/);
  await go(host.page, `${ORIGIN}/#/s/${session}/settings`);
  await button(host.page, 'Print the unused slips (29)').waitFor();
});

/** How many pages a PDF has. */
function pages(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}
