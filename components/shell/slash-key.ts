/*
 * A key that is a single character can be pressed by accident, by voice control above all, so it must be possible to
 * switch it off (WCAG 2.1.4). The choice belongs to the device, not to the person.
 */
const place = "search-with-slash";

export function isSlashOn(): boolean {
  return localStorage.getItem(place) !== "off";
}

export function switchSlash(isOn: boolean): void {
  if (isOn) localStorage.removeItem(place);
  else localStorage.setItem(place, "off");
}
