// The facilitator's run with the keyboard alone: no pointer touches the page.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { go, openVenue } from './harness.mjs';
import { playExample, sit } from './pages.mjs';
import { dialogGone, says, until, many } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

/** What has the focus: its element and its name, as it is read aloud. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
    const name = element === document.body ? '' : element.getAttribute('aria-label') || labels || element.textContent;
    return `${element.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`;
  });

/** Presses Tab until something with this name has the focus. */
async function tabTo(page, pattern, key = 'Tab') {
  const met = [];
  for (let tabs = 0; tabs < 250; tabs += 1) {
    const at = await focused(page);
    if (pattern.test(at)) return;
    met.push(at);
    await page.keyboard.press(key);
  }
  assert.fail(`Tab never came to ${pattern}; it met ${[...new Set(met)].join(' | ')}`);
}

/** Goes to a button or link by Tab, and presses it. */
async function press(page, pattern) {
  await tabTo(page, pattern);
  await page.keyboard.press('Enter');
}

/** Writes into a field that Tab comes to. */
async function write(page, pattern, text) {
  await tabTo(page, pattern);
  await page.keyboard.type(text);
}

/** Out of any field, so that single keys act: the focus on a button of the head. */
const leaveField = (page) => tabTo(page, /^(button|a|summary|h2|div|main|body)/);

test('a facilitator runs a session with the keyboard alone', { timeout: 600_000 }, async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB', screen: { width: 1440, height: 1000 } });
  const board = page.locator('.console__board');
  const now = (phase) => says(page.locator('.phase-rail__step[aria-current="step"]'), new RegExp(`^${phase}, `));
  const key = (name) => page.keyboard.press(name);
  /** The one next act by its key: pressed once it is there. */
  const next = async () => {
    await page.locator('.console__next [aria-keyshortcuts="n"]').waitFor();
    await key('n');
  };

  await go(page, venue.url('/#/'));
  await press(page, /^a New session/);
  await write(page, /^input Title/, 'Our stairwell');
  await write(page, /^input Theme/, 'What should the stairwell be good for?');
  await write(page, /^input Your name/, 'Wang Fang');
  await press(page, /^button Keep the rest as it is and begin/);
  await page.waitForURL(/#\/s\/[0-9a-f]{64}\/console/);
  const session = /#\/s\/([0-9a-f]{64})/.exec(page.url())[1];
  await page.locator('.console__next').waitFor();

  await t.test('phases: on by one key, and looked at beside', async () => {
    await key('n');
    await now('Opening');
    await key(']');
    await says(page.locator('.phase-rail__step--shown'), /^Agenda wall, /);
    await key('0');
    await says(page.locator('.phase-rail__step--shown'), /^Opening, /);
  });

  await t.test('the timer: paused, gone on, extended, ended, started', async () => {
    const timer = board.locator('.timer');
    await says(timer, /Time left/i);
    await key('p');
    await says(timer, /Paused, left/i);
    await key('p');
    await says(timer, /Time left/i);
    const before = await timer.locator('.timer__left').innerText();
    await key('x');
    await until('five minutes more', async () => minutes(await timer.locator('.timer__left').innerText()) >= minutes(before) + 4);
    await key('q');
    await timer.waitFor({ state: 'detached' });
    await key('b');
    await says(timer, /Time left/i);
  });

  await t.test('a topic is written down and the breakouts are run', async () => {
    await key('n');
    await now('Agenda wall');
    await key('t');
    await page.locator('dialog[open]').waitFor();
    await write(page, /^(input|textarea) Topic/, 'Bicycles on the landing');
    await write(page, /^input The convener/, 'Grandma Wu');
    await tabTo(page, /^select Space and slot/);
    await key('ArrowDown');
    await press(page, /^button Put it on the wall/);
    await dialogGone(page);
    await says(board, /Bicycles on the landing/);
    await key('n');
    await now('Sign-up');
    await key('n');
    await now('Breakouts');
    await key('b');
    await says(board.locator('.timer').first(), /Time left/i);
    await next();
    await says(board, /ended \d/);
  });

  await t.test('the report, and on to the cards', async () => {
    // The slots that nobody meets in have no time of their own to run.
    await next();
    await now('Reports');
    await key('r');
    await page.locator('dialog[open]').waitFor();
    await write(page, /^input How many came/, '5');
    await write(page, /^textarea Discussion/, 'Two hooks on the wall.');
    await press(page, /^button File the report/);
    await dialogGone(page);
    await says(board, /Two hooks on the wall/);
    await key('n');
    await now('Cards');
  });

  await t.test('cards are written down for somebody', async () => {
    for (const [at, card] of ['The light is broken.', 'The light on the third floor is out.', 'Bicycles need a hook.'].entries()) {
      await key('c');
      await tabTo(page, /^input Enter a card for someone/);
      await page.keyboard.type(card);
      await key('Enter');
      await says(board, new RegExp(`00${at + 1} is taken in`));
      await leaveField(page);
    }
    await key('n');
    await now('Themes');
  });

  await t.test('cards are grouped, one way and the other, and undone', async () => {
    const column = (name) => page.locator('.theme-board__column').filter({ has: page.getByRole('heading', { name: new RegExp(name) }) });
    await press(page, /^button New theme/);
    await page.locator('dialog[open]').waitFor();
    await write(page, /^input The theme/, 'Light');
    await key('Enter');
    await dialogGone(page);
    await column('Light').waitFor();
    await tabTo(page, /^button Pick up card 001/);
    await key('Space');
    await key('ArrowRight');
    await key('Enter');
    await says(column('Light'), /001/);
    await tabTo(page, /^button Pick up card 002/);
    await key('1');
    await says(column('Light'), /002/);
    await key('Control+z');
    await says(column('Not grouped yet'), /002/);
    await key('n');
    await now('Statements');
  });

  await t.test('a question is opened and closed', async () => {
    await press(page, /^button Open a vote/);
    await write(page, /^input Write one/, 'The light comes first.');
    await key('Enter');
    await press(page, /^button Open the vote/);
    await says(board, /have voted/);
    await until('the question in the record', async () => (await many(page, session, 'question.open')) === 1);
    await key('n');
    await page.locator('dialog[open]').waitFor();
    await press(page, /^button Close and seal/);
    await says(board, /Sealed/);
    assert.equal(await many(page, session, 'question.close'), 1);
  });
});

/** Minutes of "12:40". */
const minutes = (clock) => Number(/(\d+):\d\d$/.exec(clock.trim())?.[1] ?? Number.NaN);

test('what is typed while a dialog is opening acts on nothing', { timeout: 120_000 }, async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB', screen: { width: 1440, height: 1000 } });
  const { session, people } = await playExample(page, venue.url('').replace(/\/$/, ''));
  await sit(page, session, people.facilitator[0]);
  await page.goto('about:blank');
  await go(page, venue.url(`/#/s/${session}/console/6`));
  await page.getByRole('button', { name: 'Bring in a list' }).waitFor();
  // Before the next frame: the dialog does not stand yet, and N would be the red button.
  await page.evaluate(async () => {
    const opens = [...document.querySelectorAll('.console__board button')].find((button) => button.textContent.includes('Bring in a list'));
    opens.click();
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true }));
  });
  await page.locator('dialog[open]').waitFor();
  assert.match(page.url(), /console\/6$/);
  await page.keyboard.press('Escape');
  await dialogGone(page);
  await page.keyboard.press('n');
  await page.waitForURL(/\/report$/);
});
