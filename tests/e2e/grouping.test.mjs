// Cards are grouped into themes by mouse and by finger, and every step can be taken back. (By keyboard: keyboard.test.mjs.)

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openVenue } from './harness.mjs';
import { playExample, visit } from './pages.mjs';

let venue;
before(async () => (venue = await openVenue()));
after(() => venue.close());

const column = (page, n) => page.locator('.theme-board__column').nth(n);
const count = async (page, n) => Number(await column(page, n).locator('.theme-board__count').innerText());

/** How many cards stand in the first columns; the first are those in no theme. */
async function counts(page, columns = 4) {
  return Promise.all(Array.from({ length: columns }, (_, n) => count(page, n)));
}

/** Waits until the columns hold so many cards. */
async function holds(page, wanted) {
  for (let tries = 0; tries < 50; tries++) {
    if (JSON.stringify(await counts(page, wanted.length)) === JSON.stringify(wanted)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await counts(page, wanted.length), wanted);
}

/** The middle of a card's grip and a point in a theme's column, as the window has them. */
async function fromTo(page, from, to) {
  const grip = await column(page, from).locator('.slip__grip').first().boundingBox();
  const head = await column(page, to).locator('.theme-board__head').boundingBox();
  return [
    { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 },
    { x: head.x + head.width / 2, y: head.y + head.height + 20 },
  ];
}

async function board(t, options) {
  const device = await venue.device(t, { language: 'en-GB', screen: { width: 1440, height: 900 }, ...options });
  const { page } = device;
  const example = await playExample(page, venue.url(''));
  await visit(page, venue.url(''), example, { path: `/#/s/${example.session}/console/7`, role: 'facilitator' });
  await page.locator('.theme-board').waitFor();
  return device;
}

test('a card is dragged by its words as by its grip; a click on them only chooses it', async (t) => {
  const { page } = await board(t);
  const [loose, ...themes] = await counts(page);
  const words = column(page, 0).locator('.slip__text').first();
  await words.click();
  assert.equal(await page.locator('.slip--chosen').count(), 1, 'a click does not choose the card');
  await words.click();
  assert.equal(await page.locator('.slip--chosen').count(), 0, 'a second click does not let it go');
  const from = await words.boundingBox();
  const [, to] = await fromTo(page, 0, 1);
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 });
  assert.equal(await page.evaluate(() => String(getSelection())), '', 'the words are selected instead of dragged');
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await holds(page, [loose - 1, themes[0] + 1, themes[1], themes[2]]);
  assert.equal(await page.locator('.slip--chosen').count(), 0, 'what was dragged is not chosen');
});

test('a card is dragged with the mouse; where it is let go beside every theme it stays', async (t) => {
  const { page } = await board(t);
  const [loose, ...themes] = await counts(page);
  const [from, to] = await fromTo(page, 0, 2);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  assert.equal(await page.locator('.theme-board__ghost').count(), 1, 'nothing hangs on the pointer');
  assert.match(await column(page, 2).getAttribute('class'), /--target/, 'the theme does not show that it would take the card');
  await page.mouse.up();
  await holds(page, [loose - 1, themes[0], themes[1] + 1, themes[2]]);

  const [again] = await fromTo(page, 0, 2);
  await page.mouse.move(again.x, again.y);
  await page.mouse.down();
  await page.mouse.move(again.x + 40, again.y + 10, { steps: 4 });
  await page.mouse.move(4, 300, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  await holds(page, [loose - 1, themes[0], themes[1] + 1, themes[2]]);
  assert.equal(await page.locator('.theme-board__ghost').count(), 0);
});

test('a card is dragged with a finger', async (t) => {
  const { page, context } = await board(t, { hasTouch: true });
  const [loose, first] = await counts(page, 2);
  const [from, to] = await fromTo(page, 0, 1);
  const touch = await context.newCDPSession(page);
  const put = (type, points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await put('touchStart', [from]);
  for (let step = 1; step <= 10; step++) {
    await put('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
  }
  await put('touchEnd', []);
  await holds(page, [loose - 1, first + 1]);
});

test('a tap picks a card up and a tap on a theme puts it down', async (t) => {
  const { page } = await board(t, { hasTouch: true });
  const [loose, first] = await counts(page, 2);
  await column(page, 0).locator('.slip__grip').first().tap();
  await column(page, 1).getByRole('button', { name: 'Put it here' }).tap();
  await holds(page, [loose - 1, first + 1]);
});

test('steps are taken back one after the other', async (t) => {
  const { page } = await board(t);
  const [loose, first, second] = await counts(page, 3);
  for (const [key, wanted] of [['1', [loose - 1, first + 1, second]], ['2', [loose - 2, first + 1, second + 1]]]) {
    await column(page, 0).locator('.slip__grip').first().focus();
    await page.keyboard.press(key);
    await holds(page, wanted);
  }
  await page.keyboard.press('Control+z');
  await holds(page, [loose - 1, first + 1, second]);
  await page.keyboard.press('Control+z');
  await holds(page, [loose, first, second]);
});
