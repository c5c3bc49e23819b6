/** Joining the pieces that a tiled source cuts its lines into. */

import { distance } from './geometry.mjs'

/** @typedef {import("./settings.mjs").Position} Position */

/** Degrees within which two ends are one point (about 100 m). */
const TOUCHING = 0.001

const CELL = 0.01

/** @param {Position} point */
function cellsAround([lon, lat]) {
  const column = Math.floor(lon / CELL)
  const row = Math.floor(lat / CELL)
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx}/${row + dy}`))
}

/** An index of line ends by place. */
class Ends {
  #cells = new Map()

  /** @param {Position} point @param {number} line */
  add(point, line) {
    const key = `${Math.floor(point[0] / CELL)}/${Math.floor(point[1] / CELL)}`
    if (!this.#cells.has(key)) this.#cells.set(key, [])
    this.#cells.get(key).push({ point, line })
  }

  /** Lines with an end touching this point, nearest first. @param {Position} point */
  near(point) {
    return cellsAround(point)
      .flatMap((key) => this.#cells.get(key) ?? [])
      .map((end) => ({ ...end, apart: distance(end.point, point) }))
      .filter((end) => end.apart <= TOUCHING)
      .sort((a, b) => a.apart - b.apart || a.line - b.line)
  }
}

/** @param {Position[]} line */
function length(line) {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i])
  return sum
}

/**
 * Extends a line forward for as long as an unused piece touches its end. Where
 * several do, the line takes the one it touches most closely.
 * @param {Position[]} line @param {Position[][]} pieces @param {Ends} ends @param {Set<number>} used
 */
function extend(line, pieces, ends, used) {
  for (;;) {
    const last = line[line.length - 1]
    const next = ends.near(last).find((end) => !used.has(end.line))
    if (next === undefined) return line
    used.add(next.line)
    const piece = pieces[next.line]
    const forward = distance(piece[0], last) <= distance(piece[piece.length - 1], last)
    line.push(...(forward ? piece : [...piece].reverse()).slice(1))
  }
}

/**
 * Joins pieces end to end into the longest lines it can.
 * @param {Position[][]} pieces
 * @returns {Position[][]}
 */
export function join(pieces) {
  const whole = pieces.filter((piece) => length(piece) > TOUCHING / 2)
  const ends = new Ends()
  whole.forEach((piece, i) => {
    ends.add(piece[0], i)
    ends.add(piece[piece.length - 1], i)
  })
  const used = new Set()
  const lines = []
  whole.forEach((piece, i) => {
    if (used.has(i)) return
    used.add(i)
    const ahead = extend([...piece], whole, ends, used)
    lines.push(extend(ahead.reverse(), whole, ends, used))
  })
  return lines
}

/** Whether a line comes back to where it began. @param {Position[]} line */
export function isClosed(line) {
  return line.length > 3 && distance(line[0], line[line.length - 1]) <= TOUCHING
}
