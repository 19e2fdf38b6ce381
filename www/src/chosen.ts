// The operation that a view works with, and the table of its form, which is fetched when it is chosen.
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';

import { type Form, formOf } from './models.js';
import { keyOf, known, type Operation, operationNamed } from './operations.js';
import { linkTo, place, type View } from './views.js';

export interface Chosen {
  operation: ReadonlySignal<Operation>;
  /** Nothing while it is fetched, and where it cannot be. */
  form: ReadonlySignal<Form | undefined>;
  /** Why there is no form. */
  trouble: ReadonlySignal<string | undefined>;
  choose: (operation: Operation) => void;
}

/** One that is chosen at first, and when a link names one for which `fits` holds. */
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
    const { view: shown, operation: key } = place.value;
    if (shown !== view || key === undefined) return;
    const named = operationNamed(key);
    if (named && fits(named) && named !== operation.peek()) show(named);
  });
  return { operation, form, trouble, choose: (chosen) => linkTo(view, keyOf(chosen)) };
}
