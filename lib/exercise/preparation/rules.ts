import type { GroupKind } from "@/lib/member";
import type { NeededVoice, TablePart } from "../rules";

/** The tables that an exercise begins with. Pure. */

export type TemplateTable = {
  part: TablePart;
  /** Its name and words, as a key under `exercise.template`; a group's own name where it is one already. */
  key: "head" | "working" | "friends" | "kitchen" | "reception" | "not_invited";
  group: { id: string; name: string } | null;
  least: number;
  most: number | null;
  needs: NeededVoice[];
};

export type OpenGroup = { id: string; name: string; kind: GroupKind };

/** Where nobody works in groups yet, the room begins with so many working tables. */
const firstWorkingTables = 2;

/**
 * Head table, working tables, friends' table, kitchen, reception and those not invited yet; the groups
 * that there are already are tables. Sizes as the field guide (3.4) has them: a steering group of 8 to
 * 15 from several sectors, working groups of 5 to 12.
 */
export function tableTemplate(groups: readonly OpenGroup[]): TemplateTable[] {
  const one = (kind: GroupKind) => groups.find((group) => group.kind === kind) ?? null;
  const working = groups.filter(({ kind }) => kind === "working");
  const places =
    working.length > 0 ? working : Array.from({ length: firstWorkingTables }, () => null);
  const plain = { group: null, least: 0, most: null, needs: [] };
  return [
    {
      ...{ part: "head", key: "head", group: one("steering"), least: 8, most: 15 },
      needs: ["public", "civil", "lived"],
    },
    ...places.map((group) => ({
      ...({ part: "working", key: "working", least: 5, most: 12 } as const),
      ...{ group, needs: [] },
    })),
    { ...plain, part: "friends", key: "friends" },
    { ...plain, part: "kitchen", key: "kitchen", group: one("backbone"), least: 1, most: 3 },
    { ...plain, part: "reception", key: "reception" },
    { ...plain, part: "not_invited", key: "not_invited" },
  ];
}
