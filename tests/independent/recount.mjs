// Verifies a session's record and counts its votes again, written from docs/protocol.md alone and with nothing of the app: whoever
// doubts the app's count can read these pages, or write their own.
//
//   node tests/independent/recount.mjs RECORD.jsonl [QUESTION]
//
// Prints one JSON document. Exit 0: every line holds and every close says what was counted; 1: not so; 2: nothing readable.
//
// It judges who was in the session, who was removed, who could vote and what each ballot says. It does not judge the acts that no
// count hangs on (cards, topics, goals, answers).

import { schnorr } from '@noble/curves/secp256k1.js';
import { v2 as nip44 } from 'nostr-tools/nip44';
import { getPublicKey, verifyEvent } from 'nostr-tools/pure';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [ACT, WORDS] = [9820, 9821];
const HEX = /^[0-9a-f]{64}$/;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// --- Lines: sections 1 and 2 ---------------------------------------------------------------------------------------

/** RFC 8785, for values without fractions. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** An event of a record from its line, or why it is none. */
function read(line) {
  const event = JSON.parse(line);
  if (Object.keys(event).sort().join() !== 'content,created_at,id,kind,pubkey,sig,tags') throw new Error('not these seven fields');
  if (![event.id, event.pubkey].every((hex) => HEX.test(hex))) throw new Error('an id or a key that is none');
  if (!(event.created_at >= 0 && event.created_at <= 253_402_300_799)) throw new Error('a date that is none');
  if (!verifyEvent({ ...event })) throw new Error('id or signature does not hold');
  const content = JSON.parse(event.content);
  if (canonical(content) !== event.content || content.v !== 1) throw new Error('content is not in its one form');
  const root = event.tags.find(([name]) => name === 'e')?.[1];
  const session = root ?? event.id;
  if (event.kind === WORDS) return { id: event.id, by: event.pubkey, session, words: content.text };
  if (event.kind !== ACT) throw new Error('neither an act nor words');
  const seen = event.tags.find(([name]) => name === 'seen')?.slice(1);
  if (!seen || (root === undefined) !== (content.act === 'convene')) throw new Error('wrong tags');
  if (content.act === 'join') {
    const bytes = sha256('gongshi join v1', Buffer.from(session, 'hex'), Buffer.from(event.pubkey, 'hex'));
    if (!schnorr.verify(Buffer.from(content.proof, 'hex'), bytes, Buffer.from(content.key, 'hex'))) throw new Error('the proof does not hold');
  }
  return { id: event.id, by: event.pubkey, at: event.created_at, session, seen, ...content };
}

// --- Seen and order: sections 3 and 4 -----------------------------------------------------------------------------------

/** What an act had seen: a bit for each act that was placed before it. */
class Ancestors {
  constructor(parents, placed) {
    this.placed = placed;
    this.bits = new Uint32Array((placed.size >> 5) + 1);
    for (const { id, ancestors } of parents) {
      ancestors.bits.forEach((word, n) => (this.bits[n] |= word));
      const n = placed.get(id);
      this.bits[n >> 5] |= 1 << (n & 31);
    }
  }

  has(id) {
    const n = this.placed.get(id);
    return n !== undefined && ((this.bits[n >> 5] >>> (n & 31)) & 1) === 1;
  }
}

/** The acts that are placed, in their order, each with what it had seen. */
function inOrder(acts) {
  const held = new Map(acts.map((act) => [act.id, act]));
  const placed = new Map();
  let waiting = [...held.values()];
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((act) => {
      if (!act.seen.every((id) => placed.has(id))) return true;
      const parents = act.seen.map((id) => held.get(id));
      act.ancestors = new Ancestors(parents, placed);
      act.moment = Math.max(act.at, ...parents.map((parent) => parent.moment));
      act.depth = Math.max(0, ...parents.map((parent) => parent.depth + 1));
      placed.set(act.id, placed.size);
      return false;
    });
  }
  const acted = [...held.values()].filter((act) => placed.has(act.id));
  acted.sort((a, b) => a.moment - b.moment || a.depth - b.depth || (a.id < b.id ? -1 : 1));
  return { acted, waiting };
}

