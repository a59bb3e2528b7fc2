import { useTranslations } from "next-intl";
import { isoDay } from "@/lib/dates";
import { organisationPath } from "./links";

/** The whole chart of the day as a file, folded groups included. */
export function ChartDownloads({ slug, day }: { slug: string; day: Date }) {
  const say = useTranslations("organisation.chart");
  const link = (format: "svg" | "png" | "pdf") => (
    <a
      href={`${organisationPath(slug)}/chart.${format}?on=${isoDay(day)}`}
      download
      className="inline-flex min-h-11 items-center"
    >
      {say(format)}
    </a>
  );
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-4 print:hidden">
      {say("downloads")}: {link("svg")} {link("png")} {link("pdf")}
    </p>
  );
}
