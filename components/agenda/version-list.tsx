import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/decisions/state-mark";
import { Row, Rows } from "@/components/ui/rows";
import type { VersionLine } from "@/lib/agenda/columns";
import { dayOf } from "@/lib/dates";
import { formatDay, formatShortDay } from "@/lib/i18n/format";

/** The versions, newest first, with what became of each. */
export function VersionList({
  slug,
  versions,
  inForce,
}: {
  slug: string;
  versions: VersionLine[];
  /** The number of the one in force. */
  inForce: number | null;
}) {
  const say = useTranslations("strategy");
  const locale = useLocale();
  return (
    <Rows label={say("versions")}>
      {versions.map((version) => (
        <Row
          key={version.number}
          title={
            <a href={`/initiatives/${slug}/strategy/${version.number}`}>
              {say("version", { number: version.number })}
            </a>
          }
          aside={
            version.number === inForce ? (
              <strong>{say("state.inForce")}</strong>
            ) : (
              <StateMark state={version.state} outcome={version.outcome} />
            )
          }
        >
          {version.fromName ?? version.authorName}
          {" · "}
          {version.adoptedAt
            ? say("state.past", { day: formatDay(dayOf(version.adoptedAt), locale) })
            : formatShortDay(dayOf(version.createdAt), locale)}
        </Row>
      ))}
    </Rows>
  );
}
