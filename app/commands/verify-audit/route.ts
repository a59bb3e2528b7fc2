import { verifyChains } from "@/lib/audit-verify";
import { isCommand } from "@/lib/launch/command-channel";

/** For `npm run audit:verify` while the server has the data open; to everybody else it does not exist. */
export async function GET(request: Request): Promise<Response> {
  if (!isCommand(request)) return new Response(null, { status: 404 });
  return Response.json(await verifyChains());
}
