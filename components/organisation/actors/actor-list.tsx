import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { formatDay } from "@/lib/i18n/format";
import type { ParticipationKind } from "@/lib/member";
import type { Sector } from "@/lib/organisation/rules";
import { OrganisationLink } from "../links";
import { SectorTag } from "../sector-tag";

/** A page of the register of actors: who it is, in which ring, and how the relation is kept. */
export function ActorList({
  slug,
  actors,
}: {
  slug: string;
  actors: {
    id: string;
    name: string;
    sector: Sector;
    place: string;
    reach: string;
    livedExperience: boolean;
    participation: ParticipationKind | null;
    keeperName: string | null;
    lastInTouchOn: Date | null;
  }[];
}) {
  const say = useTranslations("organisation.actors");
  const kind = useTranslations("participation");
  const sector = useTranslations("sectors");
  const locale = useLocale();
  return (
    <Rows label={say("list")}>
      {actors.map((one) => (
        <Row
          key={one.id}
          title={
            <span className="flex items-baseline gap-2.5">
              <SectorTag sector={one.sector} />
              <OrganisationLink slug={slug} id={one.id}>
                {one.name}
              </OrganisationLink>
            </span>
          }
          aside={
            <span className="block text-sm sm:text-right">
              {one.participation ? kind(one.participation) : say("none")}
              <span className="block text-ink-soft">
                {one.keeperName ? say("keptBy", { name: one.keeperName }) : say("noKeeper")}
                {" · "}
                {one.lastInTouchOn
                  ? say("inTouch", { day: formatDay(one.lastInTouchOn, locale) })
                  : say("neverInTouch")}
              </span>
            </span>
          }
        >
          {[sector(one.sector), one.place, one.reach, one.livedExperience && say("lived")]
            .filter(Boolean)
            .join(" · ")}
        </Row>
      ))}
    </Rows>
  );
}
