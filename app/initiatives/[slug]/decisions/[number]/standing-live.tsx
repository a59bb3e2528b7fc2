import { getLocale, getTranslations } from "next-intl/server";
import { LiveTally } from "@/components/decisions/live-tally";
import { LivePage } from "@/components/live/live-page";
import { liveFacts } from "@/lib/decisions/live/facts";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** How far the vote is, by itself while one looks at it; and the ways to the room's page and the chair's. */
export async function LiveStanding(about: About) {
  const { member, proposal, state } = about;
  const say = await getTranslations("decisions");
  const shown = await shownOf(about);
  if (!shown) return null;
  const words = {
    ...(await connectionWords()),
    silent: say("tally.missing"),
    vacant: say("tally.vacant"),
    see: say("live.see"),
    kept: say("live.kept"),
  };
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
  return (
    <>
      <LiveTally address={`${page}/live`} shown={shown} words={words} />
      {state === "open" && (
        <p className="flex flex-wrap gap-x-6 print:hidden">
          {mayLead(about) && (
            <a className="inline-flex min-h-11 items-center" href={`${page}/chair`}>
              {say("live.toChair")}
            </a>
          )}
          <a className="inline-flex min-h-11 items-center" href={`${page}/room`}>
            {say("live.toRoom")}
          </a>
        </p>
      )}
    </>
  );
}

/** For the room's page and the chair's: they are made anew whenever something has changed, until it is decided. */
export async function LiveAnew(about: Pick<About, "member" | "proposal" | "seats" | "now">) {
  const { member, proposal } = about;
  const shown = proposal.decision ? null : await shownOf(about);
  if (!shown) return null;
  const address = `/initiatives/${member.slug}/decisions/${proposal.number}/live`;
  return <LivePage address={address} shown={shown} words={await connectionWords()} />;
}

/** Whoever closes it, or writes down what is said in the room. */
export function mayLead({ member, proposal }: Pick<About, "member" | "proposal">): boolean {
  const subject = subjectOf(proposal);
  return may(member, "decision.close", subject) || may(member, "vote.register", subject);
}

async function shownOf({ proposal, seats, now }: Pick<About, "proposal" | "seats" | "now">) {
  const { opening, version } = proposal;
  const locale = await getLocale();
  return opening && { version, facts: liveFacts({ ...proposal, opening }, seats, now, locale) };
}

async function connectionWords() {
  const say = await getTranslations("decisions.live");
  return { on: say("on"), off: say("off"), over: say("over") };
}
