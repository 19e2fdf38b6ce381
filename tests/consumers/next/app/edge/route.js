import { signature } from '../../../app/signature.mjs';

export const runtime = 'edge';

export async function GET() {
  return new Response(await signature());
}
