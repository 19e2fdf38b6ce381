// The client of the whole program, and its login.
const { Client } = require('jdy-wasm/miniprogram');

/** The relay, one of the request domains (request 合法域名) of the mini-program. */
const RELAY = 'https://relay.example.com';

let pass;

function logIn() {
  return new Promise((resolve, reject) => {
    const send = ({ code }) =>
      wx.request({
        url: `${RELAY}/login`,
        method: 'POST',
        data: { code },
        success({ statusCode, data }) {
          if (statusCode !== 200) return reject(new Error(`the login ended with ${statusCode}`));
          resolve({ token: data.token, until: Date.now() + data.seconds * 1000 });
        },
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    wx.login({ success: send, fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
}

/** A token that is valid for at least a minute. */
async function authorization() {
  if (!pass || pass.until < Date.now() + 60_000) pass = await logIn();
  return pass.token;
}

module.exports = { jdy: new Client({ relay: RELAY, authorization }) };
