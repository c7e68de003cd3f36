// The last step of the web build, and its scale.
//   node script/bundle.mjs finish       called by Trunk: one style sheet, the program in parts, for a release compressed copies
//   node script/bundle.mjs size [DIR]   prints what a first load weighs; with --check fails where it is over its budget

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const run = promisify(execFile);

// A resident's first page, all told (brotli).
const BUDGET_BYTES = 350_000;
const AIM_BYTES = 250_000;

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.wasm', '.parts', '.svg', '.json', '.txt']);
// The name that the tool which cuts gives to what loads the parts.
const LOADER = '__wasm_split.js';

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const gzip = (bytes) => gzipSync(bytes, { level: 9 });

const SHEET_LINK = /[ \t]*<link(?=[^>]*\brel="?stylesheet\b)[^>]*\bhref="?([^"\s>]+)[^>]*>\n?/g;

/** Joins sheets: many small files cost a phone a round trip each. Comments and white space stay behind. */
function joined(files) {
  const sheets = files.map((file) => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, ''));
  for (const file of files) rmSync(file);
  return `${sheets.join('\n').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').trim()}\n`;
}

// The parts of the program that draw with more than the page opens with, by the folder in style/ whose sheets travel with them.
const DRAWN_WITH = {
  // Facilitators and the office, the report, where sessions begin, where one comes in or back, codes, what is said at the foot of a page.
  later: new Set(['hosting', 'desk', 'account', 'opening', 'joining', 'invitation', 'finding', 'notices']),
  // Questions, and tables of what was counted.
  votes: new Set(['voting', 'results', 'invitation', 'hosting', 'account', 'opening']),
};
const FOLDERS = Object.keys(DRAWN_WITH);
const sheetsOf = (part) => FOLDERS.filter((folder) => DRAWN_WITH[folder].has(part)).map((folder) => `${folder}.css`);

/**
 * Joins the sheets that the page links, in their order: into one that it opens with, and, returned by its name, one for each folder
 * whose sheets travel with the parts of the program that draw with them.
 */
function joinSheets(dir) {
  const page = join(dir, 'index.html');
  const html = readFileSync(page, 'utf8');
  const made = [...html.matchAll(SHEET_LINK)].map(([, href]) => href);
  const written = [...readFileSync(join(process.env.TRUNK_SOURCE_DIR, 'index.html'), 'utf8').matchAll(/rel="css" href="([^"]+)"/g)].map(([, path]) => path);
  if (made.length !== written.length) throw new Error(`${page} has ${made.length} sheets of ${written.length}`);
  const folderOf = (path) => FOLDERS.find((folder) => path.startsWith(`style/${folder}/`));
  const files = (folder) => made.filter((_, n) => folderOf(written[n]) === folder).map((href) => join(dir, href.replace(/^.*\//, '')));
  const first = joined(files(undefined));
  const rest = new Map(FOLDERS.map((folder) => [`${folder}.css`, joined(files(folder))]));
  const name = `style-${createHash('sha256').update(first).digest('hex').slice(0, 16)}.css`;
  writeFileSync(join(dir, name), first);
  const one = `<link rel="stylesheet" href="${made[0].replace(/[^/]*$/, '')}${name}">`;
  let links = 0;
  writeFileSync(page, html.replace(SHEET_LINK, () => (links++ ? '' : one)));
  return rest;
}

// What every browser of the last years understands, and wasm-opt may use.
const WASM_FEATURES =
  ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map((name) => `--enable-${name}`);

const IMPORTS = 2;
const FUNCTIONS = 3;
const EXPORTS = 7;
const CODE = 10;

/** Reads a module's bytes from a place on. */
class Reader {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  name() {
    const length = this.number();
    return this.bytes.toString('utf8', this.at, (this.at += length));
  }
}

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

function name(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([number(bytes.length), bytes]);
}

/** A module with one section's entries written anew: `entry` reads one and gives its bytes, or nothing to leave it out. */
function rewritten(wasm, section, entry) {
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const begins = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const ends = reader.at + length;
    if (id === section) {
      const entries = Array.from({ length: reader.number() }, () => entry(reader)).filter(Boolean);
      const body = Buffer.concat([number(entries.length), ...entries]);
      return Buffer.concat([wasm.subarray(0, begins), Buffer.from([id]), number(body.length), body, wasm.subarray(ends)]);
    }
    reader.at = ends;
  }
  return wasm;
}

/**
 * A module without the exports whose name fits. (The library of signatures exports a few functions for its own C half; what is
 * exported counts as needed from the start, and would keep all of it in the first part.)
 */
function withoutExports(wasm, unwanted) {
  return rewritten(wasm, EXPORTS, (reader) => {
    const from = reader.at;
    const unneeded = unwanted.test(reader.name());
    reader.byte();
    reader.number();
    return unneeded ? undefined : wasm.subarray(from, reader.at);
  });
}

/** The entries of a module's section, as `entry` reads each. */
function entriesOf(wasm, section, entry) {
  const found = [];
  rewritten(wasm, section, (reader) => void found.push(entry(reader)));
  return found;
}

/**
 * A module with names for its functions by which those that are alike stand beside each other: functions of one type, in the order
 * of their bytes. Sorted so, the whole compresses better by two in a hundred.
 */
function named(wasm) {
  const imported = entriesOf(wasm, IMPORTS, skipImport).filter((kind) => kind === 0).length;
  const types = entriesOf(wasm, FUNCTIONS, (reader) => reader.number());
  const bodies = entriesOf(wasm, CODE, (reader) => {
    const length = reader.number();
    return wasm.subarray(reader.at, (reader.at += length));
  });
  const order = types.map((_, n) => n).sort((a, b) => types[a] - types[b] || Buffer.compare(bodies[a], bodies[b]));
  const places = new Map(order.map((n, place) => [n, place]));
  const names = types.map((_, n) => Buffer.concat([number(imported + n), name(String(places.get(n)).padStart(6, '0'))]));
  const list = Buffer.concat([number(names.length), ...names]);
  const section = Buffer.concat([name('name'), Buffer.from([1]), number(list.length), list]);
  return Buffer.concat([wasm, Buffer.from([0]), number(section.length), section]);
}

/** Reads an import; what kind it is: 0, a function. */
function skipImport(reader) {
  reader.name();
  reader.name();
  const kind = reader.byte();
  if (kind === 1) reader.byte();
  if (kind === 1 || kind === 2) {
    const bounded = reader.number() & 1;
    reader.number();
    if (bounded) reader.number();
  } else if (kind === 3) reader.at += 2;
  else reader.number();
  return kind;
}

/** Gives the functions that a module imports from its JavaScript short names, in both: their own have digests in them. */
function shortenImports(out, program) {
  const [script, module] = [join(out, `${program}.js`), join(out, `${program}_bg.wasm`)];
  const short = new Map();
  const shorter = (long) => {
    if (!short.has(long)) short.set(long, `__i${short.size.toString(36)}`);
    return short.get(long);
  };
  const wasm = rewritten(readFileSync(module), IMPORTS, (reader) => {
    const from = reader.name();
    const what = reader.name();
    const begins = reader.at;
    if (reader.byte() !== 0) throw new Error(`${module} imports ${what}, which is no function`);
    reader.number();
    const known = /^__wbg_\w+$/.test(what) ? shorter(what) : what;
    return Buffer.concat([name(from), name(known), reader.bytes.subarray(begins, reader.at)]);
  });
  writeFileSync(module, wasm);
  writeFileSync(script, withoutSpace(readFileSync(script, 'utf8')).replace(/\b__wbg_\w+\b/g, (long) => short.get(long) ?? long));
}

/**
 * Leaves out the streams that a library offers to whatever calls a server's functions, which nothing here does: three classes in the
 * JavaScript, and what they export from the module.
 */
function withoutStreams(out, program) {
  const [script, module] = [join(out, `${program}.js`), join(out, `${program}_bg.wasm`)];
  writeFileSync(module, withoutExports(readFileSync(module), /^(__wbg_)?intounderlying/));
  const left = readFileSync(script, 'utf8')
    .replace(/^export class IntoUnderlying\w+ \{[^]*?^if \(Symbol\.dispose\) .*\n/gm, '')
    .replace(/^const IntoUnderlying\w+Finalization = [^]*?;\n/gm, '');
  if (left.includes('IntoUnderlying')) throw new Error(`${script} has streams in another form: withoutStreams in script/bundle.mjs`);
  writeFileSync(script, left);
}

/** Cuts a program into parts (src/browser/late.rs) and makes their JavaScript; the folder they are in. */
async function cut(program, release) {
  const linked = join(process.env.CARGO_TARGET_DIR, 'wasm32-unknown-unknown', release ? 'web' : 'debug', `${program}.wasm`);
  const work = join(process.env.CARGO_TARGET_DIR, 'parts', program);
  const out = join(work, 'out');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const input = join(work, 'linked.wasm');
  writeFileSync(input, withoutExports(readFileSync(linked), /^rustsecp256k1/));
  await run('wasm-split-cli', ['--target', 'web', '--out-name', program, input, work]);
  rmSync(input);
  const first = join(work, `${program}.wasm`);
  const names = release ? [] : ['--keep-debug'];
  await run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--keep-lld-exports', ...names, '--out-name', program, '--out-dir', out, first]);
  rmSync(first);
  for (const name of readdirSync(work).filter((name) => /\.(js|wasm)$/.test(name))) renameSync(join(work, name), join(out, name));
  return out;
}

/**
 * Makes all modules in a folder as small as can be, as many at a time as there are processors. Those in `often` get more looks,
 * which takes much longer. Low memory is unused: the stack's far end lies there, a megabyte before the first data.
 */
async function shrink(out, often) {
  const left = readdirSync(out).filter((name) => name.endsWith('.wasm'));
  const next = async () => {
    for (let name = left.pop(); name; name = left.pop()) {
      const file = join(out, name);
      const optimized = (...passes) =>
        run('wasm-opt', [...passes, '--low-memory-unused', '--strip-debug', '--strip-producers', '--strip-target-features', ...WASM_FEATURES, '-o', file, file]);
      if (often.has(name)) await optimized('--flatten', '--rereloop', '-Oz', '-Oz');
      else await optimized('-Oz');
      if (often.has(name)) {
        writeFileSync(file, named(readFileSync(file)));
        await optimized('--reorder-functions-by-name', '-Oz');
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
}

/** The parts and the modules each is made of, as the loader names them. */
function partsOf(loader) {
  const chunks = new Map([...loader.matchAll(/const (__chunk_\d+) = makeLoad\([^]*?"\.\/([^"]+)"/g)].map(([, chunk, file]) => [chunk, file]));
  const parts = new Map();
  for (const [, part, own, needs] of loader.matchAll(/__wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([^]*?), \[([^\]]*)\]\)\);/g)) {
    const shared = needs.split(', ').filter(Boolean).map((chunk) => chunks.get(chunk));
    parts.set(part, [...shared, ...(/"\.\/([^"]+)"/.exec(own)?.slice(1) ?? [])]);
  }
  if (parts.size === 0) throw new Error(`${LOADER} loads no part: the tool that cuts writes it in another way now`);
  return parts;
}

/** Joins the modules of each part into one file: a hundred small ones cost a phone a round trip each, and compress badly. */
function pack(out, parts) {
  const loader = join(out, LOADER);
  const text = readFileSync(loader, 'utf8');
  // Its own way of loading, a file a module, is not used.
  const kept = text.slice(0, text.indexOf('function makeLoad('));
  const lines = [];
  for (const [part, files] of parts) {
    const modules = files.map((file) => readFileSync(join(out, file)));
    const list = JSON.stringify(files.map((file, n) => [file.replace(/^chunk_|\.wasm$/g, ''), modules[n].length]));
    writeFileSync(join(out, `${part}.parts`), Buffer.concat([Buffer.from(`${list}\n`), ...modules]));
    const named = [part, ...sheetsOf(part)].map((name) => `'${name}'`);
    lines.push(`export const __wasm_split_load_${part} = wrapAsyncCb(loads(${named}));\n`);
  }
  writeFileSync(loader, kept + withoutSpace(readFileSync(join(import.meta.dirname, 'unpack.js'), 'utf8')) + lines.join(''));
  for (const name of readdirSync(out).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name))) rmSync(join(out, name));
}

/** A script without comments of whole lines and without its margin. */
function withoutSpace(script) {
  return script.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, '').replace(/^\s*\/\/.*\n/gm, '').replace(/^[ \t]+/gm, '');
}

/**
 * Puts the program in parts in the place of the one that Trunk made: what a first page needs, and what is fetched when it is asked
 * for. Its files name each other, so they share a folder with their digest in its name.
 */
async function placeProgram(dir, sheets, release) {
  const out = await cut('app', release);
  const parts = partsOf(readFileSync(join(out, LOADER), 'utf8'));
  const unknown = [...ON_A_PHONE, ...Object.values(DRAWN_WITH).flatMap((parts) => [...parts])].filter((part) => !parts.has(part));
  if (unknown.length > 0) throw new Error(`no part of the app is called ${unknown.join(', ')} (src/browser/late.rs has: ${[...parts.keys()].join(', ')})`);
  withoutStreams(out, 'app');
  if (release) {
    await shrink(out, new Set(['app_bg.wasm', ...ON_A_PHONE.flatMap((part) => parts.get(part))]));
    shortenImports(out, 'app');
  }
  pack(out, parts);
  for (const [name, sheet] of sheets) writeFileSync(join(out, name), sheet);
  const digest = createHash('sha256');
  for (const name of readdirSync(out).sort()) digest.update(name).update(readFileSync(join(out, name)));
  const folder = `app-${digest.digest('hex').slice(0, 16)}`;
  renameSync(out, join(dir, folder));

  const page = join(dir, 'index.html');
  const html = readFileSync(page, 'utf8');
  const told = html.replace(/ data-(js|wasm)="([^"]*\/)([^"]*)"/g, (_, kind, base, made) => {
    rmSync(join(dir, made));
    return ` data-${kind}="${base}${folder}/app${kind === 'js' ? '.js' : '_bg.wasm'}"`;
  });
  if (told === html) throw new Error(`${page} has no starting script`);
  writeFileSync(page, told);
}

/** Tells the script that keeps the app on a device which files there are: those a resident needs, and the others. */
function placeOffline(dir) {
  const script = join(dir, 'offline.js');
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'offline.js')
    .sort();
  const digest = createHash('sha256');
  for (const name of names) digest.update(name).update(readFileSync(join(dir, name)));
  const onAPhone = new Set([...ON_A_PHONE, 'signing', 'notices', 'joining'].map((part) => `${part}.parts`));
  const isFirst = (name) => name !== 'example.json' && (!name.endsWith('.parts') || onAPhone.has(basename(name)));
  const [first, rest] = [names.filter(isFirst), names.filter((name) => !isFirst(name))];
  const app = JSON.stringify({ version: digest.digest('hex').slice(0, 16), first, rest });
  writeFileSync(script, `const APP = ${app};\n${withoutSpace(readFileSync(script, 'utf8'))}`);
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

/** The files a browser asks for before anything is drawn: the page, what it names, and what that imports. */
export function firstLoad(dir) {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const named = [...html.matchAll(/\s(?:href|src|data-js|data-wasm)="?\/([^"\s>]+)/g)].map(([, name]) => name);
  const glue = named.find((name) => name.endsWith('/app.js'));
  return ['index.html', ...new Set([...named, glue.replace('app.js', LOADER)])].filter((name) => existsSync(join(dir, name)));
}

// What a resident's page shows, beside what every page opens with (src/ui/pages/late.rs, src/ui/pages/resident/late.rs).
const RESIDENT_SHOWS = [
  ['saying'], ['planning'], ['planning', 'reporting'], ['wording', 'promising'], ['voting'], ['answering'], ['invitation', 'code'],
  ['judging'], ['results'], ['line'], ['everyone'],
];
// What most phones fetch, at once or in time.
const ON_A_PHONE = ['wire', ...RESIDENT_SHOWS.flat()];

function size(dir, check) {
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`there is no built app in ${dir}: script/web build --release`);
    return false;
  }
  const weigh = (name) => {
    const bytes = readFileSync(join(dir, name));
    return { raw: bytes.length, br: brotli(bytes).length, gz: gzip(bytes).length };
  };
  const weights = new Map();
  const sum = (names) => {
    const total = { raw: 0, br: 0, gz: 0 };
    for (const name of new Set(names)) {
      if (!weights.has(name)) weights.set(name, weigh(name));
      for (const key of ['raw', 'br', 'gz']) total[key] += weights.get(name)[key];
    }
    return total;
  };
  const kb = (n) => `${(n / 1000).toFixed(1)} kB`.padStart(12);
  const say = (what, { raw, br, gz }) => console.log(what.padEnd(52) + kb(raw) + kb(br) + kb(gz));
  const first = firstLoad(dir);
  const folder = dirname(first.find((name) => name.endsWith(LOADER)));
  const parts = readdirSync(join(dir, folder)).filter((name) => name.endsWith('.parts')).map((name) => `${folder}/${name}`);
  console.log(`${'what'.padEnd(52)}${'raw'.padStart(12)}${'brotli'.padStart(12)}${'gzip'.padStart(12)}`);
  for (const name of first) say(name, sum([name]));
  const loads = [[], ...RESIDENT_SHOWS].map((shows) => ({
    shows,
    ...sum([...first, ...shows.flatMap((part) => [`${part}.parts`, ...sheetsOf(part)]).map((name) => `${folder}/${name}`)]),
  }));
  for (const load of loads) say(`a resident's page${load.shows.map((part) => `, with ${part}`)}`, load);
  for (const part of [...parts, ...FOLDERS.map((name) => `${folder}/${name}.css`)]) say(`(later) ${basename(part)}`, sum([part]));
  say('(later) worker', sum(readdirSync(dir).filter((name) => /^worker.*\.(js|wasm)$/.test(name))));
  const most = Math.max(...loads.map((load) => load.br));
  const within = most <= BUDGET_BYTES;
  const verdict = most <= AIM_BYTES ? 'within the aim' : within ? 'within the budget, over the aim' : 'OVER THE BUDGET';
  console.log(`first load of a resident's page, brotli, at most: ${kb(most).trim()} of ${kb(BUDGET_BYTES).trim()} (aim ${kb(AIM_BYTES).trim()}): ${verdict}`);
  return !check || within;
}

async function main([command, dir]) {
  if (command === 'finish') {
    const staging = process.env.TRUNK_STAGING_DIR;
    const release = process.env.TRUNK_PROFILE === 'release';
    await placeProgram(staging, joinSheets(staging), release);
    placeOffline(staging);
    if (release) compressAll(staging);
    return 0;
  }
  if (command === 'size') return size(dir ?? 'dist', process.argv.includes('--check')) ? 0 : 1;
  console.error('usage: bundle.mjs finish | size [DIR]');
  return 2;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main(process.argv.slice(2));
