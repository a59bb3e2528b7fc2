import { useLocale, useTranslations } from "next-intl";
import type { PercentPoint } from "@/lib/activities/chart";
import { formatMonth } from "@/lib/i18n/format";

/** The last year's per cent as a line under the sentence that says the same. The reports below are its numbers. */
export function PercentChart({ points }: { points: PercentPoint[] }) {
  const say = useTranslations("activities.chart");
  const locale = useLocale();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const month = (on: Date) => formatMonth(on, locale);
  const sentence =
    first === last
      ? say("one", { percent: last.percent, month: month(last.on) })
      : say("story", {
          first: first.percent,
          firstMonth: month(first.on),
          last: last.percent,
          lastMonth: month(last.on),
        });
  return (
    <figure className="my-6">
      <figcaption className="mb-2 font-semibold">{sentence}</figcaption>
      <svg viewBox="0 0 360 118" aria-hidden="true" className="w-full max-w-md text-[13px]">
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line
              x1="36"
              x2="350"
              y1={heightOf(percent)}
              y2={heightOf(percent)}
              className={percent === 0 ? "stroke-line-strong" : "stroke-line"}
            />
            <text x="30" y={heightOf(percent) + 4} textAnchor="end" className="fill-ink-soft">
              {percent}
            </text>
          </g>
        ))}
        <polyline
          points={points.map(({ at, percent }) => `${placeOf(at)},${heightOf(percent)}`).join(" ")}
          className="fill-none stroke-accent"
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
        {points.map(({ at, percent }) => (
          <circle
            key={at}
            cx={placeOf(at)}
            cy={heightOf(percent)}
            r="3.5"
            className="fill-accent"
          />
        ))}
      </svg>
    </figure>
  );
}

function placeOf(at: number): number {
  return Math.round(40 + at * 306);
}

function heightOf(percent: number): number {
  return 108 - percent;
}
