import type { MajorityRule } from "@/lib/decisions/voting-rules";
import { defaultRule } from "@/lib/decisions/voting-rules";
import type { GroupKind, SeatRole } from "@/lib/member";
import type { Wanted } from "@/lib/organisation/balance/rules";
import type { ClosingReport } from "@/lib/organisation/mutations";
import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";

/** Since the steering group's eleventh seat: eight must have voted. */
export const eightMustVote: MajorityRule = { ...defaultRule, quorum: { kind: "count", count: 8 } };

export type GroupData = {
  kind: GroupKind;
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  /** The day, or the decision that set it up. */
  setUp: number | ProposalKey;
  /** In days from today, also where it has been closed since. */
  reviewOn?: number;
  closed?: { by: ProposalKey; reason: string } & ClosingReport;
  host?: OrganisationKey;
  wanted?: Wanted;
};

export type GroupKey = keyof typeof groups;

export const groups = {
  styregruppe: {
    kind: "steering",
    name: "Styregruppe",
    purpose:
      "Styregruppen sikrer visionen, beslutter strategien og får organisering og aktiviteter til at hænge sammen.",
    mandate:
      "Vedtager strategien. Nedsætter og lukker arbejdsgrupper. Giver og afslutter pladser. Hver part binder sin egen organisation og ingen andres.",
    boundedTask: "",
    setUp: -1060,
  },
  sekretariat: {
    kind: "backbone",
    name: "Fælles sekretariat",
    purpose:
      "Neutral, koordinerende enhed, der samler parterne, holder styr på fremdrift og viden og sørger for, at alle ved besked.",
    mandate:
      "Indkalder, faciliterer, samler data og følger op. Skriver ikke strategien, stemmer ikke og ejer ikke aktiviteterne.",
    boundedTask: "Valget bekræftes af parterne hvert andet år.",
    setUp: "vaert",
    reviewOn: 95,
    host: "ungehuset",
  },
  skole: {
    kind: "working",
    name: "Skole og fritid",
    purpose: "Flere unge har et sted at være og en voksen at tale med, når skoledagen slutter.",
    mandate:
      "Gruppen må aftale åbningstider og lokaler med skoler, bibliotek og foreninger, prøve nye tilbud af i et halvt år ad gangen og foreslå styregruppen ændringer i strategien.",
    boundedTask: "Åbent tre aftener om ugen to steder i byen og fritidsjob til 80 unge om året.",
    setUp: "nedsaet-skole",
    reviewOn: 100,
  },
  overgange: {
    kind: "working",
    name: "Overgange uden huller",
    purpose: "Ingen ung forsvinder ud af syne mellem to skoler eller mellem skole og jobcenter.",
    mandate:
      "Gruppen må beskrive og afprøve én fælles måde at give en ung videre på og foreslå den til styregruppen.",
    boundedTask: "En overdragelse med navn på begge sider, prøvet af på 50 unge.",
    setUp: "nedsaet-overgange",
    reviewOn: -180,
    closed: {
      by: "luk-overgange",
      reason:
        "Opgaven er løst: overdragelsen er prøvet af på 63 unge og drives nu af skolerne og jobcentret selv.",
      reached:
        "63 unge er givet videre med navn på begge sider. 58 af dem mødte op den første dag det nye sted; året før var det 41 af 60.",
      livesOn:
        "Skolerne og jobcentret holder overdragelsesmødet hver torsdag. Vejledningen ligger hos sekretariatet, og alle parter må bruge den.",
      notWorked:
        "Vi ventede et halvt år på en fælles blanket, som ingen brugte. Et telefonnummer og et navn var nok.",
    },
  },
  data: {
    kind: "working",
    name: "Fælles data",
    purpose: "Vi ser de samme tal på samme tid og lærer af dem sammen.",
    mandate:
      "Gruppen må fastlægge, hvordan de fælles tal tælles, og indgå databehandleraftaler på parternes vegne, når parten selv har sagt ja.",
    boundedTask: "Ét fælles tal for unge uden job eller uddannelse, opdateret hver måned.",
    setUp: "nedsaet-data",
    reviewOn: 28,
  },
  praktik: {
    kind: "working",
    name: "Job og praktik",
    purpose: "Der er en praktikplads eller et fritidsjob til hver ung, der rækker hånden op.",
    mandate:
      "Gruppen må lave aftaler med virksomheder om pladser og mentorer og fordele de midler, styregruppen har sat af til formålet.",
    boundedTask: "En praktikbank med 120 pladser og en mentor på hver.",
    setUp: "nedsaet-praktik",
    reviewOn: 165,
    wanted: {
      sectors: { business: 3, education: 1, state: 1 },
      places: [{ name: "Nordhavnen", count: 1 }],
      constituencies: [{ name: "Unge med egne erfaringer", count: 2 }],
    },
  },
} satisfies Record<string, GroupData>;

