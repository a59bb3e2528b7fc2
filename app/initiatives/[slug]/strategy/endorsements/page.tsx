import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndorseForms } from "@/components/agenda/endorse-forms";
import { Endorsements } from "@/components/agenda/endorsements";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { endorseVersion, withdrawEndorsement } from "@/lib/agenda/endorsement-actions";
import { partiesOn } from "@/lib/agenda/endorsement-queries";
import { currentStrategy, findVersions } from "@/lib/agenda/queries";
import { standingOf } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ version?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("endorsement");
  return { title: say("title") };
}

/** Who stands behind a version: the one in force, or an earlier one that the address names. */
export default async function EndorsementsPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const number = wholeNumber(asked.version ?? "", 1, 2_000_000_000);
  const [say, current, named] = await Promise.all([
    getTranslations(),
    currentStrategy(member),
    number ? findVersions(member, [number]) : [],
  ]);
  const version = named.find((one) => one.adoptedAt) ?? current;
  const parties = version ? await partiesOn(member, version, dayOf(new Date())) : [];
  const own = parties
    .filter((party) => may(member, "strategy.endorse", party))
    .filter((party) => party.endorsedAt || (version?.id === current?.id && party.takesPart))
    .map((party) => ({ ...party, isBehind: party.endorsedAt !== null }));
  const behind = parties.filter((party) => standingOf(party) === "behind").length;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/strategy`, label: say("strategy.title") }]}
      />
      <PageTitle
        lead={
          version &&
          say("endorsement.lead", { behind, all: parties.length, number: version.number })
        }
      >
        {say("endorsement.title")}
      </PageTitle>
      {version ? (
        <>
          <EndorseForms
            versionId={version.id}
            number={version.number}
            parties={own}
            endorse={endorseVersion.bind(null, slug)}
            withdraw={withdrawEndorsement.bind(null, slug)}
          />
          <Endorsements parties={parties} />
        </>
      ) : (
        <EmptyState title={say("strategy.empty.title")} why={say("strategy.empty.why")} />
      )}
    </>
  );
}
