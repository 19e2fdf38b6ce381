// The findings of `jdy-wasm doctor` about the account set: the fact, its meaning, the next step.
import type { Texts } from './texts.js';

export const FINDINGS_ACCOUNT = {
  'doctor.authorisation.ok': {
    en: 'account set {account}; valid: {list}; withdrawn: {withdrawn}\nThe account set has authorised the application.',
    zh: '账套 {account}；有效：{list}；已取消：{withdrawn}\n该账套已授权此应用。',
  },
  'doctor.authorisation.known': {
    en: 'account set {account}\nApp key and app secret are those of the authorisation.',
    zh: '账套 {account}\nappKey 和 appSecret 与授权一致。',
  },
  'doctor.authorisation.not_told': {
    en: 'the service tells nothing without JDY_OUTER_INSTANCE_ID\nWhether app key and app secret are right, the next step says.',
    zh: '没有 JDY_OUTER_INSTANCE_ID，服务端不返回授权信息\nappKey 和 appSecret 是否正确，见下一步。',
  },
  'doctor.authorisation.unknown': {
    en: 'refused ({code}: {words})\nThe service knows no such instance, or it has not authorised this application.\nCheck JDY_OUTER_INSTANCE_ID, and whether the customer has authorised the application of JDY_CLIENT_ID.',
    zh: '被拒绝（{code}：{words}）\n服务端没有此实例，或该实例未授权此应用。\n请核对 JDY_OUTER_INSTANCE_ID，并确认客户已授权 JDY_CLIENT_ID 对应的应用。',
  },
  'doctor.authorisation.none': {
    en: 'no valid account set; withdrawn: {withdrawn}\nThe customer has withdrawn the authorisation, or given none.\nAsk the customer to authorise the application again.',
    zh: '没有有效的账套；已取消：{withdrawn}\n客户取消了授权，或没有授权。\n请客户重新授权此应用。',
  },
  'doctor.authorisation.several': {
    en: 'several account sets: {list}\nThe client does not know which one is meant.\nPut the id of one of them into JDY_ACCOUNT_ID.',
    zh: '有多个账套：{list}\n客户端不知道使用哪一个。\n请在 JDY_ACCOUNT_ID 中填写其中一个的 id。',
  },
  'doctor.authorisation.other': {
    en: 'JDY_ACCOUNT_ID is none of: {list}\nThe account set has not authorised the application, or belongs to another instance.\nPut the id of one of them into JDY_ACCOUNT_ID.',
    zh: 'JDY_ACCOUNT_ID 不在其中：{list}\n该账套未授权此应用，或属于另一个实例。\n请在 JDY_ACCOUNT_ID 中填写其中一个的 id。',
  },
  'doctor.authorisation.ends': {
    en: 'the instance ends on {date}\nAfter that day every call is refused.\nAsk the customer to renew the subscription.',
    zh: '实例将于 {date} 到期\n到期后所有调用都会被拒绝。\n请客户续费。',
  },
  'doctor.authorisation.not_listed': {
    en: 'no account set with this JDY_APP_KEY is listed\nThe app key is wrong, or the service does not list it without JDY_OUTER_INSTANCE_ID.\nIf the next step fails, check JDY_APP_KEY.',
    zh: '没有列出此 JDY_APP_KEY 的账套\nappKey 有误，或者没有 JDY_OUTER_INSTANCE_ID 时服务端不列出它。\n如果下一步失败，请核对 JDY_APP_KEY。',
  },
  'doctor.authorisation.withdrawn': {
    en: 'the authorisation of this account set is withdrawn\nEvery call is refused.\nAsk the customer to authorise the application again.',
    zh: '该账套的授权已取消\n所有调用都会被拒绝。\n请客户重新授权此应用。',
  },
  'doctor.authorisation.former': {
    en: 'JDY_APP_SECRET is the former one\nThe service changes it about every 24 hours.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: 'JDY_APP_SECRET 是更换前的密钥\n服务端约每 24 小时更换一次。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.authorisation.secret': {
    en: 'JDY_APP_SECRET is not the one in force\nThe service changes it about every 24 hours, or it belongs to another account set.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: 'JDY_APP_SECRET 不是当前有效的密钥\n服务端约每 24 小时更换一次，或者它属于别的账套。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.authorisation.router': {
    en: 'JDY_ROUTER_ADDR is not the domain of this account set\nThe authorisation says {domain}.\nPut that into JDY_ROUTER_ADDR.',
    zh: 'JDY_ROUTER_ADDR 不是该账套的域名\n授权返回的是 {domain}。\n请把它填入 JDY_ROUTER_ADDR。',
  },
  'doctor.token.ask': {
    en: 'No token that still works is stored on this machine. Fetching one uses one of two token calls a minute, and may end the token that production uses. Fetch one?',
    zh: '本机没有保存可用的 app-token。获取 app-token 会占用每分钟两次的限额，并可能使生产环境正在使用的 app-token 失效。现在获取吗？',
  },
  'doctor.token.needs_yes': {
    en: 'none is stored, and there is no terminal to ask whether one may be fetched\nA new token may end the one that production uses.\nRun this again with --yes.',
    zh: '没有已保存的 app-token，也没有终端可以询问是否获取\n新 app-token 可能使生产环境正在使用的 app-token 失效。\n请加上 --yes 重试。',
  },
  'doctor.token.declined': {
    en: 'none is stored, and none was fetched\nWithout a token no business call can be made.\nRun this again and answer y where that harms nothing.',
    zh: '没有已保存的 app-token，也没有获取\n没有 app-token 无法调用业务接口。\n确认没有影响后，请重新运行并回答 y。',
  },
  'doctor.token.stored': {
    en: 'a stored one is accepted\nApp key and app secret were right when it was fetched.',
    zh: '已保存的 app-token 有效\n获取它时 appKey 和 appSecret 正确。',
  },
  'doctor.token.fetched': {
    en: 'a new one was fetched\nApp key and app secret are right. It is stored for later runs.',
    zh: '已获取新 app-token\nappKey 和 appSecret 正确。app-token 已保存，供以后使用。',
  },
  'doctor.token.stale': {
    en: 'refused ({code}: {words})\nThe app secret has changed, as it does about every 24 hours, or it is wrong.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: '被拒绝（{code}：{words}）\nappSecret 已更换（约每 24 小时一次），或填写有误。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.token.limited': {
    en: 'too many token calls ({words})\nThe service gives out two a minute. Another program fetches tokens as well.\nWait a minute. Let programs share their token: tokenStore in the guide.',
    zh: '获取 app-token 过于频繁（{words}）\n服务端每分钟只发放两个，另有程序也在获取 app-token。\n请一分钟后重试，并让各程序共用 app-token，见指南中的 tokenStore。',
  },
  'doctor.token.failed': {
    en: 'none was given ({code}: {words})\nApp key, app secret or authorisation are not accepted.\nCheck JDY_APP_KEY and JDY_APP_SECRET, or use JDY_OUTER_INSTANCE_ID in their place.',
    zh: '未能获取（{code}：{words}）\nappKey、appSecret 或授权未通过。\n请核对 JDY_APP_KEY 和 JDY_APP_SECRET，或改用 JDY_OUTER_INSTANCE_ID。',
  },
  'doctor.token.rejected': {
    en: 'not accepted ({code}: {words})\nThe token belongs to another account set or data centre.\nCheck that JDY_APP_KEY and JDY_ROUTER_ADDR are of one authorisation.',
    zh: '未通过（{code}：{words}）\napp-token 属于另一个账套或数据中心。\n请确认 JDY_APP_KEY 和 JDY_ROUTER_ADDR 来自同一授权。',
  },
  'doctor.router.ok': { en: '{routerAddr}\nIt leads to the account set.', zh: '{routerAddr}\n可以到达该账套。' },
  'doctor.router.nowhere': {
    en: '{routerAddr} leads nowhere\nThere is no data centre of this name, or it does not have the account set.\nTake the domain of the authorisation: {domain}',
    zh: '{routerAddr} 无法到达\n没有这个数据中心，或账套不在其中。\n请使用授权返回的 domain：{domain}',
  },
  'doctor.customers.ok': {
    en: '{rows} rows of the first page\nBusiness calls work.',
    zh: '第一页读取到 {rows} 行\n业务接口可以调用。',
  },
  'doctor.customers.permission': {
    en: 'not allowed ({words})\nThe application may not read customers in this account set.\nSubscribe to the API, or grant the permission, in the console of the open platform.',
    zh: '没有权限（{words}）\n此应用不能读取该账套的客户。\n请在开放平台控制台订阅接口或授予权限。',
  },
  'doctor.customers.failed': {
    en: '{words}\nThe customers cannot be read.\n{hint}',
    zh: '{words}\n无法读取客户。\n{hint}',
  },
  'doctor.permissions.ok': {
    en: 'readable: {read}; unclear: {unclear}\nNo permission is missing among these.',
    zh: '可读：{read}；不明：{unclear}\n以上没有缺少的权限。',
  },
  'doctor.permissions.refused': {
    en: 'refused: {refused}; readable: {read}; unclear: {unclear}\nThe application may not read these.\nIf you need them, subscribe to their API in the console of the open platform.',
    zh: '被拒绝：{refused}；可读：{read}；不明：{unclear}\n此应用不能读取这些数据。\n如有需要，请在开放平台控制台订阅相应接口。',
  },
} as const satisfies Texts;
