// Reads the table of an operation, for the functions over records. jdy_core::operations::table describes the format.
/** A field of a request. */
export interface TableField {
  readonly name: string;
  /** The letter of its type, or the index of its model. */
  readonly kind: string;
  readonly isSensitive: boolean;
  /** Whether the detail has this field. */
  readonly isShown: boolean;
  /** Its name in the detail. */
  readonly answered: string;
  /** Its values, each with the value that the detail shows instead. */
  readonly values: readonly (readonly [value: string, shown: string])[];
}

/** The facts about an operation. */
export interface OperationTable {
  readonly path: string;
  /** A fact by its key. */
  fact(key: string): string | undefined;
  /** The fields by name; the request's own first. */
  readonly models: readonly ReadonlyMap<string, TableField>[];
}

const FIELD = /^([^:!~*\-<#>=]+)(?::(\[?\w+))?([!~*-]*)(?:<[^>]*>)?(?:#\d+)?(?:>([^=]+))?(?:=(.*))?$/;

/** Reads a table: a `Table` of a resource. */
export function readTable(table: string): OperationTable {
  const [address = '', facts = '', ...models] = table.split('|');
  return {
    path: address.replace(/^\w+ /, ''),
    fact: (key) =>
      facts
        .split(';')
        .find((fact) => fact.startsWith(`${key}=`))
        ?.slice(key.length + 1),
    models: models.map((model) => new Map(model.split(';').flatMap((text) => fieldOf(text)))),
  };
}

/** The field of an entry; none for a model without fields. */
function fieldOf(text: string): [string, TableField][] {
  const [, name, type = 't', flags = '', answered, choices] = FIELD.exec(text) ?? [];
  if (name === undefined) return [];
  const values = (choices?.split('/') ?? []).map((choice) => {
    const [said = '', shown] = choice.split('>');
    const [value = ''] = said.split(':');
    return [value, shown ?? value] as const;
  });
  const field = { isSensitive: flags.includes('*'), isShown: !flags.includes('-'), answered: answered ?? name, values };
  return [[name, { name, kind: type.replace('[', ''), ...field }]];
}
