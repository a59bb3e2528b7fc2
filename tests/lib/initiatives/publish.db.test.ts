import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { showInitiative } from "@/lib/initiatives/actions";
import { publishedInitiative } from "@/lib/initiatives/queries";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

const show = (shown: "on" | "off") => send(showInitiative.bind(null, cast.slug), { shown });

test("the public page is off until the secretariat switches it on, and off again when it says so", async () => {
  await actAs(cast.backboneLead);
  await show("off");
  expect(await publishedInitiative(cast.slug)).toBeNull();
  expect(await show("on")).toMatchObject({ ok: true });
  expect(await publishedInitiative(cast.slug)).toMatchObject({ slug: cast.slug });
  expect(await show("off")).toMatchObject({ ok: true });
  expect(await publishedInitiative(cast.slug)).toBeNull();
});

test("neither a partner nor the chair switches it on", async () => {
  for (const somebody of [cast.partner, cast.chair]) {
    await actAs(somebody);
    expect(await show("on")).toMatchObject({ ok: false, reason: "not-allowed" });
  }
  expect(await publishedInitiative(cast.slug)).toBeNull();
});
