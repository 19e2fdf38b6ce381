// Examples of calls, and the fields that a form shows at first.
import type { Form, Model } from '../models.js';
import type { Values } from './request.js';

interface Example {
  values: Values;
  /** The fields shown at first, if they differ from those of the rule below. */
  inView?: readonly string[];
}

export const EXAMPLES: Readonly<Record<string, Example>> = {
  'bd.customer.save': {
    inView: ['name', 'number', 'group_number', 'invoice_type', 'credit_limit', 'addr', 'remark', 'contact_persons'],
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
  'bd.customer.get': { values: { number: 'KH000001' } },
  'bd.customer.list': { values: { search: '苹果', order_by: 'number desc', page_size: '10' } },
  'ls.member.save': {
    inView: ['name', 'mobile', 'sex_group', 'birthday', 'level', 'source', 'remark'],
    values: { name: '李想', mobile: '13900139000', sex_group: '1', birthday: '1995-08-16', source: '2' },
  },
  'cust.biz.save': {
    values: { biz_type: 'cust_visit', data: '{\n  "subject": "拜访青禾贸易",\n  "date": "2026-11-21"\n}' },
  },
  'bd.material.list': { values: { search: '苹果', enable: '1', page_size: '10' } },
  'scm.salOutBound.get': { values: { number: 'XSCK-20261121-00001' } },
  'bd.supplier.save': {
    values: {
      name: '东莞市恒泰五金有限公司',
      number: 'GYS-2026-001',
      addr: '东莞市长安镇振安路 88 号',
      bom_entity: [{ contact_person: '刘洋', mobile: '13700137000', is_default_linkman: 'true' }],
    },
  },
};

/** The fields that most calls use, in the order of the form. Line items come last. */
const USUAL = [
  'name',
  'number',
  'bill_no',
  'bill_date',
  'search',
  'enable',
  'order_by',
  'page',
  'page_size',
  'start_bill_date',
  'end_bill_date',
  'customer_number',
  'supplier_number',
  'material_number',
  'unit_number',
  'stock_number',
  'qty',
  'price',
  'amount',
  'contact_person',
  'mobile',
  'gender',
  'is_default_linkman',
  'addr',
  'remark',
  'contact_persons',
  'bom_entity',
  'material_entity',
];
/** A form of at most this many fields shows all of them. */
const FEW = 8;

/** The fields shown at first: all of a short form; otherwise the required and the usual ones, or the first ones. */
export function inViewOf({ fields }: Model, exactlyOneOf: readonly string[] = []): readonly string[] {
  if (fields.length <= FEW) return fields.map(({ name }) => name);
  const needed = fields.filter(({ name, required }) => required || exactlyOneOf.includes(name));
  const usual = USUAL.filter((name) => fields.some((field) => field.name === name));
  const first = fields.slice(0, FEW).map(({ name }) => name);
  const chosen = [...new Set([...needed.map(({ name }) => name), ...usual])];
  const names = chosen.length > 0 ? chosen : first;
  const isRows = (name: string) => fields.find((field) => field.name === name)?.kind.type === 'list';
  return [...names.filter((name) => !isRows(name)), ...names.filter(isRows)];
}

export const inViewAtFirst = (key: string, { request, exactlyOneOf }: Form) =>
  EXAMPLES[key]?.inView ?? inViewOf(request, exactlyOneOf);
