import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * Has the page made anew when `what` changes, at some moment of the next `withinMs` so that not everybody
 * asks at once. What is typed and what has the focus stays as it is; but where a form may be gone from the
 * new page, nobody who is writing loses it: then it waits for them.
 */
export function usePageAnew(what: string, { withinMs, mayTakeForms = false }: Anew) {
  const router = useRouter();
  const [made, setMade] = useState(what);
  const isDue = made !== what;
  useEffect(() => {
    if (!isDue) return;
    const again = () => {
      if (mayTakeForms && isWriting()) return;
      setMade(what);
      router.refresh();
    };
    const timer = setTimeout(again, Math.random() * withinMs);
    return () => clearTimeout(timer);
  }, [isDue, what, withinMs, mayTakeForms, router]);
  return {
    isDue,
    makeNow: () => {
      setMade(what);
      router.refresh();
    },
  };
}

type Anew = { withinMs: number; mayTakeForms?: boolean };

/** Is there a field on the page that somebody is in, or has changed? */
function isWriting(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "main form :is(textarea, input:not([type=hidden]))",
  );
  return [...fields].some((field) => {
    const isChosen = field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
    return isChosen || field === document.activeElement || field.value !== field.defaultValue;
  });
}
