import { expect, test } from "vitest";
import { sentForm } from "@/tests/load/bench/form";
import { rowsIn } from "@/tests/load/bench/look";

const page = `
  <nav><ul><li>Menu</li></ul></nav>
  <main>
    <form><input type="hidden" name="other" value="1"/></form>
    <form><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>
      <input type="hidden" name="deedKey" value="x"/><textarea name="text"></textarea></form>
    <ul><li class="a">One</li><li>Two</li></ul><table><tr><td>Three</td></tr></table>
  </main><script>"<li>not a row</li>"</script>`;

test("a form is sent with its hidden fields, what was filled in, and a key that is new each time", () => {
  const { body } = sentForm(page, 'name="text"', { text: "Det går." });
  expect(body).toContain('name="$ACTION_1:0"\r\n\r\n{"id":"a&b"}\r\n');
  expect(body).toContain('name="text"\r\n\r\nDet går.\r\n');
  expect(body).toContain('name="deedKey"\r\n\r\n{once}\r\n');
  expect(body).not.toContain("other");
});

test("a page without the form is no ground to measure on", () => {
  expect(() => sentForm(page, 'name="seatId"', {})).toThrow("seatId");
});

test("rows are what the page lists, without its frame", () => {
  expect(rowsIn(page)).toBe(3);
  expect(rowsIn("<main><p>None</p></main>")).toBe(1);
  expect(rowsIn(`<svg xmlns="x">${'<text x="1">A</text>'.repeat(9)}</svg>`)).toBe(3);
});
