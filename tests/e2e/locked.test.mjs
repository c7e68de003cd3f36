// A vote whose ballots are locked until its close, over the relay: the phone that voted knows its own answer, nobody can count, and the
// close opens it on every device that is there, without a reload.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { go, openVenue } from './harness.mjs';
import { acts, answer, button, comeIn, convene, dialog, doorOf, enter, field, many, says, until } from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const ORIGIN = venue.url('').replace(/\/$/, '');

/** The phase of the statements, in the plan of an Open Space. */
const STATEMENTS = 8;

test('a locked vote is opened by its close, on a phone that was there all the time', async (t) => {
  const host = await venue.device(t, { language: 'en-GB', screen: 'desktop' });
  const session = await convene(host.page, ORIGIN, { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  const door = await doorOf(host.page, ORIGIN, session, /^Show the code: Resident/);
  // One phone stays as it is; the other is opened anew after its vote.
  const phones = [];
  for (const name of ['Guo Tao', 'Deng Li']) {
    const phone = await venue.device(t, { language: 'en-GB', screen: 'phone', hasTouch: true, isMobile: true });
    await comeIn(phone.page, door, { name, group: 'Tenants' });
    phones.push(phone);
  }
  const [stays, comesBack] = phones;
  await go(host.page, `${ORIGIN}/#/s/${session}/console`);
  await enter(host.page, 'Begin: Opening', 'Opening');

  await go(host.page, `${ORIGIN}/#/s/${session}/console/${STATEMENTS}`);
  const board = host.page.locator('.console__board');
  await button(board, 'Open a vote').click();
  await field(board, /^Write one/).fill('A bench under the plane tree.');
  await button(board, 'Add it').click();
  await button(board, 'Open the vote').click();
  await says(board, /votes are locked until the close; the key is on the devices of Wang Fang/);
  await says(board, /0 of 2 have voted/);

  for (const { page } of phones) await answer(page, ['Agree']);
  await says(board, /2 of 2 have voted/);
  await comesBack.page.reload();
  for (const { page } of phones) await says(page.locator('main'), /Your vote is saved/);
  await button(comesBack.page, /^Change my vote/).click();
  await says(comesBack.page.locator('main'), /A bench under the plane tree\. Agree/);
  for (const { page } of [host, ...phones]) {
    await until('both ballots', async () => (await many(page, session, 'ballot.cast')) === 2);
    const cast = (await acts(page, session)).filter(({ act }) => act === 'ballot.cast');
    assert.deepEqual(cast.map(({ answers }) => Object.keys(answers)), [['locked'], ['locked']]);
  }
  for (const { page } of phones) {
    await go(page, `${ORIGIN}/#/s/${session}/count`);
    await says(page.locator('main'), /no vote has been sealed yet/);
  }

  await button(board, 'Close and seal').click();
  await button(dialog(host.page), 'Close and seal').click();
  await says(board, /2 of 2 voted.*Agree 2/);
  for (const { page } of [stays, comesBack]) {
    await until('the close on the phone', async () => (await many(page, session, 'question.close')) === 1);
    await says(page.locator('main'), /1 sealed vote counted again, the same as published/);
  }
});
