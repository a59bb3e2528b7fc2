import { hash } from "@node-rs/argon2";
import { addDays, subDays } from "date-fns";
import type { AgendaPart } from "@/lib/agenda/rules";
import type { Transaction } from "@/lib/audit";
import { dayOf, isoDay } from "@/lib/dates";
import { defaultRule } from "@/lib/decisions/voting-rules";
import type { SeatRole } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { citedBy, rowId, rowsOf, writeMatrixVersion } from "@/prisma/first-matrix";
import { freshIds, type IdOf } from "@/prisma/ids";

/** Everybody in the cast signs in with this. */
export const passwordOfTheCast = "bikube ved fjorden 14";

type PersonName = keyof typeof people;
type OrganisationName = keyof typeof organisations;
type SeatName = keyof typeof seats;
type ProposalName = keyof typeof proposals;

/** One person per role; the stranger belongs to another initiative. */
const people = {
  chair: { name: "Karla Holm", actsFor: "municipality" },
  deputyChair: { name: "Preben Skov", actsFor: "school" },
  memberOne: { name: "Birthe Lund", actsFor: "business" },
  memberTwo: { name: "John Mikkelsen", actsFor: "housing" },
  /** Speaks for the organisation that houses the backbone, and is not of the backbone. */
  memberThree: { name: "Mads Nørgaard", actsFor: "host" },
  /** Votes for the seat of memberOne when its holder does not. */
  deputy: { name: "Jesper Toft", actsFor: "business" },
  observer: { name: "Ida Østergaard", actsFor: "foundation" },
  /** Holds the seat of the constituency, for no organisation. */
  lived: { name: "Maja Lindgren", actsFor: null },
  /** Holds two voting seats in the steering group. */
  twoSeats: { name: "Hanne Dalgaard", actsFor: "library" },
  workingChair: { name: "Nadia Haddad", actsFor: "youthClub" },
  workingMember: { name: "Peter Åkjær", actsFor: "school" },
  backboneLead: { name: "Sofie Ravn", actsFor: null },
  backboneStaff: { name: "Kasper Winther", actsFor: null },
  partner: { name: "Camilla Storm", actsFor: "scouts" },
  sideline: { name: "Poul Ravnholt", actsFor: "newspaper" },
  initiator: { name: "Ulla Brandt", actsFor: null },
  stranger: { name: "Claus Winge", actsFor: "elsewhere" },
} as const;

const organisations = {
  municipality: { name: "Kystby Kommune", sector: "municipality", kind: "core" },
  school: { name: "Kystby Skole", sector: "education", kind: "core" },
  business: { name: "Erhvervsringen Kystby", sector: "business", kind: "core" },
  housing: { name: "Boligforeningen Kysten", sector: "housing", kind: "core" },
  host: { name: "Medborgerhuset", sector: "civil_society", kind: "core" },
  foundation: { name: "Kystfonden", sector: "foundation", kind: "supportive" },
  library: { name: "Kystby Bibliotek", sector: "municipality", kind: "core" },
  sportsClub: { name: "Kystby Idræt", sector: "civil_society", kind: "core" },
  youthClub: { name: "Ungdomsklubben", sector: "civil_society", kind: "involved" },
  scouts: { name: "Kystspejderne", sector: "civil_society", kind: "involved" },
  newspaper: { name: "Kystby Avis", sector: "other", kind: "informed" },
  elsewhere: { name: "Bakkeby Kommune", sector: "municipality", kind: "core" },
} as const;

const groups = {
  steering: { kind: "steering", name: "Styregruppe" },
  working: { kind: "working", name: "Skole og fritid" },
  backbone: { kind: "backbone", name: "Fælles sekretariat" },
  otherSteering: { kind: "steering", name: "Styregruppe" },
} as const;

type SeatOfTheCast = {
  group: keyof typeof groups;
  role: SeatRole;
  /** Null: the seat is a constituency's. */
  organisation: OrganisationName | null;
  holder: PersonName;
};

