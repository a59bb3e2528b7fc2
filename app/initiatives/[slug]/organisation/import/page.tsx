import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FileChoice } from "@/components/organisation/import/file-choice";
import { AcceptedColumns, Exports } from "@/components/organisation/import/tables";
import { WaitingFiles } from "@/components/organisation/import/waiting-files";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/i18n/format";
import { dropImport, readSpreadsheet } from "@/lib/organisation/import/actions";
import { mostBytes } from "@/lib/organisation/import/limits";
import { findWaitingDrafts } from "@/lib/organisation/import/queries";
import { tableKinds } from "@/lib/organisation/import/vocabulary";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("import");
  return { title: say("title") };
}

/** Choose a file to read, or take what is there as one. */
export default async function ImportPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const [mayImport, mayExport] = [may(member, "import.run"), may(member, "export.read")];
  if (!mayImport && !mayExport) notFound();
  const say = await getTranslations("import");
  const locale = await getLocale();
  const drafts = mayImport ? await findWaitingDrafts(member) : [];
  const waiting = drafts.map(({ createdAt, ...draft }) => ({
    ...draft,
    when: formatMoment(createdAt, locale, new Date()),
  }));
  return (
    <>
      <PageTitle lead={mayImport ? say("lead") : say("exportLead")}>{say("title")}</PageTitle>
      {mayImport && (
        <Section title={say("choose.title")}>
          <Form action={readSpreadsheet.bind(null, slug)} deedKey={crypto.randomUUID()}>
            <FileChoice
              label={say("choose.file")}
              hint={say("choose.hint")}
              mostBytes={mostBytes}
              tooLarge={say("tooLarge", { size: "{size}" })}
            />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <SubmitButton pending={say("choose.pending")}>{say("choose.button")}</SubmitButton>
              <p className="text-ink-soft">{say("choose.next")}</p>
            </div>
          </Form>
        </Section>
      )}
      <WaitingFiles files={waiting} slug={slug} drop={dropImport.bind(null, slug)} />
      {mayImport && <AcceptedColumns kinds={tableKinds} slug={slug} />}
      {mayExport && <Exports kinds={tableKinds} slug={slug} />}
    </>
  );
}
