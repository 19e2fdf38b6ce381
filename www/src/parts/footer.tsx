// The footer of all views: the version, the links to the documentation, and the theme.
import { inLanguage, translator } from '../language.js';
import { THEMES, theme } from '../theme.js';
import { Segments } from './segments.js';

/** The version of the package, set by the build. */
declare const VERSION: string;

const t = translator(
  {
    documents: '文档',
    guide: '指南',
    operations: '接口列表',
    errors: '错误',
    source: '源代码',
    appearance: '外观',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  {
    documents: 'Documents',
    guide: 'Guide',
    operations: 'Operations',
    errors: 'Errors',
    source: 'Source',
    appearance: 'Appearance',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
  },
);

const REPOSITORY = 'https://github.com/jdy-wasm/jdy-wasm';
const DOCUMENTS = ['guide', 'operations', 'errors'] as const;

export function Footer() {
  return (
    <footer>
      <p>jdy-wasm {VERSION}</p>
      <nav class="links" aria-label={t('documents')}>
        {DOCUMENTS.map((each) => (
          <a key={each} href={`${REPOSITORY}/blob/main/docs/${each}${inLanguage('.zh-CN', '')}.md`} rel="noreferrer">
            {t(each)}
          </a>
        ))}
        <a href={REPOSITORY} rel="noreferrer">
          {t('source')}
        </a>
      </nav>
      <Segments
        label={t('appearance')}
        options={THEMES.map((each) => [each, t(each)] as const)}
        value={theme.value}
        onChange={(chosen) => (theme.value = chosen)}
      />
    </footer>
  );
}
