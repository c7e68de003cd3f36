// The main job, told once from the invitation to the public account: one laptop, its console in one tab and the projector's wall
// in another; twelve residents of three groups who step up one after another; somebody from the office. After every stage the
// page is loaded anew, and nothing is lost; the wall follows.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { go, openVenue } from './harness.mjs';
import * as office from './office.mjs';
import {
  HOST, OFFICER, RESIDENTS,
  acts, answer, button, comeBack, consent, convene, dialog, dialogGone, enter, field, giveDots, handOver, literally, many, next,
  oneAfterAnother, pick, reload, says, stepAside, stepUp, takeBack, until, wallSays, writeCard,
} from './people.mjs';

const venue = await openVenue();
after(() => venue.close());
const origin = venue.url('').replace(/\/$/, '');

const TITLE = 'The lane by the boiler house';
const THEME = 'What should our lane be good for?';
const GIVEN = 'The lane stays open for the fire engine';
const TOPICS = {
  charging: 'Where scooters are charged',
  dancing: 'Dancing and quiet after supper',
  children: 'A corner for the children',
};
const THEMES = { scooters: 'Scooters and charging', evenings: 'Evenings in the lane' };
const GOALS = {
  shed: { title: 'Scooters and charging', text: 'By winter there is a roofed place with sockets at the west gate, and the stairs stay free.' },
  quiet: { title: 'Evenings in the lane', text: 'The music ends at nine, at a volume that the first floor can live with.' },
};
const STATEMENTS = 3;
const STANCES = ['Agree', 'Disagree', 'Pass'];

/** What resident `at` says to statement `statement`: so that every count differs. */
const stanceOf = (at, statement) => STANCES[at < 8 - statement * 2 ? 0 : at < 11 - statement ? 1 : 2];
const count = (list, one) => list.filter((other) => other === one).length;
const tally = ([agree, disagree, pass]) => new RegExp(`Agree ${agree} ?Disagree ${disagree} ?Pass ${pass} `);

