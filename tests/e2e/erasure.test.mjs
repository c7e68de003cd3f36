// Words that are taken back, and words that are taken down: afterwards they are on no device, on no relay and in no file.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { relayHas } from './between.mjs';
import { assertAccessible, go, openVenue, OUT, ROOT } from './harness.mjs';
import { button, comeIn, convene, dialog, doorOf, keeps, many, pick, says, until, writeNow } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const ORIGIN = venue.url('').replace(/\/$/, '');
const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');
const REGRETTED = 'I owe the shop three hundred yuan.';
const HURTFUL = 'The woman at number nine steals coal.';
const HARMLESS = 'A bench under the plane tree, please.';

/** A new connection finds out at once what else waits for the next comparison. */
const connectAnew = (device) => device.page.reload();

test('erased words are on no device, on no relay and in no file', { timeout: 300_000 }, async (t) => {
  const host = await venue.device(t, { screen: 'desktop', language: 'en-GB' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await says(host.page.locator('.connection'), /everybody has the same/);
  const phone = await venue.device(t, { screen: 'phone', language: 'en-GB', hasTouch: true, isMobile: true });
  await comeIn(phone.page, await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/), { name: 'Guo Tao', group: 'Tenants' });
  await pick(host.page.getByLabel('Role', { exact: true }), /^Office/);
  await button(host.page, 'Make an invite').click();
  const desk = await venue.device(t, { screen: 'desktop', language: 'en-GB' });
  await comeIn(desk.page, await doorOf(host.page, ORIGIN, session, /^Show the code: Office/), { name: 'Street office', to: /\/desk$/ });
  const devices = [host, phone, desk];
  for (const text of [REGRETTED, HURTFUL, HARMLESS]) await writeNow(phone.page, text);
  for (const device of devices) await until('all cards', async () => (await many(device.page, session, 'card.add')) === 3);
  assert.ok((await relayHas(ORIGIN, session)).includes(REGRETTED));

  // The author thinks better of it.
  await phone.page.getByRole('link', { name: /What became of mine/ }).first().click();
  const line = phone.page.locator('article').filter({ hasText: REGRETTED });
  await button(line, 'Take it back').click();
  await dialog(phone.page).getByRole('checkbox', { name: /^Delete the words as well/ }).check();
  await assertAccessible(phone.page);
  await button(dialog(phone.page), 'Take it back').click();
  await says(phone.page.locator('main'), /their author deleted these words/);
  for (const device of devices) await until('the words are gone', async () => !(await keeps(device.page, REGRETTED)));
  await connectAnew(phone);
  await until('the relay forgot them', async () => !(await relayHas(ORIGIN, session)).includes(REGRETTED));

  // The facilitator has words taken down: covered at once, deleted when the office agrees.
  await go(host.page, `${ORIGIN}/#/s/${session}/console/6`);
  const slip = host.page.locator('.slip').filter({ hasText: HURTFUL });
  await button(slip, 'Hide').click();
  await dialog(host.page).getByRole('textbox').fill('Names a neighbour.');
  await dialog(host.page).getByRole('checkbox', { name: /^Have the words deleted, too/ }).check();
  await assertAccessible(host.page);
  await button(dialog(host.page), 'Hide it').click();
  await says(host.page.locator('main'), /1 deletion waits for a second person/);
  assert.ok(await button(host.page, 'Agree: delete them').isDisabled(), 'whoever covered them does not decide alone');
  await until('the office hears of it', async () => (await many(desk.page, session, 'words.erase')) === 2);
  assert.ok(await keeps(desk.page, HURTFUL), 'they are kept until it is decided');
  await desk.page.getByText('Read them', { exact: true }).click();
  await says(desk.page.locator('main'), new RegExp(HURTFUL));
  await assertAccessible(desk.page);
  await button(desk.page, 'Agree: delete them').click();
  for (const device of devices) await until('the words are gone', async () => !(await keeps(device.page, HURTFUL)));
  await connectAnew(phone);
  await until('the relay forgot them', async () => !(await relayHas(ORIGIN, session)).includes(HURTFUL));
  await says(host.page.locator('main'), /deleted by Wang Fang and a second person: Names a neighbour/);

  // The record still verifies, and says what was erased, by whom and why.
  await go(host.page, `${ORIGIN}/#/s/${session}/console`);
  const coming = host.page.waitForEvent('download');
  await button(host.page, 'Export the record').click();
  const file = join(OUT, 'erased.jsonl');
  mkdirSync(OUT, { recursive: true });
  await (await coming).saveAs(file);
  const record = readFileSync(file, 'utf8');
  assert.ok(!record.includes(REGRETTED) && !record.includes(HURTFUL) && record.includes(HARMLESS));
  const { status, stdout } = spawnSync(BINARY, ['verify', file], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /2 texts were erased: 1 by who wrote it, 1 by others/);

  // Whoever comes later never sees them.
  const late = await venue.device(t, { screen: 'phone', language: 'en-GB' });
  await comeIn(late.page, await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/), { name: 'Ma Lin', group: 'Owners' });
  await until('all cards', async () => (await many(late.page, session, 'card.add')) === 3);
  for (const words of [REGRETTED, HURTFUL]) assert.ok(!(await keeps(late.page, words)));
});
