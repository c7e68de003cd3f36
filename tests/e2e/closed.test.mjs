// A closed session: whoever comes in gets its key from the facilitator's device; the relay has not a word of it; who was removed
// reads nothing that is said afterwards.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { relayHas } from './between.mjs';
import { assertAccessible, go, openVenue } from './harness.mjs';
import { seat } from './office.mjs';
import { button, comeIn, convene, dialog, dialogGone, doorOf, HOST, OFFICER, says, until, writeNow } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const ORIGIN = venue.url('').replace(/\/$/, '');
const TITLE = 'What we say among ourselves';
const EARLY = 'My neighbour hears everything through the wall.';
const LATE = 'Since last week it is quieter.';
const REASON = 'Shouted at the caretaker';

/** Goes to a page of the venue. */
const seen = (device, path) => go(device.page, `${ORIGIN}${path}`);

test('a closed session is read by its members, and by nobody else', { timeout: 300_000 }, async (t) => {
  const host = await venue.device(t, { screen: 'desktop', language: 'en-GB' });
  const session = await convene(host.page, ORIGIN, { title: TITLE, theme: 'Who hears whom', given: '', closed: true });
  await says(host.page.locator('.connection'), /everybody has the same/);
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);

  // While the facilitator is away one waits at the door.
  await host.page.context().setOffline(true);
  host.expects(/WebSocket|ERR_INTERNET/);
  const aida = await venue.device(t, { screen: 'phone', language: 'en-GB', hasTouch: true, isMobile: true });
  await comeIn(aida.page, door, { name: 'Aida Asanova', to: /\/join$/ });
  await says(aida.page.locator('main'), /This session is closed.*You are at the door/);
  await assertAccessible(aida.page);
  assert.ok(!(await aida.page.locator('body').innerText()).includes(TITLE), 'nothing of it is known yet');
  await aida.page.reload();
  await says(aida.page.locator('main'), /You are at the door/);

  // With the facilitator's device the key comes, and the name follows.
  await host.page.context().setOffline(false);
  await aida.page.waitForURL(/\/me$/);
  await says(aida.page.locator('body'), new RegExp(TITLE));
  await writeNow(aida.page, EARLY);
  const bolot = await venue.device(t, { screen: 'phone', language: 'en-GB', hasTouch: true, isMobile: true });
  await comeIn(bolot.page, door, { name: 'Bolot Bekov' });
  await seen(bolot, `/#/s/${session}/cards`);
  await says(bolot.page.locator('main'), new RegExp(`${EARLY}.*Aida Asanova`));

  // Somebody is removed: what is said from then on is not for them.
  await seen(host, `/#/s/${session}/settings`);
  await button(host.page, 'Remove Aida Asanova').click();
  await dialog(host.page).getByRole('textbox').first().fill(REASON);
  await button(dialog(host.page), /^Remove/).last().click();
  await dialogGone(host.page);
  await seen(bolot, `/#/s/${session}/me`);
  await writeNow(bolot.page, LATE);
  await seen(host, `/#/s/${session}/cards`);
  await says(host.page.locator('main'), new RegExp(LATE));
  await aida.page.reload();
  await seen(aida, `/#/s/${session}/cards`);
  await says(aida.page.locator('main'), new RegExp(EARLY));
  assert.ok(!(await aida.page.locator('main').innerText()).includes(LATE), 'who was removed does not read it');

  // A second tab of the facilitator's reads what the first does.
  const tab = await host.page.context().newPage();
  await go(tab, `${ORIGIN}/#/s/${session}/cards`);
  await says(tab.locator('main'), new RegExp(LATE));
  await tab.close();

  // The relay has all of it, and not a word.
  const all = await until('both cards at the relay', async () => {
    const all = await relayHas(ORIGIN, session);
    return all.split('\\"box\\"').length > 9 && all;
  });
  for (const words of [TITLE, EARLY, LATE, REASON, 'Aida', 'Bolot', HOST.name, 'Owners', 'boiler']) assert.ok(!all.includes(words), words);

  // The office answers here too: its invite says no word, it says its name inside.
  await seen(host, `/#/s/${session}/settings`);
  await seat(host.page, OFFICER);
  assert.ok(!(await relayHas(ORIGIN, session)).includes(OFFICER.name));

  // While somebody else is at the facilitator's device, it lets people in all the same.
  const chinara = await venue.device(t, { screen: 'phone', language: 'en-GB', hasTouch: true, isMobile: true });
  await comeIn(chinara.page, door, { name: 'Chinara' });
  await seen(chinara, `/#/s/${session}/cards`);
  await says(chinara.page.locator('main'), new RegExp(LATE));

  // The account leaves the circle when somebody takes it out, and takes no record along.
  await seen(host, `/#/s/${session}/report`);
  const saving = host.page.waitForEvent('download');
  await button(host.page, 'Save as one page').click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  assert.ok(file.includes(TITLE));
  assert.ok(!file.includes('"box"') && !file.includes('"sig"'), 'no line of the record is in it');
});
