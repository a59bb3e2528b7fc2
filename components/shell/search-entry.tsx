import { useTranslations } from "next-intl";
import { PaletteOpener } from "./palette-opener";
import type { PlainLink } from "./sections";

/** The way to search: a link to the search page, which opens the palette instead where script runs. */
export function SearchEntry({ slug, pages }: { slug: string; pages: PlainLink[] }) {
  const say = useTranslations("shell.search");
  return (
    <PaletteOpener
      searchPage={`/initiatives/${slug}/find`}
      endpoint={`/initiatives/${slug}/search`}
      pages={pages.map(({ href, label }) => ({ href, label }))}
      words={{
        open: say("open"),
        title: say("title"),
        placeholder: say("placeholder"),
        pages: say("pages"),
        close: say("close"),
        searching: say("searching"),
        none: say("none"),
        failed: say("failed"),
        found: say("found", { count: "{count}" }),
        shortcut: say("shortcut"),
      }}
    />
  );
}
