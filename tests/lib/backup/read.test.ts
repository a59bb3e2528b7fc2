import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { readBackup } from "@/lib/backup/read";
import { firstBackup } from "@/tests/support/first-release";
import { forge } from "@/tests/support/sealed";
import { temporaryFolder } from "@/tests/support/server";

const folder = temporaryFolder();
afterAll(() => folder.remove());

const whole = readFileSync(firstBackup);
const path = join(folder.path, "one.backup");

/** The sentence with which a file of this content is refused. */
async function refusalOf(content: Uint8Array): Promise<string> {
  writeFileSync(path, content);
  return sentenceOf(path);
}

const sentenceOf = (file: string) =>
  readBackup(file).then(
    () => "read",
    (error: Error) => (error.name === "CannotStart" ? error.message : `BUG ${error}`),
  );

test("a whole backup is read to its end, all rows in their tables", async () => {
  const taken: Record<string, number> = {};
  const { rows, logs } = await readBackup(firstBackup, async (table, some) => {
    taken[table] = (taken[table] ?? 0) + some.length;
  });
  expect(taken).toEqual(Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0)));
  expect(taken.AuditEntry).toBeGreaterThan(800);
  expect(logs).toMatchObject([{ brokenAt: null }]);
});

test("one altered byte, wherever it is, is found", async () => {
  // From behind what gzip says of itself, ten bytes, to the very end.
  const places = Array.from({ length: 10 }, (_, step) => 10 + step * 12_000).filter(
    (place) => place < whole.length,
  );
  for (const place of [...places, whole.length - 9, whole.length - 5, whole.length - 1]) {
    const altered = Uint8Array.from(whole);
    altered[place] = (altered[place] ?? 0) ^ 0b100;
    expect(await refusalOf(altered), `byte ${place}`).toMatch(
      /damaged|cut off|is not a backup.*Nothing was changed/,
    );
  }
});

test("contents that were altered and packed again do not fit their checksum", async () => {
  const text = gunzipSync(whole).toString();
  expect(await refusalOf(gzipSync(text))).toBe("read");
  const altered = text.replace("drift@journeys.example", "other@journeys.example");
  expect(await refusalOf(gzipSync(altered))).toContain("does not fit its checksum");
  expect(await refusalOf(gzipSync(`${text}["more"]\n`))).toContain("something follows its end");
});

test("a file cut off, wherever, is refused", async () => {
  for (const length of [11, 200, 20_000, whole.length - 400, whole.length - 9, whole.length - 1]) {
    expect(await refusalOf(whole.subarray(0, length)), `${length} bytes`).toContain("cut off");
  }
});

test("a file that ends between two lines is cut off too", async () => {
  const short = forge(firstBackup, path, (lines) => lines.slice(0, 300));
  expect(await sentenceOf(short)).toContain("damaged");
  const unsealed = gzipSync('{"backup":"collective-impact","format":1}\n');
  expect(await refusalOf(unsealed)).toContain("damaged");
});

test("what is no backup is called that", async () => {
  const others = {
    nothing: Buffer.alloc(0),
    text: Buffer.from("navn;sektor\nKystby Kommune;kommune\n"),
    "a spreadsheet": Buffer.from("PK\u0003\u0004and so on"),
    "a packed text": gzipSync("pg_dump was here\n"),
    "somebody else's JSON": gzipSync('{"backup":"other-thing","format":1}\n'),
    "a line without end": gzipSync(Buffer.alloc(40_000_000, "a")),
  };
  for (const [what, content] of Object.entries(others)) {
    expect(await refusalOf(content), what).toMatch(/not a backup|cut off/);
  }
  expect(await sentenceOf(join(folder.path, "nowhere"))).toBe("There is no such file.");
});

test("a file of a later form is left to the later version", async () => {
  const newer = forge(firstBackup, path, ([heading = "", ...rest]) => [
    heading.replace('"format":1', '"format":2'),
    ...rest,
  ]);
  expect(await sentenceOf(newer)).toContain("newer version");
});

test("rows that are missing are missed, even with a checksum that fits", async () => {
  const last = (lines: string[]) => lines.findLastIndex((line) => line.startsWith("["));
  const fewer = forge(firstBackup, path, (lines) => lines.toSpliced(last(lines), 1));
  expect(await sentenceOf(fewer)).toContain("as many rows as it says");
});
