import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { MatrixChanges } from "@/components/decisions/matrix-changes";
import { MatrixTable } from "@/components/decisions/matrix-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { decidingBodies, findMatrix } from "@/lib/decisions/matrix/queries";
import {
  compareMatrices,
  kindsWithoutRow,
  type MatrixRow,
  type Warning,
  warningsOf,
} from "@/lib/decisions/matrix/rules";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; version: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("matrix");
  return { title: say("title") };
}

/** One version of the matrix; a draft's author edits its rows here. */
export default async function MatrixVersionPage({ params }: Props) {
  const { slug, version } = await params;
  const member = await requireMember(slug);
  const now = new Date();
  const found = await findMatrix(member, wholeNumber(version, 1, 1_000_000) ?? 0, now);
  if (!found) notFound();
  const { matrix, before, proposal } = found;
  const say = await getTranslations();
  const page = `/initiatives/${slug}/decisions`;
  const isDraft = proposal?.state === "draft" && may(member, "proposal.edit", proposal);
  const changes = before && compareMatrices(before.rows, matrix.rows);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("decisions.title") },
          { href: `${page}/matrix`, label: say("matrix.title") },
        ]}
      />
      <PageTitle lead={isDraft ? say("matrix.draft.lead") : undefined}>
        {isDraft
          ? say("matrix.draft.title")
          : `${say("matrix.title")}, ${say("matrix.version", { number: matrix.number })}`}
      </PageTitle>
      {isDraft && <Problems rows={matrix.rows} member={member} now={now} />}
      <MatrixTable
        rows={matrix.rows}
        editAt={isDraft ? `${page}/matrix/${matrix.number}/rows` : undefined}
      />
      {isDraft && (
        <p className="mt-6">
          <LinkButton href={`${page}/matrix/${matrix.number}/rows/new`}>
            {say("matrix.draft.add")}
          </LinkButton>
        </p>
      )}
      {changes && (
        <Section title={say("matrix.changes.title")}>
          {changes.length === 0 ? (
            <p>{say("matrix.draft.nothing")}</p>
          ) : (
            <MatrixChanges changes={changes} />
          )}
        </Section>
      )}
      {proposal && (
        <p className="mt-8">
          <LinkButton href={`${page}/${proposal.number}`}>
            {say(isDraft ? "matrix.draft.toProposal" : "matrix.byDecision")}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** What would go wrong if it were adopted as it stands. */
async function Problems({
  rows,
  member,
  now,
}: {
  rows: MatrixRow[];
  member: Awaited<ReturnType<typeof requireMember>>;
  now: Date;
}) {
  const [say, format, body] = await Promise.all([
    getTranslations(),
    getFormatter(),
    decidingBodies(member, now),
  ]);
  const missing = kindsWithoutRow(rows).map((kind) => say(`decisions.kinds.${kind}`));
  const warnings = body
    ? rows.flatMap((row) => warningsOf(row, body).map((warning) => ({ row, warning })))
    : [];
  if (missing.length === 0 && warnings.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning" title={say("matrix.warnings.title")}>
        <ul>
          {missing.length > 0 && (
            <li>{say("matrix.draft.missing", { list: format.list(missing) })}</li>
          )}
          {warnings.map(({ row, warning }) => (
            <li key={`${row.matterId} ${JSON.stringify(warning)}`}>
              {row.matter}: {sentence(say, warning)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function sentence(say: Awaited<ReturnType<typeof getTranslations<never>>>, told: Warning) {
  switch (told.warning) {
    case "quorum-too-high":
      return say("matrix.warnings.quorum-too-high", {
        ...{ asked: told.asked, seats: told.seats, who: told.electorate },
      });
    case "nobody-votes":
      return say("matrix.warnings.nobody-votes", { who: told.electorate });
    case "voice-missing":
      return say("matrix.warnings.voice-missing", {
        ...{ asked: told.asked, has: told.has },
        voice: say(`matrix.voices.${told.voice}`),
      });
    default:
      return say(`matrix.warnings.${told.warning}`);
  }
}
