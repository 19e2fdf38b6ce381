import { parse } from 'acorn';

/**
 * The script with ordinary names in place of private ones, each with the place of its class in it. Compiled for ES2018,
 * a private name would be a WeakMap, and each access a call.
 */
export function withoutPrivateNames(script) {
  const changes = [];
  visit(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), new Map(), changes);
  let result = '';
  let end = 0;
  for (const [{ start, end: next }, name] of changes.sort(([one], [other]) => one.start - other.start)) {
    result += script.slice(end, start) + name;
    end = next;
  }
  return result + script.slice(end);
}

/** `names` are the new names by the private ones that are in scope. */
function visit(node, names, changes) {
  if (node.type === 'PrivateIdentifier') changes.push([node, names.get(node.name)]);
  const own = node.type === 'ClassBody' ? node.body.filter(({ key }) => key?.type === 'PrivateIdentifier') : [];
  if (own.length) names = new Map([...names, ...own.map(({ key }) => [key.name, `_$${node.start}_${key.name}`])]);
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') visit(child, names, changes);
  }
}
