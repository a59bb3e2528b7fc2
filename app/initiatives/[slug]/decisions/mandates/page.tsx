import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportMandateForm, UseMandateForm } from "@/components/decisions/mandate-forms";
import { MandateList } from "@/components/decisions/mandate-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { decideUnderMandate, reportOnMandate } from "@/lib/decisions/mandates/actions";
import type { MandateDetail } from "@/lib/decisions/mandates/columns";
import { mandates as findMandates } from "@/lib/decisions/mandates/queries";
import { isReportOverdue, leftOf, mandateHolds } from "@/lib/decisions/mandates/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("decisions.mandates");
  return { title: say("title") };
}

/** Who may decide what alone, how much is left of it, and what was reported back. */
export default async function MandatesPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const mandates = await findMandates(member);
  const say = await getTranslations();
  const page = `/initiatives/${slug}/decisions`;
  const today = dayOf(new Date());
  const overdue = mandates.filter((mandate) => isReportOverdue(mandate, today)).length;
  const formsFor = (mandate: MandateDetail) => {
    const { id, holderId, reportedAt } = mandate;
    const subject = { personId: holderId };
    return (
      <div className="mt-3 grid gap-2 empty:hidden print:hidden">
        {mandateHolds(mandate, today) && may(member, "mandate.use", subject) && (
          <UseMandateForm
            action={decideUnderMandate.bind(null, slug)}
            mandateId={id}
            left={leftOf(mandate)}
          />
        )}
        {reportedAt === null && may(member, "mandate.report", subject) && (
          <ReportMandateForm action={reportOnMandate.bind(null, slug)} mandateId={id} />
        )}
      </div>
    );
  };
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("decisions.title") }]}
      />
      <PageTitle
        lead={
          overdue > 0
            ? say("decisions.mandates.overdue", { count: overdue })
            : say("decisions.mandates.lead")
        }
      >
        {say("decisions.mandates.title")}
      </PageTitle>
      {mandates.length === 0 ? (
        <p>{say("decisions.mandates.none")}</p>
      ) : (
        <MandateList mandates={mandates} page={page} today={today} formsFor={formsFor} />
      )}
    </>
  );
}
