import type { NextAuthOptions, Session } from "next-auth";
import { decode } from "next-auth/jwt";
import { cookies } from "./headers";

/** As the library's own, which finds the request only inside Next: reads and checks the session's cookie. */
export async function getServerSession(options: NextAuthOptions): Promise<Session | null> {
  const cookie = (await cookies()).get(options.cookies?.sessionToken?.name ?? "")?.value;
  const secret = options.secret ?? "";
  const token = cookie ? await decode({ token: cookie, secret }).catch(() => null) : null;
  if (!token) return null;
  const session = { expires: "" } as Session;
  return (await options.callbacks?.session?.({ session, token } as never)) as Session;
}
