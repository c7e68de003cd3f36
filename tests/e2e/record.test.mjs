// The record travels: exported from one browser, opened in an empty one, and by the native binary, it comes to the same state;
// with a byte changed inside a value it does not hold, and whoever verifies it hears in which line.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { go, openVenue, ROOT } from './harness.mjs';
import { playExample } from './pages.mjs';
import { button, says, until } from './people.mjs';

const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');
const venue = await openVenue();
after(() => venue.close());
const origin = venue.url('').replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'gongshi-record-'));

/** Runs `gongshi verify`. */
const verify = (...args) => spawnSync(BINARY, ['verify', ...args], { encoding: 'utf8' });

/** The digest on the page where anybody counts again. */
async function digest(page, session) {
  await go(page, `${origin}/#/s/${session}/count`);
  const shown = page.locator('.sealed__digest').first();
  return until('a digest', async () => /[0-9a-f]{64}/.exec((await shown.innerText()).replace(/\s/g, ''))?.[0]);
}

/** The guided example's record as a file, and the digest of its state in the browser that made it. */
async function exported(t) {
  const { page } = await venue.device(t, { language: 'en-GB' });
  const { session } = await playExample(page, origin);
  const coming = page.waitForEvent('download');
  await button(page, 'Export the record').click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /\.jsonl$/);
  const file = join(folder, 'record.jsonl');
  mkdirSync(folder, { recursive: true });
  await download.saveAs(file);
  return { page, session, file, digest: await digest(page, session) };
}

test('the record', { timeout: 600_000 }, async (t) => {
  const record = await exported(t);
  const lines = readFileSync(record.file, 'utf8').trimEnd().split('\n');

  await t.test('opened in an empty browser it comes to the same state', async (t) => {
    const { page } = await venue.device(t, { language: 'en-GB' });
    await go(page, `${origin}/#/`);
    await says(page.locator('main'), /No session yet/);
    await page.getByLabel('Open a record file').setInputFiles(record.file);
    await page.waitForURL(new RegExp(record.session), { timeout: 120_000 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await digest(page, record.session), record.digest);
    await says(page.locator('.count__finding'), /^Finding Everything holds\./);
  });

  await t.test('the native binary says the same, and that all holds', () => {
    const { status, stdout, stderr } = verify('--json', record.file);
    assert.equal(status, 0, stderr);
    const audit = JSON.parse(stdout);
    assert.equal(audit.state_digest, record.digest);
    assert.equal(audit.valid, lines.length, 'every line holds');
    const words = verify(record.file);
    assert.equal(words.status, 0);
    assert.match(words.stdout, new RegExp(`state digest +${record.digest}`));
  });

  await t.test('a program that is not ours counts the same', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tests/independent/recount.mjs'), record.file], { encoding: 'utf8' });
    assert.equal(status, 0, stderr + stdout.slice(0, 2000));
    const audit = JSON.parse(verify('--json', record.file).stdout);
    const closed = audit.questions.filter(({ result }) => result).map(({ id, counted, result }) => [id, counted, result.tally]);
    assert.ok(closed.length > 0, 'the example has closed questions');
    const theirs = JSON.parse(stdout).questions.map(({ id, counted }) => [id, counted.ballots, counted.tally]);
    assert.deepEqual(theirs.toSorted(), closed.toSorted());
  });

  // One change each: in the first line, the last, and between; in every value that an event has.
  const places = [0, Math.floor(lines.length / 3), Math.floor((lines.length * 2) / 3), lines.length - 1];
  for (const [turn, value] of ['id', 'pubkey', 'created_at', 'kind', 'tags', 'content', 'sig'].entries()) {
    const place = places[turn % places.length];
    await t.test(`a byte of "${value}" in line ${place + 1} changed: it does not hold, and the line is named`, () => {
      const changed = with_a_byte_changed(lines[place], value);
      const file = join(folder, `${value}.jsonl`);
      writeFileSync(file, `${lines.with(place, changed).join('\n')}\n`);
      const { status, stdout } = verify(file);
      assert.equal(status, 1, stdout);
      assert.match(stdout, new RegExp(`WRONG +line ${place + 1}, act [0-9a-f]{64}`), stdout.slice(-2000));
    });
  }
});

/** The line with one byte changed inside the value; it is still an event by its form. */
function with_a_byte_changed(line, value) {
  const event = JSON.parse(line);
  const name = line.indexOf(`"${value}":`);
  assert.ok(name >= 0, `a line with "${value}"`);
  const from = name + value.length + 3;
  const written = JSON.stringify(event[value]);
  assert.equal(line.slice(from, from + written.length), written, 'the record is written without spaces');
  // The last letter or digit that is no part of an escape and no name of a field in the content.
  const at = [...written.matchAll(/(?<!\\)[0-9a-f](?=[^a-z]*$)/g)].at(-1)?.index ?? written.search(/[0-9a-f]/);
  const other = written[at] === '1' ? '2' : '1';
  return line.slice(0, from + at) + other + line.slice(from + at + 1);
}
