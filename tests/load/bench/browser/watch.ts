/** What the page itself saw, in milliseconds since the navigation began. */
export type Watched = {
  paint: number;
  longTasks: number[];
  drawn: number | null;
  ready: number | null;
};

type Watching = { benchWatched: Watched };

/** Goes into the page before anything of its own runs; so it may use nothing from outside. */
export function watch(): void {
  const watched: Watched = { paint: 0, longTasks: [], drawn: null, ready: null };
  (window as unknown as Watching).benchWatched = watched;
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
    });
  observe("largest-contentful-paint", ({ startTime }) => {
    watched.paint = startTime;
  });
  observe("longtask", ({ duration }) => {
    watched.longTasks.push(duration);
  });
  const lookForVote = () => {
    const button = document.querySelector<HTMLElement>('button[name="choice"]');
    if (button && button.offsetHeight > 0) watched.drawn ??= performance.now();
    // React marks an element when it has taken it over.
    if (button && Object.keys(button).some((key) => key.startsWith("__reactProps")))
      watched.ready ??= performance.now();
    if (watched.ready === null && performance.now() < 10_000) requestAnimationFrame(lookForVote);
  };
  requestAnimationFrame(lookForVote);
}

/** Read in the page when it has come to rest. */
export const readWatched = () => (window as unknown as Watching).benchWatched;