// --- The fold: sections 5, 8 and 9 ---------------------------------------------------------------------------------------

const isDecision = (act) => ['question.open', 'question.close', 'revoke', 'readmit'].includes(act.act);
const targetOf = ({ target }) => target.person ?? target.invite;

class View {
  /** What these acts, in their order, come to. `removals`: those that hold, where they are known already. */
  constructor(acts, removals) {
    this.people = new Map();
    this.invites = new Map();
    this.questions = new Map();
    this.removed = new Map();
    this.groups = new Set();
    this.convener = acts[0]?.act === 'convene' ? acts[0].by : undefined;
    this.removals = removals ?? holding(acts, this.convener);
    for (const act of acts) this.take(act);
  }

  /** The seat in which somebody acts: one they had seen, a facilitator's if there is one. */
  seat({ by, ancestors }) {
    const seats = (this.people.get(by)?.seats ?? []).filter((seat) => ancestors.has(seat.joined));
    return seats.find((seat) => seat.role === 'facilitator') ?? seats[0];
  }

  /** Whether a removal of this target, which had not seen the act, voids it. */
  voids(target, act, role) {
    return this.removals.some((removal) => {
      const open = role === 'facilitator' ? removal.firm && !removal.readmitted.includes(true) : removal.readmitted.length === 0;
      return targetOf(removal.act) === target && open && !removal.act.ancestors.has(act.id);
    });
  }

  take(act) {
    const rule = this[act.act];
    if (!rule) return;
    if (act.act !== 'convene' && act.act !== 'join') {
      const seat = this.seat(act);
      if (!seat || this.voids(act.by, act, seat.role)) return;
      // A decision falls with the seat it was made in; the rest of it is judged on what it had seen.
      if (isDecision(act) && (seat.role !== 'facilitator' || !holdsInItsView(act))) return;
      rule.call(this, act, seat);
    } else rule.call(this, act);
  }

  seatAt(by, joined, invite, group) {
    const seat = { joined, invite: invite?.id, role: invite?.role ?? 'facilitator', verified: invite ? invite.uses !== undefined : true };
    const person = this.people.get(by);
    if (!person) return void this.people.set(by, { seats: [seat], group });
    person.seats.push(seat);
  }

  knowsGroup(group) {
    return group === undefined || this.groups.has(group);
  }

  convene(act) {
    if (this.people.size > 0) return;
    this.amend(act.plan, { role: 'facilitator' });
    this.seatAt(act.by, act.id);
  }

  amend({ groups }, { role }) {
    if (role === 'facilitator' && groups) this.groups = new Set(groups.map(({ id }) => id));
  }

  invite(act, { role }) {
    if (role !== 'facilitator' || act.uses === 0 || [...act.label].length > 60) return;
    if (act.role !== 'facilitator' && !this.knowsGroup(act.group)) return;
    this.invites.set(act.id, { ...act, came: new Set(), settled: new Set() });
  }

  join(act) {
    const invite = this.invites.get(act.invite);
    if (!invite || !act.ancestors.has(act.invite) || invite.key !== act.key) return;
    const seat = this.seat(act);
    if (seat && (seat.role === 'facilitator' || invite.role !== 'facilitator')) return;
    if ([...act.name].length > 60 || (invite.role !== 'facilitator' && !this.knowsGroup(act.group))) return;
    if (this.voids(act.invite, act, invite.role) || this.voids(act.by, act, invite.role)) return;
    const knew = ({ joined, invite: by }) => by === invite.id && act.ancestors.has(joined);
    const before = [...invite.came].filter((person) => this.people.get(person)?.seats.some(knew)).length;
    if (invite.uses !== undefined && before >= invite.uses) return;
    invite.came.add(act.by);
    this.seatAt(act.by, act.id, invite, invite.group ?? act.group);
  }

