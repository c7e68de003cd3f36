// Opens a made-up session of many acts in Chromium and measures what a person would feel: `script/bench [ACTS]`.
//
// The page is slowed four times for the tap, as a cheap phone would be. Figures are medians; nothing here passes or fails.

import { execFileSync } from 'node:child_process';
import { createECDH } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
// Messages to the relay.
let sent = 0;
page.on('websocket', (socket) => socket.on('framesent', () => (sent += 1)));
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

// A resident's key, as the generator makes it, is put where their own phone would have it.
const known = await people(page, session);
const secret = (n) => {
  const bytes = Buffer.alloc(32, 7);
  bytes.writeBigUInt64BE(BigInt(n + 1));
  return bytes.toString('hex');
};
const publicKey = (hex) => {
  const pair = createECDH('secp256k1');
  pair.setPrivateKey(hex, 'hex');
  return pair.getPublicKey('hex', 'compressed').slice(2);
};
const who = known.resident[0];
const key = Array.from({ length: 201 }, (_, n) => secret(n)).find((hex) => publicKey(hex) === who);
await page.evaluate(
  ([name, kept]) =>
    new Promise((done, failed) => {
      const opening = indexedDB.open('gongshi');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('keys', 'readwrite');
        writing.objectStore('keys').put(kept, name);
        writing.oncomplete = () => (opening.result.close(), done());
        writing.onerror = () => failed(writing.error);
      };
    }),
  [`person/${session}/${who}`, JSON.stringify({ secret: key, pin: null })],
);
await sit(page, session, who);

/** Loads the cards from nothing; milliseconds until the app runs, and from then until the first card stands there. */
async function load() {
  await page.goto('about:blank');
  await go(page, `${origin}/#/s/${session}/cards`);
  await page.locator('.slip').first().waitFor();
  return page.evaluate(() => {
    const ran = performance.getEntriesByName('loading gone')[0].startTime;
    return [ran, performance.getEntriesByName('first card')[0].startTime - ran];
  });
}
await page.addInitScript(() => {
  let loading = true;
  let card = true;
  new MutationObserver(() => {
    if (loading && document.body && !document.getElementById('loading')) {
      loading = false;
      performance.mark('loading gone');
    }
    if (card && document.querySelector('.slip')) {
      card = false;
      performance.mark('first card');
    }
  }).observe(document, { childList: true, subtree: true });
});
const loads = [];
for (let n = 0; n < 5; n += 1) loads.push(await load());

// "I think so too" on somebody's card: from the tap until the button says so. Signed, stored and folded in between.
async function tapping() {
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const taps = [];
  for (let n = 0; n < TAPS; n += 1) {
    const tap = await page.evaluate(
      () =>
        new Promise((done) => {
          const button = document.querySelector('main .slip button[aria-pressed="false"]');
          if (!button) return done(null);
          const start = performance.now();
          const look = () => (button.getAttribute('aria-pressed') === 'true' ? done(performance.now() - start) : requestAnimationFrame(look));
          button.click();
          look();
        }),
    );
    taps.push(tap);
    await page.waitForTimeout(300);
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return taps;
}
const client = await context.newCDPSession(page);
// The relay has nothing of this session yet: meanwhile all of it is sent.
const sentBefore = sent;
const tapsWhileSending = await tapping();
const sentWhileTapping = sent - sentBefore;
for (let before = -1; before !== sent; ) {
  before = sent;
  await page.waitForTimeout(3_000);
}
const taps = await tapping();

/** Memory of the largest page's process that is its own, in bytes; nothing where the system does not say. */
function ownMemory() {
  const own = (pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) return 0;
      return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };
  return existsSync('/proc') ? Math.max(...readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(own)) : NaN;
}

/** Opens an address in a tab of its own, alone, and says what it holds once it is at rest. */
async function atRest(address, shown) {
  for (const old of context.pages()) await old.close();
  const tab = await context.newPage();
  await tab.goto(address);
  if (shown) await tab.locator(shown).first().waitFor();
  const client = await context.newCDPSession(tab);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await tab.waitForTimeout(3_000);
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  const wasm = await tab.evaluate(async () => {
    const glue = document.querySelector('script[data-js]')?.dataset.js;
    return glue ? (await import(glue)).initSync().memory.buffer.byteLength : 0;
  });
  return { heap, wasm, own: ownMemory() };
}
const empty = await atRest(`${origin}/icon.svg`);
const full = await atRest(`${origin}/#/s/${session}/cards`, '.slip');

console.log(`\n${acts} acts, ${(made.length / 1e6).toFixed(1)} MB as a file\n`);
row('read from a file, verified in the worker, stored, shown', `${imported} ms`, '(once)');
row('longest time the page was busy meanwhile', `${Math.round(longest)} ms`, '');
row('from the address until the app runs', `${Math.round(median(loads.map(([ran]) => ran)))} ms`, '');
row('from then until the first card, read from storage', `${Math.round(median(loads.map(([, card]) => card)))} ms`, 'budget 1,000 ms');
row('a tap on "I think so too" until it shows, four times slowed', `${Math.round(median(taps))} ms`, 'budget 100 ms');
row(`  the same while ${sentWhileTapping} messages go to the relay`, `${Math.round(median(tapsWhileSending))} ms`, '');
const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
row('memory of a tab that opens it: the app’s and the page’s objects', mb(full.wasm + full.heap), 'budget 150 MB');
row('  of it the app’s', mb(full.wasm), '');
row('  all that the tab’s process has of its own', mb(full.own), '');
row('  the same with an empty page', mb(empty.own), '');
await context.close();
await venue.close();
