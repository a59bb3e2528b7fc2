import { useTranslations } from "next-intl";
import { grades, type Standing } from "@/lib/organisation/actors/rules";
import type { Sector } from "@/lib/organisation/rules";
import { sectorFamily } from "@/lib/organisation/rules";
import { acrossOf, gradeWidth, markRadius, pictureSize, placeMarks, upOf } from "./place-marks";

type Placed = Standing & { id: string; name: string; sector: Sector; number: number };

/**
 * Influence upwards and interest to the right: a numbered mark where the median lies, and behind it
 * a shade as wide as people are apart. The table beneath says the same in words.
 */
export function InfluencePicture({ actors }: { actors: Placed[] }) {
  const say = useTranslations("organisation.actors");
  const marks = placeMarks(actors);
  const [low, high, middle] = [acrossOf(1), acrossOf(5), acrossOf(3)];
  return (
    <svg
      viewBox={`0 0 ${pictureSize} ${pictureSize}`}
      role="img"
      aria-label={say("pictureLabel")}
      className="block w-full max-w-xl break-inside-avoid"
    >
      <rect
        x={low - 52}
        y={low - 52}
        width={4 * gradeWidth + 104}
        height={4 * gradeWidth + 104}
        rx={6}
        className="fill-sheet stroke-line"
      />
      {grades.map((grade) => (
        <g key={grade} className="stroke-line">
          <line x1={acrossOf(Number(grade))} x2={acrossOf(Number(grade))} y1={low} y2={high} />
          <line y1={upOf(Number(grade))} y2={upOf(Number(grade))} x1={low} x2={high} />
        </g>
      ))}
      <g className="stroke-line-strong" strokeDasharray="2 5" strokeWidth={1.5}>
        <line x1={middle} x2={middle} y1={low - 52} y2={high + 52} />
        <line y1={middle} y2={middle} x1={low - 52} x2={high + 52} />
      </g>
      <g className="fill-ink-soft text-[19px]">
        <text x={low - 42} y={low - 30}>
          {say("corners.win")}
        </text>
        <text x={high + 42} y={low - 30} textAnchor="end">
          {say("corners.together")}
        </text>
        <text x={low - 42} y={high + 42}>
          {say("corners.inform")}
        </text>
        <text x={high + 42} y={high + 42} textAnchor="end">
          {say("corners.strengthen")}
        </text>
      </g>
      {marks
        .filter(({ influenceSpread, interestSpread }) => influenceSpread + interestSpread > 0)
        .map(({ id, x, y, influenceSpread, interestSpread }) => (
          <ellipse
            key={id}
            cx={x}
            cy={y}
            rx={markRadius + 5 + interestSpread * gradeWidth * 0.5}
            ry={markRadius + 5 + influenceSpread * gradeWidth * 0.5}
            className="fill-at-risk stroke-at-risk [fill-opacity:0.09]"
            strokeDasharray="4 4"
          />
        ))}
      {marks.map(({ id, x, y, name, number, sector }) => (
        <g key={id} data-sector={sectorFamily(sector)}>
          <title>{name}</title>
          <circle
            cx={x}
            cy={y}
            r={markRadius}
            className="fill-sector-fill stroke-sector-line"
            strokeWidth={1.5}
          />
          <text
            x={x}
            y={y + 5.5}
            textAnchor="middle"
            className="fill-sector-ink text-[16px] font-semibold"
          >
            {number}
          </text>
        </g>
      ))}
      <g className="fill-ink text-[20px] font-semibold">
        <text x={middle} y={pictureSize - 1} textAnchor="middle">
          {say("interestAxis")}
        </text>
        <text transform={`translate(16 ${middle}) rotate(-90)`} textAnchor="middle">
          {say("influenceAxis")}
        </text>
      </g>
    </svg>
  );
}
