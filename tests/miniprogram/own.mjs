export const TESTS = 1;
export default function (QUnit, { program }) {
  QUnit.module('mini-program');
  QUnit.test('nothing that the platform does not document was looked for', (t) => {
    t.deepEqual([...program.touched], []);
    t.ok(program.control.starts >= 1);
  });
}
