/**
 * Tile templates as Leaflet fills them in. Read by the app, by its configuration and by the set-up
 * alike, which is why this is JavaScript without dependencies.
 */

/** What begins the names of the settings of each layer that an operator may offer, in the order of the menu. */
export const TILE_LAYERS = /** @type {const} */ ([
  'RIPOSTE_TILES',
  'RIPOSTE_STREETS',
  'RIPOSTE_SATELLITE',
])

/** What `{s}` stands for, one after the other. */
const SUBDOMAINS = ['a', 'b', 'c']

/**
 * The origins that a template's tiles come from, none for a path of the app itself. Throws a
 * RangeError for what is no template, naming the variable that holds it.
 * @param {string} template
 * @param {string} variable
 * @returns {string[]}
 */
export function tileOrigins(template, variable) {
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => template.includes(part))
  const isPath = /^\/(?![/\\])/.test(template)
  const filled = SUBDOMAINS.map((letter) =>
    template.replaceAll('{s}', letter).replace(/\{\w+\}/g, '0'),
  )
  if (isTemplate && isPath) return []
  if (!isTemplate || !filled.every((url) => /^https?:\/\//.test(url) && URL.canParse(url))) {
    throw new RangeError(
      `${variable}: expected an address with {z}, {x} and {y} that begins with https://, http:// or /, ` +
        `such as https://tiles.example.org/{z}/{x}/{y}.png; got "${template}"`,
    )
  }
  return [...new Set(filled.map((url) => new URL(url).origin))]
}
