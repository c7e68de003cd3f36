// Takes the pictures of script/screenshots.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openVenue, ROOT, SCREENS } from '../tests/e2e/harness.mjs';
import { momentsOf, openRecord, pages, playExample, visit } from '../tests/e2e/pages.mjs';

const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const dark = flag('--dark');
const dist = option('--dist');
const chosen = args;

const venue = await openVenue(dist ? { dist } : {});
const origin = venue.url('').replace(/\/$/, '');
const folder = join(ROOT, 'target/screenshots');
mkdirSync(folder, { recursive: true });
const cleanups = [];
let taken = 0;
try {
  for (const [lang, language] of [['zh', 'zh-CN'], ['en', 'en-GB']]) {
    const { page } = await venue.device({ after: (done) => cleanups.push(done) }, { language, theme: dark ? 'dark' : 'light' });
    const example = await playExample(page, origin);
    for (const one of pages(example).filter(({ name }) => chosen.length === 0 || chosen.some((part) => name.startsWith(part)))) {
      for (const [screen, size] of Object.entries(one.wall ? { wall: SCREENS.wall } : { phone: SCREENS.phone, desktop: { width: 1440, height: 900 } })) {
        await page.setViewportSize(size);
        const shown = await visit(page, origin, example, one).then(() => true, () => false);
        if (!shown) console.error(`no heading on ${one.name} (${lang}, ${screen})`);
        await page.screenshot({ path: join(folder, `${one.name}-${lang}-${screen}${dark ? '-dark' : ''}.png`), fullPage: !one.wall, animations: 'disabled' });
        taken += 1;
      }
    }
    // The wall in each phase: the record as it stood then, on a device of its own, with the clock of that moment.
    for (const { phase, at, lines } of await momentsOf(page, example.session)) {
      const name = `wall-${String(phase).padStart(2, '0')}`;
      if (chosen.length > 0 && !chosen.some((part) => name.startsWith(part))) continue;
      const { page: wall, close } = await venue.device({ after: () => {} }, { language, theme: dark ? 'dark' : 'light', screen: 'wall' });
      await wall.clock.setFixedTime(at * 1000);
      await openRecord(wall, origin, lines);
      await visit(wall, origin, example, { path: `/#/s/${example.session}/wall` });
      await wall.screenshot({ path: join(folder, `${name}-${lang}-wall${dark ? '-dark' : ''}.png`), animations: 'disabled' });
      taken += 1;
      await close();
    }
  }
  for (const done of cleanups) await done();
} finally {
  await venue.close();
}
console.log(`${taken} pictures in ${folder}`);
