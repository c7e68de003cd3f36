// `gongshi serve` over HTTP: which files, in which encoding, with which rules; how it starts and how it ends.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ROOT, startServer } from './harness.mjs';

const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');

const site = mkdtempSync(join(tmpdir(), 'gongshi-serve-'));
const dist = join(site, 'dist');
mkdirSync(join(dist, 'inner'), { recursive: true });
mkdirSync(join(dist, 'app-5f4ed5bb0c3c4e6a'));
writeFileSync(join(site, 'secret.txt'), 'secret');
symlinkSync(join(site, 'secret.txt'), join(dist, 'link.txt'));
writeFileSync(join(dist, '.hidden'), 'hidden');
writeFileSync(join(dist, 'index.html'), '<p>the page</p>');
writeFileSync(join(dist, 'inner', 'a.js'), 'one');
writeFileSync(join(dist, 'worker_bg.wasm'), 'wasm');
writeFileSync(join(dist, 'app-5f4ed5bb0c3c4e6a/app_bg.wasm'), 'wasm');
writeFileSync(join(dist, 'app-5f4ed5bb0c3c4e6a/app_bg.wasm.gz'), gzipSync('wasm'));

let server;
before(async () => {
  server = await startServer({ dist });
});
after(() => server.stop());

/** A request exactly as written: `fetch` would tidy the path first. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((answered, failed) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
}

const serve = (...args) => spawnSync(BINARY, ['serve', '--data', join(site, 'data'), ...args], { encoding: 'utf8', timeout: 5_000 });

test('files have their types, and are kept as long as their names allow', async () => {
  const page = await ask('/');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const wasm = await ask('/app-5f4ed5bb0c3c4e6a/app_bg.wasm');
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.match(wasm.headers['cache-control'], /immutable/);
  assert.equal((await ask('/worker_bg.wasm')).headers['cache-control'], 'no-cache');
  assert.equal((await ask('/inner/a.js')).headers['content-type'], 'text/javascript; charset=utf-8');
});

test('a compressed copy goes to who takes it', async () => {
  const packed = await ask('/app-5f4ed5bb0c3c4e6a/app_bg.wasm', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(packed.headers.vary, 'accept-encoding');
  assert.equal(gunzipSync(packed.body).toString(), 'wasm');
  const plain = await ask('/app-5f4ed5bb0c3c4e6a/app_bg.wasm');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), 'wasm');
});

test('what has not changed is not sent again', async () => {
  const { etag } = (await ask('/')).headers;
  const again = await ask('/', { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal((await ask('/', { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('an address of the app is answered with the page, a missing file is missing', async () => {
  assert.match((await ask('/session/abc?x=1')).body.toString(), /the page/);
  assert.equal((await ask('/missing.js')).status, 404);
});

test('nothing outside the directory is readable', async () => {
  for (const path of ['/../secret.txt', '/inner/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//secret.txt', '/link.txt', '/.hidden', '/inner/%2e%2e/%2e%2e/secret.txt', '/..\\secret.txt', '/inner']) {
    const { status, body } = await ask(path);
    assert.doesNotMatch(body.toString(), /secret|hidden/, path);
    assert.ok(status === 404 || /the page/.test(body.toString()), path);
  }
});

test('every answer carries the rules for the browser', async () => {
  for (const path of ['/', '/missing.js', '/inner/a.js']) {
    const { headers } = await ask(path);
    assert.match(headers['content-security-policy'], /default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/, path);
    assert.doesNotMatch(headers['content-security-policy'], /unsafe-inline|'unsafe-eval'/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal(headers['referrer-policy'], 'no-referrer', path);
  }
});

test('only reading is allowed', async () => {
  const { status, headers } = await ask('/', { method: 'POST' });
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET, HEAD');
  const head = await ask('/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} ends it cleanly, even with a connection open`, async () => {
    const own = await startServer({ dist });
    await fetch(own.url, { keepalive: true });
    const started = performance.now();
    assert.deepEqual(await own.stop(signal), { code: 0, signal: null });
    assert.ok(performance.now() - started < 4_000, 'within four seconds');
  });
}

test('unusable arguments end with 2 and a sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => taken.once('listening', ready));
  const { port } = taken.address();
  const cases = [
    [['--app', dist, '--addr', `127.0.0.1:${port}`], new RegExp(`port ${port} is taken`)],
    [['--app', join(site, 'nowhere')], /there is no directory/],
    [['--app', join(site, 'secret.txt')], /is not a directory/],
    [['--app', join(dist, 'inner')], /holds no index\.html/],
    [['--app', dist, '--addr', '192.0.2.1:0'], /is not an address of this computer/],
    [['--app', dist, '--addr', 'nonsense'], /invalid value 'nonsense'/],
    [['--unknown'], /unexpected argument/],
  ];
  for (const [args, sentence] of cases) {
    const { status, stderr, stdout } = serve(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, sentence);
    assert.equal(stdout, '', args.join(' '));
  }
  await new Promise((closed) => taken.close(closed));
});
