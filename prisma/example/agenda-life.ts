import type { AgendaPart, InputReply } from "@/lib/agenda/rules";
import type { ActivityKey } from "@/prisma/example/activities";
import type { GroupKey } from "@/prisma/example/groups";
import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import type { GoalKey, StrategyKey } from "@/prisma/example/strategy";

/** What happens around the text of the strategy. Days are counted from today. */

/** Which strategies an activity is part of, beside the goals that it serves. */
export const strategiesOf: Partial<Record<ActivityKey, StrategyKey[]>> = {
  fritidsjob: ["arbejde"],
  aabenskole: ["steder"],
  visitation: ["navn"],
  startboliger: ["bolig"],
  vaerftsforloeb: ["arbejde"],
  faellestal: ["tal"],
  mentorkorps: ["arbejde", "navn"],
  brobygning: ["navn"],
  kommunejob: ["arbejde"],
  praktikbank: ["arbejde"],
  aftenaabning: ["steder"],
  overdragelse: ["navn"],
  laereplads: ["arbejde"],
};

/** Which party stands behind which version, by whom, since when and perhaps until when. */
export const endorsements: [ProposalKey, OrganisationKey, PersonKey, number, number?][] = [
  ["strategi-1", "kommunen", "karen", -880],
  ["strategi-1", "ungeraadet", "frederik", -878],
  ["strategi-1", "ungehuset", "mads", -879],
  ["strategi-1", "gymnasiet", "ulla", -876],
  ["strategi-1", "erhvervsforeningen", "birgitte", -872],
  ["strategi-1", "regionen", "vibeke", -866],
  ["strategi-1", "jobcentret", "thomas", -858],
  ["strategi-1", "professionsskolen", "anne", -850],
  ["strategi-2", "ungehuset", "mads", -254],
  ["strategi-2", "erhvervsforeningen", "birgitte", -252],
  ["strategi-2", "kommunen", "henrik", -250],
  ["strategi-2", "gymnasiet", "ulla", -249],
  ["strategi-2", "ungeraadet", "amina", -249],
  ["strategi-2", "jobcentret", "thomas", -244],
  ["strategi-2", "biblioteket", "niels", -230],
  ["strategi-2", "haandbold", "brian", -228],
  ["strategi-2", "musikskolen", "elin", -225],
  ["strategi-2", "efterskolen", "morten", -215, -90],
];

export type InputData = {
  part: AgendaPart;
  about?: GoalKey | StrategyKey;
  party: { organisation: OrganisationKey } | { group: GroupKey };
  author: PersonKey;
  text: string;
  given: number;
  answer?: { reply: InputReply; on: number; by: PersonKey; reason: string; takenIn?: ProposalKey };
  withdrawn?: number;
};

/** In the order in which they were given: an input's number is its place here. */
export const inputs: InputData[] = [
  {
    part: "goals",
    about: "fritidsjob",
    party: { group: "skole" },
    author: "nadia",
    text: "Målet om fritidsjob siger intet om, hvor længe jobbet holder. Skriv ind, at to ud af tre stadig har jobbet efter seks måneder. Ellers tæller vi job, der er væk til jul.",
    given: -340,
    answer: {
      reply: "taken_in",
      on: -322,
      by: "henrik",
      reason:
        "I har ret i, at det er varigheden, der betyder noget for den unge. Målet får en ekstra halvdel, og vi hæver tallet fra 40 til 60.",
      takenIn: "strategi-2",
    },
  },
  {
    part: "problem",
    party: { organisation: "boligselskabet" },
    author: "john",
    text: "Boligen mangler i det, I kalder problemet. Hver uge møder vi unge, der har boet tre steder på et år. De kommer ikke i skole, før de har en adresse. Sæt boligen først.",
    given: -331,
    answer: {
      reply: "taken_in_partly",
      on: -322,
      by: "henrik",
      reason:
        "Boligen kommer med i problemforståelsen og får sit eget mål. Vi sætter den ikke først, for mange af de unge har en bolig og mangler noget andet.",
      takenIn: "strategi-2",
    },
  },
  {
    part: "strategies",
    about: "steder",
    party: { organisation: "haandbold" },
    author: "brian",
    text: "Skriv foreningerne ind ved navn under de steder, der allerede findes. Vi har hal og trænere hver aften, og vi vil gerne kunne vise det frem for vores bestyrelse.",
    given: -200,
    answer: {
      reply: "not_now",
      on: -182,
      by: "henrik",
      reason:
        "Vi nævner ingen steder ved navn i strategien, heller ikke skoler og bibliotek, så den holder, når steder kommer til. I står ved navn under aktiviteterne, hvor alle kan se jer.",
    },
  },
  {
    part: "principles",
    party: { organisation: "sundhedshuset" },
    author: "gitte",
    text: "Der bør stå noget om tavshedspligt i principperne.",
    given: -143,
    withdrawn: -141,
  },
  {
    part: "goals",
    about: "praktik",
    party: { group: "praktik" },
    author: "jesper",
    text: "Vi har 87 pladser nu og 41 på vej. 100 er for lidt at sigte efter: sæt målet til 120, og behold kravet om en mentor på hver plads.",
    given: -84,
    answer: {
      reply: "taken_in",
      on: -70,
      by: "henrik",
      reason: "Godt gået. 120 kommer med i forslaget til version 3, og mentoren bliver stående.",
      takenIn: "strategi-3",
    },
  },
  {
    part: "vision",
    party: { organisation: "musikskolen" },
    author: "elin",
    text: "Visionen taler om job og praktik, men de unge, vi ser, kommer for at være sammen om noget. Kan fællesskabet stå først?",
    given: -34,
  },
  {
    part: "strategies",
    about: "steder",
    party: { organisation: "spejderne" },
    author: "camilla",
    text: "Aftenåbning i byen hjælper ikke dem, der bor ude på landet. Skriv, at mindst ét af stederne skal kunne nås med den sidste bus.",
    given: -6,
  },
];

/** What the secretariat noted beside the text. */
export const notes: { by: PersonKey; part: AgendaPart; text: string; on: number }[] = [
  {
    by: "sofie",
    part: "goals",
    text: "På mødet blev det sagt, at målet om bolig skal ses sammen med kommunens nye boligsociale plan, som ventes til foråret.",
    on: -240,
  },
  {
    by: "kasper",
    part: "problem",
    text: "Tallet 331 i forslaget til version 3 er fra jobcentrets opgørelse sidste måned. Kilden ligger hos datagruppen.",
    on: -24,
  },
];

/** Who was asked to hold the pen of which version, by the chair. */
export const pens: [ProposalKey, PersonKey, PersonKey][] = [["strategi-2", "amina", "henrik"]];

/** The secretariat moved the last principle up, and broke a line: no word was changed. */
export const tidied = { version: "strategi-2", by: "sofie", on: -246 } as const;
