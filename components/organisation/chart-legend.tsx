import { useTranslations } from "next-intl";
import type { Sector } from "@/lib/organisation/rules";
import { NamedSector } from "./sector-tag";

/** The sectors that the chart shows, with their letters. */
export function ChartLegend({ sectors }: { sectors: (Sector | null)[] }) {
  const say = useTranslations("organisation.chart");
  return (
    <section aria-label={say("legend")} className="mb-5 print:mb-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft print:gap-x-3 print:text-[6.5pt]">
        {sectors.map((sector) => (
          <li key={sector ?? "constituency"}>
            <NamedSector sector={sector} />
          </li>
        ))}
      </ul>
    </section>
  );
}
