import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { amendmentsOf, passageComments } from "@/lib/decisions/preparation/queries";
import { isPrepared } from "@/lib/decisions/preparation/rules";
import { findProposal } from "@/lib/decisions/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { stateOf } from "@/lib/decisions/rules";
import { requireMember } from "@/lib/session";
import { EarlierAmendments } from "./earlier";
import { Passages } from "./passages";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ passage?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("preparation");
  return { title: say("title") };
}

/** The text paragraph by paragraph, with what others say of each and would have it say. */
export default async function TextPage({ params, searchParams }: Props) {
  const [{ slug, number }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const proposal = await findProposal(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!proposal) notFound();
  const [say, amendments, comments] = await Promise.all([
    getTranslations(),
    amendmentsOf(proposal),
    passageComments(proposal),
  ]);
  const now = new Date();
  const isOpen = isPrepared(stateOf(proposal, now), proposal.preparation.sharedAt);
  const page = `/initiatives/${slug}/decisions/${proposal.number}`;
  const about = { member, proposal, isOpen, amendments, comments, now };
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/decisions`, label: say("decisions.title") },
          { href: page, label: proposal.title },
        ]}
      />
      <PageTitle lead={say(isOpen ? "preparation.lead" : "preparation.leadOver")}>
        {say("preparation.title")}
      </PageTitle>
      {proposal.text === "" && <Notice>{say("preparation.noText")}</Notice>}
      <Section title={say("preparation.paragraphs")} hideTitle>
        <Passages {...about} chosen={wholeNumber(asked.passage ?? "", 1, 10_000)} />
      </Section>
      <EarlierAmendments {...about} />
    </>
  );
}
