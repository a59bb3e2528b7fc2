import { useEffect, useRef, useState } from "react";
import { type Connection, followLive, type Heard } from "./connection";

/**
 * The facts that the page was made with, or newer ones as soon as they are known. A page that is made
 * anew may be newer than what was heard, and then counts.
 */
export function useLive<Facts>(address: string, shown: Heard<Facts>) {
  const [heard, setHeard] = useState<Heard<Facts> | null>(null);
  const [connection, setConnection] = useState<Connection | null>(null);
  const latest = heard && heard.version > shown.version ? heard : shown;
  const seen = useRef(latest.version);
  useEffect(() => {
    seen.current = latest.version;
  }, [latest.version]);
  useEffect(
    () =>
      followLive<Facts>({
        address,
        seen: () => seen.current,
        hear: setHeard,
        tell: setConnection,
      }),
    [address],
  );
  return { ...latest, connection };
}
