import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartFrom } from "@/lib/organisation/chart";
import { chartPicture, shortened } from "@/lib/organisation/chart-picture";
import { escapeXml } from "@/lib/organisation/picture-marks";
import { textWidth, wrapText } from "@/lib/organisation/text-metrics";

const today = new Date("2026-11-23T00:00:00Z");

function chartOf(seats: number, groups: number, name = "Havnens Ungehus") {
  const always = { from: today, until: null };
  return chartFrom(
    {
      groups: Array.from({ length: groups }, (_, index) => ({
        id: `g${index}`,
        kind: index === 0 ? ("steering" as const) : ("working" as const),
        name: `Gruppe ${index}`,
        sortKey: `${index}`,
        purpose: "",
        boundedTask: "",
        setUpOn: today,
        reviewOn: null,
        closedOn: null,
        host: null,
        setUpBy: null,
      })),
      seats: Array.from({ length: seats }, (_, index) => ({
        ...always,
        id: `s${index}`,
        groupId: `g${index % groups}`,
        organisationId: null,
        constituency: `${name} ${index}`,
        role: "member" as const,
        isVoting: false,
        deputyForSeatId: null,
        position: index,
        holdings: index % 3 === 0 ? [] : [{ ...always, personId: "p", name: "Åse Kjær" }],
      })),
      organisations: [],
    },
    today,
  );
}

const draw = (chart: ReturnType<typeof chartOf>) =>
  chartPicture(chart, {
    title: "29 organisationer om samme mål",
    date: "23. november 2026",
    partners: "Samarbejdsparter",
    sideline: "På sidelinjen",
    noSteering: "Ingen styregruppe",
    seats: (group) => `${group.seatCount} pladser`,
    seat: (seat) => seat.holder?.name ?? "ledig plads",
    sector: () => ({ letter: "C", label: "Civilsamfund" }),
  });

describe("the picture", () => {
  test.each([
    [1, 1],
    [30, 4],
    [400, 12],
    [2000, 40],
  ])("of %i seats in %i groups shows them all", (seats, groups) => {
    const { svg } = draw(chartOf(seats, groups, "Plads"));
    const shown = new Set([...svg.matchAll(/>Plads (\d+)</g)].map((match) => match[1]));
    expect(shown.size).toBe(seats);
  });

  test("has its title, its day and its legend", () => {
    const { svg } = draw(chartOf(3, 1));
    expect(svg).toContain("29 organisationer om samme mål");
    expect(svg).toContain("23. november 2026");
    expect(svg).toContain("Civilsamfund");
  });

  test("draws vacant seats dashed", () => {
    const { svg } = draw(chartOf(3, 1));
    expect(svg.match(/stroke-dasharray="3.5 3"/g)).toHaveLength(1);
  });

  test("carries no markup from a name", () => {
    const { svg } = draw(chartOf(1, 1, '<script>alert("x")</script>&'));
    expect(svg).not.toContain("<script");
  });

  test("keeps something like the shape of a sheet when it is large", () => {
    const { width, height } = draw(chartOf(2000, 40));
    expect(width / height).toBeGreaterThan(0.7);
    expect(width / height).toBeLessThan(2.8);
  });
});

describe("text", () => {
  const words = fc.string({ maxLength: 80, unit: "grapheme" });

  test("no line is wider than it may be, unless a single sign is", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
        for (const line of wrapText(text, 16, width)) {
          expect(textWidth(line, 16) <= width || [...line].length <= 2).toBe(true);
        }
      }),
    );
  });

  test("nothing is left out", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const kept = wrapText(text, 16, width).join("").replace(/[\s-]/g, "");
        expect(kept).toBe(text.replace(/[\s-]/g, ""));
      }),
    );
  });

  test("what XML cannot hold is left out, and the rest is escaped", () => {
    expect(escapeXml('a\u0000\u0008<b> & "c" 🙂')).toBe("a&lt;b&gt; &amp; &quot;c&quot; 🙂");
  });

  test("a long purpose is cut at a word", () => {
    expect(shortened("Et kort formål")).toBe("Et kort formål");
    expect(shortened("ord ".repeat(60), 20)).toBe("ord ord ord ord ord …");
  });
});
