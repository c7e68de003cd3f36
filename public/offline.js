// Keeps the app's own files on the device, so that it opens without a network. What people write is kept by the app, elsewhere.
// The build writes the names: `first` is what a resident needs, `rest` what whoever runs a session needs besides.
const { version, first, rest } = APP;

const KEPT = `app ${version}`;
// So long the network may take before what is kept is used.
const PATIENCE_MS = 4_000;
// Names with a digest in them: what they hold never changes.
const FIXED = /\/(app|style)-[0-9a-f]{16}\b/;

const address = (file) => new URL(file, self.registration.scope).href;
const PAGE = address('index.html');
const FIRST = new Set(first.map(address));
const REST = new Set(rest.map(address));

/** Puts files into the cache of this version that are not there yet. */
async function keep(files) {
  const cache = await caches.open(KEPT);
  const held = new Set((await cache.keys()).map((request) => request.url));
  await cache.addAll([...files].filter((file) => !held.has(file)));
}

/** The version before this one stays: a page that was opened with it may still want a part. */
async function tidy() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith('app ') && name !== KEPT);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
}

async function kept(file) {
  const cache = await caches.open(KEPT);
  return (await cache.match(file)) ?? caches.match(file);
}

/** As the network has it; without one, or where that takes too long, as it is kept. */
async function fresh(request, file) {
  const late = new Promise((_, fail) => setTimeout(fail, PATIENCE_MS));
  try {
    const answer = await Promise.race([fetch(request), late]);
    // What stands in front of a server answers in its place while it is down.
    if (answer.status < 500) return answer;
  } catch {}
  return (await kept(file)) ?? fetch(request);
}

async function fixed(request) {
  return (await kept(request)) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep(FIRST).then(() => self.skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event;
  const ours = FIRST.has(request.url) || REST.has(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(fresh(request, PAGE));
  else if (ours) event.respondWith(FIXED.test(request.url) ? fixed(request) : fresh(request, request));
  // Whoever runs a session will want all of it, also without a network.
  if (REST.has(request.url)) event.waitUntil(keep(REST).catch(() => {}));
});
