import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

/** The whole register to take along. */
export function RegisterFiles({ page, hasFeed = false }: { page: string; hasFeed?: boolean }) {
  const say = useTranslations("public.files");
  return (
    <div className="mt-12 print:hidden">
      <Section title={say("title")}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {(["csv", "xlsx", "json"] as const).map((format) => (
            <li key={format}>
              <a href={`${page}/export?format=${format}`}>{say(format)}</a>
            </li>
          ))}
          {hasFeed && (
            <li>
              <a href={`${page}/feed`}>{say("atom")}</a>
            </li>
          )}
        </ul>
      </Section>
    </div>
  );
}
