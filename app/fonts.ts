import localFont from "next/font/local";

/* The loader reads this file without running it: every value stands written out. */

const sansLatin = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2",
  weight: "100 700",
  variable: "--font-sans-latin",
  adjustFontFallback: "Arial",
});

const serifLatin = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif-latin",
  adjustFontFallback: "Times New Roman",
});

const sansExtended = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2",
  weight: "100 700",
  variable: "--font-sans-extended",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
  adjustFontFallback: false,
  preload: false,
});

const serifExtended = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif-extended",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
  adjustFontFallback: false,
  preload: false,
});

const sansItalic = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-italic.woff2",
  weight: "100 700",
  style: "italic",
  variable: "--font-sans-italic",
  adjustFontFallback: false,
  preload: false,
});

const serifItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  variable: "--font-serif-italic",
  adjustFontFallback: false,
  preload: false,
});

/**
 * The class names that bring our two families. The upright Latin files are fetched at once; the rest only when a page
 * has a letter or an italic that needs them. `next/font` measures the fallbacks, so nothing moves when they arrive.
 */
export const fontClasses = [
  sansLatin,
  serifLatin,
  sansExtended,
  serifExtended,
  sansItalic,
  serifItalic,
]
  .map((font) => font.variable)
  .join(" ");
