import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { type AuditRow, auditEntries, auditPageSize, pathOfSubject } from "@/lib/audit-queries";
import { verifyChain } from "@/lib/audit-verify";
import { formatMoment } from "@/lib/i18n/format";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string; verify?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("audit");
  return { title: say("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { before, verify } = await searchParams;
  const member = await requireMember(slug);
  const say = await getTranslations("audit");
  const rows = await auditEntries(member, sequenceFrom(before));
  const shown = rows.slice(0, auditPageSize);
  const last = shown.at(-1);
  const here = `/initiatives/${slug}/audit`;
  return (
    <>
      <PageTitle
        lead={say("lead")}
        actions={<LinkButton href={`${here}?verify=1`}>{say("verify")}</LinkButton>}
      >
        {say("title")}
      </PageTitle>
      {verify && <Verdict initiativeId={member.initiativeId} />}
      {last ? (
        <AuditTable slug={slug} rows={shown} />
      ) : (
        <EmptyState title={say("empty")} why={say("lead")} />
      )}
      <Pager
        label={say("caption")}
        previous={before ? { href: here, label: say("newest") } : undefined}
        next={
          last && rows.length > auditPageSize
            ? { href: `${here}?before=${last.sequence}`, label: say("older") }
            : undefined
        }
      />
    </>
  );
}

async function Verdict({ initiativeId }: { initiativeId: string }) {
  const say = await getTranslations("audit");
  const { entries, brokenAt } = await verifyChain(initiativeId);
  if (brokenAt === null) return <Notice kind="good">{say("whole", { count: entries })}</Notice>;
  return <Notice kind="danger">{say("broken", { sequence: brokenAt })}</Notice>;
}

async function AuditTable({ slug, rows }: { slug: string; rows: AuditRow[] }) {
  const say = await getTranslations("audit");
  const locale = await getLocale();
  return (
    <Table caption={say("caption")} dense>
      <thead>
        <tr>
          <th scope="col">{say("sequence")}</th>
          <th scope="col">{say("at")}</th>
          <th scope="col">{say("who")}</th>
          <th scope="col">{say("deed")}</th>
          <th scope="col">{say("fingerprint")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td className="tabular-nums">{row.sequence}</td>
            <td>{formatMoment(row.at, locale)}</td>
            <td>
              {row.personId ? (
                <a href={`/initiatives/${slug}/organisation/people/${row.personId}`}>
                  {row.personName}
                </a>
              ) : (
                say("itself")
              )}
            </td>
            <th scope="row">
              <Deed slug={slug} row={row} />
            </th>
            <td className="font-mono text-xs">{row.hash.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What was done, in the words of the policy table; some deeds are nobody's power and have words of their own. */
async function Deed({ slug, row }: { slug: string; row: AuditRow }) {
  const powers = await getTranslations("policy.deeds");
  const others = await getTranslations("audit.deeds");
  const words = powers.has(row.deed as "vote.cast")
    ? powers(row.deed as "vote.cast")
    : others(row.deed as "strategy.adopt");
  const path = pathOfSubject(row);
  return path ? <a href={`/initiatives/${slug}/${path}`}>{words}</a> : words;
}

function sequenceFrom(before: string | undefined): number | null {
  return before !== undefined && /^\d{1,9}$/.test(before) ? Number(before) : null;
}
