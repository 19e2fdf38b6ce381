export default { pages: ['pages/counter/counter'] };
