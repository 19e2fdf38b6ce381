module.exports = {
  projectName: 'consumer',
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  designWidth: 750,
  mini: {},
  copy: { patterns: [{ from: 'src/wasm', to: 'dist/wasm' }], options: {} },
};
