import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Wanted } from "@/lib/organisation/balance/rules";
import { writtenLines } from "@/lib/organisation/balance/schema";
import { sectors } from "@/lib/organisation/rules";

/** How many seats are wanted from each sector, from places and for constituencies. */
export function WantedFields({ wanted }: { wanted: Wanted }) {
  const say = useTranslations("organisation.balance");
  const sector = useTranslations("sectors");
  return (
    <>
      <fieldset>
        <legend className="mb-3 font-semibold">{say("sectors")}</legend>
        <div className="grid gap-5 sm:grid-cols-2">
          {sectors.map((name) => (
            <TextField
              key={name}
              name={`sector_${name}`}
              label={sector(name)}
              inputMode="numeric"
              maxLength={2}
              width="short"
              defaultValue={wanted.sectors[name]?.toString()}
              optional
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="places"
        label={say("places")}
        hint={say("placesHint")}
        defaultValue={writtenLines(wanted.places)}
        optional
      />
      <TextArea
        name="constituencies"
        label={say("constituencies")}
        hint={say("constituenciesHint")}
        defaultValue={writtenLines(wanted.constituencies)}
        optional
      />
    </>
  );
}
