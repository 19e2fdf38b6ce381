// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** is missing ({term}){others} */
export const envMissing: Message = ['env_missing', 'is missing ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** is blank ({term}){others} */
export const envBlank: Message = ['env_blank', 'is blank ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** has blanks around its value ({term}){others} */
export const envBlanksAround: Message = ['env_blanks_around', 'has blanks around its value ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** has quotes around its value, which count as part of it here ({term}){others} */
export const envQuotes: Message = ['env_quotes', 'has quotes around its value, which count as part of it here ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** has a blank, a line break or an invisible character in its value ({term}){others} */
export const envInvisible: Message = ['env_invisible', 'has a blank, a line break or an invisible character in its value ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** is no text; a binding of the Secrets Store is read with `await binding.get()` first ({term}){others} */
export const envNoText: Message = ['env_no_text', 'is no text; a binding of the Secrets Store is read with `await binding.get()` first ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** is not known here; the nearest name is {name}{others} */
export const envMisspelt: Message = ['env_misspelt', 'is not known here; the nearest name is {0}{1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** is set beside another account set ({term}){others} */
export const envBeside: Message = ['env_beside', 'is set beside another account set ({0}){1}', 'Client id and client secret are in the console of the open platform (开放平台). For the account set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.'];

/** there is no process.env here */
export const noEnvironment: Message = ['no_environment', 'there is no process.env here', 'Give the environment: fromEnv(env).'];
