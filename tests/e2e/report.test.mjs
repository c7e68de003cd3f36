// The public account as files: the page that carries its record is read without the app, counted again on another device and by
// the native binary, and found out where it was changed.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertAccessible, go, openVenue, ROOT } from './harness.mjs';
import { playExample } from './pages.mjs';
import { button, says } from './people.mjs';

const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');
const venue = await openVenue();
after(() => venue.close());
const origin = venue.url('').replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'gongshi-report-'));

/** Saves what a click offers and resolves to the file's text. */
async function saved(page, click, ending) {
  const coming = page.waitForEvent('download');
  await click();
  const download = await coming;
  assert.match(download.suggestedFilename(), new RegExp(`\\.${ending}$`));
  const file = join(folder, `report.${ending}`);
  await download.saveAs(file);
  return { file, text: readFileSync(file, 'utf8') };
}

/** Every card and closing word of the data stands among the lines, where one sees it. */
async function allOnPaper(lines, data) {
  const said = data.said.cards + data.said.closing_words.length;
  assert.ok(said > 150, `${said}`);
  assert.equal(await lines.count(), said);
  assert.ok(await lines.evaluateAll((lines) => lines.every((line) => line.checkVisibility({ contentVisibilityAuto: true }) && line.offsetHeight > 0)));
}

/** Chooses one of the other formats. */
const format = (page, name) => async () => {
  await page.locator('.menu > summary').click();
  await button(page.locator('.menu__list'), name).click();
};

test('the report', { timeout: 900_000 }, async (t) => {
  const { page } = await venue.device(t, { language: 'en-GB' });
  const { session } = await playExample(page, origin);
  await go(page, `${origin}/#/s/${session}/report`);
  await says(page.locator('.report__state'), /Interim: 9 of 167 have no answer yet/);
  const digest = (await page.locator('.report__foot .sealed__digest').innerText()).replace(/\s/g, '');
  assert.match(digest, /^[0-9a-f]{64}$/);

  await t.test('a number of the first lines leads to what it is about, and the address stays', async () => {
    await page.locator('.figures__number').nth(3).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answers-h');
    assert.match(page.url(), /\/report$/);
  });

  const html = await saved(page, () => button(page, 'Save as one page').click(), 'html');
  const csv = await saved(page, format(page, 'Table of adoption (CSV)'), 'csv');
  const json = await saved(page, format(page, 'Data (JSON)'), 'json');

  await t.test('on paper every card is there, and nothing of that has to be opened first', async () => {
    const cards = page.getByRole('region', { name: /every card, word for word/ }).locator('li');
    assert.equal(await cards.count(), 0, 'a screen draws them when they are opened');
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    await allOnPaper(cards, JSON.parse(json.text));
    await page.emulateMedia({ media: null });
  });

  await t.test('its table and its data are read by others', () => {
    assert.ok(csv.text.startsWith('\u{feff}No.,Suggestion,'));
    const data = JSON.parse(json.text);
    assert.equal(data.record.state_digest, digest);
    assert.equal(csv.text.trimEnd().split('\r\n').length, data.answers.rows.length + 1);
  });

  await t.test('the page is read without the app', async (t) => {
    const device = await venue.device(t, { language: 'en-GB', screen: 'phone' });
    await device.page.goto(pathToFileURL(html.file).href);
    assert.equal(await device.page.locator('h1').innerText(), await page.locator('h1').innerText());
    assert.ok(await device.page.evaluate(() => document.documentElement.scrollWidth <= 360));
    await device.page.locator('details').first().locator('summary').click();
    await assertAccessible(device.page);
    await device.page.emulateMedia({ media: 'print' });
    await allOnPaper(device.page.locator('#cards li'), JSON.parse(json.text));
  });

  await t.test('on another device it is counted again, to the same state', async (t) => {
    const device = await venue.device(t, { language: 'en-GB' });
    await go(device.page, `${origin}/#/`);
    await device.page.getByLabel('Open a record file').setInputFiles(html.file);
    await device.page.waitForURL(new RegExp(session), { timeout: 120_000 });
    await go(device.page, `${origin}/#/s/${session}/count`);
    await says(device.page.locator('.count__finding'), /Everything holds\./);
    assert.equal(await device.page.locator('.count__finding .sealed__digest').innerText(), digest);
  });

  await t.test('the native binary says the same', () => {
    const { status, stdout } = spawnSync(BINARY, ['verify', '--json', html.file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.equal(JSON.parse(stdout).state_digest, digest);
  });

  await t.test('changed, it is found out, and what holds is still counted', async () => {
    const other = html.text.replace(`data-state-digest="${digest}"`, `data-state-digest="${digest.replaceAll('a', 'b')}"`);
    const changed = other.replace('\\"disposition\\":\\"adopted\\"', '\\"disposition\\":\\"deferred\\"');
    assert.notEqual(changed, other);
    const file = join(folder, 'changed.html');
    writeFileSync(file, changed);
    await go(page, `${origin}/#/s/${session}/count`);
    await page.getByLabel('Open a record').setInputFiles(file);
    await says(page.locator('main'), /This report cites another digest than its own record gives/);
    await says(page.locator('main'), /1 line in the file that was opened does not hold/);
    await says(page.locator('.count__finding'), /Not everything holds\./);
    assert.equal(spawnSync(BINARY, ['verify', file]).status, 1);
  });
});
