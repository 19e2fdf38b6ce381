// The operation that a view works with, and its form, which is loaded when the operation is chosen.
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';

import { type Form, formOf } from './models.js';
import { keyOf, known, type Operation, operationNamed } from './operations.js';
import { linkTo, route, type View } from './views.js';

export interface Chosen {
  operation: ReadonlySignal<Operation>;
  /** Undefined while it loads, and after it failed to load. */
  form: ReadonlySignal<Form | undefined>;
  /** Why the form failed to load. */
  trouble: ReadonlySignal<string | undefined>;
  choose: (operation: Operation) => void;
}

/** Starts with `first`; a link chooses another operation if `fits` accepts it. */
export function chosenOf(view: View, first: string, fits: (operation: Operation) => boolean): Chosen {
  const operation = signal(known(first));
  const form = signal<Form | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);

  function show(chosen: Operation): void {
    batch(() => {
      operation.value = chosen;
      form.value = trouble.value = undefined;
    });
    formOf(chosen).then(
      (fetched) => operation.value === chosen && (form.value = fetched),
      (error: unknown) => operation.value === chosen && (trouble.value = String(error)),
    );
  }

  show(operation.value);
  effect(() => {
    const { view: shown, operation: key } = route.value;
    if (shown !== view || key === undefined) return;
    const named = operationNamed(key);
    if (named && fits(named) && named !== operation.peek()) show(named);
  });
  return { operation, form, trouble, choose: (chosen) => linkTo(view, keyOf(chosen)) };
}
