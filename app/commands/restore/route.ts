import { revalidatePath } from "next/cache";
import { restoreForCommand } from "@/lib/backup/while-running";
import { answerCommand } from "@/lib/launch/command-channel";

/** For `npm run restore` while the server has the data open: takes the file, gives what came of it. */
export function POST(request: Request): Promise<Response> {
  return answerCommand(request, async () => {
    const replace = new URL(request.url).searchParams.get("replace") ?? undefined;
    const restored = await restoreForCommand(request.body, replace);
    revalidatePath("/", "layout");
    return Response.json(restored);
  });
}
