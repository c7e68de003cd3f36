// Relays that lie: between the facilitator's laptop and the relay stands something that does what a bad one would. Each costs a line
// under "Connection" and nothing else: the session goes on, what is entered is kept, and where the truth gets through at all, a
// phone on a good line ends with the same.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { standBetween } from './between.mjs';
import { go, openVenue } from './harness.mjs';
import { button, convene, enter, many, until } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());
const ORIGIN = venue.url('').replace(/\/$/, '');

const hex = (n, length) => n.toString(16).padStart(length, '0');
const event = (session, n, content = '{"act":"session.close","v":1}') => ({
  id: hex(n, 64), pubkey: hex(n + 7, 64), created_at: 1_770_000_000 + n, kind: 9820,
  tags: [['e', session, '', 'root'], ['seen', session]], content, sig: hex(n, 128),
});

/** The session and the name of a question that a client asks. */
function asked([kind, sub, filter]) {
  const session = kind === 'REQ' || kind === 'NEG-OPEN' ? filter?.['#e']?.[0] : undefined;
  return { sub, session };
}

/**
 * What a relay does with what a client says (`out`) and what the true relay says (`back`). Each is given the message and two ways to
 * send on: `to` the true relay, `from` it to the client.
 */
const honest = { out: (message, { to }) => to(message), back: (message, { from }) => from(message) };
const LIES = {
  'sends what nobody signed': {
    passes: true,
    panel: /Sent \d+ that do not hold; they were left out/,
    out(message, { to, from }) {
      to(message);
      const { sub, session } = asked(message);
      if (session && message[0] === 'REQ') for (const n of [1, 2, 3]) from(['EVENT', sub, event(session, n)]);
    },
    back: honest.back,
  },
  'sends events of another session as of this one': {
    passes: true,
    panel: /Sent \d+ that do not hold/,
    out(message, { to, from }) {
      to(message);
      const { sub, session } = asked(message);
      if (session && message[0] === 'REQ') from(['EVENT', sub, event(hex(9, 64), 4)]);
    },
    back: honest.back,
  },
  'says everything twice': {
    passes: true,
    panel: /It has all that is here/,
    out: honest.out,
    back(message, { from }) {
      from(message);
      from(message);
    },
  },
  'talks nonsense': {
    passes: true,
    panel: /Said \d+ things that make no sense/,
    out: honest.out,
    back(message, { from, raw }) {
      raw('…');
      raw('['.repeat(10_000));
      from({ not: 'a list' });
      from(message);
    },
  },
  'sends an event of ten megabytes': {
    passes: true,
    panel: /It has all that is here/,
    out(message, { to, from }) {
      to(message);
      const { sub, session } = asked(message);
      if (session && message[0] === 'REQ') from(['EVENT', sub, event(session, 5, JSON.stringify({ act: 'a', fill: 'x'.repeat(10_000_000) }))]);
    },
    back: honest.back,
  },
  'never says where an answer ends': {
    passes: true,
    // It is waited for, and then taken as ended.
    patience_ms: 60_000,
    panel: /Gave no answer/,
    out: honest.out,
    back(message, { from }) {
      if (!['EOSE', 'NEG-MSG', 'NEG-ERR'].includes(message[0])) from(message);
    },
  },
  'takes only so much': {
    passes: true,
    panel: /Takes only so much at a time/,
    out(message, { to, from }) {
      this.count = (this.count ?? 0) + 1;
      if (message[0] === 'EVENT' && this.count < 6) from(['OK', message[1].id, false, 'rate-limited: slow down']);
      else to(message);
    },
    back: honest.back,
  },
  'takes nothing, and says why': {
    panel: /does not take all that is here.*Its own words: “blocked: members only”.*still to be sent/,
    out(message, { to, from }) {
      if (message[0] === 'EVENT') from(['OK', message[1].id, false, 'blocked: members only']);
      else to(message);
    },
    back: honest.back,
  },
  'says that it takes everything, and keeps nothing': {
    patience_ms: 90_000,
    panel: /Lost \d+ that it said it had kept/,
    out(message, { to, from }) {
      if (message[0] === 'EVENT') from(['OK', message[1].id, true, '']);
      else to(message);
    },
    back: honest.back,
  },
  'sends a hundred thousand events that are none': {
    panel: /Cannot be reached. Next try in \d{3} s.*Sent \d{3,} that do not hold/,
    out(message, { to, from }) {
      to(message);
      const { sub, session } = asked(message);
      if (!session || message[0] !== 'REQ' || this.sent) return;
      this.sent = true;
      for (let n = 10; n < 100_010; n += 1) from(['EVENT', sub, event(session, n)]);
    },
    back: honest.back,
  },
};

/** The state's digest on the page where anybody counts again. */
async function digest(page, origin, session) {
  await go(page, `${origin}/#/s/${session}/count`);
  const shown = page.locator('.sealed__digest').first();
  return until('a digest', async () => /[0-9a-f]{64}/.exec((await shown.innerText()).replace(/\s/g, ''))?.[0]);
}

for (const [name, lie] of Object.entries(LIES)) {
  test(`a relay that ${name}`, { timeout: 240_000 }, async (t) => {
    const { origin, close } = await standBetween(ORIGIN, lie);
    t.after(close);
    const device = await venue.device(t, { language: 'en-GB' });
    device.expects(/WebSocket/);
    const { page } = device;
    const session = await convene(page, origin, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
    // Tapping goes on as if nothing were.
    await enter(page, 'Begin: Opening', 'Opening');
    assert.equal(await many(page, session, 'phase.enter'), 1);

    await go(page, `${origin}/#/s/${session}/settings`);
    const panel = page.getByRole('region', { name: 'Connection' });
    await panel.waitFor();
    const said = async () => (await panel.innerText()).replace(/\s+/g, ' ');
    await until(`its line under "Connection"`, async () => lie.panel.test(await said()) || assert.match(await said(), lie.panel), { within: lie.patience_ms ?? 30_000 });
    if (!lie.passes) return;

    // A phone on a good line gets all of it.
    await button(page, /^Show the code: Resident/).first().click();
    const door = await until('the link', async () => /http\S+(\/#\/in\/\S+)/.exec(await page.getByRole('dialog').innerText())?.[1]);
    const phone = await venue.device(t, { language: 'en-GB', screen: 'phone' });
    await phone.page.goto(ORIGIN + door);
    await phone.page.getByRole('heading', { level: 1, name: 'The yard' }).waitFor({ timeout: 60_000 });
    const wanted = await digest(page, origin, session);
    await until('the same state', async () => (await digest(phone.page, ORIGIN, session)) === wanted, { within: 60_000 });
  });
}
