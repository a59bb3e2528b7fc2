import type { Instrumentation } from "next";

/** Next asks for this file here. Whatever fails while a page, a route or a deed is answered comes by, and nothing else writes it. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  // While developing, Next shows the whole of it. The other runtime, for which this is built too, has no files.
  if (process.env.NODE_ENV === "development" || process.env.NEXT_RUNTIME !== "nodejs") return;
  const { writeError } = await import("@/lib/launch/error-log");
  if (error instanceof Error) writeError(error, { route: context.routePath });
};
