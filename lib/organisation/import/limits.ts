/** What one file may hold. A larger one is refused with the reason; nobody checks 5,000 rows by eye anyway. */
export const mostBytes = 5 * 1024 * 1024;
export const mostRows = 5_000;
export const mostColumns = 60;
/** A workbook is a zip; unpacked it may hold this much, so that a small file cannot fill the memory. */
export const mostUnpackedBytes = 120 * 1024 * 1024;
export const longestName = 200;
export const longestText = 10_000;
