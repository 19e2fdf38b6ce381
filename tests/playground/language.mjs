// The texts of a view, by language.

/**
 * The texts for readers: visible texts, and those for screen readers. Without code, inputs, answers of the service, and
 * texts that are marked as another language.
 */
export const textsIn = (tab) =>
  tab.evaluate(() => {
    const skipped = 'code, pre, script, style, textarea, td, dd, noscript, .masthead [lang], .endpoint, .facts code';
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (data.trim() && !parentElement.closest(skipped)) texts.push(data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [data-placeholder]')) {
      if (element.matches('textarea')) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'data-placeholder']) {
        const text = element.getAttribute(name);
        if (text) texts.push(text);
      }
    }
    return texts;
  });
