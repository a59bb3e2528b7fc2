import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";

/** How some proposals were prepared together. Days are counted from today, as in the proposals. */

type AmendmentData = {
  by: PersonKey;
  for: OrganisationKey;
  on: number;
  /** Null: the text as it stands. */
  passage: string | null;
  text: string;
  reason: string;
  /** Taken in in part: what it became is the text as it stands. */
  answered?: { on: number; reason: string };
};

type ConsultationData = {
  proposal: ProposalKey;
  on: number;
  due: number;
  question: string;
  replies: [OrganisationKey, PersonKey | null, ("agree" | "remarks" | "against")?, string?][];
};

export const preparedProposal: ProposalKey = "plads-sundhedshuset";

/** The wording before an amendment was taken in. */
export const earlierWording =
  "Fire ud af ti unge på listen har søgt hjælp. Sundhedshuset har åben rådgivning hver onsdag og sidder allerede i Fælles data. Vi foreslår en plads med stemme.";

export const amendments: AmendmentData[] = [
  {
    ...{ by: "ulla", for: "gymnasiet", on: -6, passage: earlierWording },
    text: "Fire ud af ti unge på listen har søgt hjælp for angst eller søvn. Sundhedshuset har åben rådgivning hver onsdag og sidder allerede i Fælles data. Vi foreslår en plads med stemme, så styregruppen bliver på tolv, og at ni skal have stemt.",
    reason: "Sig, hvad de søger hjælp for, og hvad pladsen betyder for styregruppen.",
    answered: {
      on: -5,
      reason: "Tak. Hvor mange der skal have stemt, hører til i beslutningsmatrixen.",
    },
  },
  {
    ...{ by: "rasmus", for: "regionen", on: -2, passage: null },
    text: "Fire ud af ti unge på listen har søgt hjælp for angst, søvn eller ensomhed. Sundhedshuset har åben rådgivning hver onsdag og sidder allerede i Fælles data. Vi foreslår en plads med stemme i to år, så styregruppen bliver på tolv.",
    reason: "Vores tal viser ensomhed som den tredje grund. Og lad os se på pladsen igen om to år.",
  },
];

export const passageComment: {
  by: PersonKey;
  for: OrganisationKey;
  on: number;
  text: string;
  names: PersonKey;
} = {
  ...{ by: "mia", for: "foraeldre", on: -3, names: "gitte" },
  text: "@Gitte, kan forældre også komme om onsdagen, eller er det kun for de unge?",
};

export const consultations: ConsultationData[] = [
  {
    ...{ proposal: "plads-sundhedshuset", on: -4, due: 6 },
    question: "Mangler der andre fra sundhedsområdet, før vi bliver tolv?",
    replies: [
      ["regionen", "rasmus", "agree"],
      [
        "vaerestedet",
        "grethe",
        "remarks",
        "Gerne. Men spørg også tandlægen på havnen, hun ser de unge først.",
      ],
      ["foraeldre", null],
      ["nabohjaelpen", null],
    ],
  },
  {
    ...{ proposal: "hoering", on: -14, due: -10, question: "" },
    replies: [
      ["foraeldre", "mia", "agree"],
      ["vaerestedet", "grethe", "remarks", "Skriv også, at der skal være åbent i ferien."],
      ["nabohjaelpen", "tove", "against", "Vi svarer selv. Vi er ikke enige om aftenåbningen."],
      ["vaerftet", null],
    ],
  },
];