  profile(act) {
    if ([...act.name].length > 60 || !this.knowsGroup(act.group)) return;
    const person = this.people.get(act.by);
    person.group = this.invites.get(leading(person).invite)?.group ?? act.group;
  }

  settle(act, { role }) {
    const invite = this.invites.get(act.invite);
    if (role !== 'facilitator' || !invite?.came.has(act.person) || !this.isDisputed(invite)) return;
    invite.settled.add(act.person);
  }

  isDisputed({ uses, came, settled }) {
    return uses !== undefined && came.size > uses && settled.size < uses;
  }

  revoke(act) {
    if (this.removals.some((removal) => removal.act === act)) this.removed.set(act.id, targetOf(act));
  }

  readmit(act) {
    for (const removal of this.removals.filter(({ takenBackBy }) => takenBackBy.has(act.id))) this.removed.delete(removal.act.id);
  }

  ['question.open'](act) {
    this.questions.set(act.id, { open: act, roll: viewOf(act).present(), ballots: [], closes: [] });
  }

  ['ballot.cast'](act, seat) {
    const question = this.questions.get(act.question);
    if (!question || !this.mayVote(act.by, question, seat)) return;
    if (question.closes.some((close) => act.ancestors.has(close.id)) || !mayBeCast(act.answers, question.open)) return;
    question.ballots.push(act);
  }

  /** The opening may have fallen with its opener since; for this close it had not. */
  ['question.close'](act) {
    const before = viewOf(act).questions.get(act.question);
    if (!this.questions.has(act.question)) this.questions.set(act.question, { ...before, closes: [] });
    this.questions.get(act.question).closes.push(act);
  }

  present() {
    const gone = new Set(this.removed.values());
    return new Set([...this.people.keys()].filter((person) => !gone.has(person)));
  }

  mayVote(by, { open: { electorate }, roll }, { role, verified }) {
    return role === 'resident' && (verified || electorate.unverified)
      && (electorate.groups.length === 0 || electorate.groups.includes(this.people.get(by).group))
      && (electorate.joined !== 'opening' || roll.has(by));
  }

  /** Section 10: what a close counts in this view. */
  count({ open, roll, ballots }, secret) {
    const counts = ({ by }) => {
      const seat = leading(this.people.get(by));
      const invite = this.invites.get(seat.invite);
      const keepsPlace = invite?.uses === undefined || invite.came.size <= invite.uses || invite.settled.has(by);
      return keepsPlace && this.mayVote(by, { open, roll }, seat);
    };
    const standing = ballots.filter(counts);
    const last = new Map(standing.map((ballot) => [ballot.by, ballot]));
    const cast = open.counting === 'stances' ? standing : [...last.values()];
    const counted = open.lock ? cast.map((ballot) => ({ ...ballot, answers: unlocked(ballot, open, secret) })) : cast;
    const lines = counted.map(({ id }) => `${id}\n`).sort().join('');
    return { ballots: counted.length, digest: sha256(lines).toString('hex'), tally: tally(open, counted), voters: last.size };
  }
}

/** The seat that stands for a person: a facilitator's if there is one. */
const leading = (person) => person.seats.find((seat) => seat.role === 'facilitator') ?? person.seats[0];

/** The removals that hold: the convener's, then those of facilitators whom the convener's do not void. */
function holding(acts, convener) {
  const said = acts.filter((act) => ['revoke', 'readmit'].includes(act.act) && holdsInItsView(act));
  const gather = (admitted) => {
    const removals = admitted.filter(({ act }) => act === 'revoke')
      .map((act) => ({ act, firm: act.by === convener, readmitted: [], takenBackBy: new Set() }));
    for (const readmit of admitted.filter(({ act }) => act === 'readmit')) {
      const before = viewOf(readmit);
      for (const removal of removals.filter(({ act }) => isOpen(before, readmit, act))) {
        removal.readmitted.push(readmit.by === convener);
        removal.takenBackBy.add(readmit.id);
      }
    }
    return removals;
  };
  const firm = said.filter(({ by }) => by === convener);
  if (firm.length === said.length) return gather(firm);
  // Who is a facilitator hangs on facilitators' acts and the convener's removals alone.
  const makers = acts.filter((act) => ['convene', 'join'].includes(act.act) || (act.act === 'invite' && act.role === 'facilitator'));
  const facilitators = new View(makers, gather(firm));
  const stands = (act) => {
    const seat = facilitators.seat(act);
    return seat?.role === 'facilitator' && !facilitators.voids(act.by, act, 'facilitator');
  };
  return gather(said.filter((act) => act.by === convener || stands(act)));
}

