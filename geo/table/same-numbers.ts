import type { Values } from './column-change'

/** Whether two arrays hold the same numbers in the same order. */
export function areSameNumbers(a: Values, b: Values): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
