// What is shown of a signature: its stages, each a numbered block with a button that copies it.
import { copyButton } from './copy.js';
import { curl } from './curl.js';
import { byId, create } from './dom.js';
import { PUBLISHED_SIGNATURE } from './examples.js';
import { onLanguage, text, translate } from './language.js';

const STAGES = ['wireQuery', 'stringToSign', 'signature', 'headers', 'curl'];
/** What the lines of the string to sign are. */
const LINES = ['lineMethod', 'linePath', 'lineQuery', 'lineNonce', 'lineTime'];
const blocks = {};

export function startStages(list) {
  for (const name of STAGES) {
    const block = create('pre', { id: name, className: 'block', tabIndex: 0 });
    const title = create('h2', { data: { text: name } });
    const heading = create('div', { className: 'heading' }, title, copyButton(block, name));
    if (name === 'signature') title.after(create('span', { id: 'matches', className: 'badge', data: { text: 'matches' }, hidden: true }));
    blocks[name] = { block, button: heading.lastChild };
    list.append(create('li', { className: `stage ${name}` }, heading, block, create('p', { className: 'note', data: { text: `${name}Note` } })));
  }
  translate(list);
  onLanguage(() => {
    for (const name of STAGES) {
      blocks[name].block.ariaLabel = text(name);
      blocks[name].block.dataset.waiting = text('waiting');
      blocks[name].block.dataset.none = text('empty');
    }
    for (const line of document.querySelectorAll('.line')) line.dataset.name = text(line.dataset.key);
  });
}

/** Without `signed` there is nothing to show. */
export function showStages(request, signed) {
  byId('stages').classList.toggle('signed', Boolean(signed));
  const headers = Object.entries(signed?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  show('wireQuery', [signed?.query ?? '']);
  show('stringToSign', signed ? lines(signed.stringToSign) : []);
  show('signature', [signed?.signature ?? '']);
  show('headers', [headers.join('\n')]);
  show('curl', [signed ? curl(request, signed) : '']);
  byId('matches').hidden = signed?.signature !== PUBLISHED_SIGNATURE;
}

function show(name, content) {
  const { block, button } = blocks[name];
  block.replaceChildren(...content.filter((part) => part !== ''));
  button.disabled = block.textContent === '';
}

/** The marks of the newlines come from the style sheet, so that they are not copied. */
function lines(stringToSign) {
  return stringToSign.split('\n').slice(0, -1).map((line, index) => {
    const data = { key: LINES[index], name: text(LINES[index]) };
    return create('span', { className: 'line', data }, create('span', { className: 'ended', textContent: line }), '\n');
  });
}
