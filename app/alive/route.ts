export const dynamic = "force-dynamic";

/** For whoever restarts the server when it hangs: it answers, whatever the database does. */
export function GET() {
  return Response.json({ status: "alive" });
}
