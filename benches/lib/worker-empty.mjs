// Answers without any work.
export default {
  async fetch() {
    return new Response('empty');
  },
};
