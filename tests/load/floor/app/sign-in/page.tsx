import { verify } from "@node-rs/argon2";
import { redirect } from "next/navigation";
import { connections } from "../../connections";

export const dynamic = "force-dynamic";

async function signIn(data: FormData) {
  "use server";
  const { rows } = await connections().query<{ hash: string }>(
    `select hash from "FloorAccount" where email = $1`,
    [String(data.get("email"))],
  );
  const isRight = rows[0] && (await verify(rows[0].hash, String(data.get("password"))));
  if (isRight) redirect("/static");
}

/** A form with one query and one password checked behind it: the least that signing in could cost. */
export default function SignInPage() {
  return (
    <main>
      <form action={signIn}>
        <label>
          E-mail <input name="email" />
        </label>
        <label>
          Password <input name="password" type="password" />
        </label>
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
