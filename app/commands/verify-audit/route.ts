import { verifyChains } from "@/lib/audit-verify";
import { answerCommand } from "@/lib/launch/command-channel";

/** For `npm run audit:verify` while the server has the data open; to everybody else it does not exist. */
export function GET(request: Request): Promise<Response> {
  return answerCommand(request, async () => Response.json(await verifyChains()));
}
