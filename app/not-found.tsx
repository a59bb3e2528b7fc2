"use client";

import { useEffect } from "react";

/**
 * A link followed to what is not there asks for it anew as a document, and `app/missing` answers.
 * Next carries this file's outcome in every page: words here would be sent with each of them.
 */
export default function NotFound() {
  useEffect(() => location.replace(location.pathname + location.search), []);
  return null;
}
