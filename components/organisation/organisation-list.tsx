import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import type { ParticipationKind } from "@/lib/member";
import type { Sector } from "@/lib/organisation/rules";
import { OrganisationLink } from "./links";
import { SectorTag } from "./sector-tag";

/** A page of the register. */
export function OrganisationList({
  slug,
  organisations,
}: {
  slug: string;
  organisations: {
    id: string;
    name: string;
    sector: Sector;
    place: string;
    participation: ParticipationKind | null;
    seats: number;
  }[];
}) {
  const say = useTranslations("organisation.organisations");
  const kind = useTranslations("participation");
  const sector = useTranslations("sectors");
  return (
    <Rows label={say("list")}>
      {organisations.map((one) => (
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
            <span className="text-sm">
              {one.participation ? kind(one.participation) : say("none")}
              {one.seats > 0 && ` · ${say("seats", { count: one.seats })}`}
            </span>
          }
        >
          {[sector(one.sector), one.place].filter(Boolean).join(" · ")}
        </Row>
      ))}
    </Rows>
  );
}
