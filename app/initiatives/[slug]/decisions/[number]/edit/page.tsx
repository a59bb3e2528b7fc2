import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StrategyForm } from "@/components/agenda/strategy-form";
import { ProposalForm } from "@/components/decisions/proposal-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { editStrategy } from "@/lib/agenda/actions";
import { takeableInputs } from "@/lib/agenda/input-queries";
import { versionOfProposal } from "@/lib/agenda/queries";
import { editProposal } from "@/lib/decisions/actions";
import { startOf } from "@/lib/decisions/chain/queries";
import type { ProposalDetail } from "@/lib/decisions/columns";
import { readEffect } from "@/lib/decisions/effects";
import { proposalOptions } from "@/lib/decisions/form-queries";
import { rowsInForce } from "@/lib/decisions/matrix/queries";
import { mayPropose, rowsFor } from "@/lib/decisions/matrix/rules";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { findProposal } from "@/lib/decisions/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { stateOf } from "@/lib/decisions/rules";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("decisions.edit");
  return { title: say("title") };
}

export default async function EditProposalPage({ params }: Props) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const now = new Date();
  const proposal = await findProposal(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  const isOwnDraft =
    proposal &&
    stateOf(proposal, now) === "draft" &&
    may(member, "proposal.edit", { authorId: proposal.author.id });
  if (!isOwnDraft) notFound();
  const say = await getTranslations();
  const page = `/initiatives/${slug}/decisions`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("decisions.title") },
          { href: `${page}/${number}`, label: proposal.title },
        ]}
      />
      <PageTitle>{say("decisions.edit.title")}</PageTitle>
      <DraftForm member={member} proposal={proposal} now={now} />
    </>
  );
}

async function DraftForm({
  member,
  proposal,
  now,
}: {
  member: Member;
  proposal: ProposalDetail;
  now: Date;
}) {
  const shared = { deedKey: crypto.randomUUID(), parties: partiesOf(member) };
  const { kind } = proposal;
  const effect = readEffect(kind, proposal.effect);
  const groupId = "groupId" in effect.effect ? effect.effect.groupId : null;
  const [options, rows] = await Promise.all([
    proposalOptions(member, now, groupId),
    rowsInForce(member),
  ]);
  if (kind === "adopt_strategy") {
    const [version, inputs] = await Promise.all([
      versionOfProposal(member, proposal.id),
      takeableInputs(member, proposal.id),
    ]);
    if (!version || !may(member, "strategy.write", version)) notFound();
    return (
      <StrategyForm
        {...shared}
        action={editStrategy.bind(null, member.slug)}
        options={options}
        version={version}
        proposal={proposal}
        inputs={inputs}
      />
    );
  }
  return (
    <ProposalForm
      {...shared}
      action={editProposal.bind(null, member.slug)}
      kind={kind}
      options={options}
      matters={rowsFor(rows, kind).filter((row) => mayPropose(member, row))}
      from={startOf(proposal)}
      written={{ proposal, effect }}
    />
  );
}
