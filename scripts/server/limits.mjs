/** How much of the server any one may use. README tells an operator what a proxy should limit besides. */
export const LIMITS = {
  /** Characters of an address; the longest that the app itself makes has some 3,000. */
  addressLength: 8_000,
  /** Names and values in a query. */
  parameters: 100,
  /** Steps of a path. */
  pathSteps: 20,
  /** Bytes of all headers, and their number. */
  headerBytes: 16_384,
  headers: 100,
  /** Bytes of a request before its body that are read at all. */
  requestBytes: 32_768,

  /** Connections at a time, and requests that wait behind one another on one of them. */
  connections: 4_096,
  pipelined: 16,
  /**
   * Answers that are made at a time, those that wait for their turn, and how long they do. What
   * is there already needs no making and never waits: a page that got in gets all that it is made of.
   */
  making: 4,
  waiting: 1_000,
  waitingMs: 500,
  /** Answers that are made but not yet fetched. */
  unfetched: 512,

  /** For the headers of a request, for all of it, and for the next one on the same connection. */
  headersMs: 10_000,
  requestMs: 15_000,
  idleMs: 10_000,
  /** An answer of which fewer bytes a second are fetched is cut off at the next look. */
  fetchBytesPerSecond: 500,
  fetchLookMs: 10_000,
  /** For answers under way when the server is told to stop, and how long it still takes new ones: they may be on their way. */
  stopMs: 9_000,
  stopTakesMs: 100,
}
