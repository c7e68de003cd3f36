// Finding one's way back: a resident comes in by a slip at one address of the venue, and finds what they wrote at another, by link
// and by number; with a PIN they write on there.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { decrypt } from 'nostr-tools/nip49';
import { getPublicKey } from 'nostr-tools/pure';
import { assertAccessible, go, openVenue } from './harness.mjs';
import { acts, button, comeIn, convene, doorOf, field, says, until, writeNow } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const HERE = venue.url('').replace(/\/$/, '');
/** The same server by another name: to a browser it is another place, with nothing of the first. */
const THERE = HERE.replace('127.0.0.1', 'localhost');

const FIRST = 'A bench under the plane tree, please.';
const LATER = 'And a lamp beside it.';
const PIN = '246810';

/** The link that the page of the way back shows. */
const linkOf = (page, pattern) => until('the link', async () => pattern.exec(await page.locator('.qr__address').innerText())?.[0]);

test('by link and by slip number, at another address', async (t) => {
  const host = await venue.device(t, { language: 'en-GB' });
  const session = await convene(host.page, HERE, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await go(host.page, `${HERE}/#/s/${session}/settings`);
  await host.page.getByText('Other relays, and the page’s address').click();
  await field(host.page, /^The page’s address/).fill(`${THERE}/`);
  await button(host.page, 'Save').first().click();
  const slips = host.page.getByRole('region', { name: 'Paper slips' });
  await slips.getByLabel(/^How many/).fill('3');
  await button(slips, 'Make slips').click();
  await host.page.getByText('Paper slips: 3, used: 0').click();

  // By the second slip, at the first address.
  const door = await doorOf(host.page, HERE, session, /^Show the code: .*002/);
  const phone = await venue.device(t, { language: 'en-GB', screen: 'phone', hasTouch: true, isMobile: true });
  await comeIn(phone.page, door.replace(THERE, HERE), { name: 'Aunt Li', group: 'Owners' });
  assert.equal(await phone.page.getByRole('link', { name: 'Find my way back' }).count(), 0, 'there is nothing to find yet');
  await writeNow(phone.page, FIRST);
  await phone.page.getByRole('link', { name: 'Find my way back' }).click();
  const plain = await linkOf(phone.page, /http\S+/);
  assert.ok(plain.startsWith(`${THERE}/#/s/${session}/line/`), plain);
  await assertAccessible(phone.page);

  // The key goes into the link only behind a PIN of some length, typed twice.
  await field(phone.page, /^PIN/).fill('2468');
  await button(phone.page, 'Lock my key into the link').click();
  await says(phone.page.locator('main'), /At least 6 digits/);
  await field(phone.page, /^PIN/).fill(PIN);
  await field(phone.page, /^The PIN once more/).fill(PIN);
  await button(phone.page, 'Lock my key into the link').click();
  const sealed = await linkOf(phone.page, /http\S+\/ncryptsec1\w+/);
  assert.ok(sealed.startsWith(plain), sealed);
  const [author] = (await acts(phone.page, session)).filter(({ act }) => act === 'card.add');
  assert.equal(getPublicKey(decrypt(sealed.split('/').at(-1), PIN)), author.by, 'another program opens it, by the protocol alone');

  // Who has the link reads, and cannot write.
  const reader = await venue.device(t, { language: 'en-GB', screen: 'phone' });
  await reader.page.goto(plain);
  await says(reader.page.locator('main'), new RegExp(`Written by Aunt Li.*${FIRST}.*This link only reads`, 's'));
  await assertAccessible(reader.page);
  assert.equal(await reader.page.getByRole('link', { name: 'Find my way back' }).count(), 0);

  // The number on the slip leads to the same.
  await go(reader.page, `${THERE}/#/s/${session}/report`);
  await reader.page.getByRole('link', { name: 'Look up a number' }).click();
  const number = field(reader.page, /^Number of the slip or card/);
  await number.fill('seven');
  await number.press('Enter');
  await says(reader.page.locator('main'), /Please enter one number/);
  await number.fill('3');
  await number.press('Enter');
  await says(reader.page.locator('main'), /Slip 003: nobody has used it yet/);
  await number.fill('99');
  await number.press('Enter');
  await says(reader.page.locator('main'), /There is no number 99/);
  await number.fill('002');
  await number.press('Enter');
  await assertAccessible(reader.page);
  await reader.page.getByRole('link', { name: 'Slip 002: wrote 1 card' }).click();
  await says(reader.page.locator('main'), new RegExp(FIRST));
  await go(reader.page, `${THERE}/#/s/${session}/find`);
  await number.fill('1');
  await number.press('Enter');
  await reader.page.getByRole('link', { name: FIRST }).click();
  await says(reader.page.locator('main'), new RegExp(FIRST));

  // Who has the link and the PIN writes on, as the same person.
  const second = await venue.device(t, { language: 'en-GB' });
  await second.page.goto(sealed);
  await field(second.page, /^PIN/).fill('246811');
  await button(second.page, 'It is me').click();
  await says(second.page.locator('main'), /That is not the PIN/);
  await field(second.page, /^PIN/).fill(PIN);
  await button(second.page, 'It is me').click();
  await second.page.waitForURL(/\/me$/);
  await writeNow(second.page, LATER);
  await go(phone.page, `${HERE}/#/s/${session}/mine`);
  await says(phone.page.locator('main'), new RegExp(`${LATER}.*${FIRST}`, 's'));
  const cards = (await acts(phone.page, session)).filter(({ act }) => act === 'card.add');
  assert.equal(cards.length, 2);
  assert.equal(new Set(cards.map(({ by }) => by)).size, 1, 'both are by the same person');

  // The key stays: the next time the device asks for nothing but the PIN.
  await second.page.reload();
  await says(second.page.locator('main'), new RegExp(LATER));
});
