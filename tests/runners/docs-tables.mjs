// Tables of customers that the import of the guide reads, by the name of their encoding.
const NAMES = ['深圳甲', '"广州乙,分公司"', '"珠海丙"'];
const table = (names, newline = '\r\n') =>
  ['number,name', ...names.map((name, at) => `KH80000${at + 1},${name}`), ''].join(newline);

/** Text as Excel in Chinese writes it. The engine decodes GBK, and does not encode it. */
function gbk(text) {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from([...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]));
}

const whole = gbk(table(NAMES));
/**
 * Each with its bytes. `refused` is the error where the import must save nothing, and `says` what it writes of a row
 * that is refused, by the language of the guide.
 */
export const TABLES = {
  gbk: { bytes: whole },
  utf8: { bytes: Buffer.from(table(NAMES, '\n')) },
  'utf8-mark': { bytes: Buffer.from(`\uFEFF${table(NAMES)}`) },
  'no-name': {
    bytes: gbk(table([''])),
    says: { en: /^KH800001 was not saved: [ -~]+$/m, zh: /^KH800001 没有保存：.*\p{Script=Han}{4}/mu },
  },
  utf16: { bytes: Buffer.from(`\uFEFF${table(NAMES)}`, 'utf16le'), refused: /ERR_ENCODING_INVALID_ENCODED_DATA/ },
  replaced: { bytes: Buffer.from(table(['深圳\uFFFD'])), refused: /garbled|乱码/ },
  'utf8-as-gbk': { bytes: gbk(table(['锟斤拷锟斤拷'])), refused: /garbled|乱码/ },
  'open-quotes': { bytes: gbk(table(['"深圳甲'])), refused: /CSV_QUOTE_NOT_CLOSED/ },
  'too-many-cells': { bytes: gbk(table(['深圳甲,乙'])), refused: /CSV_RECORD_INCONSISTENT_COLUMNS/ },
};
