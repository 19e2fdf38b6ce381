// The table of query parameters: rows of a name and a value. A row without a name and a value is not yet a parameter.
import { create } from './dom.js';
import { onLanguage, text } from './language.js';

export class QueryTable {
  #rows;
  #changed;

  constructor(rows, add, changed) {
    this.#rows = rows;
    this.#changed = changed;
    add.addEventListener('click', () => this.#append('', '').querySelector('input').focus());
    onLanguage(() => this.#name());
  }

  get pairs() {
    const pairs = [...this.#rows.children].map((row) => [...row.querySelectorAll('input')].map((input) => input.value));
    return pairs.filter(([key, value]) => key || value);
  }

  set pairs(pairs) {
    this.#rows.replaceChildren();
    for (const [key, value] of pairs.length > 0 ? pairs : [['', '']]) this.#append(key, value);
  }

  #append(key, value) {
    const row = create('div', { className: 'row' }, cell(key), cell(value), create('button', { type: 'button', className: 'remove' }));
    row.lastChild.addEventListener('click', () => this.#remove(row));
    this.#rows.append(row);
    this.#name();
    return row;
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    if (!next) this.pairs = [];
    (next ?? this.#rows.firstElementChild).querySelector('input').focus();
    this.#name();
    this.#changed();
  }

  #name() {
    [...this.#rows.children].forEach((row, index) => {
      const [key, value, remove] = row.children;
      const at = { row: index + 1 };
      Object.assign(key, { ariaLabel: text('rowKey', at), placeholder: text('key') });
      Object.assign(value, { ariaLabel: text('rowValue', at), placeholder: text('value') });
      Object.assign(remove, { ariaLabel: text('removeRow', at), title: text('removeRow', at) });
    });
  }
}

function cell(value) {
  return create('input', { type: 'text', className: 'code', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, value });
}
