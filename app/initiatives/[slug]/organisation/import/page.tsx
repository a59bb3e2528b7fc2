import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DoneImports } from "@/components/organisation/import/done-imports";
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
import { findDoneImports, importsPageSize } from "@/lib/organisation/import/undo-queries";
import { tableKinds } from "@/lib/organisation/import/vocabulary";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("import");
  return { title: say("title") };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] | undefined }>;
};

/** Choose a file to read, or take what is there as one. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const [mayImport, mayExport] = [may(member, "import.run"), may(member, "export.read")];
  if (!mayImport && !mayExport) notFound();
  const say = await getTranslations("import");
  const locale = await getLocale();
  const drafts = mayImport ? await findWaitingDrafts(member) : [];
  const now = new Date();
  const waiting = drafts.map(({ createdAt, ...draft }) => ({
    ...draft,
    when: formatMoment(createdAt, locale, now),
  }));
  const before = momentIn((await searchParams).before);
  const found = mayImport ? await findDoneImports(member, before) : [];
  const shown = found.slice(0, importsPageSize);
  const imports = shown.map(({ confirmedAt, undoneAt, undoneBy, hasRows, ...one }) => ({
    ...one,
    when: formatMoment(confirmedAt, locale, now),
    undone: undoneAt && { when: formatMoment(undoneAt, locale, now), who: undoneBy ?? "" },
    mayUndo: hasRows && may(member, "import.undo"),
  }));
  const last = found.length > importsPageSize ? shown.at(-1) : undefined;
  const page = `/initiatives/${slug}/organisation/import`;
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
      <DoneImports
        imports={imports}
        page={page}
        older={last ? `${page}?before=${last.confirmedAt.getTime()}#imports` : null}
        isOlder={before !== null}
      />
      {mayImport && <AcceptedColumns kinds={tableKinds} slug={slug} />}
      {mayExport && <Exports kinds={tableKinds} slug={slug} />}
    </>
  );
}

function momentIn(text: string | string[] | undefined): Date | null {
  return typeof text === "string" && /^\d{12,13}$/.test(text) ? new Date(Number(text)) : null;
}