const seats = {
  chair: seat("steering", "chair", "municipality", "chair"),
  deputyChair: seat("steering", "deputy_chair", "school", "deputyChair"),
  memberOne: seat("steering", "member", "business", "memberOne"),
  memberTwo: seat("steering", "member", "housing", "memberTwo"),
  memberThree: seat("steering", "member", "host", "memberThree"),
  lived: seat("steering", "member", null, "lived"),
  twoSeatsFirst: seat("steering", "member", "library", "twoSeats"),
  twoSeatsSecond: seat("steering", "member", "sportsClub", "twoSeats"),
  deputy: seat("steering", "deputy", "business", "deputy"),
  observer: seat("steering", "observer", "foundation", "observer"),
  workingChair: seat("working", "chair", "youthClub", "workingChair"),
  workingMember: seat("working", "member", "school", "workingMember"),
  backboneLead: seat("backbone", "chair", null, "backboneLead"),
  backboneStaff: seat("backbone", "member", null, "backboneStaff"),
  otherChair: seat("otherSteering", "chair", "elsewhere", "stranger"),
};

function seat(
  group: SeatOfTheCast["group"],
  role: SeatRole,
  organisation: OrganisationName | null,
  holder: PersonName,
): SeatOfTheCast {
  return { group, role, organisation, holder };
}

const constituencies: Partial<Record<SeatName, string>> = {
  lived: "Unge med egne erfaringer",
  backboneLead: "Fælles sekretariat",
  backboneStaff: "Fælles sekretariat",
};

const proposals = {
  groupSetUp: { number: 1, kind: "set_up_group", title: "Nedsæt arbejdsgruppen Skole og fritid" },
  strategy: { number: 2, kind: "adopt_strategy", title: "Vedtag strategien" },
  open: { number: 3, kind: "other", title: "Hold et åbent møde om ungelivet" },
  submitted: { number: 4, kind: "other", title: "Giv arbejdsgruppen adgang til skolens lokaler" },
  otherDecided: { number: 1, kind: "other", title: "Mød hinanden hver måned" },
  otherOpen: { number: 2, kind: "other", title: "Find et mødested" },
} as const;

/** What the version in force says; the first strategy serves the first goal. */
const passages = {
  vision: passage("vision", 0, "Ingen ung i Kystby står alene."),
  problem: passage("problem", 0, "Hver tiende ung er hverken i job eller uddannelse."),
  first: passage("goals", 0, "Alle unge har en voksen, de kan ringe til."),
  second: passage("goals", 1, "Tres unge får et fritidsjob om året."),
  meet: passage("strategies", 0, "Vi mødes, hvor de unge er."),
  say: passage("strategies", 1, "Vi siger det samme, uanset hvem de spørger."),
};

function passage(part: AgendaPart, position: number, text: string) {
  return { part, position, text };
}

const activities = {
  ofPartner: { title: "Friluftsliv om torsdagen", owner: "scouts", group: null },
  ofGroup: { title: "Åben skole om aftenen", owner: null, group: "working" },
  elsewhere: { title: "Gåture ved søen", owner: "elsewhere", group: null },
} as const;

const personNames = Object.keys(people) as PersonName[];
const organisationNames = Object.keys(organisations) as OrganisationName[];
const groupNames = Object.keys(groups) as (keyof typeof groups)[];
const seatNames = Object.keys(seats) as SeatName[];
const proposalNames = Object.keys(proposals) as ProposalName[];
const passageNames = Object.keys(passages) as (keyof typeof passages)[];
const activityNames = Object.keys(activities) as (keyof typeof activities)[];

export type CastPerson = { personId: string; accountId: string; email: string; name: string };
export type Cast = Awaited<ReturnType<typeof makeCast>>;

/**
 * Writes one small initiative with one person per role, and beside it another initiative with a
 * stranger. Gives every id by a readable name. Eight voting seats, the default rule: five must vote.
 * With `bootstrap` the steering group has decided nothing yet: there are no proposals, decisions,
 * strategy or activities, and their ids lead nowhere.
 */
