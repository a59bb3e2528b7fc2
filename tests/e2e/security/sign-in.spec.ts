import { expect, test } from "@playwright/test";
import { freePort } from "@/lib/launch/port.mjs";
import { hiddenFields, look, post, sendForm, type Visitor, visitor } from "@/tests/support/sending";
import { startServer } from "@/tests/support/server";
import { type Somebody, theWorld } from "@/tests/support/world";

/**
 * The ways in, attacked over HTTP on a server of their own, as it stands behind a proxy with https:
 * each visitor comes from an address of its own. The rules themselves are proved in tests/lib/access.
 */

test.describe.configure({ mode: "serial" });

/** Where it answers; what it calls itself is the proxy's. */
let here: URL;
let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  const port = await freePort("127.0.0.1");
  const settings = { PUBLIC_URL: "https://initiativ.example", TRUST_PROXY: "yes" };
  server = await startServer({ DATA_DIR: theWorld().apart, PORT: String(port), ...settings });
  here = new URL(`http://127.0.0.1:${port}`);
});
test.afterAll(() => server.stop());

const session = "__Host-session";
let places = 0;

/** Somebody at an address where nobody has been. What stands before it in the list is the browser's own words. */
function somebody(place = `198.51.100.${++places}`): Visitor {
  const headers = { "x-forwarded-for": `203.0.113.9, ${place}`, "x-forwarded-proto": "https" };
  return visitor(here, { ...headers, "accept-language": "da" });
}

function signIn(who: Visitor, as: Somebody, more: Record<string, string> = {}) {
  return sendForm(who, "/sign-in", 'name="email"', { ...credentials(as), ...more });
}

const statusOf = async (who: Visitor) =>
  (await look(who, `/initiatives/${theWorld().example}`)).status;

test("the session's cookie is for this host, over https, and for no script", async () => {
  const who = somebody();
  const { cookies, status } = await signIn(who, "partner");
  expect(status).toBe(303);
  const [cookie = "", ...others] = cookies.filter((one) => one.startsWith(`${session}=`));
  expect(others).toEqual([]);
  const words = cookie
    .split("; ")
    .slice(1)
    .map((word) => word.toLowerCase());
  expect(words).toEqual(expect.arrayContaining(["path=/", "secure", "httponly", "samesite=lax"]));
  expect(words.join()).not.toContain("domain");
  for (const other of cookies.filter((one) => !/^[^=]+=;/.test(one))) {
    expect(other).toMatch(/httponly/i);
  }
  expect(await statusOf(who)).toBe(200);
});

test("a session planted before somebody signs in is not the one afterwards", async () => {
  const [attacker, victim] = [somebody(), somebody()];
  await signIn(attacker, "sideline");
  const planted = attacker.jar.get(session) ?? "";
  // The form was open before the cookie was planted, and is sent with it.
  const { page } = await look(somebody(), "/sign-in");
  const fields = { ...hiddenFields(page, 'name="email"'), ...credentials("partner") };
  victim.jar.set(session, planted);
  expect((await post(victim, "/sign-in", fields)).status).toBe(303);
  expect(victim.jar.get(session)).not.toBe(planted);
  const { emails } = theWorld();
  const account = (who: Visitor) => look(who, "/account").then((sent) => sent.page);
  expect(await account(victim)).toContain(emails.partner);
  expect(await account(attacker)).toContain(emails.sideline);
  expect(await account(attacker)).not.toContain(emails.partner);
});

test("whoever guesses shuts the door at that place only, whatever the browser says of where it is", async () => {
  const place = "198.51.100.200";
  const answers: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const guesser = somebody(place);
    guesser.headers["x-forwarded-for"] = `10.0.0.${turn}, ${place}:${4_000 + turn}`;
    guesser.headers["x-client-address"] = `10.0.1.${turn}`;
    const { page } = await signIn(guesser, "chair", { password: `guess number ${turn}` });
    answers.push(page.includes("passer ikke sammen") ? "wrong" : "stopped");
  }
  expect(answers).toEqual([...Array(8).fill("wrong"), ...Array(2).fill("stopped")]);
  expect((await signIn(somebody(place), "chair")).status).toBe(200);
  expect((await signIn(somebody(place), "member")).status).toBe(303);
  expect((await signIn(somebody(), "chair")).status).toBe(303);
});

const elsewhere = [
  ...[
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "https://evil.example",
    "///evil.example",
  ],
  ...["/..//evil.example", "/.//evil.example", "/%2e%2e//evil.example", "/a/..//evil.example/b"],
  ...[
    "/\t/evil.example",
    "/\n//evil.example",
    "%2f%2fevil.example",
    "javascript:alert(1)",
    "data:,x",
  ],
  ...[
    "/;@evil.example",
    "@evil.example",
    ".evil.example",
    "http:evil.example",
    "//127.0.0.1@evil.example",
  ],
  ...[
    "/sign-in?next=//evil.example",
    "/\u0000/evil.example",
    "/\u2028/evil.example",
    "/ø/evil.example",
  ],
];

