/**
 * Who may have an answer made now. Few answers are made at a time, since all share one thread; others
 * wait for a moment, the longest wait first, and are turned away where it does not come. To wait
 * before that also keeps a crowd that asks again at once from taking the time of those who got in.
 */
export class Admission {
  #making = 0
  /** @type {Set<(admitted: boolean) => void>} */
  #waiting = new Set()
  #limits

  /** @param {{ making: number, waiting: number, waitingMs: number }} limits */
  constructor(limits) {
    this.#limits = limits
  }

  /**
   * Resolves with whether it is one's turn. Whoever got true calls `leave` once, when done.
   * @returns {Promise<boolean>}
   */
  enter() {
    if (this.#making < this.#limits.making) {
      this.#making++
      return Promise.resolve(true)
    }
    if (this.#waiting.size >= this.#limits.waiting) return Promise.resolve(false)
    return new Promise((resolve) => {
      /** @param {boolean} admitted */
      const settle = (admitted) => {
        clearTimeout(timer)
        this.#waiting.delete(settle)
        resolve(admitted)
      }
      const timer = setTimeout(() => settle(false), this.#limits.waitingMs)
      this.#waiting.add(settle)
    })
  }

  /** Hands one's place to who has waited longest. */
  leave() {
    const [next] = this.#waiting
    if (next) next(true)
    else this.#making--
  }
}
