/**
 * Cuts off connections whose answers are not fetched: what is made for them would stay in memory.
 */
export class SlowReaders {
  /** Bytes that had gone out at the last look, by connection with an answer under way. @type {Map<import('node:net').Socket, number>} */
  #sent = new Map()
  #least
  #timer

  /** @param {{ fetchBytesPerSecond: number, fetchLookMs: number }} limits */
  constructor({ fetchBytesPerSecond, fetchLookMs }) {
    this.#least = (fetchBytesPerSecond * fetchLookMs) / 1000
    this.#timer = setInterval(() => this.#look(), fetchLookMs)
    this.#timer.unref()
  }

  /** How many have an answer that is begun and not fetched to its end. */
  get size() {
    return this.#sent.size
  }

  /**
   * Watches the connection of an answer that has begun, until it has ended.
   * @param {import('node:http').ServerResponse} response
   */
  watch(response) {
    const { socket } = response
    if (!socket || response.closed || this.#sent.has(socket)) return
    // From the next look on: it may have begun just before it.
    this.#sent.set(socket, Number.NEGATIVE_INFINITY)
    response.once('close', () => this.#sent.delete(socket))
  }

  stop() {
    clearInterval(this.#timer)
  }

  #look() {
    for (const [socket, before] of this.#sent) {
      const now = sentBy(socket)
      if (socket.writableLength > 0 && now - before < this.#least) socket.destroy()
      else this.#sent.set(socket, now)
    }
  }
}

/**
 * The bytes that the system has taken of those that Node.js gave it. A large piece is one for Node.js
 * until all of it is taken, so that what it counts itself says nothing of how it goes on.
 * @param {import('node:net').Socket & { _bytesDispatched?: number, _handle?: { writeQueueSize: number } | null }} socket
 */
const sentBy = ({ _bytesDispatched: given, _handle: handle }) =>
  (given ?? Number.NaN) - (handle?.writeQueueSize ?? 0)
