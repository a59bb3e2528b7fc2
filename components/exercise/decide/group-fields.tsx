import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { parseIsoDay } from "@/lib/dates";
import type { EffectOf } from "@/lib/decisions/effects";
import { fieldOf } from "@/lib/exercise/adoption/schema";

type Effect = EffectOf<"adopt_seating">;
type Table = { id: string; number: number; groupId: string | null };

/** What each new group may and shall do: written already, to be changed by whoever wants to. */
export function GroupFields({
  group,
  number,
}: {
  group: Effect["groups"][number];
  number: number;
}) {
  const say = useTranslations("decisions.form");
  const own = useTranslations("exercise.decide");
  return (
    <Disclosure summary={own("groupWords", { name: group.name })}>
      <div className="mt-2 grid gap-6 border-l-2 border-line pl-4">
        <TextArea
          name={fieldOf("mandate", number)}
          label={say("mandate")}
          hint={say("mandateHint")}
          defaultValue={group.mandate}
          rows={5}
        />
        <TextArea
          name={fieldOf("boundedTask", number)}
          label={say("boundedTask")}
          hint={say("boundedTaskHint")}
          defaultValue={group.boundedTask}
          rows={3}
        />
        {group.reviewOn && (
          <DateField
            name={fieldOf("reviewOn", number)}
            label={say("reviewOn")}
            defaultValue={parseIsoDay(group.reviewOn)}
          />
        )}
      </div>
    </Disclosure>
  );
}

/** The closing report of a group that ends: what it reached is told before it is gone. */
export function ClosingFields({ name, number }: { name: string; number: number }) {
  const say = useTranslations("organisation.closing");
  const own = useTranslations("exercise.decide");
  return (
    <fieldset className="grid gap-6 border-l-2 border-line pl-4">
      <legend className="mb-2 font-semibold">{own("closing", { name })}</legend>
      <TextArea name={fieldOf("reached", number)} label={say("reached")} rows={3} />
      <TextArea name={fieldOf("livesOn", number)} label={say("livesOn")} rows={3} />
      <TextArea name={fieldOf("notWorked", number)} label={say("notWorked")} rows={3} optional />
    </fieldset>
  );
}

/** The fields about all groups that come and end. */
export function PlanFields({
  effect,
  tables,
  groups,
}: {
  effect: Effect;
  tables: Table[];
  groups: { id: string; name: string }[];
}) {
  const numberOf = (find: (table: Table) => boolean) => tables.find(find)?.number ?? 0;
  return (
    <>
      {effect.closed.map(({ groupId }) => (
        <ClosingFields
          key={groupId}
          name={groups.find(({ id }) => id === groupId)?.name ?? ""}
          number={numberOf((table) => table.groupId === groupId)}
        />
      ))}
      {effect.groups.length > 0 && (
        <div>
          {effect.groups.map((group) => (
            <GroupFields
              key={group.tableId}
              group={group}
              number={numberOf(({ id }) => id === group.tableId)}
            />
          ))}
        </div>
      )}
    </>
  );
}
