import { judge, type Run } from "@/tests/load/bench/aims";
import type { Result } from "@/tests/load/bench/result";

/** What people read at the end: each case in a line, then each aim with whether it was met. */
export function tableOf(run: Run): string {
  return [
    lines(
      [
        "case",
        "database",
        "size",
        "median",
        "p99",
        "floor",
        "ratio",
        "req/s",
        "of 32",
        "share",
        "SQL",
        "HTML kB",
        "script kB",
        "floor's",
        "MB",
      ],
      run.results.map((result) => [
        result.case,
        result.database,
        result.size,
        ...[result.median, result.p99, result.floorMedian].map((ms) => ms.toFixed(1)),
        result.ratio.toFixed(2),
        ...[result.perSecond, result.perSecondOf32].map((count) => count.toFixed(0)),
        result.share.toFixed(2),
        String(result.statements),
        ...[result.html, result.script, result.floorScript].map((bytes) =>
          (bytes / 1000).toFixed(1),
        ),
        String(result.memory),
      ]),
    ),
    ...run.memory.map(
      ({ database, begin, most, end }) =>
        `Memory of our server (${database}): ${begin} MB after the first case, ${end} MB after the last, ${most} MB at most`,
    ),
    lines(
      ["aim", "", "met", "furthest from it"],
      judge(run).map(({ name, aim, met, of, worst }) => [name, aim, verdict(met, of), worst]),
    ),
  ].join("\n\n");
}

function verdict(met: number, of: number): string {
  if (of === 0) return "-";
  return met === of ? `yes (${of})` : `NO (${met} of ${of})`;
}

/** Each case's ratio then and now; what is in one of the two only is left out. */
export function comparisonOf(before: Run, after: Run): string {
  const rows = after.results.flatMap((now) => {
    const then = before.results.find((one) => keyOf(one) === keyOf(now));
    if (!then) return [];
    const change = (value: (result: Result) => number) => `${value(then)} > ${value(now)}`;
    return [
      [
        keyOf(now),
        change(({ ratio }) => ratio),
        change(({ share }) => share),
        change(({ statements }) => statements),
        change(({ html }) => html),
        change(({ script }) => script),
      ],
    ];
  });
  return lines(["case", "ratio", "share of 32", "SQL", "HTML bytes", "script bytes"], rows);
}

const keyOf = (result: Result) => `${result.case} ${result.database} ${result.size}`;

function lines(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
