/**
 * A cell that begins with one of these (wide ones too) is a formula to a spreadsheet. Export puts an apostrophe
 * before it (OWASP, "CSV injection"), import takes it away; text that already has apostrophes there
 * gets one more, so nothing is lost.
 */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

export function escapeFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
