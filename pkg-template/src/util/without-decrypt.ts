/** Whether `decrypt` is set in the options of a call, and the other options. */
export function withoutDecrypt<Options extends object>(
  options: (Options & { readonly decrypt?: unknown }) | undefined,
): [isSet: boolean, others: Options | undefined] {
  // Options that are no object, or that throw, stay: the call reads them again, and refuses them.
  try {
    if (typeof options === 'object' && options !== null) {
      const { decrypt, ...others } = options;
      // A value that is no boolean stays among the options, which refuse it.
      if (!decrypt || decrypt === true) return [Boolean(decrypt), others as unknown as Options];
    }
  } catch {}
  return [false, options];
}