export async function makeCast(
  client: Transaction,
  options: { now?: Date; bootstrap?: boolean; slug?: string } = {},
) {
  const { now = new Date(), bootstrap = false, slug = "the-cast" } = options;
  const stage: Stage = { client, now, idOf: freshIds(now), slug };
  await writeParties(stage);
  await writeGroups(stage);
  if (!bootstrap) await writeProposals(stage);
  await writeSeats(stage, bootstrap);
  if (!bootstrap) {
    await writeVotes(stage);
    await writeAdoption(stage);
    await writeInputs(stage);
    await writeActivities(stage);
  }
  return namesOf(stage);
}

type Stage = { client: Transaction; now: Date; idOf: IdOf; slug: string };

async function writeParties({ client, now, idOf, slug }: Stage) {
  await client.initiative.createMany({
    data: [
      {
        id: idOf("initiative", "own"),
        slug,
        name: "Flere Med i Kystby",
        purpose: "Ingen ung alene",
      },
      {
        id: idOf("initiative", "other"),
        slug: `${slug}-other`,
        name: "Bakkeby",
        purpose: "Gå mere",
      },
    ].map((initiative) => ({ ...initiative, createdAt: subDays(now, 400) })),
  });
  await client.auditHead.createMany({
    data: ["own", "other"].map((which) => ({ initiativeId: idOf("initiative", which) })),
  });
  for (const which of ["own", "other"]) {
    const initiativeId = idOf("initiative", which);
    const version = { initiativeId, number: 1, createdAt: subDays(now, 400) };
    await writeMatrixVersion(client, idOf, version, rowsOf(idOf, initiativeId));
  }
  const passwordHash = await hashOfThePassword();
  await client.account.createMany({
    data: [...personNames, "operator"].map((name) => ({
      id: idOf("account", name),
      email: emailOf(slug, name),
      passwordHash,
      operatorSince: name === "operator" ? now : null,
    })),
  });
  await client.person.createMany({
    data: personNames.map((name) => ({
      id: idOf("person", name),
      initiativeId: idOf("initiative", name === "stranger" ? "other" : "own"),
      accountId: idOf("account", name),
      email: emailOf(slug, name),
      ...named(people[name].name),
    })),
  });
  await client.organisation.createMany({
    data: organisationNames.map((name) => ({
      id: idOf("organisation", name),
      initiativeId: idOf("initiative", name === "elsewhere" ? "other" : "own"),
      sector: organisations[name].sector,
      ...named(organisations[name].name),
    })),
  });
  const from = longAgo(now);
  await client.participation.createMany({
    data: organisationNames.map((name) => ({
      organisationId: idOf("organisation", name),
      kind: organisations[name].kind,
      from,
    })),
  });
  await client.affiliation.createMany({
    data: personNames.flatMap((name) => {
      const { actsFor } = people[name];
      if (!actsFor) return [];
      return [
        { personId: idOf("person", name), organisationId: idOf("organisation", actsFor), from },
      ];
    }),
  });
  await client.initiator.create({
    data: { initiativeId: idOf("initiative", "own"), personId: idOf("person", "initiator"), from },
    select: { id: true },
  });
}

async function writeGroups({ client, now, idOf }: Stage) {
  await client.group.createMany({
    data: groupNames.map((name) => ({
      id: idOf("group", name),
      initiativeId: idOf("initiative", name === "otherSteering" ? "other" : "own"),
      kind: groups[name].kind,
      setUpOn: longAgo(now),
      hostOrganisationId: name === "backbone" ? idOf("organisation", "host") : null,
      ...named(groups[name].name),
      ...(name === "working" ? { ...mandate, reviewOn: dayOf(addDays(now, 180)) } : {}),
    })),
  });
}

