import { Prose } from "@/components/ui/prose";

/** A text as it was written: an empty line begins a paragraph. */
export function RichText({ text }: { text: string }) {
  return (
    <Prose>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never move
        <p key={index} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </Prose>
  );
}
