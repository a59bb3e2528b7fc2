import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProposalForm } from "@/components/decisions/proposal-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows, TitleLink } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { writeProposal } from "@/lib/decisions/actions";
import { startAt } from "@/lib/decisions/chain/queries";
import { isText } from "@/lib/decisions/chain/rules";
import { type ProposalKind, proposalKinds } from "@/lib/decisions/effects";
import { proposalOptions } from "@/lib/decisions/form-queries";
import { rowsInForce } from "@/lib/decisions/matrix/queries";
import { knowsNone, mayPropose, rowsFor } from "@/lib/decisions/matrix/rules";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { wholeNumber } from "@/lib/decisions/register-rules";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ kind?: string; from?: string; group?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("decisions.new");
  return { title: say("title") };
}

/** First what it is about, then the form for that. */
export default async function NewProposalPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  if (!may(member, "proposal.write") && !may(member, "strategy.write")) notFound();
  const say = await getTranslations();
  const from = wholeNumber(String(asked.from ?? ""), 1, 2_000_000_000);
  const kind = proposalKinds.find((one) => one === asked.kind);
  if (kind === "adopt_strategy") redirect(`/initiatives/${slug}/strategy/new`);
  if (kind === "adopt_matrix") redirect(`/initiatives/${slug}/decisions/matrix`);
  if (kind === "adopt_seating") redirect(`/initiatives/${slug}/organisation/exercises`);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/decisions`, label: say("decisions.title") }]}
      />
      {kind ? (
        <FormOfKind
          member={member}
          kind={kind}
          from={from}
          groupId={asked.group === undefined ? null : String(asked.group)}
        />
      ) : (
        <Kinds member={member} from={from} />
      )}
    </>
  );
}

async function Kinds({ member, from }: { member: Member; from: number | null }) {
  const say = await getTranslations("decisions");
  const kinds = proposalKinds.filter(
    (kind) =>
      (from === null || !isText(kind)) &&
      (kind !== "adopt_strategy" || may(member, "strategy.write")),
  );
  return (
    <>
      <PageTitle lead={say("new.lead")}>{say("new.title")}</PageTitle>
      <div className="max-w-prose">
        <Rows>
          {kinds.map((kind) => (
            <Row
              key={kind}
              title={
                <TitleLink
                  href={`/initiatives/${member.slug}/decisions/new?kind=${kind}${from === null ? "" : `&from=${from}`}`}
                >
                  {say(`kinds.${kind}`)}
                </TitleLink>
              }
            >
              {say(`new.kindWhy.${kind}`)}
            </Row>
          ))}
        </Rows>
      </div>
    </>
  );
}

async function FormOfKind({
  member,
  kind,
  from,
  groupId,
}: {
  member: Member;
  from: number | null;
  groupId: string | null;
  kind: Exclude<ProposalKind, "adopt_strategy" | "adopt_matrix" | "adopt_seating">;
}) {
  const say = await getTranslations("decisions");
  const [options, rows, start] = await Promise.all([
    proposalOptions(member, new Date(), groupId),
    rowsInForce(member),
    from === null ? null : startAt(member, from),
  ]);
  const { slug } = member;
  const hindrance = options.hasSteering ? (
    knowsNone(rows, kind) && <NoRow slug={slug} />
  ) : (
    <NoSteering slug={slug} />
  );
  const mustChoose = kind === "change_group" && options.group === null;
  return (
    <>
      <PageTitle>{say(`new.titleOf.${kind}`)}</PageTitle>
      {hindrance ||
        (mustChoose && <GroupsToChange slug={slug} groups={options.groups} from={from} />) || (
          <ProposalForm
            action={writeProposal.bind(null, slug)}
            deedKey={crypto.randomUUID()}
            kind={kind}
            options={options}
            parties={partiesOf(member)}
            matters={rowsFor(rows, kind).filter((row) => mayPropose(member, row))}
            from={start}
            written={null}
          />
        )}
    </>
  );
}

/** Its words are written over where they stand, so the group is chosen first. */
async function GroupsToChange({
  slug,
  groups,
  from,
}: {
  slug: string;
  groups: { id: string; name: string; kind: string }[];
  from: number | null;
}) {
  const say = await getTranslations("decisions.new");
  const working = groups.filter(({ kind }) => kind === "working");
  if (working.length === 0) return <EmptyState title={say("noGroup")} why={say("noGroupWhy")} />;
  return (
    <Section title={say("whichGroup")}>
      <Rows>
        {working.map(({ id, name }) => (
          <Row
            key={id}
            title={
              <a
                href={`/initiatives/${slug}/decisions/new?kind=change_group&group=${id}${from === null ? "" : `&from=${from}`}`}
              >
                {name}
              </a>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

async function NoSteering({ slug }: { slug: string }) {
  const say = await getTranslations("decisions.noSteering");
  return (
    <EmptyState title={say("title")} why={say("why")}>
      <LinkButton href={`/initiatives/${slug}/organisation`}>{say("next")}</LinkButton>
    </EmptyState>
  );
}

/** A matrix from before there was such a thing says nothing of it; changing it is the way. */
async function NoRow({ slug }: { slug: string }) {
  const say = await getTranslations("decisions.new");
  return (
    <Notice>
      <p className="mb-3">{say("noRow")}</p>
      <LinkButton href={`/initiatives/${slug}/decisions/matrix`}>{say("noRowLink")}</LinkButton>
    </Notice>
  );
}
