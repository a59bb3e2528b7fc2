import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { isText } from "@/lib/decisions/chain/rules";
import { may } from "@/lib/policy";
import type { About } from "./about";

/** The way from a settled matter to a new proposal about it. A text's next version has a way of its own. */
export async function NewFromThis({ member, proposal }: About) {
  const say = await getTranslations("chain");
  const isSettled = proposal.decision !== null || proposal.withdrawal !== null;
  if (!isSettled || isText(proposal.kind) || !may(member, "proposal.write")) return null;
  return (
    <p className="my-10 print:hidden">
      <LinkButton
        href={`/initiatives/${member.slug}/decisions/new?from=${proposal.number}`}
        variant="plain"
      >
        {say("start")}
      </LinkButton>
    </p>
  );
}