/** Whether this view holds a removal that nobody took back, for somebody or for what they did as a facilitator. */
function isOpen(view, readmit, revoke) {
  const removal = view.removals.find(({ act }) => act.id === revoke.id);
  if (!removal || targetOf(revoke) !== targetOf(readmit)) return false;
  return removal.readmitted.length === 0 || (removal.firm && !removal.readmitted.includes(true));
}

let order = [];
const views = new Map();

/** The fold of exactly what a decision had seen: section 7. */
function viewOf(decision) {
  if (!views.has(decision.id)) views.set(decision.id, new View(order.filter((act) => decision.ancestors.has(act.id))));
  return views.get(decision.id);
}

const verdicts = new Map();

function holdsInItsView(decision) {
  if (!verdicts.has(decision.id)) verdicts.set(decision.id, judge(decision, viewOf(decision)));
  return verdicts.get(decision.id);
}

function judge(act, view) {
  const seat = view.seat(act);
  if (seat?.role !== 'facilitator' || view.voids(act.by, act, 'facilitator')) return false;
  if (act.act === 'question.open') return lockHolds(act);
  if (act.act === 'question.close') {
    const question = view.questions.get(act.question);
    return question?.closes.length === 0 && question.open.lock?.key === (act.secret && keyOf(act.secret));
  }
  const target = view.people.get(act.target.person);
  const role = target ? leading(target).role : view.invites.get(act.target.invite)?.role;
  const isConvener = act.by === view.convener;
  if (act.act === 'readmit') {
    return (isConvener || (role && role !== 'facilitator')) && view.removals.some((removal) => isOpen(view, act, removal.act));
  }
  const says = act.reason.trim() !== '' && [...act.reason].length <= 500;
  return says && Boolean(role) && (role !== 'facilitator' || isConvener) && act.target.person !== view.convener;
}

// --- Ballots: sections 6 and 10 ----------------------------------------------------------------------------------------

function fits(answers, { counting, options }) {
  if (answers.consent) return counting === 'consent';
  const list = answers.stances ?? answers.dots ?? [];
  const numbers = list.map(([option]) => option);
  if (list.length > 400 || new Set(numbers).size < numbers.length || numbers.some((option) => option >= options.length)) return false;
  if (answers.stances) return counting === 'stances' && list.length > 0;
  const { each, most } = counting.dots ?? {};
  return each !== undefined && list.every(([, dots]) => dots <= most) && list.reduce((sum, [, dots]) => sum + dots, 0) <= each;
}

// --- Locks: section 10 -------------------------------------------------------------------------------------------------

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));

function keyOf(secret) {
  try {
    return getPublicKey(bytes(secret));
  } catch {
    return 'none';
  }
}

const within = (text, most) => text.trim() !== '' && [...text].length <= most;

function lockHolds({ lock, hidden, counting }) {
  if (!lock) return true;
  const wrapped = Object.values(lock.wrapped);
  return hidden && counting !== 'consent' && wrapped.length > 0 && wrapped.length <= 40 && wrapped.every((text) => within(text, 400));
}

/** A locked question takes locked ballots and no others. */
function mayBeCast(answers, open) {
  if (answers.locked !== undefined || open.lock) return Boolean(open.lock) && answers.locked !== undefined && within(answers.locked, 8000);
  return fits(answers, open);
}

