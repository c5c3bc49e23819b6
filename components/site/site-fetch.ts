/** A page that carries its files, and answers for them by their address. */
interface Carrying {
  readonly riposteFetch?: (address: string) => Promise<Response>
}

/** What `fetch` does for an address of this site; a frozen page answers for itself. */
export const siteFetch = (address: string, init?: RequestInit): Promise<Response> =>
  (globalThis as Carrying).riposteFetch?.(address) ?? fetch(address, init)
