import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import type { StrategyText } from "@/lib/agenda/columns";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

/** The decision behind the text, who wrote it down, and whether it was laid out anew. */
export async function Adoption({
  slug,
  version,
  day,
}: {
  slug: string;
  version: StrategyText;
  day: string;
}) {
  const [say, locale] = await Promise.all([getTranslations("strategy"), getLocale()]);
  const { number, proposalNumber, votes, fromName, authorName, penHolderId, tidied } = version;
  const facts = [
    {
      name: say("adoptedBy"),
      fact: (
        <>
          <a href={`/initiatives/${slug}/decisions/${proposalNumber}`}>
            {say("decisionLink", { number: proposalNumber })}
          </a>
          , {day}
          {votes && <span className="block text-sm text-ink-soft">{say("votes", votes)}</span>}
        </>
      ),
    },
    {
      name: say(penHolderId ? "pennedBy" : "writtenBy"),
      fact: fromName ? say("versionBy", { name: authorName, party: fromName }) : authorName,
    },
    {
      name: say("layout.name"),
      fact: tidied && (
        <>
          {say("layout.tidied", {
            name: tidied.personName,
            day: formatDay(dayOf(new Date(tidied.at)), locale),
          })}{" "}
          <a href={`/initiatives/${slug}/strategy/${number}?layout=written`}>
            {say("layout.asWritten")}
          </a>
        </>
      ),
    },
  ];
  return <DescriptionList facts={facts} />;
}