/** What a locked ballot says; nothing where it cannot be read or is not what the rule allows. */
function unlocked({ by, answers: { locked } }, open, secret) {
  const spoilt = open.counting === 'stances' ? { stances: [] } : { dots: [] };
  try {
    const text = nip44.decrypt(locked, nip44.utils.getConversationKey(bytes(secret), by)).replace(/ +$/, '');
    const answers = JSON.parse(text);
    return canonical(answers) === text && isAnswers(answers) && fits(answers, open) ? answers : spoilt;
  } catch {
    return spoilt;
  }
}

const isNumber = (n, most) => Number.isSafeInteger(n) && n >= 0 && n <= most;

function isAnswers({ stances, dots, ...rest }) {
  const pairs = stances ?? dots;
  if (!Array.isArray(pairs) || (stances && dots) || Object.keys(rest).length > 0) return false;
  const said = stances ? (one) => ['agree', 'disagree', 'pass'].includes(one) : (n) => isNumber(n, 2 ** 32 - 1);
  return pairs.every((pair) => Array.isArray(pair) && pair.length === 2 && isNumber(pair[0], 65535) && said(pair[1]));
}

function tally({ counting, options }, counted) {
  if (counting === 'consent') {
    const said = counted.map(({ answers: { consent } }) => (typeof consent === 'string' ? consent : 'object'));
    const of = (what) => said.filter((one) => one === what).length;
    return { consent: { agree: of('agree'), aside: of('aside'), object: of('object') } };
  }
  if (counting !== 'stances') {
    const given = counted.flatMap(({ answers }) => answers.dots).filter(([, dots]) => dots > 0);
    const on = (option) => given.filter(([one]) => one === option).map(([, dots]) => dots);
    return { dots: options.map((_, n) => ({ dots: on(n).reduce((sum, dots) => sum + dots, 0), people: on(n).length })) };
  }
  const last = new Map(counted.flatMap(({ by, answers }) => answers.stances.map(([option, stance]) => [`${by} ${option}`, { option, stance }])));
  const of = (n, what) => [...last.values()].filter(({ option, stance }) => option === n && stance === what).length;
  return { stances: options.map((_, n) => ({ agree: of(n, 'agree'), disagree: of(n, 'disagree'), pass: of(n, 'pass') })) };
}

// --- The report ---------------------------------------------------------------------------------------------------------

/** What is found in a record; of all its questions, or of one. */
export function recount(text, wanted) {
  const invalid = [];
  const events = new Map();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      const event = read(line);
      events.set(event.id, event);
    } catch (error) {
      invalid.push({ line: n + 1, reason: error.message });
    }
  }
  const sessions = new Map();
  for (const event of events.values()) {
    if (!sessions.has(event.session)) sessions.set(event.session, []);
    sessions.get(event.session).push(event);
  }
  const [session, own] = [...sessions].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (!session) return { status: 2, said: { invalid, questions: [] } };
  const acts = own.filter((event) => event.act);
  const { acted, waiting } = inOrder(acts);
  order = acted;
  const view = new View(order);
  const closes = order.filter(({ act, question }) => act === 'question.close' && (!wanted || question === wanted));
  const questions = closes.filter((close) => view.questions.get(close.question)?.closes.includes(close)).map((close) => {
    const before = viewOf(close);
    const counted = before.count(before.questions.get(close.question), close.secret);
    return { id: close.question, close: close.id, counted, holds: canonical(counted) === canonical(close.seal) };
  });
  const all = invalid.length === 0 && questions.every(({ holds }) => holds) && !waiting.some(isDecision);
  return { status: all ? 0 : 1, said: { session, acts: acts.length, invalid, waiting: waiting.map(({ id }) => id), people: view.people.size, questions } };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, wanted] = process.argv.slice(2);
  const { status, said } = recount(readFileSync(file, 'utf8'), wanted);
  console.log(JSON.stringify(said, null, 2));
  process.exitCode = status;
}
