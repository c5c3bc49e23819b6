import type { Cell } from '../cell'

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How deep members may be nested: what lies deeper stays JSON in its cell. */
const DEPTH = 3

/** The members of an object and of the objects in it, by dotted names. */
export function flattened(value: Json, prefix = '', depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      isObject(part) && depth < DEPTH
        ? Object.entries(flattened(part, `${prefix}${name}.`, depth + 1))
        : [[`${prefix}${name}`, part]],
    ),
  )
}

/** A member of an object itself, as a cell: what every object has is none of it. */
export const memberOf = (value: Json, name: string): Cell =>
  Object.hasOwn(value, name) ? cellOf(value[name]) : null

/** A value as a cell: a number or a text as it is, anything else as JSON; none and empty are null. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
