import type { Passage } from "@/lib/text/rules";

export type ShownPassage = Passage;

/** Says which paragraph a form is about, as it stood when the page was read. */
export function PassageFields({ passage: { passage, position } }: { passage: ShownPassage }) {
  return (
    <>
      <input type="hidden" name="passage" value={passage} />
      <input type="hidden" name="position" value={position} />
    </>
  );
}
