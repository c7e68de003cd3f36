// What the app counts, a stranger's program counts too: on the records of all scripts that the native tests played.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { finalizeEvent } from 'nostr-tools/pure';
import { recount } from './recount.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BINARY = process.env.GONGSHI_BIN ?? join(ROOT, 'target/debug/gongshi');
const RECORDS = process.env.GONGSHI_KEEP_RECORDS ?? join(ROOT, 'target/records');

/** What `gongshi verify` says of a record. */
function ours(file) {
  const { status, stdout, stderr } = spawnSync(BINARY, ['verify', '--json', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.ok(stdout, stderr);
  return { status, ...JSON.parse(stdout) };
}

function theirs(text) {
  const { status, said } = recount(text);
  return { status, ...said };
}

/** The parts of a count that both say, of each question that was closed. */
function counts(audit, again) {
  const closed = audit.questions.filter(({ result }) => result);
  const first = (id) => again.questions.find((question) => question.id === id);
  const here = closed.map(({ id, counted, agrees_with_close, result }) => [id, counted, result.voters, result.tally, agrees_with_close]);
  const there = closed.map(({ id }) => first(id)).map((q) => q && [q.id, q.counted.ballots, q.counted.voters, q.counted.tally, q.holds]);
  return { here, there };
}

const missing = existsSync(RECORDS) ? false : `no records in ${RECORDS}: GONGSHI_KEEP_RECORDS=${RECORDS} cargo test --features cli`;

test('every script of the native tests, counted again', { skip: missing }, () => {
  const files = readdirSync(RECORDS).filter((name) => name.endsWith('.jsonl'));
  let closed = 0;
  for (const name of files) {
    const file = join(RECORDS, name);
    const [audit, again] = [ours(file), theirs(readFileSync(file, 'utf8'))];
    const { here, there } = counts(audit, again);
    assert.deepEqual(there, here, name);
    assert.equal(new Set(again.questions.map(({ id }) => id)).size, here.length, `${name}: the same questions were closed`);
    assert.equal(again.session, audit.session, name);
    assert.equal(again.acts, audit.acts, name);
    assert.equal(again.status, audit.status, name);
    closed += here.length;
  }
  assert.ok(closed > 20, `${closed} closed questions in ${files.length} records are too few to show anything`);
});

/** A record in which somebody closed a question, and the convener's own close of it. */
function closedByTheConvener() {
  for (const name of readdirSync(RECORDS)) {
    const events = readFileSync(join(RECORDS, name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
    const close = events.at(-1);
    if (close.pubkey === events[0].pubkey && close.content.includes('"act":"question.close"')) return { events, close };
  }
  return assert.fail('no script ends with a close by its convener');
}

test('a close that says another count than its own is found out', { skip: missing }, () => {
  const { events, close } = closedByTheConvener();
  // The keys of the scripts are made of names (tests/it/script/room.rs).
  const key = createHash('sha256').update('a key for Host').digest();
  const content = close.content.replace(/"voters":(\d+)/, (_, n) => `"voters":${Number(n) + 1}`);
  const forged = finalizeEvent({ kind: close.kind, created_at: close.created_at, tags: close.tags, content }, key);
  const { id, pubkey, created_at, kind, tags, sig } = forged;
  assert.equal(pubkey, close.pubkey, 'it is the convener who signs');
  const lines = [...events.slice(0, -1), { id, pubkey, created_at, kind, tags, content, sig }].map((event) => JSON.stringify(event));
  const file = join(mkdtempSync(join(tmpdir(), 'gongshi-recount-')), 'record.jsonl');
  writeFileSync(file, lines.join('\n'));
  const again = theirs(lines.join('\n'));
  assert.deepEqual([again.status, again.invalid, again.questions.map(({ holds }) => holds)], [1, [], [false]]);
  const audit = ours(file);
  assert.deepEqual([audit.status, audit.invalid, audit.questions.map((question) => question.agrees_with_close)], [1, [], [false]]);
});

test('a changed byte and an empty file are not let through', { skip: missing }, () => {
  const records = readdirSync(RECORDS).map((name) => readFileSync(join(RECORDS, name), 'utf8'));
  const lines = records.find((text) => theirs(text).questions.some(({ holds }) => holds)).trimEnd().split('\n');
  for (const [place, line] of lines.entries()) {
    const forged = line.replace(/\\"v\\":1/, '\\"v\\":2');
    assert.notEqual(forged, line);
    const { status, invalid } = theirs(lines.with(place, forged).join('\n'));
    assert.equal(status, 1);
    assert.deepEqual(invalid.map((bad) => bad.line), [place + 1]);
  }
  assert.equal(theirs('nothing').status, 2);
});
