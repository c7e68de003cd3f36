// A real session, imported through the page: the opinion data of vTaiwan about ride services. What the app shows for each
// statement is compared with a count that this test makes by itself from the file.
//
// The data is no part of the project. GONGSHI_VTAIWAN names the folder with votes.csv and statements.csv.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { go, openVenue, ROOT } from './harness.mjs';
import { button } from './people.mjs';

const FOLDER = process.env.GONGSHI_VTAIWAN ?? join(ROOT, '../shared/data/opinion/opendata-vtaiwan.uberx');
const files = ['votes.csv', 'statements.csv'].map((name) => join(FOLDER, name));
const absent = files.some((file) => !existsSync(file));
if (absent) console.log(`vTaiwan is skipped: no votes.csv and statements.csv in ${FOLDER} (GONGSHI_VTAIWAN)`);

/** Agree, disagree and pass of each statement; of several votes of one participant the last counts. */
function counted(votes) {
  const latest = new Map();
  const [head, ...rows] = votes.replaceAll('\r', '').trim().split('\n');
  assert.equal(head, 'participant,statement,vote');
  for (const row of rows) {
    const [participant, statement, vote] = row.split(',').map(Number);
    latest.set(`${participant} ${statement}`, { statement, vote });
  }
  const found = new Map();
  for (const { statement, vote } of latest.values()) {
    const of = found.get(statement) ?? { agree: 0, disagree: 0, pass: 0 };
    of[vote > 0 ? 'agree' : vote < 0 ? 'disagree' : 'pass'] += 1;
    found.set(statement, of);
  }
  return found;
}

test('vTaiwan: every statement’s counts are those of the file', { skip: absent, timeout: 600_000 }, async (t) => {
  const venue = await openVenue();
  after(() => venue.close());
  const { page } = await venue.device(t, { language: 'en-GB' });
  page.setDefaultTimeout(300_000);
  await go(page, venue.url('/#/import'));
  await page.locator('#import-files').setInputFiles(files);
  const found = page.locator('[data-statements]');
  await found.waitFor();
  assert.deepEqual(
    await found.evaluate(({ dataset: { participants, statements, votes } }) => ({ participants, statements, votes })),
    { participants: '1921', statements: '197', votes: '49443' },
  );

  const clicked = performance.now();
  await button(page, 'Import as a session').click();
  const rows = page.locator('tr[data-statement]');
  await rows.first().waitFor();
  while ((await rows.count()) < 197) await button(page.locator('.imported'), 'Show more').first().click();
  const seconds = (performance.now() - clicked) / 1000;

  const shown = await rows.evaluateAll((all) =>
    all.map(({ dataset: { statement, agree, disagree, pass } }) => [Number(statement), { agree: Number(agree), disagree: Number(disagree), pass: Number(pass) }]),
  );
  const expected = counted(readFileSync(files[0], 'utf8'));
  const nobody = { agree: 0, disagree: 0, pass: 0 };
  assert.equal(shown.length, 197, 'a row for each statement');
  assert.equal(new Set(shown.map(([statement]) => statement)).size, 197, 'and no statement twice');
  for (const [statement, counts] of shown) assert.deepEqual(counts, expected.get(statement) ?? nobody, `statement ${statement}`);
  const votes = shown.reduce((sum, [, { agree, disagree, pass }]) => sum + agree + disagree + pass, 0);
  assert.equal(votes, 49_443, 'all votes are in the counts');
  t.diagnostic(`vTaiwan: 1,921 people, 197 statements, 49,443 votes; from the click to all rows shown ${seconds.toFixed(1)} s`);
  console.log(`vTaiwan, from the click to all rows shown: ${seconds.toFixed(1)} s`);
});
