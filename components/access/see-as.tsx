import { useTranslations } from "next-intl";
import { Banner } from "@/components/shell/banner";
import { seeAs } from "@/lib/access/see-as-actions";
import type { Member } from "@/lib/member";

type Choice = { personId: string; name: string; role: string; standsFor: string };

/**
 * The line above the header in the example, for the operator: as whom it is seen, and a way to
 * change that. Works without script. `choices` comes from `rolesToSeeAs`.
 */
export function SeeAs({
  member,
  choices,
}: {
  member: Pick<Member, "slug" | "personId" | "personName" | "seats" | "roles">;
  choices: { group: string; people: Choice[] }[];
}) {
  const say = useTranslations("access.seeAs");
  const seatRole = useTranslations("seatRoles");
  const roleOf = useTranslations("roles");
  const [seat] = member.seats;
  const [role] = member.roles;
  const as = seat
    ? say("role", { role: seatRole(seat.role), group: seat.groupName })
    : role && roleOf(role);
  return (
    <Banner>
      <form
        action={seeAs.bind(null, member.slug)}
        aria-label={say("label")}
        className="flex flex-wrap items-center gap-x-4 gap-y-1"
      >
        <p className="mr-auto">
          {say("now", { name: member.personName })}
          {as && `, ${as}`}.
        </p>
        <label className="flex min-w-0 items-center gap-2">
          <span className="whitespace-nowrap">{say("choose")}</span>
          <select
            name="personId"
            defaultValue={member.personId}
            className="control min-w-0 max-w-72 py-1"
          >
            {choices.map(({ group, people }) => (
              <optgroup key={group} label={group || say("others")}>
                {people.map((person) => (
                  <Person key={`${person.personId}${person.role}`} person={person} />
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="submit" className="min-h-11 font-semibold text-accent underline">
          {say("submit")}
        </button>
      </form>
    </Banner>
  );
}

function Person({ person: { personId, name, role, standsFor } }: { person: Choice }) {
  const say = useTranslations("access.seeAs");
  const seatRole = useTranslations("seatRoles");
  const takesPart = useTranslations("participation");
  const word = seatRole.has(role as never) ? seatRole(role as never) : takesPart(role as never);
  return <option value={personId}>{say("option", { name, role: word, standsFor })}</option>;
}
