/** All calls are of one program. */
export const requestsAreApart = (): boolean => false;
