// The last step of the web build, and its scale.
//   node script/bundle.mjs finish       called by Trunk: one style sheet, and for a release compressed copies
//   node script/bundle.mjs size [DIR]   prints what a first load weighs; with --check fails where it is over its ceiling

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// A resident's first page, all told (brotli).
const BUDGET_BYTES = 350_000;
const AIM_BYTES = 250_000;
// It is over the budget still. This is what it may weigh until then: lowered whenever it weighs less, never raised.
const CEILING_BYTES = 620_000;

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.wasm', '.svg', '.json', '.txt']);

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const gzip = (bytes) => gzipSync(bytes, { level: 9 });

const SHEET_LINK = /[ \t]*<link(?=[^>]*\brel="?stylesheet\b)[^>]*\bhref="?([^"\s>]+)[^>]*>\n?/g;

/** Joins the sheets that the page links, in their order: many small files cost a phone a round trip each. */
function joinSheets(dir) {
  const page = join(dir, 'index.html');
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(SHEET_LINK)];
  if (links.length < 2) return;
  const files = links.map(([, href]) => join(dir, href.replace(/^.*\//, '')));
  const css = files.map((file) => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '').trim()).join('\n') + '\n';
  const name = `style-${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;
  for (const file of files) rmSync(file);
  writeFileSync(join(dir, name), css);
  const base = links[0][1].replace(/[^/]*$/, '');
  const one = `<link rel="stylesheet" href="${base}${name}">`;
  let first = true;
  writeFileSync(page, html.replace(SHEET_LINK, () => (first ? ((first = false), one) : '')));
}

/** Gives the residents' program names with its digest in them and tells the starting script of it. (Trunk knows one program a page.) */
function nameResidents(dir) {
  const page = join(dir, 'index.html');
  const digest = createHash('sha256').update(readFileSync(join(dir, 'resident_bg.wasm'))).digest('hex').slice(0, 16);
  const named = { js: `resident-${digest}.js`, wasm: `resident-${digest}_bg.wasm` };
  renameSync(join(dir, 'resident.js'), join(dir, named.js));
  renameSync(join(dir, 'resident_bg.wasm'), join(dir, named.wasm));
  const html = readFileSync(page, 'utf8');
  const told = html.replace(/ data-js="([^"]*\/)[^"]*"/, ` data-resident-js="$1${named.js}" data-resident-wasm="$1${named.wasm}"$&`);
  if (told === html) throw new Error(`${page} has no starting script`);
  writeFileSync(page, told);
}

function compressAll(dir) {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    for (const [ending, compress] of [['.br', brotli], ['.gz', gzip]]) {
      const smaller = compress(bytes);
      if (smaller.length < bytes.length) writeFileSync(file + ending, smaller);
    }
  }
}

/** The files a browser asks for before a first page works: the page and what it names, with the residents' program or the whole one. */
export function firstLoad(dir, program = 'resident') {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const attributes = program === 'resident' ? 'data-resident-js|data-resident-wasm' : 'data-js|data-wasm';
  const named = [...html.matchAll(new RegExp(`\\s(?:href|src|${attributes})="?/([^"\\s>]+)`, 'g'))].map(([, name]) => name);
  return ['index.html', ...new Set(named)].filter((name) => existsSync(join(dir, name)));
}

function size(dir, check) {
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`there is no built app in ${dir}: script/web build --release`);
    return false;
  }
  const weigh = (name, note = '') => {
    const bytes = readFileSync(join(dir, name));
    return { name: note + name, raw: bytes.length, br: brotli(bytes).length, gz: gzip(bytes).length };
  };
  const first = firstLoad(dir);
  const rows = first.map((name) => weigh(name));
  const total = { name: "first load of a resident's page", raw: 0, br: 0, gz: 0 };
  for (const row of rows) for (const key of ['raw', 'br', 'gz']) total[key] += row[key];
  const whole = firstLoad(dir, 'whole').filter((name) => !first.includes(name)).map((name) => weigh(name, '(facilitators) '));
  const later = readdirSync(dir).filter((name) => /^worker.*\.(js|wasm)$/.test(name)).map((name) => weigh(name, '(later) '));
  const kb = (n) => `${(n / 1000).toFixed(1)} kB`.padStart(12);
  console.log(`${'file'.padEnd(52)}${'raw'.padStart(12)}${'brotli'.padStart(12)}${'gzip'.padStart(12)}`);
  for (const row of [...rows, total, ...whole, ...later]) console.log(row.name.padEnd(52) + kb(row.raw) + kb(row.br) + kb(row.gz));
  const within = total.br <= BUDGET_BYTES;
  const verdict = total.br <= AIM_BYTES ? 'within the aim' : within ? 'within the budget, over the aim' : 'OVER THE BUDGET';
  console.log(`first load, brotli: ${kb(total.br).trim()} of ${kb(BUDGET_BYTES).trim()} (aim ${kb(AIM_BYTES).trim()}): ${verdict}`);
  if (total.br > CEILING_BYTES) console.error(`it has grown: at most ${kb(CEILING_BYTES).trim()}`);
  return !check || total.br <= CEILING_BYTES;
}

function main([command, dir]) {
  if (command === 'finish') {
    const staging = process.env.TRUNK_STAGING_DIR;
    joinSheets(staging);
    nameResidents(staging);
    if (process.env.TRUNK_PROFILE === 'release') compressAll(staging);
    return 0;
  }
  if (command === 'size') return size(dir ?? 'dist', process.argv.includes('--check')) ? 0 : 1;
  console.error('usage: bundle.mjs finish | size [DIR]');
  return 2;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv.slice(2));
