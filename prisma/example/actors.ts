import type { Sector } from "@/prisma/client/enums";
import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";

/** They matter, and are not with it yet. */
export const outside = {
  nattely: {
    name: "Natlyset",
    sector: "user_organisation",
    does: "Unge, der selv har været uden bolig eller i behandling, mødes hver torsdag.",
    place: "Kælderen under biblioteket",
    since: -140,
  },
  busserne: {
    name: "Fjordens Busser",
    sector: "business",
    does: "Kører de fire ruter mellem byen og landsbyerne.",
    place: "Remisen, Banevej 4",
    since: -95,
  },
  psykiatrien: {
    name: "Ungepsykiatrien Nord",
    sector: "region",
    does: "Udreder og behandler unge under 25 år.",
    place: "Sygehuset, opgang C",
    since: -88,
  },
} as const satisfies Record<
  string,
  { name: string; sector: Sector; does: string; place: string; since: number }
>;

export type ActorKey = OrganisationKey | keyof typeof outside;

type RelationData = {
  reach?: string;
  offers?: string;
  wants?: string;
  livedExperience?: true;
  keeper?: PersonKey;
  /** The day on which one last spoke. */
  touched?: number;
};

/** What the initiative knows of the relation to some of them. */
export const relations: Partial<Record<ActorKey, RelationData>> = {
  nattely: {
    reach: "Unge over 18, som ingen anden i byen har kontakt med",
    offers: "Egne erfaringer, og at gå med til de første møder.",
    wants: "Et lokale om torsdagen, og at nogen hører efter.",
    livedExperience: true,
    keeper: "nadia",
    touched: -11,
  },
  busserne: {
    offers: "Gratis kort til praktikanter i de første tre måneder.",
    wants: "Flere passagerer om formiddagen.",
    keeper: "john",
    touched: -130,
  },
  psykiatrien: {
    reach: "Unge, der venter på udredning",
    offers: "En fast kontaktperson for skolerne.",
    wants: "At de unge har noget at komme tilbage til.",
  },
  ungeraadet: {
    reach: "Unge på ungdomsuddannelserne",
    offers: "Egne erfaringer, og en vej til unge, som de voksne ikke møder.",
    wants: "At blive spurgt, før der besluttes.",
    livedExperience: true,
    keeper: "mads",
    touched: -6,
  },
  vaerestedet: { livedExperience: true, keeper: "nadia", touched: -40 },
  handelsringen: { offers: "Fritidsjob i 30 butikker.", keeper: "john", touched: -200 },
  politiet: { keeper: "mads", touched: -75 },
  avisen: { offers: "En side om måneden.", wants: "Gode historier.", touched: -400 },
  haandbold: { reach: "Piger mellem 12 og 18 år", keeper: "hanne", touched: -15 },
};

export const assessors = ["mads", "ulla", "vibeke", "ove", "hanne"] as const satisfies PersonKey[];

/** Influence and interest, as each of the assessors sees it, in that order; "--": has not said. */
export const assessments: Partial<Record<ActorKey, string>> = {
  kommunen: "55 54 55 54 54",
  ungeraadet: "25 45 35 15 55",
  erhvervsforeningen: "44 43 54 43 --",
  jobcentret: "54 53 52 54 55",
  nattely: "15 25 -- 15 --",
  busserne: "42 22 31 -- 52",
  psykiatrien: "51 55 53 42 54",
  handelsringen: "32 33 22 32 --",
  haandbold: "24 25 34 -- 24",
  avisen: "31 32 42 -- --",
  politiet: "33 34 33 -- 33",
  efterskolen: "23 -- -- 24 --",
};
