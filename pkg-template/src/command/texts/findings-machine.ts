// The findings of `jdy-wasm doctor` about this machine and the connection to the service: the fact, its meaning, the
// next step.
import type { Texts } from './texts.js';

export const FINDINGS_MACHINE = {
  'doctor.skipped': { en: 'not checked\nIt needs: {step}.', zh: '未检查\n依赖：{step}。' },
  'doctor.broken': {
    en: '{message}\nThe check itself failed.\nCheck the connection and run it again.',
    zh: '{message}\n检查过程出错。\n请检查网络后重试。',
  },
  'doctor.variables.ok': {
    en: '{list}\nAll that is needed is there, and has the form that it should have.',
    zh: '{list}\n所需变量齐全，形式正确。',
  },
  'doctor.variables.wrong': {
    en: '{list}\nA client cannot be made of these.\nClient id and client secret are in the console of the open platform. Put the values into .env without quotes and blanks; npx jdy-wasm sandbox --env > .env writes those of the sandbox.',
    zh: '{list}\n无法用这些变量创建客户端。\nclient id 和 client secret 在开放平台控制台中。请写入 .env，不加引号和空白；npx jdy-wasm sandbox --env > .env 可写入沙箱的凭据。',
  },
  'doctor.variables.same': {
    en: '{one} and {other} have the same value\nOne of them was copied to the wrong place.\nCopy both anew from the console of the open platform.',
    zh: '{one} 和 {other} 的值相同\n其中一个填错了位置。\n请从开放平台控制台重新复制。',
  },
  'doctor.variables.address': {
    en: '{name} is no address such as https://tf.jdy.com\nAn address has https:// in front and no path.\nFor JDY_ROUTER_ADDR take the domain of the authorisation; without JDY_BASE_URL the service itself is called.',
    zh: '{name} 不是 https://tf.jdy.com 这样的地址\n地址以 https:// 开头，不含路径。\nJDY_ROUTER_ADDR 填写授权返回的 domain；不设置 JDY_BASE_URL 时调用正式环境。',
  },
  'doctor.variables.swapped': {
    en: '{one} and {other} look swapped\nEach has the length that the other should have.\nCompare both with the console of the open platform.',
    zh: '{one} 和 {other} 似乎填反了\n两者的长度正好互换。\n请对照开放平台控制台。',
  },
  'doctor.variables.length': {
    en: 'JDY_CLIENT_SECRET has {length} characters\nA client secret has 32. Part of it may be missing, or it may be another secret.\nCopy it anew from the console of the open platform.',
    zh: 'JDY_CLIENT_SECRET 有 {length} 个字符\n应用密钥应为 32 个字符，可能缺了一部分，或填成了别的密钥。\n请从开放平台控制台重新复制。',
  },
  'doctor.node.ok': { en: '{version}\nThis version is supported.', zh: '{version}\n支持此版本。' },
  'doctor.node.old': {
    en: '{version}\nThis version is too old.\nInstall Node 20.3 or newer.',
    zh: '{version}\n版本过低。\n请安装 Node 20.3 及以上版本。',
  },
  'doctor.dns.ok': {
    en: '{host} is at {addresses}\nThe name is known.',
    zh: '{host} 的地址是 {addresses}\n域名可以解析。',
  },
  'doctor.dns.address': {
    en: '{host} is an address\nNo name has to be looked up.',
    zh: '{host} 是 IP 地址\n无需解析域名。',
  },
  'doctor.dns.failed': {
    en: 'no address of {host}: {code}\nThis machine has no connection or no DNS server, or the name is wrong.\nCheck the connection, and JDY_BASE_URL where it is set.',
    zh: '无法解析 {host}：{code}\n本机没有网络或 DNS 不可用，或者域名有误。\n请检查网络，以及 JDY_BASE_URL（如已设置）。',
  },
  'doctor.tls.ok': {
    en: '{protocol}, certificate valid until {until}\nThe connection is encrypted, and the certificate is trusted.',
    zh: '{protocol}，证书有效期至 {until}\n连接已加密，证书受信任。',
  },
  'doctor.tls.here': {
    en: 'http to {host}\nIt stays on this machine, as with the sandbox.',
    zh: '通过 http 连接 {host}\n不离开本机，沙箱即如此。',
  },
  'doctor.tls.none': {
    en: 'http to {host}\nThe connection is not encrypted: tokens and data can be read on the way, so the client refuses it.\nUse an address that begins with https://.',
    zh: '通过 http 连接 {host}\n连接未加密，app-token 和数据可能在途中被读取，因此客户端拒绝使用。\n请使用以 https:// 开头的地址。',
  },
  'doctor.tls.certificate': {
    en: 'the certificate is not accepted: {code}\nOften a proxy of the company opens the connection with a certificate of its own.\nGive its certificate to Node: NODE_EXTRA_CA_CERTS=company.pem. Never turn the check off.',
    zh: '证书不受信任：{code}\n通常是公司代理用自己的证书解密了连接。\n请用 NODE_EXTRA_CA_CERTS=company.pem 让 Node 信任该证书，不要关闭证书校验。',
  },
  'doctor.tls.unreachable': {
    en: 'no connection to {host}: {code}\nNothing answers there, or a firewall is in between.\nFor the sandbox start npx jdy-wasm sandbox with the port of JDY_BASE_URL; for the service check firewall and proxy.',
    zh: '无法连接 {host}：{code}\n该地址没有服务，或被防火墙拦截。\n使用沙箱时请启动 npx jdy-wasm sandbox，端口与 JDY_BASE_URL 一致；使用正式环境时请检查防火墙和代理。',
  },
  'doctor.tls.proxy': {
    en: 'no connection to {host}: {code}\n{variable} names a proxy, and fetch of Node does not use it by itself.\nUse Node 24 with NODE_USE_ENV_PROXY=1, or the recipe for a proxy in the guide.',
    zh: '无法连接 {host}：{code}\n{variable} 指定了代理，但 Node 的 fetch 默认不使用它。\n请用 Node 24 并设置 NODE_USE_ENV_PROXY=1，或参照指南中的代理方案。',
  },
  'doctor.clock.ok': {
    en: 'within {seconds} s of the service\nTimestamps are accepted.',
    zh: '与服务端相差 {seconds} 秒\n时间戳有效。',
  },
  'doctor.clock.notable': {
    en: '{seconds} s away from the service\nTimestamps are accepted up to 300 s.\nLet this machine set its clock by NTP.',
    zh: '与服务端相差 {seconds} 秒\n时间戳误差不超过 300 秒时有效。\n请让本机通过 NTP 校时。',
  },
  'doctor.clock.behind': {
    en: '{seconds} s behind the service\nTimestamps that are more than 300 s off are refused. This package corrects its own; other clients fail.\nSet the clock of this machine, best by NTP. The next steps use the time of the service.',
    zh: '比服务端慢 {seconds} 秒\n误差超过 300 秒的时间戳会被拒绝。本包会自行校正，其他客户端会失败。\n请校准本机时间，最好通过 NTP。后续步骤使用服务端时间。',
  },
  'doctor.clock.ahead': {
    en: '{seconds} s ahead of the service\nTimestamps that are more than 300 s off are refused. This package corrects its own; other clients fail.\nSet the clock of this machine, best by NTP. The next steps use the time of the service.',
    zh: '比服务端快 {seconds} 秒\n误差超过 300 秒的时间戳会被拒绝。本包会自行校正，其他客户端会失败。\n请校准本机时间，最好通过 NTP。后续步骤使用服务端时间。',
  },
  'doctor.clock.none': {
    en: 'the answer has no Date header\nThe clocks cannot be compared.\nIf the signature is refused for its timestamp, set the clock of this machine.',
    zh: '响应没有 Date 头\n无法比较时钟。\n如果签名因时间戳被拒绝，请校准本机时间。',
  },
  'doctor.signature.ok': {
    en: 'accepted\nClient id and client secret are right.',
    zh: '已接受\nclient id 和 client secret 正确。',
  },
  'doctor.signature.busy': {
    en: 'the service takes no more calls now ({status})\nOther programs with the same credentials use up the limit.\nWait a minute, and run this again.',
    zh: '服务端暂不接受更多调用（{status}）\n使用同一凭据的其他程序用完了限额。\n请一分钟后重试。',
  },
  'doctor.signature.client': {
    en: 'the client id is not accepted ({code}: {words})\nThe service does not know the application.\nCheck JDY_CLIENT_ID in the console of the open platform; the application must be enabled.',
    zh: 'client id 未通过（{code}：{words}）\n服务端不认识此应用。\n请在开放平台控制台核对 JDY_CLIENT_ID，并确认应用已启用。',
  },
  'doctor.signature.time': {
    en: 'the timestamp is not accepted ({code}: {words})\nThe clock of this machine is off.\nSet the clock, best by NTP.',
    zh: '时间戳未通过（{code}：{words}）\n本机时间不准。\n请校准时间，最好通过 NTP。',
  },
  'doctor.signature.swapped': {
    en: 'refused with JDY_CLIENT_SECRET, accepted with JDY_APP_SECRET ({code})\nThe two secrets are swapped.\nExchange the values of both variables.',
    zh: '用 JDY_CLIENT_SECRET 签名被拒绝，用 JDY_APP_SECRET 签名通过（{code}）\n两个密钥填反了。\n请交换这两个变量的值。',
  },
  'doctor.signature.refused': {
    en: 'refused ({code}: {words})\nJDY_CLIENT_SECRET is not the secret of this JDY_CLIENT_ID.\nCopy the client secret (应用密钥, not the appSecret) anew from the console; it changes when it is reset there.',
    zh: '被拒绝（{code}：{words}）\nJDY_CLIENT_SECRET 与 JDY_CLIENT_ID 不匹配。\n请从控制台重新复制应用密钥（不是 appSecret）；在控制台重置后密钥会改变。',
  },
  'doctor.signature.gateway': {
    en: 'the service fails ({status} {code}: {words})\nThis says nothing about the credentials.\nRun this again later; if it stays so, ask the support of the open platform.',
    zh: '服务端故障（{status} {code}：{words}）\n与凭据无关。\n请稍后重试；如持续出现，请联系开放平台支持。',
  },
  'doctor.signature.elsewhere': {
    en: 'an answer that is not of the service ({status}: {words})\nAnother server is at this address, or a proxy answers for it.\nCheck JDY_BASE_URL, and a proxy or login page of the network.',
    zh: '响应不是来自服务端（{status}：{words}）\n该地址是别的服务器，或由代理代为响应。\n请检查 JDY_BASE_URL，以及网络中的代理或登录页。',
  },
} as const satisfies Texts;
