import { demo } from '../../../app/demo.mjs';

export const runtime = 'edge';

export async function POST(request) {
  return Response.json(await demo(await request.json()));
}
