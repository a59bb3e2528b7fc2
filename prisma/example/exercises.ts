import type {
  ActorRole,
  InvitationAnswer,
  NeededVoice,
  TablePart,
  TieKind,
} from "@/lib/exercise/rules";
import type { Sector } from "@/prisma/client/enums";
import { type ActorKey, outside } from "@/prisma/example/actors";
import { firstExercise } from "@/prisma/example/exercise-first";
import { secondExercise } from "@/prisma/example/exercise-second";
import type { GroupKey } from "@/prisma/example/groups";
import { organisations } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";

/** The wedding exercises: at the founding, and three years later. What moved in between is the story. */

/** Those to be seated who are no organisations of the register. */
export const guestsOnly = {
  erfaringer: { name: "Unge med egne erfaringer", sector: null, livedExperience: true },
  sekretariat: { name: "Fælles sekretariat", sector: null, livedExperience: false },
  oesterhoved: {
    ...{ name: "Beboerforeningen i Østerhoved", sector: "civil_society" },
    livedExperience: false,
  },
} as const satisfies Record<
  string,
  { name: string; sector: Sector | null; livedExperience: boolean }
>;

export type GuestKey = ActorKey | keyof typeof guestsOnly;

/** A table's letter, as it stands in `placed` and `seats`. */
export type Letter = "H" | "S" | "J" | "V" | "A" | "F" | "K" | "R" | "I";

export type TableData = {
  letter: Letter;
  part: TablePart;
  name: string;
  purpose: string;
  asks: string;
  least?: number;
  most?: number;
  needs?: NeededVoice[];
  /** The group that it is. */
  group?: GroupKey;
};

/** Days are counted from today, as everywhere in the example. */
export type ExerciseData = {
  title: string;
  purpose: string;
  sharedResult: string;
  /** Are placements shown with names? */
  isNamed: boolean;
  called: [on: number, by: PersonKey];
  heldOn: number;
  /** When the room came to the last step. */
  decidingFrom: number;
  leaders: PersonKey[];
  /** Those who handed in, in the order of the letters in `guests`. */
  placing: PersonKey[];
  /** In the room, but did not hand in. */
  besides: PersonKey[];
  /** Let in when the tables were long set. */
  later: [PersonKey, on: number, by: PersonKey][];
  tables: TableData[];
  /** Who is to be seated, where each person placed them alone ("-": nowhere), and how many wrote them. */
  guests: [GuestKey, placed: string, wrote: number][];
  /** The shared plan, in the order of the seats. */
  seats: Partial<Record<Letter, GuestKey[]>>;
  roles: Partial<Record<GuestKey, ActorRole>>;
  /** What stands on the cards. */
  said: Partial<Record<GuestKey, { why: string; brings?: string; gets?: string }>>;
  ties: [GuestKey, TieKind, GuestKey, why: string][];
  chairs: [Letter, lookingFor: string][];
  invitations: InvitationData[];
  /** The initiators made it the organisation, on the day on which this group was set up. */
  adopted?: { by: PersonKey; with: GroupKey };
  /** The single placements, moves and remarks were deleted. */
  forgotten?: [on: number, by: PersonKey];
};

export type InvitationData = {
  to: GuestKey;
  by: PersonKey;
  askBy: number;
  offer?: string;
  sent?: number;
  answered?: [on: number, InvitationAnswer, said?: string, wished?: Letter];
};

/** In the order of their numbers: each repeats the one before. */
export const exercises: ExerciseData[] = [firstExercise, secondExercise];

/** Where it is, and what part of the young people it reaches. */
const known: Partial<Record<GuestKey, [place: string, reach?: string]>> = {
  kommunen: ["Midtbyen"],
  ungehuset: ["Nordhavnen", "Unge, der kommer i huset efter skole"],
  erhvervsforeningen: ["Midtbyen"],
  gymnasiet: ["Midtbyen", "Elever på stx og hf"],
  erhvervsskolen: ["Industrivej", "Elever på grundforløb"],
  boligselskabet: ["Østbyen", "Unge uden fast adresse"],
  sammen: ["Midtbyen", "Unge med en mentor"],
  ungeraadet: ["Nordhavnen", "Unge på ungdomsuddannelserne"],
  erfaringer: ["", "Unge, der har stået uden job og uddannelse"],
  fagligt: ["Industrivej", "Lærlinge og unge i deres første job"],
  sundhedshuset: ["Nordhavnen", "Unge, der søger hjælp for angst og søvn"],
  ungevejledningen: ["Midtbyen", "Unge fra 8. klasse, til de fylder 25"],
  psykiatrien: ["", "Unge, der venter på udredning"],
  nattely: ["Midtbyen", "Unge over 18, som ingen anden i byen har kontakt med"],
  vaerestedet: ["Nordhavnen", "Unge uden fast adresse"],
  efterskolen: ["Østerhoved", "Unge, der har brug for en ny start"],
  haandbold: ["Nordhavnen", "Piger mellem 12 og 18 år"],
  busserne: ["Østbyen"],
  musikskolen: ["Midtbyen", "Unge, der spiller"],
  spejderne: ["Østerhoved"],
  oesterhoved: ["Østerhoved", "Unge i Østerhoved"],
  jobcentret: ["Midtbyen", "Unge under 30, der søger job eller uddannelse"],
  biblioteket: ["Midtbyen"],
  vaerftet: ["Nordhavnen", "Lærlinge"],
  toemreren: ["Midtbyen", "Lærlinge"],
  handelsringen: ["Midtbyen"],
  grillen: ["Nordhavnen"],
  strandlyst: ["Strandvejen"],
  hotellet: ["Strandvejen"],
  avisen: ["Midtbyen"],
  politiet: ["Midtbyen"],
  foraeldre: ["", "Forældre til unge, der har det svært"],
  nabohjaelpen: ["Østbyen"],
};

/** Brings its own experience to a table. */
const lived: GuestKey[] = ["ungeraadet", "nattely", "vaerestedet", "erfaringer"];

/** A guest's card, as it came from the register or as the room wrote it. */
export function cardOf(key: GuestKey) {
  const [place, reach = ""] = known[key] ?? [""];
  const found =
    key in guestsOnly
      ? guestsOnly[key as keyof typeof guestsOnly]
      : key in outside
        ? outside[key as keyof typeof outside]
        : organisations[key as keyof typeof organisations];
  const { name, sector } = found;
  const isInRegister = !(key in guestsOnly);
  return { name, sector, place, reach, livedExperience: lived.includes(key), isInRegister };
}
