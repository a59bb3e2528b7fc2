import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DoneMerges } from "@/components/organisation/merging/done-merges";
import { MergeChoice } from "@/components/organisation/merging/merge-choice";
import { MergePreview } from "@/components/organisation/merging/merge-preview";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { mergeOrganisations, unmergeOrganisations } from "@/lib/organisation/merging/actions";
import { askedToMerge } from "@/lib/organisation/merging/asked";
import { likelyDuplicates } from "@/lib/organisation/merging/duplicates";
import { doneMerges, organisationsByName, planMerge } from "@/lib/organisation/merging/queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.actors.merging");
  return { title: say("title") };
}

export default async function MergePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "actor.merge")) notFound();
  const organisations = await organisationsByName(member);
  const asked = await askedToMerge(member, await searchParams);
  const chosen = (asked?: string) => organisations.find(({ id }) => id === asked);
  const [from, into] = [chosen(asked.from), chosen(asked.into)];
  const plan = from && into && from !== into ? await planMerge(from.id, into.id) : null;
  const merges = await doneMerges(member);
  const likely = likelyDuplicates(organisations).slice(0, 50);
  const say = await getTranslations("organisation.actors");
  const words = await getTranslations("organisation.actors.merging");
  const ui = await getTranslations("ui");
  const register = `/initiatives/${slug}/organisation/actors`;
  const here = `${register}/merge`;
  return (
    <>
      <Breadcrumb
        label={ui("breadcrumb")}
        trail={[{ href: register, label: say("documentTitle") }]}
      />
      <PageTitle lead={words("lead")}>{words("title")}</PageTitle>
      {plan && from && into && (
        <MergePreview
          from={from}
          into={into}
          plan={plan}
          here={here}
          action={mergeOrganisations.bind(null, slug)}
          deedKey={crypto.randomUUID()}
        />
      )}
      {!plan && (
        <Section title={words("likely")}>
          {likely.length === 0 && <p>{words("none")}</p>}
          {likely.length > 0 && (
            <Rows label={words("likely")}>
              {likely.map(({ one, other }) => (
                <Row
                  key={one.id}
                  title={words("likelyPair", { one: one.name, other: other.name })}
                  action={
                    <a
                      href={`${here}?from=${one.id}&into=${other.id}`}
                      aria-label={words("lookAt", { from: one.name, into: other.name })}
                    >
                      {words("look")}
                    </a>
                  }
                />
              ))}
            </Rows>
          )}
        </Section>
      )}
      <Section title={words("choose")}>
        <MergeChoice
          here={here}
          organisations={organisations}
          fromId={from?.id ?? ""}
          intoId={into?.id ?? ""}
          answer={asked.answer}
        />
      </Section>
      {merges.length > 0 && (
        <Section title={words("done")}>
          <DoneMerges merges={merges} action={unmergeOrganisations.bind(null, slug)} />
        </Section>
      )}
    </>
  );
}
