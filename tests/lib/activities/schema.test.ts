import { describe, expect, test } from "vitest";
import { addressOf, everything, filterFrom } from "@/lib/activities/filter";
import { activitySchema, reportSchema } from "@/lib/activities/schema";
import { isoDay } from "@/lib/dates";

const id = "0190a000-0000-7000-8000-000000000001";
const other = "0190a000-0000-7000-8000-000000000002";
const least = { title: "Åben skole", owner: `o:${id}` };

describe("an activity's form", () => {
  test("needs a name and an owner only", () => {
    const read = activitySchema.parse(least);
    expect(read.owner).toEqual({ organisationId: id, groupId: null });
    expect(read.reportEveryWeeks).toBe(4);
    expect(read.start).toBeNull();
    expect(read.milestones).toEqual([]);
  });

  test("reads one goal and several alike, and the contributors added below", () => {
    expect(activitySchema.parse({ ...least, goals: id }).goals).toEqual([id]);
    expect(activitySchema.parse({ ...least, goals: [id, other] }).goals).toEqual([id, other]);
    const read = activitySchema.parse({
      ...least,
      contributors: id,
      "contributor.0": "",
      "contributor.2": other,
    });
    expect(read.contributors).toEqual([id, other]);
  });

  test("reads milestones row by row and drops the empty ones", () => {
    const { milestones } = activitySchema.parse({
      ...least,
      "milestoneTitle.0": "Første hold",
      "milestoneDue.0": "11-2026",
      "milestoneId.0": id,
      "milestoneTitle.1": " ",
      "milestoneDue.1": "i morgen",
      "milestoneTitle.3": "Andet hold",
    });
    expect(milestones.map(({ title }) => title)).toEqual(["Første hold", "Andet hold"]);
    expect(milestones[0]?.dueOn && isoDay(milestones[0].dueOn)).toBe("2026-11-30");
    expect(milestones[0]?.id).toBe(id);
  });

  test.each([
    [{ owner: undefined }, "owner", "choose"],
    [{ owner: "everybody" }, "owner", "choose"],
    [{ title: " " }, "title", "required"],
    [{ start: "snart" }, "start", "imprecise-date"],
    [{ "milestoneTitle.0": "M", "milestoneDue.0": "snart" }, "milestoneDue.0", "imprecise-date"],
    [{ reportEveryWeeks: "3" }, "reportEveryWeeks", ""],
  ])("%o is told at its field", (change, field, message) => {
    const result = activitySchema.safeParse({ ...least, ...change });
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    if (message) expect(result.error?.issues[0]?.message).toBe(message);
  });
});

describe("a status", () => {
  const status = { activityId: id, status: "on_track" };
  test("on track needs no words", () => {
    expect(reportSchema.parse(status)).toMatchObject({ text: "", percent: null, reached: [] });
  });
  test.each(["at_risk", "off_track"])("%s needs a line", (one) => {
    const result = reportSchema.safeParse({ ...status, status: one });
    expect(result.error?.issues[0]).toMatchObject({ path: ["text"], message: "say-what-is-wrong" });
    expect(reportSchema.safeParse({ ...status, status: one, text: "Lokaler" }).success).toBe(true);
  });
  test.each([
    ["", null],
    ["0", 0],
    ["62 %", 62],
    ["100%", 100],
  ])("%s is %s per cent", (percent, read) => {
    expect(reportSchema.parse({ ...status, percent }).percent).toBe(read);
  });
  test.each(["101", "-1", "12,5", "halvvejs"])("%s is no per cent", (percent) => {
    expect(reportSchema.safeParse({ ...status, percent }).error?.issues[0]?.message).toBe(
      "percent",
    );
  });
});

describe("what a list is narrowed to", () => {
  test("goes into the address and back", () => {
    const filter = {
      ...everything,
      status: "at_risk" as const,
      groupId: id,
      goalId: other,
      q: "åben skole",
      overdue: true,
    };
    const address = Object.fromEntries(new URLSearchParams(addressOf("board", filter)));
    expect(address.view).toBe("board");
    expect(filterFrom(address)).toEqual(filter);
  });
  test("is nothing when the address says nothing that can be understood", () => {
    const address = { status: "fine", owner: "o:1 or 1=1", goal: ["x"], overdue: "yes" };
    expect(filterFrom(address)).toEqual(everything);
    expect(addressOf("list", everything)).toBe("");
  });
});
