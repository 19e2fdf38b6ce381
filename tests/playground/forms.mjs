// The forms of all operations, in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { englishIn } from '../chinese/english.mjs';
import { textsIn } from './language.mjs';
import { PAGE, has, openTab } from './tab.mjs';

export const FORM_CHECKS = {
  async 'opens every operation from a link, with a control for each of its fields'(browser, pages) {
    const { operations } = JSON.parse(readFileSync(join(pages, '../../www/src/generated/operations.json'), 'utf8'));
    assert.equal(operations.length, 375);
    const { tab, complaints } = await openTab(browser, pages);
    for (const { module, resource, verb, method, path } of operations) {
      const table = JSON.parse(readFileSync(join(pages, `forms/${module}/${resource}.json`), 'utf8')).operations[verb];
      const fields = table.request[table.first] ?? [];
      const isNested = ({ type, of }) => type === 'model' || (type === 'list' && of.type === 'model');
      const expected = fields.filter(({ kind }) => !isNested(kind)).map(({ name }) => name);
      await tab.goto(`${PAGE}#call?operation=${module}.${resource}.${verb}`);
      await tab.waitForFunction(
        (address) =>
          document.querySelector('.request form') && document.querySelector('.endpoint code').textContent === address,
        `${method} ${path}`,
      );
      const names = await tab.locator('.request form [name]').evaluateAll((all) => all.map((each) => each.name));
      assert.deepEqual(names.sort(), expected.sort(), `${module}.${resource}.${verb}`);
      assert.deepEqual((await textsIn(tab)).flatMap(englishIn), [], `${module}.${resource}.${verb} in Chinese`);
    }
    await tab.goto(`${PAGE}#call?operation=bd.material.steal`);
    await has(tab, '.alert', 'bd.material.steal');
    assert.deepEqual(complaints, []);
    await tab.context().close();
  },
  async 'has English labels without abbreviations, and hints that add to them'(browser, pages) {
    const { operations } = JSON.parse(readFileSync(join(pages, '../../www/src/generated/operations.json'), 'utf8'));
    const { tab } = await openTab(browser, pages);
    await tab.goto(`${PAGE}#call`);
    await tab.click('.language');
    let labels = 0;
    // Only one operation of each resource, since most of their fields are the same.
    const firsts = operations.filter(
      ({ resource, verb }, at) => verb === 'save' || operations[at - 1]?.resource !== resource,
    );
    for (const { module, resource, verb, method, path } of firsts) {
      await tab.goto(`${PAGE}#call?operation=${module}.${resource}.${verb}`);
      await tab.waitForFunction(
        (address) =>
          document.querySelector('.request form') && document.querySelector('.endpoint code').textContent === address,
        `${method} ${path}`,
      );
      const fields = await tab
        .locator('.request .field')
        .evaluateAll((all) =>
          all.map((field) => [
            field.querySelector('label').firstChild.textContent.trim(),
            field.querySelector('.note')?.textContent ?? '',
          ]),
        );
      labels += fields.length;
      const short = fields.filter(([label]) => /\b(?:addr|amt|dept|desc|dis|emp|num|prop|qty|sn|src)\b/i.test(label));
      assert.deepEqual(short, [], `${module}.${resource}.${verb}`);
      const same = fields.filter(([label, note]) => note.toLowerCase().replace(/\.$/, '') === label.toLowerCase());
      assert.deepEqual(same, [], `${module}.${resource}.${verb}`);
    }
    assert.ok(labels > 500, `${labels}`);
    await tab.context().close();
  },
};
