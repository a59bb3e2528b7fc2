import { useTranslations } from "next-intl";
import { DecisionRow } from "@/components/decisions/proposal-row";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ProposalSummary } from "@/lib/decisions/register-rules";

/** What was last decided, and the ways to the register and the chart. */
export function RecentlyDecided({ slug, decided }: { slug: string; decided: ProposalSummary[] }) {
  const say = useTranslations("overview.decided");
  return (
    <>
      <Section title={say("title")} intro={decided.length === 0 ? say("nothing") : undefined}>
        <Rows>
          {decided.map((proposal) => (
            <DecisionRow key={proposal.id} slug={slug} proposal={proposal} />
          ))}
        </Rows>
        <p className="mt-4">
          <a href={`/initiatives/${slug}/decisions`}>{say("register")}</a>
        </p>
      </Section>
      <Section title={say("organisation")}>
        <p>
          <a href={`/initiatives/${slug}/organisation`}>{say("chart")}</a>
        </p>
      </Section>
    </>
  );
}
