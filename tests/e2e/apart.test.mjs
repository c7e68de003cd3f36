// The app's files on a host that serves nothing but files, the relays somewhere else: named in the settings, carried by the links.

import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { go, openVenue, ROOT, startServer } from './harness.mjs';
import { button, comeIn, convene, doorOf, field, many, says, until, writeNow } from './people.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** A host of files alone, as anybody may rent one. */
async function filesAlone() {
  const dist = process.env.GONGSHI_DIST ?? join(ROOT, 'dist');
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = join(dist, name === '/' ? 'index.html' : name);
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const host = await filesAlone();
const venue = await openVenue();
const second = await startServer();
after(async () => {
  await venue.close();
  await second.stop();
  host.close();
});

const socket = (url) => url.replace(/^http/, 'ws').replace(/\/?$/, '/');

test('a host of files and two relays of one’s own choice', { timeout: 180_000 }, async (t) => {
  const laptop = await venue.device(t, { screen: 'desktop', language: 'en-GB' });
  const session = await convene(laptop.page, host.origin, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await go(laptop.page, `${host.origin}/#/s/${session}/settings`);
  await says(laptop.page.locator('.settings'), /This device works on its own.*name a relay below/);
  await laptop.page.getByRole('heading', { name: 'Other relays, and the page’s address' }).click();

  // What is no address is refused in words, and nothing of it is kept.
  const form = laptop.page.locator('details').filter({ hasText: 'Other relays' });
  await field(form, /^Relays, one to a line/).fill('http://relay.example');
  await button(form, 'Save').click();
  await says(form, /A relay’s address begins with ws:\/\/ or wss:\/\//);
  await field(form, /^Relays, one to a line/).fill(`${socket(venue.url(''))}\n${socket(second.url)}`);
  await button(form, 'Save').click();
  await until('both have it', async () => (await laptop.page.getByText('Connected. It has all that is here.').count()) === 2);

  // Who comes by a link finds the relays in it, though the host knows of none.
  const door = await doorOf(laptop.page, host.origin, session, /^Show the code: Resident/);
  assert.ok(door.startsWith(`${host.origin}/#/in/`) && door.includes(`,${socket(second.url)}`), door);
  const phone = await venue.device(t, { screen: 'phone', language: 'en-GB' });
  await comeIn(phone.page, door, { name: 'Guo Tao', group: 'Tenants' });
  await writeNow(phone.page, 'A bench under the plane tree, please.');
  await until('the card at the facilitator’s', async () => (await many(laptop.page, session, 'card.add')) === 1);

  // Who only reads finds them too.
  const stranger = await venue.device(t, { screen: 'phone', language: 'en-GB' });
  await stranger.page.goto(`${host.origin}/#/s/${session}/report,${socket(second.url)}`);
  await says(stranger.page.locator('main'), /The yard.*A bench under the plane tree/);

  // One of the relays ends for good: the other carries on.
  phone.expects(/WebSocket/);
  laptop.expects(/WebSocket/);
  stranger.expects(/WebSocket/);
  await second.stop('SIGKILL');
  await writeNow(phone.page, 'And a lamp beside it.');
  await until('the second card', async () => (await many(laptop.page, session, 'card.add')) === 2);
  await go(laptop.page, `${host.origin}/#/s/${session}/settings`);
  await says(laptop.page.locator('.settings'), /Cannot be reached\. Next try in/);
  await go(laptop.page, `${host.origin}/#/s/${session}/console`);
  await says(laptop.page.locator('.connection'), /Connected/);
});
