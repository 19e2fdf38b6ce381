// An example of each operation that the sandbox can carry out, and the fields that are in view without asking.
import type { Values } from './request.js';

export interface Sample {
  /** The fields that most calls use; all others are one click away. */
  common: readonly string[];
  values: Values;
}

export const SAMPLES: Record<string, Sample> = {
  'customers.save': {
    common: ['name', 'number', 'group_number', 'invoice_type', 'credit_limit', 'addr', 'remark', 'contact_persons'],
    values: {
      name: '深圳市青禾贸易有限公司',
      number: 'KH-2026-001',
      invoice_type: '5',
      credit_limit: '50000',
      addr: '南山区科技园科苑路 1 号',
      remark: '周五送货',
      contact_persons: [{ contact_person: '张敏', mobile: '13800138000', gender: '2', is_default_linkman: 'true' }],
    },
  },
  'customers.get': { common: ['id', 'number'], values: { number: 'KH000001' } },
  'customers.list': {
    common: ['search', 'enable', 'order_by', 'page', 'page_size', 'group'],
    values: { search: '苹果', order_by: 'number desc', page_size: '10' },
  },
  'members.save': {
    common: ['name', 'mobile', 'sex_group', 'birthday', 'level', 'source', 'remark'],
    values: { name: '李想', mobile: '13900139000', sex_group: '1', birthday: '1995-08-16', source: '2' },
  },
  'cust.save': {
    common: ['biz_type', 'data'],
    values: { biz_type: 'cust_visit', data: '{\n  "subject": "拜访青禾贸易",\n  "date": "2026-11-21"\n}' },
  },
  /** Nested in `customers.save`. */
  ContactPerson: { common: ['contact_person', 'mobile', 'gender', 'is_default_linkman'], values: {} },
  CustomerLabel: { common: ['id', 'name', 'number'], values: {} },
};
