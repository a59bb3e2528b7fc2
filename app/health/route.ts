import { isReady } from "@/lib/launch/health";

export const dynamic = "force-dynamic";

/** For whoever watches over the server. Says nothing that a stranger may not know. */
export async function GET() {
  const ready = await isReady();
  return Response.json({ status: ready ? "ready" : "unavailable" }, { status: ready ? 200 : 503 });
}
