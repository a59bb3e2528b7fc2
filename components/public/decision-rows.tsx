import { useLocale, useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";
import { Row, Rows, TitleLink } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

type Decided = {
  number: number;
  title: string;
  outcome: "adopted" | "rejected" | "lapsed";
  decidedAt: Date;
};

/** The public part of the decision register, newest first. */
export function PublicDecisionRows({
  slug,
  showsMatrix,
  decisions,
  next,
}: {
  slug: string;
  showsMatrix: boolean;
  decisions: Decided[];
  next: number | null;
}) {
  const say = useTranslations("public.decisions");
  const matrix = useTranslations("matrix");
  const register = useTranslations("public.register");
  const locale = useLocale();
  return (
    <Section
      id="decisions"
      title={say("title")}
      aside={
        <span className="flex flex-wrap gap-x-6">
          {decisions.length > 0 && <a href={`/public/${slug}/decisions`}>{register("all")}</a>}
          {showsMatrix && <a href={`/public/${slug}/matrix`}>{matrix("publicTitle")}</a>}
        </span>
      }
      intro={decisions.length === 0 ? say("none") : undefined}
    >
      <Rows>
        {decisions.map(({ number, title, outcome, decidedAt }) => (
          <Row
            key={number}
            title={<TitleLink href={`/public/${slug}/decisions/${number}`}>{title}</TitleLink>}
          >
            {say(`outcome.${outcome}`, { day: formatDay(dayOf(decidedAt), locale) })}
          </Row>
        ))}
      </Rows>
      <Pager
        label={say("title")}
        next={
          next === null
            ? null
            : { href: `/public/${slug}?after=${next}#decisions`, label: say("older") }
        }
      />
    </Section>
  );
}
