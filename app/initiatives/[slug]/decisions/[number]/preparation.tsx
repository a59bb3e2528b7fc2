import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { shareDraft } from "@/lib/decisions/preparation/actions";
import { isPrepared, versionsOf } from "@/lib/decisions/preparation/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Under the text: the way to work on it together and to its earlier wordings. */
export async function PreparationOf({ member, proposal, state }: About) {
  const say = await getTranslations("preparation");
  const { sharedAt, waiting, amendments, replaced } = proposal.preparation;
  const isOpen = isPrepared(state, sharedAt) && proposal.text !== "";
  // Those replaced while it was prepared are a number here, so that the page reads no old texts.
  const versions = versionsOf({ ...proposal, wordings: [] }).length + replaced;
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
  const links = [
    (isOpen || amendments > 0) && {
      href: `${page}/text`,
      words: isOpen ? say("open", { waiting }) : say("over", { amendments }),
    },
    versions > 1 && { href: `${page}/versions`, words: say("versions.link", { count: versions }) },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {links.map(({ href, words }) => (
        <a key={href} href={href}>
          {words}
        </a>
      ))}
    </p>
  );
}

/** The author opens a draft to all, before it is submitted. */
export async function Sharing({ member, proposal, state }: About) {
  const say = await getTranslations("preparation.share");
  const isClosed = proposal.kind === "adopt_strategy" || proposal.kind === "adopt_matrix";
  if (state !== "draft" || isClosed || !may(member, "proposal.share", subjectOf(proposal))) {
    return null;
  }
  if (proposal.preparation.sharedAt) return <p className="text-ink-soft">{say("isShared")}</p>;
  return (
    <Disclosure summary={say("summary")}>
      <p className="mb-3">{say("note")}</p>
      <DeedForm
        action={shareDraft.bind(null, member.slug)}
        proposalId={proposal.id}
        submit={say("submit")}
        variant="plain"
      />
    </Disclosure>
  );
}
