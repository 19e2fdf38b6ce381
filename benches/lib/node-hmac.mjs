// HMAC-SHA256 by Node, as hexadecimal digits.
import { createHmac } from 'node:crypto';

export const nodeHmac = (text, secret) => createHmac('sha256', secret).update(text).digest('hex');
