import { describe, expect, test } from "vitest";
import { NameIndex } from "@/lib/organisation/import/duplicates";

const parties = new NameIndex(
  [
    { name: "Aarhus Kommune" },
    { name: "Kommunernes Landsforening", note: "KL" },
    { name: "SAND - De hjemløses landsorganisation", note: "Egne erfaringer med hjemløshed" },
    { name: "Socialt Udviklingscenter SUS" },
    { name: "Bikubenfonden", alsoKnownAs: ["Bikuben"] },
    { name: "Region Midtjylland" },
    { name: "Kolding Kommune" },
    { name: "Lauritzen Fonden", note: "Bevilling 2020-2021" },
    { name: "VIVE" },
    { name: "Arbejdsgruppe 1" },
  ].map((one, index) => ({ id: String(index), ...one })),
);

describe("which known name is meant", () => {
  test.each([
    ["Aarhus Kommune", "Aarhus Kommune", "same"],
    ["  Aarhus   Kommune ", "Aarhus Kommune", "same"],
    ["Bikuben", "Bikubenfonden", "same"],
    ["Århus Kommune", "Aarhus Kommune", "spelling"],
    ["AARHUS KOMMUNE", "Aarhus Kommune", "spelling"],
    ["SAND – De hjemløses landsorganisation", "SAND - De hjemløses landsorganisation", "spelling"],
    ["KL", "Kommunernes Landsforening", "near"],
    ["SUS", "Socialt Udviklingscenter SUS", "near"],
    ["Århus", "Aarhus Kommune", "near"],
    ["Kommunernes Landsforning", "Kommunernes Landsforening", "near"],
    ["Bikubenfodnen", "Bikubenfonden", "near"],
    ["Region Midtjyland", "Region Midtjylland", "near"],
  ])("%s is %s (%s)", (typed, name, likeness) => {
    expect(parties.find(typed)).toMatchObject({ name, likeness });
  });

  test.each(["Københavns Kommune", "Region Nordjylland", "Realdania", "Arbejdsgruppe 2", ""])(
    "%s is somebody else",
    (typed) => expect(parties.find(typed)).toBeNull(),
  );

  test("an abbreviation in the remark beside a name points to the party of that name", () => {
    const short = new NameIndex([{ id: "kl", name: "KL" }]);
    expect(short.find("Kommunernes Landsforening")).toMatchObject({ id: "kl", likeness: "near" });
    expect(short.find("Danske Kommuner", "KL")).toMatchObject({ id: "kl", likeness: "near" });
  });

  test("two parties with the same remark are not thereby the same", () => {
    expect(parties.find("Egmont", "Bevilling 2020-2021")).toBeNull();
  });

  test("five thousand names are looked up in a moment", () => {
    const many = new NameIndex(
      Array.from({ length: 5_000 }, (_, n) => ({
        id: `${n}`,
        name: `Boligforeningen Nummer ${n}`,
      })),
    );
    for (let n = 0; n < 5_000; n += 1)
      expect(many.find(`Boligselskabet Nummer ${n}`)).toBeDefined();
  });
});
