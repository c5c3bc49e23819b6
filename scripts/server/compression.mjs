/**
 * Lets Next's compression reach the answers of route handlers. It reads the type of an answer as
 * text, but Next hands it over as a list of one text, for which it finds no compression: here the
 * list becomes its one text.
 * @param {import('node:http').ServerResponse} response
 */
export function letCompress(response) {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const isListedType = name.toLowerCase() === 'content-type' && Array.isArray(value)
    return setHeader(name, isListedType && value.length === 1 ? value.join() : value)
  }
}
