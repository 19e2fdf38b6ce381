import { createSSRApp } from 'vue';
import App from './App.vue';
import { jdy } from './jdy.js';

export const createApp = () => ({ app: createSSRApp(App) });

// The test reads the result.
jdy.customers
  .list()
  .toArray({ limit: 3 })
  .then(
    (customers) => uni.setStorageSync('found', customers.length),
    (error) => uni.setStorageSync('found', String(error.stack)),
  );
