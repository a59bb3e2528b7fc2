import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { showInitiative } from "@/lib/initiatives/actions";
import { publishedInitiative } from "@/lib/initiatives/queries";
import { publicState } from "@/lib/launch/kept-public-pages";
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

test("what the public pages are made from stays the same until somebody does a deed", async () => {
  await actAs(cast.backboneLead);
  await show("off");
  expect(await publicState(cast.slug)).toBeNull();
  await show("on");
  const before = await publicState(cast.slug);
  expect(before).toMatch(/^[0-9a-f]{64} \d{4}-\d{2}-\d{2}$/);
  expect(await publicState(cast.slug)).toBe(before);
  await show("on");
  expect(await publicState(cast.slug)).not.toBe(before);
  expect(await publicState("findes-ikke")).toBeNull();
});
