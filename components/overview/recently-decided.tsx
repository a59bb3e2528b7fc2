import { useTranslations } from "next-intl";
import { DecisionRow } from "@/components/decisions/proposal-row";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
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
          <TextLink href={`/initiatives/${slug}/decisions`}>{say("register")}</TextLink>
        </p>
      </Section>
      <Section title={say("organisation")}>
        <p>
          <TextLink href={`/initiatives/${slug}/organisation`}>{say("chart")}</TextLink>
        </p>
      </Section>
    </>
  );
}
