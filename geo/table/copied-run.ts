import type { Values } from './column-change'

/** Below so many values, a loop is faster than a copy of the engine's. */
const SHORT = 32

/** Copies the values from one place up to another to a place of others, which have room for them. */
export function copyRun<A extends Values>(
  from: A,
  start: number,
  end: number,
  to: A,
  at: number,
): void {
  if (end - start > SHORT) to.set(from.subarray(start, end), at)
  else for (let i = start; i < end; i++) to[at + i - start] = from[i] as number
}
