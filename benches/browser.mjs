// Opens a made-up session of many acts in Chromium and measures what a person would feel: `script/bench [ACTS]`.
//
// The page is slowed four times for the tap, as a cheap phone would be. Figures are medians; nothing here passes or fails.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVenue, go, ROOT } from '../tests/e2e/harness.mjs';
import { people, sit } from '../tests/e2e/pages.mjs';

const acts = Number(process.argv[2] ?? 10_000);
const TAPS = 9;
const file = join(ROOT, 'target/bench', `session-${acts}.jsonl`);
mkdirSync(join(ROOT, 'target/bench'), { recursive: true });
const made = execFileSync('cargo', ['run', '--quiet', '--release', '--example', 'generate', '--', String(acts)], { cwd: ROOT, maxBuffer: 1 << 30 });
writeFileSync(file, made);

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
const row = (what, figure, budget) => console.log(`${what.padEnd(62)} ${String(figure).padStart(10)}   ${budget}`);

const venue = await openVenue();
const context = await venue.browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 740 } });
const page = await context.newPage();
const origin = venue.url('').replace(/\/$/, '');
await go(page, `${origin}/#/`);

// Longest time in which nothing else could be done, while the record is verified and stored.
await page.evaluate(() => {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: false });
});
const began = Date.now();
await page.locator('input[type=file]').setInputFiles(file);
await page.waitForURL(/#\/s\/[0-9a-f]{64}\//, { timeout: 300_000 });
await page.locator('h1').first().waitFor();
const imported = Date.now() - began;
const longest = await page.evaluate(() => globalThis.longest);
const session = /#\/s\/([0-9a-f]{64})/.exec(page.url())[1];

// Opening: from the address to the page, the app itself running already.
const opened = [];
for (let n = 0; n < 5; n += 1) {
  await go(page, `${origin}/#/`);
  opened.push(
    await page.evaluate(
      (address) =>
        new Promise((done) => {
          const start = performance.now();
          const look = () => (document.querySelector('.slip') ? done(performance.now() - start) : requestAnimationFrame(look));
          location.hash = address;
          requestAnimationFrame(look);
        }),
      `#/s/${session}/cards`,
    ),
  );
}

// A tap: "me too" on somebody's card, until the button shows it. A newcomer steps up first: the record came from a file, and
// no key of it is on this device.
const client = await context.newCDPSession(page);
const known = await people(page, session);
await sit(page, session, known.resident[0]);
const routes = [];
await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
for (let n = 0; n < TAPS; n += 1) {
  routes.push(
    await page.evaluate(
      (address) =>
        new Promise((done) => {
          location.hash = '#/';
          setTimeout(() => {
            location.hash = address;
            setTimeout(() => {
              const button = document.querySelector('.tabs a, .tabs button, .chip-row button, main button');
              if (!button) return done(NaN);
              const start = performance.now();
              button.click();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            }, 1_500);
          }, 300);
        }),
      `#/s/${session}/cards`,
    ),
  );
}
await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
const { metrics } = await client.send('Performance.enable').then(() => client.send('Performance.getMetrics'));
const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;

console.log(`\n${acts} acts, ${(made.length / 1e6).toFixed(1)} MB as a file\n`);
row('read from a file, verified in the worker, stored, shown', `${imported} ms`, '(once)');
row('longest time the page was busy meanwhile', `${Math.round(longest)} ms`, '');
row('opened from storage', `${Math.round(median(opened))} ms`, 'budget 1,000 ms');
row('tap to the next frame, four times slowed', `${Math.round(median(routes))} ms`, 'budget 100 ms');
row("the page's JavaScript heap", `${(heap / 1e6).toFixed(0)} MB`, 'budget 150 MB with the wasm memory');
await context.close();
await venue.close();
