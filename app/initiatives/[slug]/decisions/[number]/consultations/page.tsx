import { addDays } from "date-fns";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsultationForm } from "@/components/decisions/consultation-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/dates";
import { startConsultation } from "@/lib/decisions/consultations/actions";
import { askable, consultationsOf } from "@/lib/decisions/consultations/queries";
import { findProposal } from "@/lib/decisions/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { stateOf } from "@/lib/decisions/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { subjectOf } from "../about";
import { OneConsultation } from "./consultation";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("consultations");
  return { title: say("title") };
}

/** Whom was asked about a proposal, what they replied and who has not; and the form to ask. */
export default async function ConsultationsPage({ params }: Props) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const proposal = await findProposal(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!proposal) notFound();
  const now = new Date();
  const state = stateOf(proposal, now);
  const mayAsk =
    (state === "draft" || state === "submitted") &&
    may(member, "consultation.send", subjectOf(proposal));
  const [say, consultations, organisations] = await Promise.all([
    getTranslations(),
    consultationsOf(proposal),
    mayAsk ? askable(member, now) : [],
  ]);
  const page = `/initiatives/${slug}/decisions/${proposal.number}`;
  const isShown = mayAsk || consultations.length > 0;
  const form = mayAsk && (
    <ConsultationForm
      action={startConsultation.bind(null, slug)}
      proposalId={proposal.id}
      organisations={organisations}
      dueOn={addDays(dayOf(now), 14)}
    />
  );
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/decisions`, label: say("decisions.title") },
          { href: page, label: proposal.title },
        ]}
      />
      <PageTitle lead={isShown && say("consultations.lead", { count: consultations.length })}>
        {say("consultations.title")}
      </PageTitle>
      {!isShown && (
        <EmptyState title={say("consultations.none")} why={say("consultations.noneWhy")} />
      )}
      {consultations.map((consultation) => (
        <OneConsultation
          key={consultation.id}
          {...{ member, proposal, consultation, now }}
          isAlone={consultations.length === 1}
        />
      ))}
      {form && (
        <div className="mt-10 print:hidden">
          {consultations.length === 0 ? (
            <Panel>
              <h2 className="mb-3">{say("consultations.form.title")}</h2>
              {state === "draft" && !proposal.preparation.sharedAt && (
                <p className="mb-4">{say("consultations.form.shares")}</p>
              )}
              {form}
            </Panel>
          ) : (
            <Disclosure summary={say("consultations.form.again")}>{form}</Disclosure>
          )}
        </div>
      )}
    </>
  );
}
