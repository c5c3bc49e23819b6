/**
 * Whether this server can answer: what a monitor, a proxy or a container's engine asks at `/healthz`.
 *
 * @typedef {object} Watched something that the app can lose, as data/watched.ts has it
 * @property {string} name
 * @property {() => Promise<string | null>} problem
 * @property {() => Readonly<Record<string, number>>} [numbers]
 *
 * @typedef {'starting' | 'broken' | 'serving' | 'stopping'} Phase
 */

/** How long an answer of what is watched counts, and how long it is waited for. */
const LIMITS = { keptMs: 1_000, waitMs: 2_000 }

export class Health {
  /** @type {Phase} */
  #phase = 'starting'
  /** @type {string | null} */
  #reason = 'The data are being read.'
  /** @type {Readonly<Record<string, string>>} */
  #datasets = {}
  /** @type {readonly Watched[]} */
  #watched = []
  #limits
  /** @type {{ at: number, lost: Promise<Record<string, string>> } | null} */
  #asked = null

  /** @param {{ keptMs: number, waitMs: number }} [limits] */
  constructor(limits = LIMITS) {
    this.#limits = limits
  }

  get phase() {
    return this.#phase
  }

  get datasets() {
    return this.#datasets
  }

  get watched() {
    return this.#watched
  }

  /**
   * The data are read.
   * @param {Readonly<Record<string, string>>} datasets the version of each
   * @param {readonly Watched[]} watched
   */
  serve(datasets, watched) {
    this.#phase = 'serving'
    this.#reason = null
    this.#datasets = datasets
    this.#watched = watched
  }

  /**
   * A dataset cannot be served.
   * @param {string} reason names it
   */
  breakOff(reason) {
    this.#phase = 'broken'
    this.#reason = reason
  }

  stop() {
    this.#phase = 'stopping'
    this.#reason = 'The server has been told to stop.'
  }

  /**
   * What `/healthz` answers: 200 with `status` "ok"; else 503 with "starting", "broken", "stopping" or
   * "lost", why, and under `lost` what does not answer.
   * @returns {Promise<{ status: number, body: object }>}
   */
  async answer() {
    if (this.#phase !== 'serving') {
      return { status: 503, body: { status: this.#phase, reason: this.#reason } }
    }
    const lost = await this.#lost()
    const names = Object.keys(lost)
    if (names.length === 0) return { status: 200, body: { status: 'ok', datasets: this.#datasets } }
    const reason = `Lost: ${names.join(', ')}.`
    return { status: 503, body: { status: 'lost', reason, lost, datasets: this.#datasets } }
  }

  /** What is wrong with what is watched, by its name; asked once for all who want to know at a time. */
  #lost() {
    const now = performance.now()
    if (this.#asked && now - this.#asked.at < this.#limits.keptMs) return this.#asked.lost
    const lost = Promise.all(this.#watched.map((each) => this.#problemOf(each))).then((found) =>
      Object.fromEntries(found.filter((entry) => entry !== null)),
    )
    this.#asked = { at: now, lost }
    return lost
  }

  /**
   * @param {Watched} watched
   * @returns {Promise<[name: string, problem: string] | null>}
   */
  async #problemOf({ name, problem }) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    const late = new Promise((resolve) => {
      timer = setTimeout(
        () => resolve(`no answer within ${this.#limits.waitMs} ms`),
        this.#limits.waitMs,
      )
    })
    const found = await Promise.race([problem().catch(() => 'it does not answer'), late])
    clearTimeout(timer)
    return found === null ? null : [name, found]
  }
}
