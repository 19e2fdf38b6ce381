// Requests to start from: the service's published example, whose signature is known, and the five operations.
import type { t } from './texts.js';

export interface Example {
  name: Parameters<typeof t>[0];
  method: string;
  path: string;
  query: ReadonlyArray<readonly [string, string]>;
  clientSecret?: string;
  nonce?: string;
  timestamp?: string;
}

export const PUBLISHED: Example = {
  name: 'published',
  method: 'GET',
  path: '/jdyconnector/app_management/kingdee_auth_token',
  query: [
    ['app_key', 'bVZgAZOv1'],
    ['app_signature', 'MzZlYTk0ODk4MWZlNjdiODNmNWU4YzViNzYxNGM5MTFlOGJkN2NjMzk0MTJkZGNhZGM0NzZhN2YxZDJmOTlkZA=='],
  ],
  clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
  nonce: '4427456950',
  timestamp: '1670305063559',
};

export const PUBLISHED_SIGNATURE =
  'OTFiZTliNDFiMjNkYTI3YzVhNzg4MDI4ZGU3MWY1ZTA5ZTk1NjVlNGM1YTI1ZjIxY2Y5YTA3ZGY2OGI1MGQ1MQ==';

/** The published example has no client ID. The signature does not cover it, but a header requires one. */
export const SOME_CLIENT_ID = '123456';

export const EXAMPLES: readonly Example[] = [
  PUBLISHED,
  { name: 'customerSave', method: 'POST', path: '/jdy/v2/bd/customer', query: [] },
  { name: 'customerDetail', method: 'GET', path: '/jdy/v2/bd/customer_detail', query: [['number', '001']] },
  {
    name: 'customerList',
    method: 'GET',
    path: '/jdy/v2/bd/customer',
    query: [
      ['search', '苹果'],
      ['page', '1'],
      ['page_size', '10'],
      ['order_by', 'name desc'],
    ],
  },
  { name: 'memberSave', method: 'POST', path: '/jdy/v2/ls/member', query: [] },
  { name: 'custSave', method: 'POST', path: '/jdy/v2/cust/save', query: [] },
];
