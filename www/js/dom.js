// The two things that every module needs of the document.

export const byId = (id) => document.getElementById(id);

/** A new element with these properties; `data` goes to its dataset. */
export function create(tag, { data = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
}
