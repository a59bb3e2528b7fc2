import { type TableKind, tableKinds } from "./vocabulary";
import { contentTypes, type FileFormat, fileFormats, writeFile } from "./write-file";

/** Which table in which format an address asks for; null when it is none of ours. */
export function askedFile(address: string): { kind: TableKind; format: FileFormat } | null {
  const { searchParams } = new URL(address);
  const kind = tableKinds.find((one) => one === searchParams.get("table"));
  const format = fileFormats.find((one) => one === (searchParams.get("format") ?? "csv"));
  return kind && format ? { kind, format } : null;
}

/** A table as a download that no cache keeps. */
export async function fileAnswer(
  format: FileFormat,
  rows: string[][],
  name: string,
  sheetName: string,
): Promise<Response> {
  return new Response(await writeFile(format, rows, sheetName), {
    headers: {
      "content-type": contentTypes[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
