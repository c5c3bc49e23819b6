import { type BandFault, dayFault, distanceFault } from '@/geo/knox/bands'
import type { KnoxSettings } from '@/geo/knox/knox'

/** What the reader has typed, as typed. */
export interface KnoxForm {
  readonly distances: string
  readonly isSamePlaceApart: boolean
  readonly times: string
  readonly permutations: string
  readonly seed: string
}

/** Bands as wide as a town is known, and of the days that answers are said to take. */
export const KNOX_DEFAULTS: KnoxForm = {
  distances: '5, 15, 50',
  isSamePlaceApart: true,
  times: '1, 3, 7, 14',
  permutations: '999',
  seed: '1964',
}

export const PERMUTATION_RANGE = [1, 99_999] as const
export const SEED_RANGE = [0, 4_294_967_295] as const

/** What each field comes to, and what is wrong with it. */
export interface ParsedKnoxForm {
  readonly distanceKm: readonly number[]
  readonly days: readonly number[]
  readonly faults: {
    readonly distances: BandFault | null
    readonly times: BandFault | null
    readonly permutations: boolean
    readonly seed: boolean
  }
  /** null while anything is wrong. */
  readonly settings: KnoxSettings | null
}

/** Reads the form strictly: what is no number is a fault, never left out. */
export function parseKnoxForm(form: KnoxForm): ParsedKnoxForm {
  const typed = numbersIn(form.distances)
  const distanceKm = form.isSamePlaceApart && typed[0] !== 0 ? [0, ...typed] : typed
  const days = numbersIn(form.times)
  const permutations = wholeIn(form.permutations, PERMUTATION_RANGE)
  const seed = wholeIn(form.seed, SEED_RANGE)
  const faults = {
    distances: typed.length === 0 ? ('none' as const) : distanceFault(distanceKm),
    times: dayFault(days),
    permutations: permutations === null,
    seed: seed === null,
  }
  const isUsable = !faults.distances && !faults.times && permutations !== null && seed !== null
  return {
    distanceKm,
    days,
    faults,
    settings: isUsable ? { distanceKm, days, permutations, seed } : null,
  }
}

const DECIMAL = /^\d+(\.\d+)?$/

/** The numbers of a list separated by commas, semicolons or blanks; NaN for what is none. */
function numbersIn(text: string): number[] {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  return parts.map((part) => (DECIMAL.test(part) ? Number(part) : Number.NaN))
}

function wholeIn(text: string, [least, most]: readonly [number, number]): number | null {
  const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}
