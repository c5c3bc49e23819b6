/**
 * Answers the requests of a connection one after another, whoever sends many at once: what is made
 * before it can be sent stays in memory.
 */
export class Turns {
  /** The requests of a connection that wait behind the one that is answered. @type {WeakMap<import('node:net').Socket, (() => void)[]>} */
  #behind = new WeakMap()
  #most

  /** @param {number} most that may wait on one connection; more end it */
  constructor(most) {
    this.#most = most
  }

  /**
   * Calls `answer` when it is the turn of `response`, which is until it is closed.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} answer
   */
  take({ socket }, response, answer) {
    response.once('close', () => this.#next(socket))
    const behind = this.#behind.get(socket)
    if (!behind) {
      this.#behind.set(socket, [])
      answer()
    } else if (behind.length < this.#most) behind.push(answer)
    else socket.destroy()
  }

  /** @param {import('node:net').Socket} socket */
  #next(socket) {
    const next = socket.destroyed ? undefined : this.#behind.get(socket)?.shift()
    if (next) next()
    else this.#behind.delete(socket)
  }
}