test("signing in leads to no other site, whichever way it is asked for", async () => {
  const { origin } = here;
  for (const next of elsewhere) {
    const asked = `/sign-in?next=${encodeURIComponent(next)}`;
    const who = somebody();
    // As the link is followed, and as somebody would write the field by hand.
    for (const sent of [
      await sendForm(who, asked, 'name="email"', credentials("member")),
      await signIn(somebody(), "member", { next }),
      await look(who, asked),
    ]) {
      expect([303, 307], next).toContain(sent.status);
      expect(new URL(sent.to ?? "", origin).origin, next).toBe(origin);
      expect(new URL(new URL(sent.to ?? "", origin).pathname, origin).origin, next).toBe(origin);
    }
  }
});

test("a link that was looked at still works, once, also when it is pressed twice at once", async () => {
  const path = `/sign-in/link/${theWorld().signInToken}`;
  const [one, other] = [somebody(), somebody()];
  for (const scanner of [somebody(), somebody()]) await look(scanner, path);
  const both = await Promise.all(
    [one, other].map((who) => sendForm(who, path, 'name="token"', { newPassword: "" })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 303]);
  expect([one, other].filter(({ jar }) => jar.has(session))).toHaveLength(1);
  const late = somebody();
  expect((await look(late, path)).page).not.toContain('name="token"');
  const [winner] = [one, other].filter(({ jar }) => jar.has(session));
  expect(await statusOf(winner as Visitor)).toBe(200);
});

test("an invitation that two accept at once makes one account", async () => {
  const path = `/invitations/${theWorld().invitationToken}`;
  const both = [somebody(), somebody()];
  const said = { name: "Ny i gruppen", acknowledged: "on" };
  const sent = await Promise.all(
    both.map((who, place) =>
      sendForm(who, path, 'name="token"', { ...said, password: `tolv grønne trapper ${place}` }),
    ),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 303]);
  expect(both.filter(({ jar }) => jar.has(session))).toHaveLength(1);
  expect((await look(somebody(), path)).page).not.toContain('name="token"');
});

test("signing out everywhere ends every other session at once", async () => {
  const [here, ...others] = [somebody(), somebody(), somebody()];
  for (const who of [here, ...others]) {
    await signIn(who, "working");
    expect(await statusOf(who)).toBe(200);
  }
  const stolen = { ...somebody(), jar: new Map(others[0]?.jar) };
  const { page } = await look(here, "/account");
  const deed = hiddenFields(page, "Log ud alle andre steder");
  expect((await post(here, "/account", deed)).status).toBe(200);
  expect(await statusOf(here)).toBe(200);
  for (const who of [...others, stolen]) expect(await statusOf(who)).toBe(404);
  // Nor can an old session call itself back to life.
  expect((await post(stolen, "/account", deed)).cookies).toEqual([]);
  expect(await statusOf(stolen)).toBe(404);
});

test("a deed that leads on finds its page here, although the proxy speaks https", async () => {
  const who = somebody();
  await signIn(who, "backbone");
  const { page } = await look(who, "/account");
  const [deed = ""] = Object.keys(hiddenFields(page, "Log ud her"));
  const headers = {
    ...who.headers,
    "next-action": deed.replace("$ACTION_ID_", ""),
    origin: here.origin,
    cookie: [...who.jar].map((pair) => pair.join("=")).join("; "),
    accept: "text/x-component",
    host: "127.0.0.1:1",
  };
  const body = new FormData();
  body.append("0", "[]");
  const answer = await fetch(new URL("/account", here), {
    method: "POST",
    headers,
    body,
  });
  expect(answer.headers.get("x-action-redirect")).toMatch(/^\/;/);
  expect((await answer.text()).length).toBeGreaterThan(500);
  expect(server.output()).not.toContain("failed to get redirect response");
});

test("in all of it nothing failed, and nothing that was sent was written", async () => {
  const { emails, password, signInToken, invitationToken, example } = theWorld();
  const lines = server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  expect(lines.filter((line) => /"error"|"status":5/.test(line))).toEqual([]);
  const secrets = [...Object.values(emails), password, signInToken, invitationToken, example];
  for (const secret of secrets) expect(server.output()).not.toContain(secret);
  expect(server.output()).not.toMatch(/evil|198\.51|TRUST_PROXY/);
});

function credentials(as: Somebody) {
  const { emails, password } = theWorld();
  return { email: emails[as], password, way: "password" };
}
