import type { ComponentProps } from "react";
import { ChoiceField } from "./choice-field";

/** One organisation, chosen or named. */
export function OrganisationField({
  organisations,
  ...field
}: Omit<ComponentProps<typeof ChoiceField>, "of" | "choices"> & {
  organisations: { id: string; name: string }[];
}) {
  return <ChoiceField {...field} of="organisation" choices={organisations} />;
}
