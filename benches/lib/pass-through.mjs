// The least that a relay does: passes the request on and the answer back.
export default {
  async fetch(request, { ACCOUNT: { baseUrl } }) {
    const { pathname, search } = new URL(request.url);
    return fetch(`${baseUrl}${pathname}${search}`, request);
  },
};
