import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { firstSentence } from "@/lib/agenda/rules";
import { formatNearDay } from "@/lib/i18n/format";
import type { Owed } from "@/lib/organisation/terms/columns";
import { owedKinds } from "@/lib/organisation/terms/rules";

/** What waits for whoever holds a seat, kind by kind. */
export function OwedList({ slug, owed, now }: { slug: string; owed: Owed[]; now: Date }) {
  const say = useTranslations("organisation.terms.handOver");
  const locale = useLocale();
  return owedKinds.map((kind) => {
    const some = owed.filter((one) => one.kind === kind);
    if (some.length === 0) return null;
    return (
      <Section key={kind} title={say(`kinds.${kind}.title`)} intro={say(`kinds.${kind}.what`)}>
        <Rows dense>
          {some.map(({ path, title, dueOn }) => (
            <Row
              key={path}
              title={
                <a href={`/initiatives/${slug}${path}`}>
                  {kind === "pen" ? say("version", { number: title }) : firstSentence(title)}
                </a>
              }
              aside={dueOn && formatNearDay(dueOn, locale, now)}
            />
          ))}
        </Rows>
      </Section>
    );
  });
}
