"use client";

import { useEffect } from "react";
import { keepPlaces } from "./kept-places";

/** Once it is handed in or shown, the browser keeps nothing that was placed and not sent. */
export function ForgetKept({ participantId }: { participantId: string }) {
  useEffect(() => keepPlaces(participantId, {}), [participantId]);
  return null;
}
