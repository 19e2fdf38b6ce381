/** Never: all calls belong to one program. */
export const requestsAreApart = (): boolean => false;
