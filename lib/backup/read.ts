import { createHash, type Hash } from "node:crypto";
import type { Contents, Ending, Heading } from "@/lib/backup/contents";
import { asEnding, asHeading, asRow, asSeal, asTable } from "@/lib/backup/line-kinds";
import { cutOff, damaged, linesIn } from "@/lib/backup/lines";

/** Takes some rows of a table, as they stand in the file: JSON lists of texts. */
export type TakeRows = (table: string, rows: string[]) => Promise<void>;

const most = 500;
const enough = 1_000_000;

/**
 * Reads a backup from its first line to its last, and gives what it says about itself. Rows go to
 * `take`, some hundred at a time; without it the file is only looked through.
 * Throws CannotStart when the file is foreign, newer, damaged or cut off: perhaps only at the end,
 * so look through it once before anything is touched.
 */
export async function readBackup(path: string, take?: TakeRows): Promise<Contents> {
  const reading = new Reading(take);
  for await (const line of linesIn(path)) await reading.read(line);
  return reading.contents();
}

/** How far the reading has come. */
class Reading {
  private readonly hash: Hash = createHash("sha256");
  private heading: Heading | null = null;
  private table: string | null = null;
  private width = 0;
  private readonly counted: Record<string, number> = {};
  private waiting: string[] = [];
  private letters = 0;
  private ending: Ending | null = null;
  private sha256: string | null = null;

  constructor(private readonly take: TakeRows | undefined) {}

  async read(line: Buffer): Promise<void> {
    if (this.sha256 !== null) throw damaged("something follows its end");
    if (this.ending) return this.readSeal(line);
    this.hash.update(line).update("\n");
    if (!this.heading) this.heading = asHeading(line);
    else if (line[0] === "[".charCodeAt(0)) await this.readRow(line);
    else await this.readWord(line, this.heading);
  }

  contents(): Contents {
    if (!this.heading || !this.ending || this.sha256 === null) throw cutOff();
    return { ...this.heading, ...this.ending, sha256: this.sha256 };
  }

  private async readRow(line: Buffer) {
    if (this.table === null) throw damaged("a row stands outside a table");
    const row = asRow(line, this.width);
    this.counted[this.table] = (this.counted[this.table] ?? 0) + 1;
    this.waiting.push(row);
    this.letters += row.length;
    if (this.waiting.length >= most || this.letters >= enough) await this.hand();
  }

  /** A line between the rows: the next table, or the ending after the last one. */
  private async readWord(line: Buffer, { tables }: Heading) {
    await this.hand();
    const names = Object.keys(tables);
    const next = names[this.table === null ? 0 : names.indexOf(this.table) + 1];
    if (next === undefined) {
      this.ending = asEnding(line);
      const { rows } = this.ending;
      const isAsSaid = names.every((name) => rows[name] === this.counted[name]);
      if (!isAsSaid) throw damaged("it does not hold as many rows as it says");
      return;
    }
    if (asTable(line) !== next) throw damaged("its tables are not those it names");
    this.table = next;
    this.width = tables[next]?.length ?? 0;
    this.counted[next] = 0;
  }

  private async hand() {
    if (this.table !== null && this.waiting.length > 0) await this.take?.(this.table, this.waiting);
    this.waiting = [];
    this.letters = 0;
  }

  private readSeal(line: Buffer) {
    this.sha256 = asSeal(line);
    if (this.sha256 !== this.hash.digest("hex")) throw damaged("it does not fit its checksum");
  }
}
