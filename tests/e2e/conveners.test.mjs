// Who convenes a topic: somebody who came and for whom it is written down, somebody who takes it up, somebody it is handed to.

import { after, test } from 'node:test';
import { openVenue } from './harness.mjs';
import {
  RESIDENTS, button, convene, dialog, dialogGone, enter, field, handOver, literally, oneAfterAnother, pick, says, stepAside, stepUp,
  takeBack,
} from './people.mjs';

const venue = await openVenue();
after(() => venue.close());

const BENCHES = 'Benches in the shade';
const DOGS = 'Where dogs may run';

test('a topic is written down for who came, taken up by who wishes, and handed over', async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB', screen: { width: 1440, height: 1000 } });
  const board = page.locator('.console__board');
  const topic = (title) => page.locator('.topic').filter({ hasText: title });
  const [, first, second] = RESIDENTS;

  await convene(page, venue.url('').replace(/\/$/, ''), { title: 'The yard', theme: 'What should our yard be good for?', given: '' });
  await enter(page, 'Begin: Opening', 'Opening');
  await enter(page, 'All said: ask for topics', 'Agenda wall');
  await handOver(page, { first: true });
  for (const person of [first, second]) {
    await stepUp(page, person);
    await stepAside(page);
  }
  await takeBack(page);

  await button(board, 'Add a topic').click();
  await field(dialog(page), /^Topic/).fill(BENCHES);
  await pick(dialog(page).getByLabel('Who it is'), new RegExp(`^${literally(first.name)}`));
  await button(dialog(page), 'Put it on the wall').click();
  await dialogGone(page);
  await says(topic(BENCHES), new RegExp(literally(first.name)));
  await button(board, 'Add a topic').click();
  await field(dialog(page), /^Topic/).fill(DOGS);
  await dialog(page).getByRole('radio', { name: /nobody convenes it yet/ }).check();
  await button(dialog(page), 'Put it on the wall').click();
  await dialogGone(page);
  await says(topic(DOGS), /nobody convenes it yet/);

  await handOver(page);
  await oneAfterAnother(page, [first], async () => {
    await says(topic(BENCHES), /I convene this/);
    await button(page, `I will convene it ${DOGS}`).click();
    await says(topic(DOGS), /I convene this/);
  });

  await takeBack(page);
  await button(page, `Open the topic: ${DOGS}`).click();
  await pick(dialog(page).getByLabel('Somebody else convenes it'), new RegExp(`^${literally(second.name)}`));
  await button(dialog(page), 'Hand it over').click();
  await says(dialog(page), new RegExp(`^${DOGS} ${literally(second.name)}`));
  await button(dialog(page), 'Close').click();
  await dialogGone(page);
  await says(topic(DOGS), new RegExp(literally(second.name)));
  await handOver(page);
  await oneAfterAnother(page, [first, second], async ({ name }) => {
    const mine = name === first.name ? BENCHES : DOGS;
    await says(topic(mine), /I convene this/);
    await says(page.locator('main'), name === first.name ? /I will come Where dogs/ : /I will come Benches/);
  });
});