async function writeProposals({ client, now, idOf }: Stage) {
  await client.proposal.createMany({
    data: proposalNames.map((name) => ({
      id: idOf("proposal", name),
      ...proposals[name],
      text: "Vi spørger styregruppen, fordi det angår os alle.",
      searchKey: searchKey(proposals[name].title),
      effect: name === "groupSetUp" ? groupSetUpEffect(idOf, now) : {},
      createdAt: subDays(now, 320 - proposals[name].number * 10),
      ...(isElsewhere(name) ? elsewhere(idOf) : here(idOf)),
      fromGroupId: name === "submitted" ? idOf("group", "working") : null,
      matterId: matterOf(idOf, name),
    })),
  });
  await writeStrategy({ client, now, idOf });
  await client.proposalSubmission.createMany({
    data: proposalNames.map((name) => ({
      proposalId: idOf("proposal", name),
      personId: idOf("person", isElsewhere(name) ? "stranger" : "workingChair"),
      at: subDays(now, isDecided(name) ? 270 : 5),
    })),
  });
  await client.proposalOpening.createMany({
    data: proposalNames
      .filter((name) => name !== "submitted")
      .map((name) => ({
        proposalId: idOf("proposal", name),
        personId: idOf("person", isElsewhere(name) ? "stranger" : "chair"),
        at: subDays(now, isDecided(name) ? 260 : 2),
        closesAt: isDecided(name) ? subDays(now, 250) : addDays(now, 7),
        matrixRowId: rowId(idOf, 1, matterOf(idOf, name)),
        rule: defaultRule,
      })),
  });
  await client.decision.createMany({
    data: proposalNames.filter(isDecided).map((name) => ({
      id: idOf("decision", name),
      proposalId: idOf("proposal", name),
      outcome: "adopted" as const,
      decidedAt: subDays(now, 250),
      closedById: isElsewhere(name) ? idOf("person", "stranger") : idOf("person", "chair"),
      rule: defaultRule,
      seatsAtDecision: electorateOf(name).length,
      votesFor: electorateOf(name).length,
      votesAgainst: 0,
      votesAbstain: 0,
    })),
  });
  await client.group.update({
    where: { id: idOf("group", "working") },
    data: { setUpByDecisionId: idOf("decision", "groupSetUp"), setUpOn: dayOf(subDays(now, 250)) },
    select: { id: true },
  });
}

async function writeSeats({ client, now, idOf }: Stage, bootstrap: boolean) {
  const fromOf = (name: SeatName) =>
    seats[name].group === "working" && !bootstrap ? dayOf(subDays(now, 250)) : longAgo(now);
  await client.seat.createMany({
    data: seatNames.map((name, position) => {
      const { group, role, organisation } = seats[name];
      return {
        id: idOf("seat", name),
        groupId: idOf("group", group),
        organisationId: organisation && idOf("organisation", organisation),
        constituency: organisation ? null : constituencies[name],
        role,
        isVoting: votes(name),
        deputyForSeatId: name === "deputy" ? idOf("seat", "memberOne") : null,
        from: fromOf(name),
        givenByDecisionId:
          group === "working" && !bootstrap ? idOf("decision", "groupSetUp") : null,
        position,
      };
    }),
  });
  await client.seatHolding.createMany({
    data: seatNames.map((name) => ({
      seatId: idOf("seat", name),
      personId: idOf("person", seats[name].holder),
      from: fromOf(name),
    })),
  });
}

async function writeVotes({ client, now, idOf }: Stage) {
  await client.vote.createMany({
    data: proposalNames.filter(isDecided).flatMap((name) =>
      electorateOf(name).map((seat) => ({
        proposalId: idOf("proposal", name),
        seatId: idOf("seat", seat),
        personId: idOf("person", seats[seat].holder),
        choice: "for" as const,
        castAt: subDays(now, 255),
      })),
    ),
  });
}

