// Sample customers, three of them with errors.
import { type Table, tableOf } from './table.js';

/** The operation that saves them. */
export const SAMPLE_OF = 'bd.customer.save';

const HEADER = ['客户名称', '客户编码', '发票类型', '信用额度', '联系人', '手机号', '性别', '备注'];
const PLACES = ['深圳', '广州', '杭州', '成都', '武汉', '苏州'];
const NAMES = ['青禾', '远帆', '明德', '瑞丰', '云杉'];
const TRADES = ['贸易', '物流'];
const PEOPLE = ['张敏', '王磊', '李娜', '陈静', '刘洋', '赵强', '周婷'];
const INVOICES = ['全电普票', '全电专票', '无需开票'];

export function sample(): Table | undefined {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `${of(PLACES, index)}市${of(NAMES, index)}${of(TRADES, Math.floor(index / 30))}有限公司`,
    `PL-${String(index + 1).padStart(4, '0')}`,
    of(INVOICES, index),
    String((index % 9) * 5000),
    of(PEOPLE, index),
    `138${String(10_000_000 + index * 7919)}`,
    index % 2 === 0 ? '女' : '男',
    '',
  ]);
  change(rows, 6, 0, '');
  change(rows, 17, 2, '增值税票');
  change(rows, 17, 3, '五万');
  change(rows, 33, 1, 'PL-0002');
  return tableOf('sample.csv', [HEADER, ...rows]);
}

const of = (list: readonly string[], index: number) => list[index % list.length] ?? '';

function change(rows: string[][], row: number, column: number, value: string): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}
