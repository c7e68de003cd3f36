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

/** The names of the program's parts that a page asks for, in a list that grows. */
function partsAskedFor(page) {
  const asked = [];
  page.on('request', (request) => {
    const part = /\/(\w+)\.parts$/.exec(request.url());
    if (part) asked.push(part[1]);
  });
  return asked;
}

test('a resident’s page loads what it shows; the rest comes when it is needed, and nothing is lost', async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB', screen: 'phone' });
  const origin = venue.url('').replace(/\/$/, '');
  const example = await playExample(page, origin);
  const asked = partsAskedFor(page);
  await visit(page, origin, example, { path: `/#/s/${example.session}/me`, role: 'resident' });
  assert.ok(!asked.some((part) => ['hosting', 'work', 'account', 'signing'].includes(part)), `asked for ${asked}`);
  // The console, where the example was begun, may have been asking too.
  asked.splice(0);

  await page.getByRole('button', { name: 'I thought of something else; write it down' }).or(page.getByRole('button', { name: /write/i })).first().click();
  await page.locator('textarea').first().fill('The gate squeaks at night.');
  assert.ok(asked.includes('signing'), 'whoever touches the page can sign soon');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/report`);
  await page.locator('.report__state').waitFor();
  assert.ok(asked.includes('account'));

  await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/mine`);
  const line = page.getByRole('article').filter({ hasText: 'The gate squeaks at night.' });
  await line.waitFor();
  assert.ok(!asked.includes('changing'));

  await line.getByRole('button', { name: 'Say it in other words' }).click();
  await page.getByRole('textbox', { name: 'In other words' }).fill('The gate squeaks.');
  await page.getByRole('button', { name: 'Change it to this' }).click();
  const reworded = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'The gate squeaks. ' }) });
  await reworded.getByText('What it said before').waitFor();
  await reworded.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await reworded.getByText('Taken back by its author.').waitFor();
  assert.equal(new Set(asked).size, asked.length, 'no part is asked for twice');
});

for (const [what, file] of [['a part', /account\.parts$/], ['what a part draws with', /later\.css$/]]) {
  test(`where ${what} cannot be fetched, the page says so and what to do; nothing is lost`, async (t) => {
    const device = await venue.device(t, { language: 'en-GB', screen: 'phone' });
    const { page } = device;
    const origin = venue.url('').replace(/\/$/, '');
    const example = await playExample(page, origin);
    await visit(page, origin, example, { path: `/#/s/${example.session}/me`, role: 'resident' });
    await page.getByRole('button', { name: /write/i }).first().click();
    await page.locator('textarea').first().fill('The gate squeaks at night.');

    device.expects(/.*/);
    await page.route(file, (route) => route.abort());
    await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/report`);
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /did not open[^]*still there[^]*load the page again/i);

    await page.unroute(file);
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.locator('.report__state').waitFor();
    await page.evaluate((address) => (location.hash = address), `#/s/${example.session}/me`);
    await page.getByRole('textbox').first().waitFor();
    assert.equal(await page.locator('textarea').first().inputValue(), 'The gate squeaks at night.');
  });
}

test('where what signs cannot be fetched, an act is not lost in silence', async (t) => {
  const device = await venue.device(t, { language: 'en-GB', screen: 'phone' });
  const { page } = device;
  const origin = venue.url('').replace(/\/$/, '');
  const example = await playExample(page, origin);
  await page.route(/signing\.parts$/, (route) => route.abort());
  device.expects(/.*/);
  await visit(page, origin, example, { path: `/#/s/${example.session}/me`, role: 'resident' });
  await page.getByRole('button', { name: /write/i }).first().click();
  await page.locator('textarea').first().fill('The gate squeaks at night.');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.locator('.notice').getByText(/did not open/).waitFor();
  assert.equal(await page.locator('textarea').first().inputValue(), 'The gate squeaks at night.');
});
