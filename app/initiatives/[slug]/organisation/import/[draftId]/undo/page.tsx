import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Obstacles } from "@/components/organisation/import/obstacles";
import { UndoFigures } from "@/components/organisation/import/undo-figures";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/i18n/format";
import { undoImport } from "@/lib/organisation/import/undo-actions";
import { findDoneImport, planUndo } from "@/lib/organisation/import/undo-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; draftId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("import.undo");
  return { title: say("link") };
}

/** The step between the wish and the deed: what will go away or be as before; or why it cannot. */
export default async function UndoImportPage({ params }: Props) {
  const { slug, draftId } = await params;
  const member = await requireMember(slug);
  if (!may(member, "import.undo")) notFound();
  const done = await findDoneImport(member, draftId);
  if (!done || (!done.hasRows && !done.undoneAt)) notFound();
  const [locale, now] = [await getLocale(), new Date()];
  const register = `/initiatives/${slug}/organisation/import`;
  const say = await getTranslations();
  const words = await getTranslations("import.undo");
  const told = (moment: Date) => formatMoment(moment, locale, now);
  const back = <LinkButton href={`${register}/${draftId}`}>{words("return")}</LinkButton>;
  // A second press comes here without script: it reads that the first was enough.
  if (done.undoneAt) {
    const undone = { when: told(done.undoneAt), who: done.undoneBy ?? "" };
    return (
      <>
        <PageTitle lead={words("undone", undone)}>{words("link")}</PageTitle>
        {back}
      </>
    );
  }
  const plan = await planUndo(done, member);
  const when = told(done.confirmedAt);
  const lead = words("lead", { when, who: done.personName });
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: register, label: say("import.title") },
          { href: `${register}/${draftId}`, label: done.fileName },
        ]}
      />
      {plan.count > 0 ? (
        <>
          <PageTitle lead={lead}>{words("blocked")}</PageTitle>
          <Obstacles plan={plan} />
          {back}
        </>
      ) : (
        <>
          <PageTitle lead={lead}>{words("title", { file: done.fileName })}</PageTitle>
          <UndoFigures gone={plan.gone} back={plan.back} />
          <Form action={undoImport.bind(null, slug)} deedKey={crypto.randomUUID()}>
            <input type="hidden" name="importId" value={draftId} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton variant="danger" pending={words("pending")}>
                {words("link")}
              </SubmitButton>
              <LinkButton href={`${register}/${draftId}`}>{words("keep")}</LinkButton>
            </div>
          </Form>
        </>
      )}
    </>
  );
}
