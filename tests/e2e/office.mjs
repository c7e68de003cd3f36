// What the office does at its desk: takes its seat, drafts answers, publishes, reports progress, calls people back.

import { button, dialog, dialogGone, field, literally, says, until } from './people.mjs';

/** A day so many days from now, as a field takes it. */
export const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const ADOPTED = {
  disposition: 'Adopted',
  reason: 'The roof and the sockets will be built; deliveries keep their ten minutes.',
  unit: 'Property management',
  contact: 'Duty desk, room 2',
  date: dayIn(60),
  evidence: 'The acceptance sheet and photographs.',
};

export const NOT_ADOPTED = {
  disposition: 'Not adopted',
  reason: 'The rule of the city says ten; the lane may agree among itself on nine.',
  unit: 'Street office',
  contact: 'Window 4',
  date: dayIn(0),
};

/** From the settings: somebody from the office takes the seat, and comes to the desk. */
export async function seat(page, { name, pin }) {
  const section = page.getByRole('region', { name: /Seat the office/ });
  await field(section, /^Name or department/).fill(name);
  await section.getByLabel(/^PIN/).fill(pin);
  await section.getByLabel(/^The PIN once more/).fill(pin);
  await button(section, 'Seat the office').click();
  await page.waitForURL(/\/desk$/);
  await says(page.locator('.who-am-i__name'), new RegExp(`^${name}`));
}

/** Opens a matter in the list. */
async function open(page, title) {
  await button(page.locator('.desk__filter'), 'All').click();
  await page.locator('.due-list__link').filter({ hasText: new RegExp(`^${literally(title)}`) }).first().click();
  await page.locator('.desk__item-head').getByRole('heading', { name: title }).waitFor();
}

/** Writes an answer, which is kept as a draft, so that so many matters are ready; with `alsoTheRest` the same goes to everything that still waits. */
export async function draft(page, title, answer, { alsoTheRest = false, ready = 1 } = {}) {
  await open(page, title);
  const form = page.locator('.desk__form');
  await form.getByRole('radio', { name: answer.disposition, exact: true }).check();
  await field(form, /^Reason/).fill(answer.reason);
  await field(form, /^Responsible unit/).fill(answer.unit);
  await field(form, /^Contact and phone/).fill(answer.contact);
  await form.getByLabel(/^(Done by|Decided on)/).fill(answer.date);
  if (answer.evidence) await field(form, /^What evidence/).fill(answer.evidence);
  if (alsoTheRest) {
    await form.locator('summary').filter({ hasText: 'The same answer for other matters' }).click();
    for (const other of await form.locator('.made-of').getByRole('checkbox').all()) await other.check();
  }
  // At once: nothing of what was just typed may be lost.
  await button(form, /^Done/).click();
  await says(page.locator('.desk__counts'), new RegExp(`^${ready} ready, not published`));
  // One is at the head of the next matter, or of the desk after the last.
  await until('the head has the focus', () => page.evaluate(() => ['item', 'desk'].includes(document.activeElement?.id)));
}

/** Publishes what is ready, and, where asked, calls the report complete. */
export async function publish(page, { goesOut, complete = false }) {
  await button(page.locator('.desk__head'), goesOut).click();
  await says(dialog(page), /becomes? public; residents see/);
  if (complete) await dialog(page).getByRole('checkbox', { name: /^Call it complete/ }).check();
  await button(dialog(page), complete ? 'Publish as complete' : 'Publish').click();
  await dialogGone(page);
}

/** Tries to call the report complete while something is blank: refused, with what is blank. */
export async function refusedComplete(page, blank) {
  await button(page.locator('.desk__head'), /^Publish the report/).click();
  await dialog(page).getByRole('checkbox', { name: /^Call it complete/ }).check();
  await says(dialog(page), /items? (is|are) blank, so the report cannot call itself complete/);
  await says(dialog(page), new RegExp(literally(blank)));
  const act = button(dialog(page), 'Publish as complete');
  await until('a button that refuses', async () => (await act.getAttribute('aria-disabled')) === 'true');
  await act.click({ force: true });
  await says(dialog(page), /cannot call itself complete/);
  await button(dialog(page), 'Cancel').click();
  await dialogGone(page);
}

/** Reports how far a matter has come. */
export async function progress(page, title, what) {
  await open(page, title);
  await button(page.locator('.desk__item'), 'Report progress').click();
  await dialog(page).getByRole('radio', { name: 'Done', exact: true }).check();
  await field(dialog(page), /^What was done/).fill(what);
  await button(dialog(page), 'Report it').click();
  await dialogGone(page);
  await says(page.locator('.desk__item'), new RegExp(literally(what)));
}

/** Shows the meetings. */
export async function meetings(page) {
  await button(page.locator('.desk__filter'), 'Meetings').click();
  await page.getByRole('heading', { name: 'Follow-up meetings' }).waitFor();
}

/** Calls a follow-up meeting about something. */
export async function callMeeting(page, { place, about }) {
  await meetings(page);
  await button(page.locator('.desk__item'), 'Call a follow-up meeting').click();
  await dialog(page).getByRole('textbox', { name: 'When', exact: true }).fill(`${dayIn(30)}T19:00`);
  await field(dialog(page), /^Where/).fill(place);
  await dialog(page).getByRole('checkbox', { name: new RegExp(literally(about)) }).first().check();
  await button(dialog(page), 'Call it').click();
  await dialogGone(page);
  await says(page.locator('.desk__item'), new RegExp(`${literally(place)}.*${literally(about)}`));
}

/** Writes the minutes of the meeting that was called. */
export async function minutes(page, { came, said }) {
  await button(page.locator('.desk__item'), /^Write the minutes/).click();
  await dialog(page).getByLabel(/^How many came/).fill(came);
  await field(dialog(page), /^What was said/).fill(said);
  await button(dialog(page), 'Put it in the record').click();
  await dialogGone(page);
}