export type SeatData = {
  group: GroupKey;
  role: SeatRole;
  organisation?: OrganisationKey;
  constituency?: string;
  deputyFor?: string;
  /** The decision that gave it; else it came with the group. */
  given?: ProposalKey;
  ended?: ProposalKey;
  lookingFor?: string;
  /** [person, from day, until day]; without a day: as long as the seat. */
  holders: [PersonKey, number?, number?][];
};

export type SeatKey = keyof typeof seats;

const livedExperience = "Unge med egne erfaringer";
const secretariat = "Fælles sekretariat";

export const seats = {
  // Styregruppen
  kommunen: {
    group: "styregruppe",
    role: "chair",
    organisation: "kommunen",
    holders: [
      ["karen", undefined, -430],
      ["henrik", -430],
    ],
  },
  erhverv: {
    group: "styregruppe",
    role: "deputy_chair",
    organisation: "erhvervsforeningen",
    holders: [["birgitte"]],
  },
  ungeraadet: {
    group: "styregruppe",
    role: "member",
    organisation: "ungeraadet",
    holders: [
      ["frederik", undefined, -695],
      ["amina", -690],
    ],
  },
  ungehuset: {
    group: "styregruppe",
    role: "member",
    organisation: "ungehuset",
    holders: [["mads"]],
  },
  gymnasiet: {
    group: "styregruppe",
    role: "member",
    organisation: "gymnasiet",
    holders: [["ulla"]],
  },
  erhvervsskolen: {
    group: "styregruppe",
    role: "member",
    organisation: "erhvervsskolen",
    lookingFor: "En leder, der kan binde skolen og kender de unge, der er ved at falde fra.",
    holders: [["bent", undefined, -48]],
  },
  fjordfonden: {
    group: "styregruppe",
    role: "member",
    organisation: "fjordfonden",
    holders: [
      ["christian", undefined, -380],
      ["ida", -380],
    ],
  },
  regionen: {
    group: "styregruppe",
    role: "member",
    organisation: "regionen",
    holders: [["vibeke"]],
  },
  handelsringen: {
    group: "styregruppe",
    role: "member",
    organisation: "handelsringen",
    ended: "afslut-handelsringen",
    holders: [["ove"]],
  },
  erfaringer: {
    group: "styregruppe",
    role: "member",
    constituency: livedExperience,
    given: "plads-erfaringer",
    holders: [
      ["jonas", undefined, -420],
      ["maja", -420],
    ],
  },
  boligselskabet: {
    group: "styregruppe",
    role: "member",
    organisation: "boligselskabet",
    given: "plads-boligselskabet",
    holders: [["john"]],
  },
  sammen: {
    group: "styregruppe",
    role: "member",
    organisation: "sammen",
    given: "plads-sammen",
    holders: [["hanne"]],
  },
  "stedfortraeder-kommunen": {
    group: "styregruppe",
    role: "deputy",
    organisation: "kommunen",
    deputyFor: "kommunen",
    holders: [["lene", -890]],
  },
  "stedfortraeder-gymnasiet": {
    group: "styregruppe",
    role: "deputy",
    organisation: "gymnasiet",
    deputyFor: "gymnasiet",
    holders: [["bodil", -1050]],
  },
  "stedfortraeder-regionen": {
    group: "styregruppe",
    role: "deputy",
    organisation: "regionen",
    deputyFor: "regionen",
    holders: [["rasmus", -1000]],
  },
  observatoer: {
    group: "styregruppe",
    role: "observer",
    organisation: "professionsskolen",
    holders: [["anne"]],
  },
  // Det fælles sekretariat: pladserne er ikke værtens.
  "sekretariat-leder": {
    group: "sekretariat",
    role: "chair",
    constituency: secretariat,
    holders: [
      ["torben", undefined, -520],
      ["sofie", -505],
    ],
  },
  "sekretariat-data": {
    group: "sekretariat",
    role: "member",
    constituency: secretariat,
    holders: [["kasper", -880]],
  },
  "sekretariat-formidling": {
    group: "sekretariat",
    role: "member",
    constituency: secretariat,
    holders: [["line", -600]],
  },
  // Skole og fritid
  "skole-gymnasiet": {
    group: "skole",
    role: "chair",
    organisation: "gymnasiet",
    holders: [["peter"]],
  },
  "skole-ungehuset": {
    group: "skole",
    role: "member",
    organisation: "ungehuset",
    holders: [["nadia"]],
  },
  "skole-erhverv": {
    group: "skole",
    role: "member",
    organisation: "erhvervsforeningen",
    holders: [["jesper"]],
  },
  "skole-ungeraadet": {
    group: "skole",
    role: "member",
    organisation: "ungeraadet",
    holders: [
      ["oskar", undefined, -305],
      ["signe", -290],
    ],
  },
  "skole-biblioteket": {
    group: "skole",
    role: "member",
    organisation: "biblioteket",
    holders: [["niels", -815]],
  },
  "skole-erfaringer": {
    group: "skole",
    role: "member",
    constituency: livedExperience,
    holders: [["ali", -515]],
  },
  // Overgange uden huller
  "overgange-vejledningen": {
    group: "overgange",
    role: "chair",
    organisation: "ungevejledningen",
    holders: [["helle"]],
  },
  "overgange-jobcentret": {
    group: "overgange",
    role: "member",
    organisation: "jobcentret",
    holders: [["thomas"]],
  },
  "overgange-gymnasiet": {
    group: "overgange",
    role: "member",
    organisation: "gymnasiet",
    holders: [["bodil"]],
  },
  "overgange-erhvervsskolen": {
    group: "overgange",
    role: "member",
    organisation: "erhvervsskolen",
    holders: [["pia"]],
  },
  // Fælles data
  "data-professionsskolen": {
    group: "data",
    role: "chair",
    organisation: "professionsskolen",
    holders: [["anne"]],
  },
  "data-jobcentret": {
    group: "data",
    role: "member",
    organisation: "jobcentret",
    holders: [["emil", undefined, 60]],
  },
  "data-erhvervsskolen": {
    group: "data",
    role: "member",
    organisation: "erhvervsskolen",
    holders: [["pia"]],
  },
  "data-sundhedshuset": {
    group: "data",
    role: "member",
    organisation: "sundhedshuset",
    holders: [["gitte", -405]],
  },
  "data-ungeraadet": {
    group: "data",
    role: "member",
    organisation: "ungeraadet",
    lookingFor: "En ung, der har lyst til tal. Møderne er om eftermiddagen, og rejsen betales.",
    holders: [["oskar", -640, -305]],
  },
  "data-gymnasiet": {
    group: "data",
    role: "member",
    organisation: "gymnasiet",
    given: "valg-data",
    holders: [["bodil"]],
  },
  "data-erfaringer": {
    group: "data",
    role: "member",
    constituency: livedExperience,
    given: "valg-data",
    holders: [["ali"]],
  },
  // Job og praktik
  "praktik-erhverv": {
    group: "praktik",
    role: "chair",
    organisation: "erhvervsforeningen",
    holders: [["jesper"]],
  },
  "praktik-fagligt": {
    group: "praktik",
    role: "deputy_chair",
    organisation: "fagligt",
    holders: [["kim"]],
  },
  "praktik-vaerftet": {
    group: "praktik",
    role: "member",
    organisation: "vaerftet",
    holders: [["dorte"]],
  },
  "praktik-jobcentret": {
    group: "praktik",
    role: "member",
    organisation: "jobcentret",
    holders: [["thomas"]],
  },
  "praktik-toemreren": {
    group: "praktik",
    role: "member",
    organisation: "toemreren",
    holders: [["louise", -145]],
  },
  "praktik-erhvervsskolen": {
    group: "praktik",
    role: "member",
    organisation: "erhvervsskolen",
    holders: [["sanne"]],
  },
} satisfies Record<string, SeatData>;
