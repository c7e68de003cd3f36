// What every end-to-end test stands on: the native server over the built app, and a real browser.
//
//   import { openVenue } from './harness.mjs';
//   const venue = await openVenue();
//   after(() => venue.close());
//
//   test('the page loads', async (t) => {
//     const { page } = await venue.device(t);
//     await page.goto(venue.url('/'));
//   });
//
// A device is a browser profile of its own: two devices share nothing, two pages of one device share its storage.
// A test fails on any console error, page error or failed request that it did not announce with `device.expects(…)`.
//
// Environment: GONGSHI_BIN (target/debug/gongshi), GONGSHI_DIST (dist), CHROMIUM (/usr/bin/chromium).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Where pictures and downloads of the tests go; not kept in the repository. */
export const OUT = join(ROOT, 'tests/e2e/out');

const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');
const DIST = process.env.GONGSHI_DIST ?? join(ROOT, 'dist');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone, a desk and a wall, in CSS pixels. */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
};

// --- The server ------------------------------------------------------------------------------------------------------

/** Starts `gongshi serve` on a free port, its events in a directory of its own; resolves when it listens. Extra arguments are passed on. */
export async function startServer({ dist = DIST, args = [] } = {}) {
  assert.ok(existsSync(BINARY), `no native binary at ${BINARY}: cargo build --features cli`);
  assert.ok(existsSync(join(dist, 'index.html')), `no built app in ${dist}: script/web build`);
  const data = mkdtempSync(join(tmpdir(), 'gongshi-data-'));
  const child = spawn(BINARY, ['serve', '--app', dist, '--addr', '127.0.0.1:0', '--data', data, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const ended = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
  ended.then(() => rmSync(data, { recursive: true, force: true }));
  const url = await new Promise((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^listening on (http:\/\/\S+)$/.exec(line);
      if (ready) found(ready[1]);
    });
    ended.then(({ code }) => failed(new Error(`gongshi serve ended with ${code}: ${errors}`)));
  });
  return {
    url,
    child,
    /** Ends it as Ctrl-C would; resolves to `{ code, signal }`. */
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

// --- The browser -----------------------------------------------------------------------------------------------------

/** A server and a browser for the tests of one file. Close it when they are done. */
export async function openVenue(options = {}) {
  const server = await startServer(options);
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: CHROMIUM_ARGS }).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return {
    server,
    browser,
    /** The address of a path in the app. */
    url: (path = '/') => server.url + path,
    /** A device for the test `t`; closed, and its errors judged, when the test ends. */
    device: (t, deviceOptions) => openDevice(browser, t, deviceOptions),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * A browser profile with one page open.
 * Options: `screen` (a name in SCREENS, or a size), `language` ('zh-CN'), `theme` ('light' | 'dark'), and Playwright's own.
 */
async function openDevice(browser, t, { screen = 'desktop', language = 'zh-CN', theme = 'light', ...more } = {}) {
  const context = await browser.newContext({
    viewport: typeof screen === 'string' ? SCREENS[screen] : screen,
    locale: language,
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    // Every page is opened anew; what opens without a network is asked for by the test of that.
    serviceWorkers: 'block',
    ...more,
  });
  context.setDefaultTimeout(30_000);
  const errors = [];
  const expected = [];
  const note = (kind, text, where) => errors.push(`${kind}: ${text}${where ? ` (${where})` : ''}`);
  context.on('console', (message) => {
    if (message.type() === 'error') note('console', message.text(), message.location().url);
  });
  context.on('weberror', (error) => note('page', error.error().stack ?? String(error.error())));
  context.on('requestfailed', (request) => {
    // A page that is left, or reloaded, drops what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note('request', request.failure()?.errorText, request.url());
  });
  const device = {
    context,
    page: await context.newPage(),
    errors,
    /** Another tab of the same device. */
    newPage: () => context.newPage(),
    /** Says that errors matching the pattern belong to the test. */
    expects: (pattern) => expected.push(pattern),
    /** Fails if an error came that was not announced. */
    judge() {
      const surprises = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
      assert.deepEqual(surprises, [], 'the browser reported errors');
    },
    close: () => context.close(),
  };
  t.after(async () => {
    await context.close();
    device.judge();
  });
  return device;
}

/** Waits until the app has taken the page over from its loading sentence. */
export async function opened(page) {
  await page.locator('#loading').waitFor({ state: 'detached' });
  assert.equal(await page.locator('#not-opened').isVisible(), false, 'the app could not be started');
}

/** Loads an address and waits for the app. */
export async function go(page, url) {
  await page.goto(url);
  await opened(page);
}

// --- Looking at a page -----------------------------------------------------------------------------------------------

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with the page as it is now, one readable text each: rule, elements, what to do.
 * `options` are axe's own (`rules`, `runOnly`); `within` is a selector.
 */
export async function axe(page, { within, ...options } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ([scope, given]) => (await globalThis.axe.run(scope ?? document, { resultTypes: ['violations'], ...given })).violations,
    [within ?? null, options],
  );
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}\n      ${failureSummary.replaceAll('\n', '\n      ')}`);
    return `${id} (${impact}): ${help}\n${places.join('\n')}`;
  });
}

/** Fails with axe-core's readable findings, if there are any. */
export async function assertAccessible(page, options) {
  const violations = await axe(page, options);
  assert.equal(violations.length, 0, `axe-core on ${page.url()}:\n${violations.join('\n')}`);
}

/** Saves a picture as tests/e2e/out/NAME.png; Playwright's options may follow (`fullPage: true`). */
export async function shot(page, name, options = {}) {
  const path = join(OUT, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', ...options });
  return path;
}
