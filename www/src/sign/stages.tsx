// The output: the stages of the signature, each with a button that copies it.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

import { Copy } from '../parts/copy.js';
import { Segments } from '../parts/segments.js';
import { t as common } from '../texts.js';
import { code, type Form } from './code.js';
import { PUBLISHED_SIGNATURE } from './examples.js';
import { Marked } from './marked.js';
import { outcome } from './state.js';
import { t } from './texts.js';

/** The names of the lines of the string to sign. */
const LINES = ['lineMethod', 'linePath', 'lineQuery', 'lineNonce', 'lineTime'] as const;
const FORMS: ReadonlyArray<readonly [Form, string]> = [
  ['curl', 'curl'],
  ['fetch', 'fetch'],
  ['jdy-wasm', 'jdy-wasm'],
];

export function Stages() {
  const form = useSignal<Form>('curl');
  const request = outcome.value?.signed && outcome.value;
  const signed = request?.signed;
  const headers = Object.entries(signed?.headers ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const shown = request ? code[form.value](request) : undefined;
  const forms = (
    <Segments label={t('codeForm')} options={FORMS} value={form.value} onChange={(value) => (form.value = value)} />
  );
  return (
    <ol class="stages card" aria-label={t('stages')}>
      <Stage name="wireQuery" text={signed?.query} note={t('wireQueryNote')}>
        {signed && <Marked text={signed.query} twice={false} />}
      </Stage>
      <Stage name="stringToSign" text={signed?.stringToSign} note={<Legend />}>
        {signed && <Lines text={signed.stringToSign} />}
      </Stage>
      <Stage name="hex" text={signed && atob(signed.signature)} note={t('hexNote')} />
      <Stage
        name="signature"
        text={signed?.signature}
        note={t('signatureNote')}
        beside={signed?.signature === PUBLISHED_SIGNATURE && <span class="badge">{t('matches')}</span>}
      />
      <Stage name="headers" text={signed && headers} note={t('headersNote')} />
      <Stage name="code" text={shown} note={<Advice text={shown} form={form.value} />} beside={forms} />
    </ol>
  );
}

function Advice({ text = '', form }: { text: string | undefined; form: Form }) {
  const placeholders = /<[\w-]+>/.test(text);
  return (
    <>
      {placeholders && `${t('codePlaceholders')} `}
      {t(form === 'jdy-wasm' ? 'codeAnew' : 'codeOnce')}
    </>
  );
}

interface StageProps {
  name: 'wireQuery' | 'stringToSign' | 'hex' | 'signature' | 'headers' | 'code';
  /** Undefined while the request cannot be signed. */
  text: string | undefined;
  note: ComponentChildren;
  beside?: ComponentChildren;
  /** Shown instead of the plain text. */
  children?: ComponentChildren;
}

function Stage({ name, text, note, beside, children }: StageProps) {
  const placeholder = text === undefined ? t('waiting') : text === '' ? common('empty') : undefined;
  return (
    <li class={`stage ${name}`}>
      <div class="heading">
        <h2>{t(name)}</h2>
        {beside}
        <Copy what={t(name)} text={text ?? ''} shownIn={name} />
      </div>
      <pre id={name} class="block" role="group" tabIndex={0} aria-label={t(name)} data-placeholder={placeholder}>
        {text ? (children ?? text) : ''}
      </pre>
      <p class="note">{note}</p>
    </li>
  );
}

/** The style sheet draws the newline marks, so they are not copied. */
function Lines({ text }: { text: string }) {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => (
      <span key={index} class="line" data-name={t(LINES[index] ?? 'lineTime')}>
        <span class="ended">
          <Marked text={line} twice={index === 2} />
        </span>
        {'\n'}
      </span>
    ));
}

function Legend() {
  return (
    <>
      {t('stringToSignNote')}
      <span class="legend">
        <span class="once">%2F</span> {t('once')}
      </span>
      <span class="legend">
        <span class="twice">%253D</span> {t('twice')}
      </span>
    </>
  );
}
