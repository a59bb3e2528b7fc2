import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { registerVotes } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** Whoever has a vote written down for them hears of it. */

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `told-${round}` });
});

test("by whom, what, how it was given and until when it can be changed; each time anew, and nobody else", async () => {
  const proposalId = cast.proposals.open;
  const { memberOne } = cast.seats;
  const register = (choice: string, way: string) =>
    actingAs(cast.backboneLead, () =>
      send(registerVotes.bind(null, cast.slug), { proposalId, seatId: memberOne, choice, way }),
    );
  expect(await register("against", "phone")).toMatchObject({ ok: true });
  expect(await register("for", "hands")).toMatchObject({ ok: true });
  const mails = await db().outboundMail.findMany({
    where: { reason: "decisions.registered", initiativeId: cast.initiativeId },
    orderBy: { id: "asc" },
  });
  expect(mails.map(({ personId }) => personId)).toEqual(Array(2).fill(cast.memberOne.personId));
  const [first, second] = mails.map(({ text }) => text);
  const { name } = cast.backboneLead;
  expect(first).toContain(
    `${name} har skrevet ned, hvad Erhvervsringen Kystby har stemt pr. telefon: imod.`,
  );
  expect(second).toContain("har stemt ved håndsoprækning: for.");
  expect(first).toMatch(/kan du ændre det til .+ kl\. \d/);
});
