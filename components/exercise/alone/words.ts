import type { useTranslations } from "next-intl";
import type { ExerciseActor } from "@/lib/exercise/columns";
import type { ActorToPlace } from "./placed-list";
import type { SeatAloneWords } from "./seat-alone";

type Say = ReturnType<typeof useTranslations<never>>;

/** An actor as a card says it: its name, and what one needs to know to place it. */
export function cardOf(say: Say, actor: ExerciseActor): ActorToPlace {
  const { id, number, name, sector, place, reach, livedExperience } = actor;
  const detail = [
    sector ? say(`sectors.${sector}`) : "",
    place,
    reach,
    livedExperience ? say("exercise.missing.lived") : "",
  ];
  return { id, number, name, detail: detail.filter(Boolean).join(" · ") };
}

/** The browser has no catalogue: sentences with a gap, which it fills as the cards go by. */
export function seatAloneWords(say: Say, all: number): SeatAloneWords {
  const gaps = { placed: "{placed}", actor: "{actor}", table: "{table}", count: "{count}", all };
  const word = (key: Parameters<typeof saidIn>[1]) => saidIn(say, key, gaps);
  return {
    ...{ progress: word("progress"), where: word("where"), at: word("at"), next: word("next") },
    ...{ undo: word("undo"), takeBack: word("takeBack"), allPlaced: word("allPlaced") },
    ...{ allPlacedHint: word("allPlacedHint"), placedAt: word("placedAt") },
    ...{ takenBack: word("takenBack"), list: word("list"), nowhere: word("nowhere") },
    ...{ change: word("change"), place: word("place"), saved: word("saved") },
    ...{ sending: word("sending"), waiting: word("waiting"), stopped: word("stopped") },
    ...{ again: word("again"), handIn: word("handIn"), handInWhat: word("handInWhat") },
    handInNow: word("handInNow"),
  };
}

function saidIn(say: Say, key: keyof SeatAloneWords, gaps: Record<string, string | number>) {
  return say(`exercise.alone.${key}`, gaps as never);
}
