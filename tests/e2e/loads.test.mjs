// The built app opens in a real browser, in both languages and themes, and says so where it cannot.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assertAccessible, go, openVenue, opened } from './harness.mjs';
import { playExample, visit } from './pages.mjs';

const venue = await openVenue();
after(() => venue.close());

for (const [language, theme, screen] of [['zh-CN', 'light', 'phone'], ['en-GB', 'dark', 'desktop']]) {
  test(`the first page opens without an error (${language}, ${theme}, ${screen})`, async (t) => {
    const { page } = await venue.device(t, { language, theme, screen });
    await go(page, venue.url('/'));
    assert.notEqual((await page.locator('main').first().innerText()).trim(), '', 'something is on the page');
    await assertAccessible(page);
  });
}

test('an address inside the app opens the app', async (t) => {
  const { page } = await venue.device(t);
  const answer = await page.goto(venue.url('/some/deep/address?x=1'));
  assert.equal(answer.status(), 200);
  await opened(page);
});

test('where the app cannot be loaded, the page says what is safe and what to do', async (t) => {
  const device = await venue.device(t);
  device.expects(/.*/);
  await device.page.route(/\.wasm$/, (route) => route.abort());
  await device.page.goto(venue.url('/'));
  await device.page.getByRole('alert').waitFor();
  assert.match(await device.page.getByRole('alert').innerText(), /没能打开[^]*It did not open/);
});

test('without JavaScript the page says what it needs', async (t) => {
  const device = await venue.device(t, { javaScriptEnabled: false });
  // The script that the page asks for ahead of time is refused, as it should be.
  device.expects(/^request: csp .*\.js/);
  const { page } = device;
  await page.goto(venue.url('/'));
  assert.match(await page.locator('body').innerText(), /JavaScript/);
});

test('a resident’s page loads the small program; what it is without loads the whole one, and nothing is lost', async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB', screen: 'phone' });
  const origin = venue.url('').replace(/\/$/, '');
  const example = await playExample(page, origin);
  const loaded = [];
  page.on('request', (request) => /\/(app|resident)-.*\.wasm$/.test(request.url()) && loaded.push(/\/(app|resident)-/.exec(request.url())[1]));
  await visit(page, origin, example, { path: `/#/s/${example.session}/me`, role: 'resident' });
  assert.deepEqual(loaded, ['resident']);
  const name = await page.locator('.who-am-i__name').innerText();

  await page.getByRole('button', { name: 'I thought of something else; write it down' }).or(page.getByRole('button', { name: /write/i })).first().click();
  await page.locator('textarea').first().fill('The gate squeaks at night.');
  await page.getByRole('button', { name: 'Hand in' }).click();
  // Gone from the page at once: what was being signed is stored first.
  await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/report`);
  await page.locator('.report__state').waitFor();
  assert.deepEqual(loaded, ['resident', 'app']);
  assert.equal(await page.locator('.who-am-i__name').innerText(), name);

  await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/mine`);
  await page.getByText('The gate squeaks at night.').first().waitFor();
  assert.deepEqual(loaded, ['resident', 'app'], 'this tab stays with the whole program');
});
