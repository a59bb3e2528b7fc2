import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type {
  ComparedCharts,
  ComparedGroup,
  ComparedOrganisation,
  ComparedSeat,
} from "@/lib/organisation/changes/compare";
import { GroupLink, OrganisationLink } from "../links";
import { SectorTag } from "../sector-tag";

/** Each has a sign and a word of its own, so that colour does not speak alone. */
const marks = {
  came: { sign: "+", look: "text-on-track" },
  went: { sign: "−", look: "text-danger" },
  changed: { sign: "⇄", look: "text-at-risk" },
  moved: { sign: "→", look: "text-at-risk" },
} as const;
type Mark = keyof typeof marks;

/** The organisation of two days laid over each other: group by group, and who moved nearer or further away. */
export function ChangesPicture({ slug, compared }: { slug: string; compared: ComparedCharts }) {
  const say = useTranslations("organisation.picture");
  const { groups, organisations, unmoved } = compared;
  if (groups.length + organisations.length === 0) return null;
  return (
    <Section
      title={say("title")}
      intro={
        <span className="flex flex-wrap gap-x-5">
          {(["came", "went", "changed", "moved"] as const).map((mark) => (
            <Marked key={mark} mark={mark}>
              {say(`marks.${mark}`)}
            </Marked>
          ))}
        </span>
      }
    >
      <ul className="grid items-start gap-4 md:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <GroupBox key={group.id} slug={slug} group={group} />
        ))}
      </ul>
      {organisations.length > 0 && (
        <Section level={3} title={say("organisations")}>
          <ul className="grid gap-x-8 border-y border-line py-1 sm:grid-cols-2 lg:grid-cols-3">
            {organisations.map((one) => (
              <OrganisationMove key={one.id} slug={slug} organisation={one} />
            ))}
          </ul>
        </Section>
      )}
      {unmoved > 0 && (
        <p className="mt-3 text-sm text-ink-soft">{say("unmoved", { count: unmoved })}</p>
      )}
    </Section>
  );
}

const frames = {
  stayed: "border border-line",
  came: "border-2 border-on-track",
  went: "border-2 border-dashed border-danger",
} as const;

function GroupBox({ slug, group }: { slug: string; group: ComparedGroup }) {
  const say = useTranslations("organisation.picture");
  const { id, name, kind, standing, nameBefore, seats, unchanged } = group;
  return (
    <li
      className={`rounded-control bg-sheet p-4 ${frames[standing]} ${kind === "steering" ? "md:col-span-full" : ""}`}
    >
      <h3 className="text-base">
        <GroupLink slug={slug} id={id}>
          {name}
        </GroupLink>
      </h3>
      {standing !== "stayed" && (
        <p className="text-sm">
          <Marked mark={standing}>{say(`group.${standing}`)}</Marked>
        </p>
      )}
      {nameBefore && (
        <p className="text-sm text-ink-soft">{say("nameBefore", { name: nameBefore })}</p>
      )}
      <ul
        className={`mt-2 grid gap-x-8 ${kind === "steering" ? "sm:grid-cols-2 lg:grid-cols-3" : ""}`}
      >
        {seats.map((seat) => (
          <SeatChange key={seat.id} seat={seat} />
        ))}
      </ul>
      {unchanged > 0 && (
        <p className="mt-1 text-sm text-ink-soft">{say("unchanged", { count: unchanged })}</p>
      )}
    </li>
  );
}

function SeatChange({ seat }: { seat: ComparedSeat }) {
  const say = useTranslations("organisation.picture");
  const { standing, standsFor, sector, holder, before } = seat;
  if (standing === "stayed") return null;
  const who = standing === "went" ? before : holder;
  return (
    <li className="py-1.5">
      <Marked mark={standing} isTold>
        <SectorTag sector={sector} />{" "}
        <span className={standing === "went" ? "line-through decoration-1" : undefined}>
          {standsFor}
        </span>
        <span className="block text-sm text-ink-soft">
          {standing === "changed"
            ? say("holders", { before: before ?? say("nobody"), holder: holder ?? say("nobody") })
            : (who ?? say("nobody"))}
        </span>
      </Marked>
    </li>
  );
}

function OrganisationMove({
  slug,
  organisation: { id, name, sector, standing, from, to },
}: {
  slug: string;
  organisation: ComparedOrganisation;
}) {
  const say = useTranslations("organisation.picture");
  return (
    <li className="py-1.5">
      <Marked mark={standing} isTold>
        <SectorTag sector={sector} />{" "}
        <OrganisationLink slug={slug} id={id}>
          {name}
        </OrganisationLink>
        <span className="block text-sm text-ink-soft">
          {say("ring", { from: say(`rings.${from ?? "none"}`), to: say(`rings.${to ?? "none"}`) })}
        </span>
      </Marked>
    </li>
  );
}

/** @param isTold its word is read aloud; elsewhere it stands beside */
function Marked({
  mark,
  isTold = false,
  children,
}: {
  mark: Mark;
  isTold?: boolean;
  children: React.ReactNode;
}) {
  const say = useTranslations("organisation.picture.marks");
  const { sign, look } = marks[mark];
  return (
    <span className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-baseline">
      <span aria-hidden="true" className={`font-semibold ${look}`}>
        {sign}
      </span>
      <span>
        {isTold && <span className="sr-only">{say(mark)}: </span>}
        {children}
      </span>
    </span>
  );
}
