import "server-only";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

const fonts = ["400Regular/IBMPlexSans_400Regular.ttf", "600SemiBold/IBMPlexSans_600SemiBold.ttf"];
/** A bitmap of forty million points takes some 160 MB while it is drawn. */
const mostPoints = 40_000_000;
/** A sheet of A3 with 200 points to the inch. What writes the PDF takes up every point by itself, and nobody else is answered meanwhile. */
export const pointsOnPaper = 3_307 * 2_339;

/** Draws an SVG as a PNG of no more than so many points, twice as sharp as a screen where that allows it. */
export async function pngOf(
  picture: { svg: string; width: number; height: number },
  most = mostPoints,
) {
  const { svg, width, height } = picture;
  const zoom = Math.min(2, Math.sqrt(most / (width * height)));
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: Math.floor(width * zoom) },
    font: {
      loadSystemFonts: false,
      defaultFontFamily: "IBM Plex Sans",
      fontFiles: fonts.map((font) =>
        join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans", font),
      ),
    },
  });
  return image.asPng();
}