/** The text comes before it is submitted: then it is frozen. */
async function writeStrategy({ client, now, idOf }: Omit<Stage, "slug">) {
  const initiativeId = idOf("initiative", "own");
  await client.strategyVersion.create({
    data: {
      id: idOf("strategyVersion", "first"),
      initiativeId,
      number: 1,
      authorId: idOf("person", "workingChair"),
      organisationId: idOf("organisation", "youthClub"),
      proposalId: idOf("proposal", "strategy"),
      createdAt: subDays(now, 300),
    },
    select: { id: true },
  });
  await client.passage.createMany({
    data: passageNames.map((name) => ({
      ...{ id: idOf("passage", name), initiativeId, part: passages[name].part },
    })),
  });
  await client.passageWording.createMany({
    data: passageNames.map((name) => ({
      id: idOf("wording", name),
      versionId: idOf("strategyVersion", "first"),
      passageId: idOf("passage", name),
      ...{ position: passages[name].position, text: passages[name].text },
      authorId: idOf("person", "workingChair"),
      organisationId: idOf("organisation", "youthClub"),
      ...{ writtenAt: subDays(now, 300), since: 1 },
    })),
  });
  await client.servedGoal.create({
    data: { wordingId: idOf("wording", "meet"), goalId: idOf("passage", "first") },
    select: { goalId: true },
  });
}

async function writeAdoption({ client, now, idOf }: Stage) {
  await client.strategyAdoption.create({
    data: {
      versionId: idOf("strategyVersion", "first"),
      decisionId: idOf("decision", "strategy"),
      adoptedAt: subDays(now, 250),
    },
    select: { id: true },
  });
}

/** One that waits for its answer, in each of the two initiatives. */
async function writeInputs({ client, now, idOf }: Stage) {
  const input = { number: 1, part: "vision" as const, at: subDays(now, 3) };
  const asks = { ...input, text: "Visionen må gerne nævne familierne." };
  await client.strategyInput.createMany({
    data: [
      {
        ...{ ...asks, id: idOf("input", "own"), initiativeId: idOf("initiative", "own") },
        authorId: idOf("person", "partner"),
        organisationId: idOf("organisation", "scouts"),
      },
      {
        ...{ ...asks, id: idOf("input", "other"), initiativeId: idOf("initiative", "other") },
        authorId: idOf("person", "stranger"),
        organisationId: idOf("organisation", "elsewhere"),
      },
    ],
  });
}

async function writeActivities({ client, now, idOf }: Stage) {
  await client.activity.createMany({
    data: activityNames.map((name) => {
      const { title, owner, group } = activities[name];
      return {
        id: idOf("activity", name),
        initiativeId: idOf("initiative", name === "elsewhere" ? "other" : "own"),
        title,
        searchKey: searchKey(title),
        sortKey: sortKey(title),
        ownerOrganisationId: owner && idOf("organisation", owner),
        ownerGroupId: group && idOf("group", group),
        startOn: dayOf(subDays(now, 120)),
        startPrecision: "day" as const,
      };
    }),
  });
  await client.activityGoal.createMany({
    data: [
      { activityId: idOf("activity", "ofPartner"), goalId: idOf("passage", "first") },
      { activityId: idOf("activity", "ofGroup"), goalId: idOf("passage", "second") },
    ],
  });
  await client.statusReport.createMany({
    data: [
      ["ofPartner", "partner", 60, "on_track", "Første hold er i gang."] as const,
      ["ofPartner", "partner", 10, "at_risk", "Vi mangler to voksne."] as const,
      ["ofGroup", "workingChair", 8, "on_track", "Fyrre unge kom til første aften."] as const,
    ].map(([activity, person, daysAgo, status, text]) => ({
      activityId: idOf("activity", activity),
      personId: idOf("person", person),
      organisationId: idOf("organisation", people[person].actsFor),
      status,
      text,
      at: subDays(now, daysAgo),
    })),
  });
}

