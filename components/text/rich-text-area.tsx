import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { RichTextField } from "./rich-text-field";

/** A field for a text that is read as RichText shows it. */
export function RichTextArea(props: Omit<ComponentProps<typeof RichTextField>, "words">) {
  const say = useTranslations("editor");
  const words = {
    toolbar: say("toolbar"),
    heading: say("heading"),
    strong: say("strong"),
    em: say("em"),
    bullets: say("bullets"),
    numbers: say("numbers"),
    link: say("link"),
    address: say("address"),
    addressWrong: say("addressWrong"),
    putLink: say("putLink"),
  };
  return <RichTextField {...props} words={words} />;
}
