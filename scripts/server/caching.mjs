/**
 * What a cache may keep without asking: only what says so itself, for the time it says. Next would let
 * a shared cache keep a static page for a year and anybody keep nothing of a dynamic one; here
 * whoever keeps a page asks whether it is still so.
 * @param {import('node:http').ServerResponse} response
 */
export function askWhetherStillSo(response) {
  const { writeHead } = response
  response.writeHead = function (/** @type {any[]} */ ...args) {
    const said = String(response.getHeader('Cache-Control') ?? '')
    if (said === '' || /s-maxage|no-store/.test(said)) {
      response.setHeader('Cache-Control', 'no-cache')
    }
    return writeHead.apply(this, /** @type {any} */ (args))
  }
}
