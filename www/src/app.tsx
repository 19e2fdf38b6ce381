// The frame: the name, the views, the language, and the view that is shown.
import { useSignal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { useEffect } from 'preact/hooks';

import { language } from './language.js';
import { Footer } from './parts/footer.js';
import { RelayQuestion } from './parts/relay-question.js';
import { Sign } from './sign/sign.js';
import { t } from './texts.js';
import { route, VIEWS, type View } from './views.js';

/** The signing view is bundled; the others load when they are opened. */
const LATER: Record<Exclude<View, 'sign'>, () => Promise<{ default: ComponentType }>> = {
  verify: () => import('./verify/verify.js'),
  call: () => withClient(import('./call/call.js')),
  bulk: () => withClient(import('./bulk/bulk.js')),
};

/** A view that needs the client. It fails to load if the client's module does. */
async function withClient<V>(view: Promise<V>): Promise<V> {
  const [module] = await Promise.all([view, import('./package.js').then(({ loaded }) => loaded)]);
  return module;
}

function Page() {
  return (
    <div class="page">
      <a class="skip" href="#main" onClick={skip}>
        {t('skip')}
      </a>
      <header class="masthead">
        <span class="brand">
          <span class="seal" aria-hidden="true">
            签
          </span>
          {t('name')}
        </span>
        <nav aria-label={t('views')}>
          {VIEWS.map((each) => (
            <a key={each} href={`#${each}`} aria-current={each === route.value.view ? 'page' : undefined}>
              {t(each)}
            </a>
          ))}
        </nav>
        <Languages />
      </header>
      <main id="main" tabIndex={-1}>
        <RelayQuestion />
        <Current key={route.value.view} view={route.value.view} />
      </main>
      <Footer />
    </div>
  );
}

/** The fragment of the URL names the view, so the link must not change it. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Languages() {
  const other = language.value === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" class="quiet language" lang={other} onClick={() => (language.value = other)}>
      {t('otherLanguage')}
    </button>
  );
}

function Current({ view }: { view: View }) {
  const late = useSignal<ComponentType | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    document.title = `${t(view)} · jdy-wasm`;
  });
  useEffect(() => {
    if (view === 'sign') return;
    LATER[view]().then(
      (module) => (late.value = module.default),
      () => (failed.value = true),
    );
  }, [view]);
  if (view === 'sign') return <Sign />;
  if (failed.value)
    return (
      <p class="alert" role="alert">
        {t('loadFailed')}
      </p>
    );
  const Late = late.value;
  return Late ? <Late /> : <p class="waiting">{t('loading')}</p>;
}

const page = document.getElementById('page');
if (page) render(<Page />, page);
