// Lists and saves customers through a relay. The page holds no secret of the account set.
import { Client } from 'jdy-wasm/relay-client';

// `relay` is the address of the relay. In a real page, your server gives the `token` after the login.
const { relay, token } = await (await fetch('/settings.json')).json();
const jdy = new Client({ relay, authorization: () => token });

const form = document.getElementById('customer');
const output = form.querySelector('output');
const rows = document.getElementById('rows');

function tell(error) {
  output.textContent = error.message;
}

async function show(query) {
  const customers = await jdy.customers.list(query).toArray({ limit: 20 });
  rows.replaceChildren(
    ...customers.map(({ number, name }) => {
      const row = document.createElement('li');
      row.textContent = `${number} ${name}`;
      return row;
    }),
  );
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { number, name } = Object.fromEntries(new FormData(form));
  try {
    const { ids } = await jdy.customers.save({ number, name });
    output.textContent = `id ${ids[0]}`;
    await show({ search: name });
  } catch (error) {
    tell(error);
  }
});

await show({}).catch(tell);
