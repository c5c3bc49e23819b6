/**
 * Has an answer that the app would give as one say that it is none: a page that only says why there
 * is nothing to show knows no status of its own. To be called before anything of it is made.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status what 200 becomes
 */
export function answerAs(response, status) {
  const writeHead = response.writeHead.bind(response)
  /** @param {number} given @param {any[]} rest */
  const changed = (given, ...rest) => writeHead(given === 200 ? status : given, ...rest)
  response.writeHead = /** @type {any} */ (changed)
}
