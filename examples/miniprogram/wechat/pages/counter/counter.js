// A shop counter: finds a customer, adds one, saves a member.
const { jdy } = require('../../jdy.js');

Page({
  data: { search: '', name: '', mobile: '', customers: [], message: '' },

  typed({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.field]: detail.value });
  },

  find() {
    return this.tell(async () => {
      const customers = await jdy.customers.list({ search: this.data.search }).toArray({ limit: 20 });
      this.setData({ customers: customers.map(({ id, number, name }) => ({ id, number, name })) });
      return `找到 ${customers.length} 个客户`;
    });
  },

  add() {
    return this.tell(async () => {
      // The number allows the client to find a save whose answer was lost.
      const number = `XCX${Date.now()}`;
      const { ids } = await jdy.customers.save({ number, name: this.data.name });
      return `已新增客户 ${number}（id ${ids[0]}）`;
    });
  },

  member() {
    return this.tell(async () => {
      const { mobile, name } = this.data;
      const saved = await jdy.members.save({ mobile, name });
      return `已保存会员（id ${saved.id}）`;
    });
  },

  /** Shows the outcome. After `outcome_unknown`, look for the record before you save again. */
  async tell(act) {
    this.setData({ message: '…' });
    try {
      this.setData({ message: await act() });
    } catch (error) {
      this.setData({
        message: error.code === 'outcome_unknown' ? `请先查询，再决定是否重新保存。${error.hint}` : error.message,
      });
    }
  },
});
