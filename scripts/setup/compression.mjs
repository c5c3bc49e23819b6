/**
 * Lets Next's compression reach the answers of route handlers. It reads the type of an answer as
 * text, but Next hands it over as a list of one text, for which it finds no compression; here the
 * list becomes its one text, for every answer of this process.
 */
import { subscribe } from 'node:diagnostics_channel'

export function compressRouteHandlers() {
  subscribe('http.server.request.start', (message) => {
    const { response } = /** @type {{ response: import('node:http').ServerResponse }} */ (message)
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name, value) => {
      const isListedType = name.toLowerCase() === 'content-type' && Array.isArray(value)
      return setHeader(name, isListedType && value.length === 1 ? value.join() : value)
    }
  })
}
