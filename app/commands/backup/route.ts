import { backUpForCommand } from "@/lib/backup/while-running";
import { answerCommand } from "@/lib/launch/command-channel";

/** For `npm run backup` while the server has the data open: the file, to be written by the command. */
export function GET(request: Request): Promise<Response> {
  return answerCommand(request, async () => new Response(await backUpForCommand()));
}