function namesOf({ now, idOf, slug }: Stage) {
  const ids = <Name extends string>(kind: string, names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, idOf(kind, name)])) as Record<Name, string>;
  const persons = Object.fromEntries(
    personNames.map((name) => [
      name,
      {
        name: people[name].name,
        personId: idOf("person", name),
        accountId: idOf("account", name),
        email: emailOf(slug, name),
      },
    ]),
  ) as Record<PersonName, CastPerson>;
  return {
    ...persons,
    now,
    slug,
    initiativeId: idOf("initiative", "own"),
    operator: { accountId: idOf("account", "operator"), email: emailOf(slug, "operator") },
    organisations: ids("organisation", organisationNames),
    groups: ids("group", groupNames),
    seats: ids("seat", seatNames),
    /** The seats that make up the electorate of the steering group. */
    votingSeats: electorateOf("open").map((name) => idOf("seat", name)),
    proposals: ids("proposal", proposalNames),
    decisions: ids("decision", proposalNames.filter(isDecided)),
    strategyVersionId: idOf("strategyVersion", "first"),
    goals: ids("passage", ["first", "second"]),
    passages: ids("passage", passageNames),
    inputId: idOf("input", "own"),
    activities: ids("activity", activityNames),
    other: {
      initiativeId: idOf("initiative", "other"),
      slug: `${slug}-other`,
      organisationId: idOf("organisation", "elsewhere"),
      groupId: idOf("group", "otherSteering"),
      seatId: idOf("seat", "otherChair"),
      openProposalId: idOf("proposal", "otherOpen"),
      decisionId: idOf("decision", "otherDecided"),
      activityId: idOf("activity", "elsewhere"),
      inputId: idOf("input", "other"),
    },
  };
}

const mandate = {
  purpose: "Flere unge har et sted at være efter skoletid.",
  mandate: "Gruppen må aftale åbningstider med skolerne og foreslå styregruppen nye indsatser.",
  boundedTask: "Tre ugentlige åbne aftener inden sommer.",
};

function groupSetUpEffect(idOf: IdOf, now: Date) {
  const working = seatNames.filter((name) => seats[name].group === "working");
  return {
    name: groups.working.name,
    ...mandate,
    reviewOn: isoDay(dayOf(addDays(now, 180))),
    seats: working.map((name) => ({
      organisationId: seats[name].organisation && idOf("organisation", seats[name].organisation),
      constituency: null,
      role: seats[name].role,
    })),
  };
}

function here(idOf: IdOf) {
  return {
    initiativeId: idOf("initiative", "own"),
    authorId: idOf("person", "workingChair"),
    organisationId: idOf("organisation", "youthClub"),
    decidingGroupId: idOf("group", "steering"),
  };
}

function elsewhere(idOf: IdOf) {
  return {
    initiativeId: idOf("initiative", "other"),
    authorId: idOf("person", "stranger"),
    organisationId: idOf("organisation", "elsewhere"),
    decidingGroupId: idOf("group", "otherSteering"),
  };
}

function matterOf(idOf: IdOf, name: ProposalName) {
  const initiativeId = idOf("initiative", isElsewhere(name) ? "other" : "own");
  return citedBy(idOf, initiativeId, proposals[name].kind);
}

function isElsewhere(name: ProposalName) {
  return name === "otherDecided" || name === "otherOpen";
}

function isDecided(name: ProposalName): name is "groupSetUp" | "strategy" | "otherDecided" {
  return name === "groupSetUp" || name === "strategy" || name === "otherDecided";
}

function electorateOf(name: ProposalName): SeatName[] {
  const group = isElsewhere(name) ? "otherSteering" : "steering";
  return seatNames.filter((seat) => seats[seat].group === group && votes(seat));
}

function votes(name: SeatName) {
  const { group, role } = seats[name];
  return groups[group].kind === "steering" && role !== "deputy" && role !== "observer";
}

function longAgo(now: Date) {
  return dayOf(subDays(now, 365));
}

function emailOf(slug: string, name: string) {
  return `${name.toLowerCase()}@${slug}.example`;
}

function named(name: string) {
  return { name, searchKey: searchKey(name), sortKey: sortKey(name) };
}

/** Cheap on purpose: tests make many casts. Verifying reads the cost from the hash itself. */
let hashed: Promise<string> | undefined;
function hashOfThePassword() {
  hashed ??= hash(passwordOfTheCast, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  return hashed;
}
