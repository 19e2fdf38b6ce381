// What every relay does at least: it hands the request on, and the answer back.
export default {
  async fetch(request, { ACCOUNT: { baseUrl } }) {
    const { pathname, search } = new URL(request.url);
    return fetch(`${baseUrl}${pathname}${search}`, request);
  },
};
