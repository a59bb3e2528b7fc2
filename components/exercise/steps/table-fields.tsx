import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ExerciseTable } from "@/lib/exercise/columns";
import { neededVoices, tableParts } from "@/lib/exercise/rules";

/** What a table is called, what part it plays, what it asks, and how many it holds. */
export function TableFields({ table }: { table?: ExerciseTable }) {
  const say = useTranslations("exercise");
  const text = (value: number | null | undefined) => (value ? String(value) : "");
  return (
    <>
      <TextField
        name="name"
        label={say("tables.name")}
        maxLength={200}
        defaultValue={table?.name}
      />
      <Select
        name="part"
        label={say("tables.part")}
        defaultValue={table?.part ?? "working"}
        options={tableParts.map((value) => ({ value, label: say(`parts.${value}`) }))}
      />
      <TextArea
        name="purpose"
        label={say("tables.purpose")}
        optional
        maxLength={2_000}
        defaultValue={table?.purpose}
      />
      <TextArea
        name="asks"
        label={say("tables.asks")}
        optional
        rows={2}
        maxLength={2_000}
        defaultValue={table?.asks}
      />
      <div className="flex flex-wrap gap-6">
        <TextField
          name="least"
          label={say("tables.least")}
          optional
          inputMode="numeric"
          width="short"
          defaultValue={text(table?.least)}
        />
        <TextField
          name="most"
          label={say("tables.most")}
          optional
          inputMode="numeric"
          width="short"
          defaultValue={text(table?.most)}
        />
      </div>
      <CheckboxGroup
        name="needs"
        label={say("tables.needsLabel")}
        optional
        defaultValue={table?.needs}
        choices={neededVoices.map((value) => ({ value, label: say(`voices.${value}`) }))}
      />
    </>
  );
}
