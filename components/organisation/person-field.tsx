import type { ComponentProps } from "react";
import { ChoiceField } from "./choice-field";

/** One person, chosen or named. */
export function PersonField({
  people,
  ...field
}: Omit<ComponentProps<typeof ChoiceField>, "of" | "choices"> & {
  people: { id: string; name: string }[];
}) {
  return <ChoiceField {...field} of="person" choices={people} />;
}
