/** A table with more rows is not sent whole, unless RIPOSTE_BROWSER_ROWS says otherwise. */
const BROWSER_ROWS = 400_000

/** How many rows of a database a browser is sent, and this process holds, at most. */
export const browserRows = (): number => Number(process.env.RIPOSTE_BROWSER_ROWS || BROWSER_ROWS)
