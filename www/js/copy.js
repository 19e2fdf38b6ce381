// A button that copies the text of an element.
import { create } from './dom.js';
import { onLanguage, text } from './language.js';

const SHOWN_MS = 1500;

/** `what` is the key of the element's name. */
export function copyButton(source, what) {
  const button = create('button', { type: 'button', className: 'quiet copy' });
  let timer;
  const rest = () => {
    button.textContent = text('copy');
    button.ariaLabel = text('copyWhat', { what: text(what) });
  };
  button.addEventListener('click', async () => {
    const done = await copy(source);
    button.textContent = button.ariaLabel = text(done ? 'copied' : 'copySelected');
    clearTimeout(timer);
    timer = setTimeout(rest, SHOWN_MS);
  });
  onLanguage(rest);
  return button;
}

/** Where the page may not write to the clipboard, the text is selected for the reader to copy. */
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    return false;
  }
}
