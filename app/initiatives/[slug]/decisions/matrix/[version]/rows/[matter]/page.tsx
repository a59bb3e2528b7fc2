import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { MatrixRowForm } from "@/components/decisions/matrix-row-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { PageTitle } from "@/components/ui/page-title";
import { removeRow, saveRow } from "@/lib/decisions/matrix/actions";
import { findMatrix } from "@/lib/decisions/matrix/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; version: string; matter: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("matrix.row");
  return { title: say("title") };
}

/** A row of a draft, or a new one (`rows/new`), for the draft's author. */
export default async function MatrixRowPage({ params }: Props) {
  const { slug, version, matter } = await params;
  const member = await requireMember(slug);
  const found = await findMatrix(member, wholeNumber(version, 1, 1_000_000) ?? 0, new Date());
  const { matrix, proposal } = found ?? {};
  if (!matrix || proposal?.state !== "draft" || !may(member, "proposal.edit", proposal)) {
    notFound();
  }
  const row = matrix.rows.find((one) => one.matterId === matter) ?? null;
  if (!row && matter !== "new") notFound();
  const say = await getTranslations();
  const page = `/initiatives/${slug}/decisions/matrix`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("matrix.title") },
          { href: `${page}/${matrix.number}`, label: say("matrix.draft.title") },
        ]}
      />
      <PageTitle lead={row?.matter}>{say("matrix.row.title")}</PageTitle>
      <MatrixRowForm
        action={saveRow.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        proposalId={proposal.id}
        row={row}
      />
      {row && (
        <div className="mt-10">
          <Disclosure summary={say("matrix.draft.remove")}>
            <DeedForm
              action={removeRow.bind(null, slug)}
              proposalId={proposal.id}
              variant="danger"
              submit={say("matrix.draft.remove")}
            >
              <input type="hidden" name="matterId" value={row.matterId} />
              <p>{say("matrix.draft.removeNote")}</p>
            </DeedForm>
          </Disclosure>
        </div>
      )}
    </>
  );
}
