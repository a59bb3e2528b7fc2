export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Absent means: follow the reader's system. */
export const themeCookie = "theme";

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}
