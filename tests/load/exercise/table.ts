import type { Measured } from "./measure";

const head = [
  ...["ground", "copies", "others have it p50", "p99", "the last of them p50", "p99"],
  ...["answered p50", "p99", "bytes a move", "memory before", "most", "left"],
  ...["unseen", "apart", "lost", "caught up"],
];

/** What people read at the end: milliseconds, bytes to each follower, and MB of the largest copy. */
export function tableOf(lines: Measured[]): string {
  const rows = lines.map((line) => [
    ...[line.database, line.copies, line.p50, line.p99, line.allP50, line.allP99],
    ...[line.answerP50, line.answerP99, line.bytesPerMove],
    ...[line.memory.before, Math.max(...Object.values(line.memory)), line.memory.left],
    ...[line.unseen, line.apart, line.lost, line.caughtUpMs],
  ]);
  const cells = [head, ...rows.map((row) => row.map(String))];
  const wide = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) => row.map((cell, at) => cell.padStart(wide[at] ?? 0)).join("  "))
    .join("\n");
}
