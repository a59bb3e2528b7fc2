import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportDraft } from "@/components/organisation/import/import-draft";
import { Result } from "@/components/organisation/import/result";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/i18n/format";
import { dropImport, reviseImport } from "@/lib/organisation/import/actions";
import { findImport } from "@/lib/organisation/import/queries";
import { findDoneImport } from "@/lib/organisation/import/undo-queries";
import { tableKinds } from "@/lib/organisation/import/vocabulary";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; draftId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("import");
  return { title: say("title") };
}

/** A file that was read: what it would do, or, once imported, what it came to. */
export default async function ImportDraftPage({ params, searchParams }: Props) {
  const { slug, draftId } = await params;
  const member = await requireMember(slug);
  if (!may(member, "import.run")) notFound();
  const locale = await getLocale();
  const now = new Date();
  const found = await findImport(member, draftId, locale, now);
  if (!found) notFound();
  const { draft, table, plan, fingerprint } = found;
  const { result } = draft.choices;
  if (draft.confirmedAt && result) {
    const when = formatMoment(draft.confirmedAt, locale, now);
    const done = await findDoneImport(member, draftId);
    const undone = done?.undoneAt && {
      when: formatMoment(done.undoneAt, locale, now),
      who: done.undoneBy ?? "",
    };
    const mayUndo = done?.hasRows === true && may(member, "import.undo");
    return (
      <Result {...{ result, slug, when, mayUndo, draftId }} fileName={draft.fileName}>
        {undone && <Notice>{(await getTranslations("import.undo"))("undone", undone)}</Notice>}
      </Result>
    );
  }
  if (!plan) notFound();
  const address = await searchParams;
  return (
    <ImportDraft
      revise={reviseImport.bind(null, slug)}
      drop={dropImport.bind(null, slug)}
      draft={{ id: draftId, fileName: draft.fileName, fingerprint }}
      page={`/initiatives/${slug}/organisation/import/${draftId}`}
      said={saidIn(address)}
      turned={{ list: String(address.list ?? ""), from: wholeNumber(address.from) }}
      kinds={tableKinds}
      table={table}
      plan={plan}
    />
  );
}

function saidIn({ said }: { said?: string | string[] | undefined }) {
  return said === "read" || said === "changed" ? said : null;
}

function wholeNumber(text: string | string[] | undefined): number {
  return typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
