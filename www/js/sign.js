// The panel that signs: what was typed becomes a request, the package signs it, every stage is shown.
import { byId, create } from './dom.js';
import { EXAMPLES, SOME_CLIENT_ID } from './examples.js';
import { onLanguage, text, translate } from './language.js';
import { showRefusal, startNotes } from './notes.js';
import { readPasted } from './pasted.js';
import { QueryTable } from './query-table.js';
import { showStages, startStages } from './stages.js';

const CHOSEN = ['timestamp', 'nonce'];
/** How long nothing must change before a screen reader is told. */
const QUIET_MS = 800;

export function startSigning({ createSigner, JdyError }) {
  const table = new QueryTable(byId('query'), byId('add'), update);
  let newest = 0;
  let speaking;

  async function update() {
    const turn = ++newest;
    const request = read(table);
    let signed, error;
    try {
      const signer = await createSigner({ clientId: byId('clientId').value, clientSecret: byId('clientSecret').value });
      signed = signer.sign(request);
    } catch (thrown) {
      if (!(thrown instanceof JdyError)) throw thrown;
      error = thrown;
    }
    if (turn !== newest) return; // Something was typed in the meantime.
    showStages(request, signed);
    showRefusal(error);
    if (signed) showChosen(signed.headers);
    clearTimeout(speaking);
    speaking = setTimeout(() => speak(signed, error), QUIET_MS);
  }

  function load(example) {
    const { method, path, query, clientSecret, nonce, timestamp } = example;
    byId('method').value = method;
    byId('path').value = path;
    table.pairs = query;
    byId('clientId').value ||= SOME_CLIENT_ID;
    if (clientSecret) byId('clientSecret').value = clientSecret;
    fix('timestamp', timestamp);
    fix('nonce', nonce);
    press(example.name);
    update();
  }

  startStages(byId('stages'));
  startNotes();
  startSecret(update);
  byId('examples').append(...EXAMPLES.map((example) => exampleButton(example, load)));
  translate(byId('examples'));
  byId('path').addEventListener('paste', (event) => {
    const pasted = readPasted(event.clipboardData.getData('text'));
    if (!pasted) return;
    event.preventDefault();
    byId('method').value = pasted.method ?? byId('method').value;
    byId('path').value = pasted.path ?? byId('path').value;
    table.pairs = pasted.query;
    press();
    update();
  });
  byId('sign').addEventListener('input', () => {
    press();
    update();
  });
  byId('again').addEventListener('click', update);
  load(EXAMPLES[0]);
}

const isFixed = (field) => document.querySelector(`[name="${field}-mode"]:checked`).value === 'fixed';

function read(table) {
  const request = { method: byId('method').value, path: byId('path').value, query: table.pairs };
  const { value } = byId('timestamp');
  // What is no number goes to the package as it is, which says what is wrong with it.
  if (isFixed('timestamp')) request.timestamp = /^\d+$/.test(value) ? Number(value) : value;
  if (isFixed('nonce')) request.nonce = byId('nonce').value;
  for (const field of CHOSEN) byId(field).readOnly = !isFixed(field);
  return request;
}

function fix(field, value) {
  document.querySelector(`[name="${field}-mode"][value="${value ? 'fixed' : 'auto'}"]`).checked = true;
  if (value) byId(field).value = value;
}

/** What the package chose stands in the field, and stays there when the reader fixes it. */
function showChosen(headers) {
  if (!isFixed('timestamp')) byId('timestamp').value = headers['X-Api-TimeStamp'];
  if (!isFixed('nonce')) byId('nonce').value = headers['X-Api-Nonce'];
}

function exampleButton(example, load) {
  const button = create('button', { type: 'button', className: 'chip', data: { text: example.name } });
  button.addEventListener('click', () => load(example));
  return button;
}

/** Marks the example that is shown; none, once it was changed. */
function press(name) {
  for (const button of byId('examples').children) button.ariaPressed = String(button.dataset.text === name);
}

function startSecret(update) {
  const [secret, reveal] = [byId('clientSecret'), byId('reveal')];
  const show = (shown) => {
    secret.type = shown ? 'text' : 'password';
    reveal.textContent = text(shown ? 'hide' : 'show');
  };
  reveal.addEventListener('click', () => show(secret.type === 'password'));
  onLanguage(() => show(secret.type === 'text'));
  addEventListener('pagehide', () => {
    secret.value = '';
    show(false);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && update());
}

function speak(signed, error) {
  byId('spoken').textContent = signed ? text('spokenSignature', signed) : error.message;
}
