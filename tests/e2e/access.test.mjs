// Every page passes axe-core in both languages and both themes, and nothing on a resident's page is wider than a small phone,
// not even with the largest text.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axe, openVenue } from './harness.mjs';
import { pages, playExample, visit } from './pages.mjs';

const venue = await openVenue();
after(() => venue.close());
const origin = venue.url('').replace(/\/$/, '');

for (const language of ['zh-CN', 'en-GB']) {
  test(`axe-core finds nothing on any page, light and dark (${language})`, async (t) => {
    const { page } = await venue.device(t, { language, screen: { width: 1440, height: 900 } });
    const example = await playExample(page, origin);
    const found = [];
    for (const one of pages(example)) {
      if (one.wall) await page.setViewportSize({ width: 1920, height: 1080 });
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await visit(page, origin, example, one);
        found.push(...(await axe(page)).map((what) => `${one.name} (${theme}): ${what}`));
      }
      if (one.wall) await page.setViewportSize({ width: 1440, height: 900 });
    }
    assert.equal(found.length, 0, found.join('\n\n'));
  });

  test(`every page but the wall fits a phone of 360 px, at 100 and 200 % text (${language})`, async (t) => {
    const { page } = await venue.device(t, { language, screen: 'phone' });
    const example = await playExample(page, origin);
    const wide = [];
    for (const one of pages(example).filter(({ wall }) => !wall)) {
      for (const size of ['100', '200']) {
        await page.evaluate((percent) => localStorage.setItem('text', percent), size);
        await visit(page, origin, example, one);
        const { scroll, client, text } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
          text: document.documentElement.dataset.text,
        }));
        assert.equal(text, size, `${one.name}: the text size is remembered`);
        if (scroll > client) wide.push(`${one.name} at ${size} %: ${scroll} px wide on ${client}`);
      }
    }
    assert.deepEqual(wide, []);
  });
}
