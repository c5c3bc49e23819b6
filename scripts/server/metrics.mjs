/** Numbers of a running server in the text form of Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { routeClass } from './route-class.mjs'

/** Bounds of the classes of durations, in seconds. */
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export class Metrics {
  #registry = new Registry()
  #requests
  #seconds
  #underWay

  /** @param {import('./health.mjs').Health} health */
  constructor(health) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Counter({
      name: 'riposte_requests_total',
      help: 'Requests that were answered, by kind of address and status.',
      labelNames: ['route', 'status'],
      registers,
    })
    this.#seconds = new Histogram({
      name: 'riposte_request_duration_seconds',
      help: 'From the arrival of a request to the end of its answer, by kind of address.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    })
    this.#underWay = new Gauge({
      name: 'riposte_requests_under_way',
      help: 'Requests that are being answered now.',
      registers,
    })
    new Gauge({
      name: 'riposte_dataset_info',
      help: 'The version of each dataset that is served; always 1.',
      labelNames: ['dataset', 'version'],
      registers,
      collect() {
        this.reset()
        for (const [dataset, version] of Object.entries(health.datasets)) {
          this.set({ dataset, version }, 1)
        }
      },
    })
    new Gauge({
      name: 'riposte_build_info',
      help: 'The build of the app; always 1.',
      labelNames: ['build'],
      registers,
      collect() {
        this.set({ build: process.env.RIPOSTE_BUILD_ID ?? '' }, 1)
      },
    })
    new Gauge({
      name: 'riposte_watched',
      help: 'What the app stands on, in numbers of its own, such as the connections of a database.',
      labelNames: ['what', 'number'],
      registers,
      collect() {
        this.reset()
        for (const { name, numbers } of health.watched) {
          for (const [number, value] of Object.entries(numbers?.() ?? {})) {
            this.set({ what: name, number }, value)
          }
        }
      },
    })
  }

  begin() {
    this.#underWay.inc()
  }

  /** @param {import('./request-log.mjs').Outcome} outcome */
  end({ path, status, ms }) {
    const route = routeClass(path)
    this.#underWay.dec()
    this.#requests.inc({ route, status: String(status) })
    this.#seconds.observe({ route }, ms / 1000)
  }

  /** @returns {Promise<{ type: string, text: string }>} */
  async answer() {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() }
  }
}
