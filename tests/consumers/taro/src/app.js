import Taro from '@tarojs/taro';
import { jdy } from './jdy.js';

// The test reads the result.
jdy.customers
  .list()
  .toArray({ limit: 3 })
  .then(
    (customers) => Taro.setStorageSync('found', customers.length),
    (error) => Taro.setStorageSync('found', String(error.stack)),
  );

export default ({ children }) => children;
