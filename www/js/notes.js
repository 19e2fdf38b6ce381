// The line below each field: a hint, or why the field was refused.
import { byId, create } from './dom.js';
import { language, onLanguage, text } from './language.js';

const FIELDS = ['method', 'path', 'query', 'clientId', 'clientSecret', 'timestamp', 'nonce'];
let refusal;

/** `error` is the package's, or nothing: then every field is right. What is about no field stands above them all. */
export function showRefusal(error) {
  refusal = error;
  const refused = error?.path?.match(/^\w+/)[0];
  const elsewhere = error && !FIELDS.includes(refused);
  byId('alert').hidden = !elsewhere;
  byId('alert').textContent = elsewhere ? error.message : '';
  for (const field of FIELDS) {
    const note = byId(`${field}-note`);
    const wrong = field === refused;
    byId(field).ariaInvalid = wrong ? 'true' : null;
    note.classList.toggle('refused', wrong);
    note.hidden = !wrong && !note.dataset.hint;
    note.replaceChildren(...(wrong ? reason(field, error) : [text(note.dataset.hint) ?? '']));
  }
}

/** The package speaks English; in Chinese a sentence of ours goes before it. */
function reason(field, { description, hint }) {
  const original = create('span', { lang: 'en', textContent: `${field}: ${description}. ${hint}` });
  if (language() === 'en') return [original];
  return [text(`refused${field[0].toUpperCase()}${field.slice(1)}`), create('br'), original];
}

export function startNotes() {
  onLanguage(() => showRefusal(refusal));
}
