import { judge, type Run } from "@/tests/load/bench/aims";
import type { Dragging } from "@/tests/load/bench/browser/dragging";
import type { View } from "@/tests/load/bench/browser/view";
import type { Result } from "@/tests/load/bench/result";

/** What people read at the end: each case in a line, then each aim with whether it was met. */
export function tableOf(run: Run): string {
  const verdicts = judge(run);
  return [
    casesTable(run.results),
    run.passwordMs &&
      `Signing in: checking the password (argon2) alone takes ${run.passwordMs} ms, here and on the floor; it is meant to be slow.`,
    run.views.length > 0 && viewsTable(run.views),
    run.dragging && draggingTable(run.dragging),
    lines(
      ["memory of our server", "", "after the first case", "after the last", "most (MB)"],
      run.memory.map(({ database, size, begin, end, most }) =>
        [database, size, begin, end, most].map(String),
      ),
    ),
    lines(
      ["aim", "", "met", "furthest from it"],
      verdicts.map(({ name, aim, met, of, worst }) => [name, aim, verdict(met, of), worst]),
    ),
    ...verdicts
      .filter(({ missing }) => missing.length > 0)
      .map(({ name, aim, missing }) => {
        const figures = missing.map(({ of, value }) => `  ${value}  ${of}`);
        return [`Missed: ${name}, ${aim}`, ...figures].join("\n");
      }),
    ...run.failures.map((failure) => `FAILED: ${failure}`),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const caseHead =
  "case,database,size,rows,median,p99,floor,ratio,req/s,of 32,floor's,share,SQL,HTML kB,script kB,floor's,MB";

function casesTable(results: Result[]): string {
  return lines(
    caseHead.split(","),
    results.map((result) => [
      result.case,
      result.database,
      result.size,
      String(result.rows),
      ...[result.median, result.p99, result.floorMedian].map((ms) => ms.toFixed(1)),
      result.ratio.toFixed(2),
      ...[result.perSecond, result.perSecondOf32, result.floorPerSecondOf32].map(
        (count) => count?.toFixed(count < 10 ? 1 : 0) ?? "-",
      ),
      result.share?.toFixed(2) ?? "-",
      String(result.statements),
      ...[result.html, result.script, result.floorScript].map((bytes) => (bytes / 1000).toFixed(1)),
      String(result.memory),
    ]),
  );
}

const viewHead =
  "in a browser,database,size,paint,floor's,ratio,long tasks,ms,floor's ms,vote drawn,vote ready,scrolling,floor's,unfolding";

function viewsTable(views: View[]): string {
  return lines(
    viewHead.split(","),
    views.map((view) => [
      view.view,
      view.database,
      view.size,
      ...[view.paint, view.floorPaint].map((ms) => ms.toFixed(0)),
      view.ratio.toFixed(2),
      ...[view.longTasks, view.longTaskMs, view.floorLongTaskMs].map((figure) => figure.toFixed(0)),
      ...[
        view.vote?.drawn,
        view.vote?.ready,
        view.frames?.scrolling,
        view.frames?.floorScrolling,
        view.frames?.unfolding,
      ].map((figure) => figure?.toFixed(0) ?? ""),
    ]),
  );
}

function draggingTable({ alone, amongOthers, letGo }: Dragging): string {
  const named = { alone, "while others move cards": amongOthers, "when it is let go": letGo };
  return lines(
    ["a card dragged in a browser", "frames/s", "worst", "longest still (ms)"],
    Object.entries(named).map(([what, { median, worst, longest }]) =>
      [what, median, worst, longest].map(String),
    ),
  );
}

function verdict(met: number, of: number): string {
  if (of === 0) return "-";
  return met === of ? `yes (${of})` : `NO (${met} of ${of})`;
}

/** Each case's figures then and now; what is in one of the two only is left out. */
export function comparisonOf(before: Run, after: Run): string {
  const cases = pairsOf(before.results, after.results, keyOf).map(([then, now]) => {
    const change = (value: (result: Result) => number | null) => `${value(then)} > ${value(now)}`;
    return [
      keyOf(now),
      change(({ median }) => median),
      change(({ ratio }) => ratio),
      change(({ share }) => share),
      change(({ statements }) => statements),
      change(({ html }) => html),
      change(({ script }) => script),
      change(({ memory }) => memory),
    ];
  });
  const views = pairsOf(before.views ?? [], after.views, viewKeyOf).map(([then, now]) => [
    viewKeyOf(now),
    `${then.paint} > ${now.paint}`,
    `${then.ratio} > ${now.ratio}`,
  ]);
  return lines(
    ["case", "median", "ratio", "share of 32", "SQL", "HTML bytes", "script bytes", "MB"],
    [...cases, ...views],
  );
}

function pairsOf<T>(before: T[], after: T[], key: (one: T) => string): [T, T][] {
  return after.flatMap((now): [T, T][] => {
    const then = before.find((one) => key(one) === key(now));
    return then ? [[then, now]] : [];
  });
}

const keyOf = (result: Result) => `${result.case} ${result.database} ${result.size}`;
const viewKeyOf = (view: View) => `${view.view} in a browser ${view.database} ${view.size}`;

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
