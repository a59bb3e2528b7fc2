import { voicesOf } from "@/lib/decisions/voting-rules";
import type { Sector } from "@/lib/organisation/rules";
import type { ActorRole, NeededVoice, TablePart, TieKind } from "./rules";

/** What speaks up in the shared plan: the rules of the field and of the tables. Pure. */

export type PlanTable = {
  id: string;
  part: TablePart;
  least: number;
  most: number | null;
  needs: readonly NeededVoice[];
};

export type PlanActor = {
  id: string;
  organisationId: string | null;
  sector: Sector | null;
  livedExperience: boolean;
  tableId: string | null;
  role: ActorRole;
};

export type PlanTie = { oneId: string; otherId: string; kind: TieKind };

/** `stop`: it must be mended before the plan is decided. `talk`: the room knows it and may keep it. */
export type PlanRemark =
  | { kind: "backbone-votes"; weight: "stop"; tableId: string; actorId: string }
  | { kind: "no-head"; weight: "stop" }
  | { kind: "too-many"; weight: "talk"; tableId: string; seated: number; most: number }
  | { kind: "too-few"; weight: "talk"; tableId: string; seated: number; least: number }
  | { kind: "twice"; weight: "talk"; organisationId: string; actorIds: string[] }
  | { kind: "voice-missing"; weight: "talk"; tableId: string; voice: NeededVoice }
  | { kind: "far-apart"; weight: "talk"; oneId: string; otherId: string }
  | { kind: "too-near"; weight: "talk"; tableId: string; oneId: string; otherId: string };

/** Does the actor bring this voice to a table? */
export function bringsVoice(
  actor: Pick<PlanActor, "sector" | "livedExperience">,
  voice: NeededVoice,
): boolean {
  if (voice === "lived" && actor.livedExperience) return true;
  return actor.sector !== null && voicesOf(actor.sector).includes(voice);
}

/** At the head table a chair, a deputy chair and a member vote; nobody votes at the others. */
export function votesThere(part: TablePart, role: ActorRole): boolean {
  return part === "head" && (role === "chair" || role === "deputy_chair" || role === "member");
}

/** Tables at which an organisation can sit besides another one: an involved party works in a group, too. */
const becomesGroup = (part: TablePart) =>
  part === "head" || part === "working" || part === "kitchen";

/**
 * What speaks against the plan as it stands, what must be mended first. Rules of the field: the
 * backbone has no vote in the steering group (section 0 of the field guide), and a table that needs
 * a voice is not complete without it.
 *
 * @param host the organisation that houses the backbone
 */
export function remarksOn(
  tables: readonly PlanTable[],
  actors: readonly PlanActor[],
  ties: readonly PlanTie[],
  host: string | null,
): PlanRemark[] {
  const seatedAt = new Map<string, PlanActor[]>(tables.map(({ id }) => [id, []]));
  for (const actor of actors) if (actor.tableId) seatedAt.get(actor.tableId)?.push(actor);
  const kitchen = tables.filter(({ part }) => part === "kitchen");
  const inKitchen = kitchen.flatMap(({ id }) => seatedAt.get(id) ?? []);
  const backbone = new Set([host, ...inKitchen.map((one) => one.organisationId)]);
  const stops = tables.flatMap((table): PlanRemark[] =>
    (seatedAt.get(table.id) ?? [])
      .filter((one) => one.organisationId !== null && backbone.has(one.organisationId))
      .filter((one) => votesThere(table.part, one.role))
      .map(({ id }) => ({
        ...{ kind: "backbone-votes", weight: "stop" },
        ...{ tableId: table.id, actorId: id },
      })),
  );
  const isHeadMissing = tables.length > 0 && !tables.some(({ part }) => part === "head");
  return [
    ...(isHeadMissing ? [{ kind: "no-head", weight: "stop" } as const] : []),
    ...stops,
    ...tables.flatMap((table) => remarksOnTable(table, seatedAt.get(table.id) ?? [])),
    ...placedTwice(tables, actors),
    ...remarksOnTies(actors, ties),
  ];
}

function remarksOnTable(table: PlanTable, seated: readonly PlanActor[]): PlanRemark[] {
  const { id: tableId, least, most, needs } = table;
  const remarks: PlanRemark[] = [];
  if (most !== null && seated.length > most) {
    remarks.push({ kind: "too-many", weight: "talk", tableId, seated: seated.length, most });
  }
  if (seated.length === 0) return remarks;
  if (seated.length < least) {
    remarks.push({ kind: "too-few", weight: "talk", tableId, seated: seated.length, least });
  }
  const missing = needs.filter((voice) => !seated.some((actor) => bringsVoice(actor, voice)));
  const voices = missing.map((voice) => ({ kind: "voice-missing", tableId, voice }) as const);
  return [...remarks, ...voices.map((remark) => ({ ...remark, weight: "talk" }) as const)];
}

/** An organisation at two tables, where not each of them becomes a group. */
function placedTwice(tables: readonly PlanTable[], actors: readonly PlanActor[]): PlanRemark[] {
  const partOf = new Map(tables.map(({ id, part }) => [id, part]));
  const byOrganisation = new Map<string, PlanActor[]>();
  for (const actor of actors) {
    if (!actor.organisationId || !actor.tableId) continue;
    const same = byOrganisation.get(actor.organisationId) ?? [];
    byOrganisation.set(actor.organisationId, [...same, actor]);
  }
  return [...byOrganisation].flatMap(([organisationId, same]): PlanRemark[] => {
    const places = new Set(same.map(({ tableId }) => tableId));
    const allGroups = same.every(({ tableId }) =>
      becomesGroup(partOf.get(tableId ?? "") ?? "head"),
    );
    if (same.length < 2 || (allGroups && places.size === same.length)) return [];
    const actorIds = same.map(({ id }) => id);
    return [{ kind: "twice", weight: "talk", organisationId, actorIds }];
  });
}

function remarksOnTies(actors: readonly PlanActor[], ties: readonly PlanTie[]): PlanRemark[] {
  const tableOf = new Map(actors.map(({ id, tableId }) => [id, tableId]));
  return ties.flatMap(({ oneId, otherId, kind }): PlanRemark[] => {
    const [one, other] = [tableOf.get(oneId) ?? null, tableOf.get(otherId) ?? null];
    if (!one || !other) return [];
    if (kind === "near" && one !== other) {
      return [{ kind: "far-apart", weight: "talk", oneId, otherId }];
    }
    if (kind === "apart" && one === other) {
      return [{ kind: "too-near", weight: "talk", tableId: one, oneId, otherId }];
    }
    return [];
  });
}
