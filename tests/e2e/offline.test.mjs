// Once it was opened, the app opens without a network, and what is done then is sent when there is one.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { go, openVenue } from './harness.mjs';
import { comeIn, convene, doorOf, many, says, until, writeNow } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const ORIGIN = venue.url('').replace(/\/$/, '');

/** Waits until the files of a device's app are kept on it: so many at least. */
const kept = (page, least) =>
  until(`${least} files kept`, () =>
    page.evaluate(async (least) => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.active?.state !== 'activated' || !navigator.serviceWorker.controller) return false;
      let files = 0;
      for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
      return files >= least;
    }, least),
  );

test('a phone opens anew without a network, goes on, and sends when there is one', async (t) => {
  const host = await venue.device(t, { screen: 'desktop', language: 'en-GB', serviceWorkers: 'allow' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);
  const phone = await venue.device(t, { screen: 'phone', language: 'en-GB', serviceWorkers: 'allow' });
  await comeIn(phone.page, door, { name: 'Guo Tao', group: 'Tenants' });
  await writeNow(phone.page, 'A bench under the plane tree, please.');
  await until('the card at the facilitator’s', async () => (await many(host.page, session, 'card.add')) === 1);
  await kept(phone.page, 20);

  // The network is gone, and so is the page: it opens from what is kept, every part that a resident needs.
  phone.expects(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await phone.context.setOffline(true);
  await phone.page.goto('about:blank');
  await phone.page.goto(`${ORIGIN}/#/s/${session}/me`);
  await says(phone.page.locator('main'), /A bench under the plane tree/);
  await writeNow(phone.page, 'And a lamp beside it.');
  await says(phone.page.locator('.save-state'), /still to be sent/);
  await phone.page.getByRole('link', { name: 'What became of mine' }).click();
  await says(phone.page.locator('main'), /And a lamp beside it/);
  assert.equal(await many(host.page, session, 'card.add'), 1);

  await phone.context.setOffline(false);
  await until('the second card', async () => (await many(host.page, session, 'card.add')) === 2, { within: 60_000 });

  // Whoever runs the session has all of it kept.
  await go(host.page, `${ORIGIN}/#/s/${session}/console`);
  await host.page.reload();
  await kept(host.page, 30);
  host.expects(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await host.context.setOffline(true);
  await host.page.goto('about:blank');
  await host.page.goto(`${ORIGIN}/#/s/${session}/desk`);
  await says(host.page.locator('main'), /Nothing to answer yet|matters to answer/);
});
