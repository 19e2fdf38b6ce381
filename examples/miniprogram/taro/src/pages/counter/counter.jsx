import { useState } from 'react';
import { Button, Input, View } from '@tarojs/components';
import { jdy } from '../../jdy.js';

export default function Counter() {
  const [typed, setTyped] = useState({ search: '', name: '', mobile: '' });
  const [customers, setCustomers] = useState([]);
  const [message, setMessage] = useState('');
  const field = (name, placeholder) => (
    <Input placeholder={placeholder} onInput={({ detail }) => setTyped((before) => ({ ...before, [name]: detail.value }))} />
  );
  const tell = (act) => async () => setMessage(await act().catch(({ message, hint }) => `${message} ${hint ?? ''}`));
  const find = tell(async () => {
    const found = await jdy.customers.list({ search: typed.search }).toArray({ limit: 20 });
    setCustomers(found);
    return `找到 ${found.length} 个客户`;
  });
  const add = tell(async () => {
    const { ids } = await jdy.customers.save({ number: `XCX${Date.now()}`, name: typed.name });
    return `已新增客户（id ${ids[0]}）`;
  });
  const member = tell(async () => {
    const { id } = await jdy.members.save({ mobile: typed.mobile, name: typed.name });
    return `已保存会员（id ${id}）`;
  });
  return (
    <View>
      {field('search', '客户名称或编码')}
      <Button onClick={find}>查找</Button>
      {customers.map(({ id, number, name }) => <View key={id}>{number} {name}</View>)}
      {field('name', '名称')}
      <Button onClick={add}>新增客户</Button>
      {field('mobile', '手机号')}
      <Button onClick={member}>保存会员</Button>
      <View>{message}</View>
    </View>
  );
}
