import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardAddress, groupingFrom, taskFilterFrom } from "@/lib/backbone/filter";
import { checkAssignee, headlineOf, isLate, placeBetween } from "@/lib/backbone/rules";
import { moveSchema } from "@/lib/backbone/schema";
import { parseIsoDay } from "@/lib/dates";

const day = (text: string) => parseIsoDay(text) as Date;

describe("a place between two tasks", () => {
  test.each([
    [null, null, 1024],
    [null, 1024, 0],
    [1024, null, 2048],
    [1024, 2048, 1536],
    [1, 1, null],
  ])("between %s and %s is %s", (before, after, place) => {
    expect(placeBetween(before, after)).toBe(place);
  });

  test("is truly between, or says that there is no room", () => {
    const anyPlace = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        const place = placeBetween(before, after);
        if (place === null) return;
        expect(place).toBeGreaterThan(before);
        expect(place).toBeLessThan(after);
      }),
    );
  });

  test("runs out in the end, and then says so", () => {
    let [before, after, moves] = [1024, 2048, 0];
    for (let place = placeBetween(before, after); place !== null; moves += 1) {
      after = place;
      place = placeBetween(before, after);
    }
    expect(moves).toBeGreaterThan(30);
    before += 1;
    expect(placeBetween(before, before + 1024)).not.toBeNull();
  });
});

test("a task is late the day after it was due, unless it is done", () => {
  const task = { state: "waiting" as const, dueOn: day("2026-11-23") };
  expect(isLate(task, day("2026-11-23"))).toBe(false);
  expect(isLate(task, day("2026-11-24"))).toBe(true);
  expect(isLate({ ...task, state: "done" }, day("2026-11-24"))).toBe(false);
  expect(isLate({ ...task, dueOn: null }, day("2026-11-24"))).toBe(false);
});

test("only who sits in the backbone is given a task", () => {
  const staff = [{ personId: "sofie" }];
  expect(() => checkAssignee(null, staff)).not.toThrow();
  expect(() => checkAssignee("sofie", staff)).not.toThrow();
  expect(() => checkAssignee("karla", staff)).toThrow("check-fields");
});

test.each([
  [{}, "none"],
  [{ done: 2 }, "all-done"],
  [{ planned: 1, done: 2 }, "planned"],
  [{ planned: 1, waiting: 2 }, "in-progress"],
  [{ waiting: 2, late: 1 }, "late"],
])("of %o the board says first: %s", (counts, says) => {
  const none = { planned: 0, in_progress: 0, waiting: 0, done: 0, late: 0 };
  expect(headlineOf({ ...none, ...counts }).is).toBe(says);
});

describe("where a task is moved", () => {
  const id = "0190a000-0000-7000-8000-000000000001";
  test.each([
    ["state:waiting", { state: "waiting" }],
    [`before:${id}`, { before: id }],
    [`after:${id}`, { after: id }],
  ])("%s is understood", (to, read) => {
    expect(moveSchema.parse({ taskId: id, to }).to).toEqual(read);
  });
  test.each(["state:gone", "before:", "under:x", undefined])("%s is not", (to) => {
    expect(moveSchema.safeParse({ taskId: id, to }).success).toBe(false);
  });
});

test("what the board is narrowed to goes into the address and back", () => {
  const address = "?by=phase&function=advance_policy&state=waiting&late=1";
  const read = Object.fromEntries(new URLSearchParams(address));
  expect(boardAddress(groupingFrom(read), taskFilterFrom(read))).toBe(address);
  expect(boardAddress("function", taskFilterFrom({ function: "everything" }))).toBe("");
});