test('the main job, from the invitation to the public account', { timeout: 1_200_000 }, async (t) => {
  const device = await venue.device(t, { language: 'en-GB', screen: { width: 1440, height: 1000 } });
  const { page } = device;
  let wall;
  let session;
  let failed = null;
  const main = page.locator('main');
  const board = page.locator('.console__board');
  const at = (path) => `${origin}/#/s/${session}/${path}`;
  /** A step of the story: what follows a step that failed cannot be told. */
  const step = (name, tell) =>
    t.test(name, async () => {
      assert.equal(failed, null, 'an earlier step failed');
      failed = name;
      await tell();
      failed = null;
    });

  await step('convening through the wizard', async () => {
    session = await convene(page, origin, { title: TITLE, theme: THEME, given: GIVEN });
    wall = await device.newPage();
    await go(wall, at('wall'));
    // A tab behind another draws once a second.
    await page.bringToFront();
    await wallSays(wall, [new RegExp(literally(THEME)), /Welcome/]);
    await reload(page, session);
  });

  await step('the opening, and a time box on the wall', async () => {
    await enter(page, 'Begin: Opening', 'Opening');
    await wallSays(wall, [/Opening: whoever comes is the right people/, /Left/]);
    await reload(page, session);
    await enter(page, 'All said: ask for topics', 'Agenda wall');
    await wallSays(wall, [/Agenda wall: step in, write it, put it up/]);
  });

  await step('twelve residents step up one after another', async () => {
    await handOver(page, { first: true });
    for (const person of RESIDENTS) {
      await stepUp(page, person);
      if (person.pin) await reload(page, session);
      if (person.name === 'Zhao Ming') await nameTopic(TOPICS.charging, /09:30.*Common room/);
      if (person.name === 'Ma Xiulan') await nameTopic(TOPICS.dancing, /^not yet$/);
      await stepAside(page);
    }
    await reload(page, session);
    assert.equal(await many(page, session, 'join'), RESIDENTS.length, 'twelve have joined');
  });

  async function nameTopic(title, place) {
    await field(page, /^Your topic/).fill(title);
    await pick(page.getByLabel('Space and slot'), place);
    await button(page, 'Name this topic').click();
    await page.locator('.topic__name').filter({ hasText: title }).waitFor();
  }

  await step('whoever has digits comes back only by them', async () => {
    const [locked] = RESIDENTS;
    await page.locator('.stepup__person').filter({ hasText: locked.name }).click();
    await page.getByLabel(/^PIN/).fill('0000');
    await button(page, 'It is me').click();
    await says(main, /That is not it\. All that was written is still there/);
    await page.getByLabel(/^PIN/).fill(locked.pin);
    await button(page, 'It is me').click();
    await says(page.locator('.who-am-i__name'), new RegExp(`^${locked.name}`));
    await stepAside(page);
  });

  await step('the agenda wall: a topic for somebody else, and a place for each', async () => {
    await takeBack(page);
    await says(page.locator('.people-panel'), /Here 12 .*Owners 5 \/ 30.*Tenants 4 \/ 10.*Shopkeepers 3 \/ 5/);
    await button(board, 'Add a topic').click();
    await field(dialog(page), /^Topic/).fill(TOPICS.children);
    await field(dialog(page), /^The convener/).fill('Grandma Wu');
    await pick(dialog(page).getByLabel('Space and slot'), /10:20.*Courtyard/);
    await button(dialog(page), 'Put it on the wall').click();
    await dialogGone(page);
    await button(page, `Open the topic: ${TOPICS.dancing}`).click();
    await pick(dialog(page).getByLabel('Space and slot'), /09:30.*Courtyard/);
    await button(dialog(page), 'Move it').click();
    await says(dialog(page), /put at (\d+ \w+ )?09:30 Courtyard/);
    await button(dialog(page), 'Close').click();
    await dialogGone(page);
    await says(page.locator('.agenda-grid'), new RegExp(`Common room.*${TOPICS.charging}.*Courtyard.*${TOPICS.dancing}.*${TOPICS.children}.*Grandma Wu`));
    await wallSays(wall, Object.values(TOPICS).map((topic) => new RegExp(topic)));
    await reload(page, session);
  });

  await step('signing up binds nobody', async () => {
    await enter(page, 'The agenda stands: start sign-ups', 'Sign-up');
    await handOver(page);
    await oneAfterAnother(page, RESIDENTS.slice(5, 9), async () => {
      await button(page, `I will come ${TOPICS.charging}`).click();
      await button(page, new RegExp(`^Signed up; tap to leave ${TOPICS.charging}`)).waitFor();
    });
    await takeBack(page);
    await wallSays(wall, [/4 signed up/]);
    await reload(page, session);
  });

  await step('breakouts: started, paused, extended, ended', async () => {
    await enter(page, 'Names are up: start the breakouts', 'Breakouts');
    await next(page, 'Start slot 1');
    const clock = board.locator('.timer').first();
    await says(clock, /Time left .*of 40 minutes/i);
    await wallSays(wall, [/Slot 1 Left/, new RegExp(TOPICS.charging)]);
    await button(clock, 'Pause').click();
    await says(clock, /Paused, left/i);
    await wallSays(wall, [/Slot 1 Paused, left/]);
    await reload(page, session);
    await button(clock, 'Go on').click();
    await says(clock, /Time left (39|40):/i);
    await button(clock, '5 minutes more').click();
    await says(clock, /Time left 4[45]:/i);
    await reload(page, session);
    await next(page, 'End slot 1, ask for reports');
    await says(board, /Slot 1 · .*ended \d/);
    await next(page, 'Start slot 2');
    await wallSays(wall, [/Slot 2 Left/, new RegExp(TOPICS.children)]);
    await button(board.locator('.timer').first(), 'End it now').click();
    await until('three acts for the first slot and two for the second', async () => (await many(page, session, 'timer')) >= 7);
    await reload(page, session);
  });

  await step('a report for each topic', async () => {
    await enter(page, 'Talks are over: ask for reports', 'Reports');
    await button(page.locator('.row-list__one').filter({ hasText: TOPICS.children }), 'Enter it for Grandma Wu').click();
    await report({ came: '4', said: 'A corner of sand is enough.', done: 'Grandma Wu asks for sand.' });
    await handOver(page);
    const convened = { 'Zhao Ming': 'Roof and sockets at the gate.', 'Ma Xiulan': 'We dance until nine.' };
    await oneAfterAnother(page, RESIDENTS.filter(({ name }) => convened[name]), async ({ name }) => {
      await button(page, 'Please write its report').click();
      await report({ came: '6', said: convened[name], notAgreed: name === 'Ma Xiulan' ? 'Eight or nine o’clock.' : '' });
      await page.getByRole('button', { name: 'Edit the report' }).waitFor();
    });
    await takeBack(page);
    await wallSays(wall, [/A corner of sand is enough/, /Roof and sockets/, /Eight or nine/]);
    await says(board, /4 people/);
    await reload(page, session);
  });

  async function report({ came, said, done = '', notAgreed = '' }) {
    await dialog(page).getByLabel(/^How many came/).fill(came);
    await field(dialog(page), /^Discussion/).fill(said);
    await field(dialog(page), /^Actions/).fill(done);
    await field(dialog(page), /^Not agreed/).fill(notAgreed);
    await button(dialog(page), 'File the report').click();
    await dialogGone(page);
  }

  await step('cards: twelve by their authors, one written down for somebody', async () => {
    await enter(page, 'Reports read: start collecting cards', 'Cards');
    await handOver(page);
    await oneAfterAnother(page, RESIDENTS, async ({ card, pin }) => {
      await writeCard(page, card);
      if (pin) await reload(page, session);
    });
    await takeBack(page);
    await field(board, /^Enter a card for someone/).fill('My wheelchair does not get past the scooters.');
    await board.locator('summary').filter({ hasText: 'Who said it' }).click();
    await field(board, /^Name/).first().fill('Uncle Bai');
    await button(board, 'Take it in').click();
    await says(board, /013 is taken in/);
    await says(board.locator('.slip').filter({ hasText: 'My wheelchair' }), /Uncle Bai.*entered by Wang Fang/);
    await wallSays(wall, [/My wheelchair does not get past/, new RegExp(literally(RESIDENTS[11].card))]);
    await reload(page, session);
    assert.equal(await many(page, session, 'card.add'), 13);
  });

  await step('themes: grouped, one taken back, two cards merged', async () => {
    await enter(page, 'All in: start grouping', 'Themes');
    await theme(THEMES.scooters, [1, 2, 4, 6, 7, 13]);
    await theme(THEMES.evenings, [3, 5]);
    await tile(9).locator('.slip__text').click();
    await pick(board.getByLabel('Into which theme'), new RegExp(THEMES.scooters));
    await button(board, 'Put').click();
    await says(column(THEMES.scooters), /007.*009|009.*007/);
    await button(board, 'Undo').click();
    await says(column('Not grouped yet'), /009/);
    await tile(11).getByRole('button', { name: 'Pick up card 011' }).click();
    await button(column(THEMES.evenings), 'Put it here').click();
    await says(column(THEMES.evenings), /011/);
    for (const number of [1, 12]) await tile(number).locator('.slip__text').click();
    await button(page.locator('.theme-board__hand'), 'Merge into one').click();
    await dialog(page).getByRole('radio', { name: /Scooters block the stairs/ }).check();
    await button(dialog(page), 'Merge into one').click();
    await says(column(THEMES.scooters), /012 merged into it/);
    await wallSays(wall, [new RegExp(THEMES.scooters), new RegExp(THEMES.evenings)]);
    await reload(page, session);
  });

  function column(title) {
    return page.locator('.theme-board__column').filter({ has: page.getByRole('heading', { name: new RegExp(title) }) });
  }

  function tile(number) {
    const shown = page.locator('.slip__number', { hasText: String(number).padStart(3, '0') });
    return page.locator('.theme-board .slip').filter({ has: shown }).first();
  }

  async function theme(title, cards) {
    for (const card of cards) await tile(card).locator('.slip__text').click();
    await button(page.locator('.theme-board__hand'), 'New theme').click();
    await field(dialog(page), /^The theme/).fill(title);
    await button(dialog(page), 'Make it').click();
    await column(title).waitFor();
    for (const card of cards) await says(column(title), new RegExp(String(card).padStart(3, '0')));
  }

  await step('statements: agree, disagree, pass', async () => {
    await enter(page, 'Grouped: put it to the vote', 'Statements');
    await button(board, 'Open a vote').click();
    await board.locator('summary').filter({ hasText: 'Pick from what was said' }).click();
    for (const at of [1, 2]) await board.getByRole('checkbox', { name: RESIDENTS[at].card }).check();
    await field(board, /^Write one/).fill('Whoever parks on the stairs is called by name.');
    await button(board, 'Add it').click();
    await button(board, 'Open the vote').click();
    await says(board, /0 of 12 have voted/);
    await handOver(page);
    for (const [who, person] of RESIDENTS.entries()) {
      await oneAfterAnother(page, [person], () => answer(page, [0, 1, 2].map((statement) => stanceOf(who, statement))));
      if (who === 5) await wallSays(wall, [/6 of 12 have voted/]);
    }
    await takeBack(page);
    await says(board, /12 of 12 have voted/);
    await reload(page, session);
    // What is stored says no more than that somebody voted, until the close brings the key.
    const stored = await acts(page, session);
    const cast = stored.filter(({ act }) => act === 'ballot.cast');
    assert.equal(cast.length, 12 * STATEMENTS);
    assert.ok(cast.every(({ answers }) => Object.keys(answers).join() === 'locked'), 'every ballot is locked');
    assert.equal(Object.keys(stored.find(({ act }) => act === 'question.open').lock.wrapped).length, 1, 'one facilitator has the key');
    await next(page, 'Close and seal');
    await button(dialog(page), 'Close and seal').click();
    await says(board, /12 of 12 voted.*This device has counted again: it agrees/);
    for (let statement = 0; statement < STATEMENTS; statement += 1) {
      const given = RESIDENTS.map((_, who) => stanceOf(who, statement));
      await says(board.locator('.question__statement').nth(statement), tally(STANCES.map((stance) => count(given, stance))));
    }
    await wallSays(wall, [/closed, 12 of 12 voted/]);
    await reload(page, session);
  });

  await step('dots on topics', async () => {
    await enter(page, 'Voted: find what comes first', 'Convergence');
    await button(board, 'Ask for dots').click();
    await button(board, 'Open the vote').click();
    await says(board, /0 of 12 have voted/);
    await handOver(page);
    await oneAfterAnother(page, RESIDENTS.slice(0, 4), () => giveDots(page, { [TOPICS.charging]: 2, [TOPICS.children]: 1 }));
    await oneAfterAnother(page, RESIDENTS.slice(4, 6), () => giveDots(page, { [TOPICS.dancing]: 2 }));
    await takeBack(page);
    await reload(page, session);
    await next(page, 'Close and seal');
    await button(dialog(page), 'Close and seal').click();
    await says(board.locator('.ranking'), new RegExp(`${TOPICS.charging} 8 dots from 4 people.*4 dots from (4|2) people.*4 dots from (2|4) people`));
    await wallSays(wall, [/closed, 6 of 12 voted/, /8 dots · 4 people/]);
    await reload(page, session);
  });

  const goal = (title) => board.locator('.goal').filter({ has: page.getByRole('heading', { name: title }) });

  await step('two goals, tested by consent', async () => {
    await enter(page, 'Focus found: word the goals', 'Goals');
    for (const { title, text } of Object.values(GOALS)) {
      await button(board, 'Word a goal').click();
      await board.locator('summary').filter({ hasText: 'Pick from what was said' }).click();
      await board.getByRole('checkbox', { name: new RegExp(title) }).check();
      await field(board, /^The goal/).fill(title);
      await field(board, /^What it means/).fill(text);
      await button(board, 'Keep this draft').click();
      await goal(title).waitFor();
    }
    for (const { title } of Object.values(GOALS)) {
      await button(goal(title), 'Ask for consent').click();
      await button(goal(title), 'Open the vote').click();
      await says(goal(title), /0 of 12 have voted/);
    }
    await reload(page, session);
    await handOver(page);
    const objections = {
      'Deng Li': [{ harm: 'The west gate is where I unload.', remedy: 'Keep ten minutes for deliveries.' }, 'Consent'],
      'Ma Xiulan': ['Consent', { harm: 'Nine is when people come home; the dancing would die.', remedy: '' }],
      'Song Yu': ['Stand aside', 'Consent'],
    };
    await oneAfterAnother(page, [...RESIDENTS.slice(0, 5), RESIDENTS[8], RESIDENTS[10]], async ({ name }) => {
      const said = objections[name] ?? ['Consent', 'Consent'];
      for (const [at, { title }] of Object.values(GOALS).entries()) await consent(page, title, said[at]);
      await says(page.locator('.resident__mine').first(), /Your vote is saved.*Your vote is saved/);
    });
    await takeBack(page);
    for (const { title } of Object.values(GOALS)) {
      await says(goal(title), /7 of 12 have voted/);
      await button(goal(title), 'Close and seal').click();
      await button(dialog(page), 'Close and seal').click();
      await says(goal(title).locator('.objection'), /An objection without an answer/);
    }
    await says(goal(GOALS.shed.title), /Consent 5 ?Object 1 ?Stand aside 1 /);
    await says(goal(GOALS.quiet.title), /Consent 6 ?Object 1 ?Stand aside 0 /);
    await reload(page, session);
  });

  await step('one objection is resolved, one stands; who does what is signed', async () => {
    await handle(GOALS.shed.title, 'Resolved', 'Ten minutes at the gate stay free until eight.');
    await handle(GOALS.quiet.title, 'It stands', 'There is no other hour; the dancers keep their objection.');
    await says(goal(GOALS.shed.title), /Objection resolved.*Resolved: Ten minutes/);
    await says(goal(GOALS.quiet.title), /An objection stands.*Why it stands: There is no other hour/);
    for (const { title } of Object.values(GOALS)) {
      await button(goal(title), 'Make it a goal').click();
      await button(dialog(page), 'Agreed').click();
      await dialogGone(page);
      await says(goal(title).locator('.goal__from'), /^agreed/);
    }
    await button(goal(GOALS.shed.title), 'Add a commitment').click();
    await field(dialog(page), /^Who/).fill('House three');
    await field(dialog(page), /^What/).fill('Measures the place at the gate');
    await dialog(page).getByLabel(/^By when/).fill(office.dayIn(30));
    await field(dialog(page), /^With what/).fill('A tape and two evenings');
    await button(dialog(page), 'Keep this commitment').click();
    await dialogGone(page);
    await button(goal(GOALS.shed.title), 'Add a commitment').click();
    assert.equal(await field(dialog(page), /^Who/).inputValue(), '', 'the next commitment begins with an empty form');
    await page.keyboard.press('Escape');
    await dialogGone(page);
    await button(goal(GOALS.shed.title), 'Sign it').click();
    await says(goal(GOALS.shed.title), new RegExp(`House three.*${HOST.name}`));
    await handOver(page);
    await oneAfterAnother(page, [RESIDENTS[1]], async () => {
      await button(page, 'I put my name to it').click();
      await button(page, 'Yes, sign').click();
      await says(main, /House three Measures the place at the gate.*2 names.*Your name is under it/);
    });
    await takeBack(page);
    await says(goal(GOALS.shed.title), new RegExp(`House three(?=.*${HOST.name})(?=.*${RESIDENTS[1].name})`));
    await wallSays(wall, [/settled · 1 part taken on/, /settled · taken on by nobody yet/]);
    await reload(page, session);
  });

  async function handle(title, outcome, how) {
    await button(goal(title), 'Answer it').click();
    await dialog(page).getByRole('radio', { name: new RegExp(`^${outcome}`) }).check();
    await field(dialog(page), outcome === 'Resolved' ? /^How it was resolved/ : /^Why it stands/).fill(how);
    await button(dialog(page), 'Keep this answer').click();
    await dialogGone(page);
  }

  await step('the closing circle, and the close', async () => {
    await enter(page, 'Done with goals: go to closing', 'Closing');
    await field(board, /^Write a sentence down/).fill('I take the tape measure home.');
    await field(board, /^Who said it/).fill('Uncle Bai');
    await button(board, 'Take it in').click();
    await says(board, /1 sentence I take the tape measure home\. Uncle Bai/);
    await handOver(page);
    await oneAfterAnother(page, [RESIDENTS[0]], async () => {
      await page.locator('#closing').fill('I slept badly for a year; tonight I hope.');
      await button(page, 'Hand in').click();
      await says(main, /Heard\. Thank you/);
    });
    await takeBack(page);
    await wallSays(wall, [/tonight I hope/, /tape measure/]);
    await next(page, 'Close the session');
    await says(dialog(page), /\d+ things to answer within 30 days/);
    await button(dialog(page), 'Close the session').click();
    await says(board, /The session is closed; answers are due by/);
    await wallSays(wall, [/The session is closed/]);
    await reload(page, session);
  });

  await step('the office is seated, and keeps drafts', async () => {
    await go(page, at('settings'));
    await office.seat(page, OFFICER);
    await reload(page, session);
    await office.draft(page, GOALS.shed.title, office.ADOPTED);
    await reload(page, session);
  });

  await step('an interim report with blanks; "complete" is refused, and says what is blank', async () => {
    await office.publish(page, { goesOut: /^Publish this answer$/ });
    await go(page, at('report'));
    await says(page.locator('.report__state'), /Interim: \d+ of \d+ have no answer yet/);
    for (const words of ['a roofed place with sockets', 'Ten minutes at the gate stay free', 'There is no other hour']) {
      await page.locator('.report').getByText(words).first().waitFor({ state: 'attached' });
    }
    await reload(page, session);
    await go(page, at('desk'));
    await office.refusedComplete(page, GOALS.quiet.title);
    await reload(page, session);
  });

  await step('all is answered: "complete" is granted', async () => {
    await office.draft(page, GOALS.quiet.title, office.NOT_ADOPTED, { alsoTheRest: true, ready: 4 });
    await office.publish(page, { goesOut: /^Publish these 4 answers$/, complete: true });
    await says(page.locator('.desk__counts'), /Report version 2 is out, complete/);
    await office.progress(page, GOALS.shed.title, 'The sockets are in.');
    await reload(page, session);
    await go(page, at('report'));
    await says(page.locator('.report__state'), /Complete: all \d+ have an answer/);
    await reload(page, session);
  });

  await step('a resident’s verdict stands beside the office’s word', async () => {
    await go(page, at('tablet'));
    await stepAside(page);
    await oneAfterAnother(page, [RESIDENTS[1]], async () => {
      await says(main, /You wrote “Give scooters a roof/);
      await button(page, 'Partly solved').click();
      await field(page, /^Anything to add/).fill('Two sockets for forty scooters.');
      await button(main, 'Hand in').click();
      await until('the verdict in the record', async () => (await many(page, session, 'verdict.give')) === 1);
    });
  });

  await step('a follow-up meeting from the open items, and its minutes', async () => {
    await comeBack(page, OFFICER);
    await page.waitForURL(/\/desk$/);
    await office.callMeeting(page, { place: 'The old boiler house', about: GOALS.quiet.title });
    await reload(page, session);
    await office.meetings(page);
    await office.minutes(page, { came: '9', said: 'The dancers try eight thirty for a month.' });
    await says(main, /9 came.*eight thirty/);
    await reload(page, session);
    await stepAside(page);
  });

  await step('what became of mine: card, theme, vote, goal, answer, verdict', async () => {
    await comeBack(page, RESIDENTS[1]);
    await go(page, at('mine'));
    const line = [
      literally(RESIDENTS[1].card), `Grouped into “${THEMES.scooters}”`, 'Vote: of 12', `Became the goal “${GOALS.shed.title}”`,
      'Adopted', 'The sockets are in', '1 neighbour judged it: 0 solved, 1 partly',
    ];
    for (const part of line) await says(main, new RegExp(part));
    await says(main, new RegExp(line.slice(0, 5).join('.*')), 'in the order in which it came about');
    await reload(page, session);
    const kinds = new Set((await acts(page, session)).map(({ act }) => act));
    assert.ok(kinds.size >= 26, `the whole of the method is in the record: ${[...kinds].join(', ')}`);
  });
});
