import { useTranslations } from "next-intl";
import { ClosingFields } from "@/components/organisation/closing-fields";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ProposalOptions } from "@/lib/decisions/columns";
import type { Effect } from "@/lib/decisions/effects";
import { dayIn, toOption } from "./given-seat-fields";

type Of<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>["effect"] | null;
type Fields<Kind extends Effect["kind"]> = { options: ProposalOptions; effect: Of<Kind> };

/** A working group goes on until the next review. */
export function RenewFields({ options, effect }: Fields<"renew_group">) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <WorkingGroupField options={options} groupId={effect?.groupId} />
      <DateField
        name="reviewOn"
        label={say("nextReviewOn")}
        defaultValue={dayIn(effect?.reviewOn)}
      />
    </>
  );
}

/** What a working group is to do differently: its words as they are today, to be written over. */
export function ChangeGroupFields({ options: { group }, effect }: Fields<"change_group">) {
  const say = useTranslations("decisions.form");
  const impossible = useTranslations("decisions.impossible");
  if (!group) {
    return (
      <>
        <input type="hidden" name="group" value={effect?.groupId} />
        <Notice kind="warning">{impossible("group-closed")}</Notice>
      </>
    );
  }
  return (
    <>
      <input type="hidden" name="group" value={group.id} />
      <p className="max-w-prose text-ink-soft">{say("changeWhat", { name: group.name })}</p>
      <TextField
        name="name"
        label={say("groupName")}
        defaultValue={effect?.name ?? group.name}
        maxLength={200}
        width="full"
        optional
      />
      <TextArea
        name="purpose"
        label={say("purpose")}
        defaultValue={effect?.purpose ?? group.purpose}
        optional
      />
      <TextArea
        name="mandate"
        label={say("mandate")}
        hint={say("mandateHint")}
        defaultValue={effect?.mandate ?? group.mandate}
        rows={5}
        optional
      />
      <TextArea
        name="boundedTask"
        label={say("boundedTask")}
        hint={say("boundedTaskHint")}
        defaultValue={effect?.boundedTask ?? group.boundedTask}
        optional
      />
      <DateField
        name="reviewOn"
        label={say("reviewOn")}
        defaultValue={dayIn(effect?.reviewOn ?? group.reviewOn)}
        optional
      />
    </>
  );
}

/** Why a working group closes, and what it leaves behind. */
export function CloseFields({ options, effect }: Fields<"close_group">) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <WorkingGroupField options={options} groupId={effect?.groupId} />
      <TextArea name="reason" label={say("reason")} defaultValue={effect?.reason} />
      <ClosingFields report={effect ?? undefined} optional={false} />
    </>
  );
}

function WorkingGroupField({
  options: { groups, group },
  groupId,
}: {
  options: ProposalOptions;
  groupId: string | undefined;
}) {
  const say = useTranslations("decisions.form");
  return (
    <Select
      name="group"
      label={say("group")}
      options={groups.filter(({ kind }) => kind === "working").map(toOption)}
      defaultValue={groupId ?? group?.id}
    />
  );
}
