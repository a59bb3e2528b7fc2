import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import type { SeatRole } from "@/lib/member";
import { OrganisationLink, PersonLink } from "./links";

/** A page of the register of people. An address is shown only to those who keep it. */
export function PeopleList({
  slug,
  people,
  showContact,
}: {
  slug: string;
  people: {
    id: string;
    name: string;
    email: string | null;
    actsFor: { id: string; name: string }[];
    seats: { groupId: string; groupName: string; role: SeatRole }[];
  }[];
  showContact: boolean;
}) {
  const say = useTranslations("organisation.people");
  const role = useTranslations("seatRoles");
  return (
    <Rows label={say("list")}>
      {people.map((person) => (
        <Row
          key={person.id}
          title={
            <PersonLink slug={slug} id={person.id}>
              {person.name}
            </PersonLink>
          }
          aside={
            <ul className="text-right text-sm">
              {person.seats.map((seat) => (
                <li key={`${seat.groupId} ${seat.role}`}>
                  {say("seat", { role: role(seat.role), group: seat.groupName })}
                </li>
              ))}
            </ul>
          }
        >
          {person.actsFor.map((one, index) => (
            <span key={one.id}>
              {index > 0 && " · "}
              <OrganisationLink slug={slug} id={one.id}>
                {one.name}
              </OrganisationLink>
            </span>
          ))}
          {showContact && person.email && (
            <span className="block">
              <a href={`mailto:${person.email}`}>{person.email}</a>
            </span>
          )}
        </Row>
      ))}
    </Rows>
  );
}
