import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FollowLinks } from "@/components/shell/follow-links";
import { type Words, WordsProvider } from "@/components/ui/words";
import { isTheme, themeCookie } from "@/lib/i18n/theme";
import { fontClasses } from "./fonts";

/** A page gives its `title` as its `h1` says it; the product's name follows. */
export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("shell");
  const product = say("product");
  return {
    title: { template: `%s · ${product}`, default: product },
    icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
  };
}

/** The phone's bottom bar reaches below the rounded corners and pads itself. */
export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html
      lang={await getLocale()}
      data-theme={isTheme(theme) ? theme : undefined}
      className={fontClasses}
    >
      <body>
        <WordsProvider words={await browserWords()}>{children}</WordsProvider>
        <FollowLinks />
      </body>
    </html>
  );
}

/** All that the browser gets of the catalogue. */
async function browserWords(): Promise<Words> {
  const [locale, form, failed] = await Promise.all([
    getLocale(),
    getTranslations("ui.form"),
    getTranslations("errors.failed"),
  ]);
  return {
    locale,
    optional: form("optional"),
    pending: form("pending"),
    kept: form("kept"),
    choose: form("choose"),
    chosen: form("chosen"),
    dateHint: form("dateHint"),
    timeHint: form("timeHint"),
    failed: {
      title: failed("title"),
      kept: failed("kept"),
      next: failed("next"),
      again: failed("again"),
      home: failed("home"),
      number: failed("number"),
    },
  };
}
