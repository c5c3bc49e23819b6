import type { ClusterPoints } from '../clustering'
import { inOrder } from './key-order'
import type { SphereGrid } from './sphere-grid'

/**
 * A grid's points collapsed where every column is equal: one slot per distinct
 * place (and days) with the number of points there. Slots are numbered in the
 * grid's order, so that those of a cell are consecutive.
 */
export interface Places {
  readonly count: number
  /** First slot of each cell, and the number of slots at the end. */
  readonly cellStart: Int32Array
  /** The slot of each point, in the grid's order. */
  readonly slotAt: Int32Array
  /** The first point, in input order, of each slot. */
  readonly firstPoint: Int32Array
  /** The first `count` entries of these are the slots' columns; the days are empty when they do not matter. */
  readonly weight: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly day: Int32Array
  readonly dayEnd: Int32Array
}

/** Collapses the equal points of a grid; days are told apart only if `timed`. */
export function distinctPlaces(points: ClusterPoints, grid: SphereGrid, timed: boolean): Places {
  const places = new PlaceList(points, grid.order, timed)
  const cellStart = new Int32Array(grid.cellStart.length)
  for (let cell = 0; cell < grid.tileOf.length; cell++) {
    cellStart[cell] = places.count
    places.addCell(grid.cellStart[cell] as number, grid.cellStart[cell + 1] as number)
  }
  cellStart[grid.tileOf.length] = places.count
  const { count, slotAt, firstPoint, weight, lon, lat, day, dayEnd } = places
  return { count, cellStart, slotAt, firstPoint, weight, lon, lat, day, dayEnd }
}

/**
 * Places as they are found, cell by cell, through a hash table small enough to stay
 * in the processor's cache. The columns begin as the points' in sorted order, and
 * are overwritten from the front by the places'.
 */
class PlaceList {
  count = 0
  readonly slotAt: Int32Array
  readonly firstPoint: Int32Array
  readonly weight: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly day: Int32Array
  readonly dayEnd: Int32Array
  private readonly lonWords: Int32Array
  private readonly latWords: Int32Array
  /** Slot + 1, or 0 where free. */
  private table = new Int32Array(16)
  private mask = 0

  constructor(
    points: ClusterPoints,
    private readonly order: Int32Array,
    private readonly timed: boolean,
  ) {
    this.slotAt = new Int32Array(order.length)
    this.firstPoint = new Int32Array(order.length)
    this.weight = new Int32Array(order.length)
    this.lon = inOrder(points.lon, order)
    this.lat = inOrder(points.lat, order)
    const day = (timed && points.day) || new Int32Array(0)
    this.day = timed ? inOrder(day, order) : day
    this.dayEnd = timed ? inOrder(points.dayEnd ?? day, order) : day
    this.lonWords = new Int32Array(this.lon.buffer)
    this.latWords = new Int32Array(this.lat.buffer)
  }

  addCell(begin: number, end: number): void {
    this.clear(end - begin)
    for (let i = begin; i < end; i++) {
      const slot = end - begin === 1 ? this.add(i) : this.slotFor(i)
      this.slotAt[i] = slot
      this.weight[slot] = (this.weight[slot] as number) + 1
    }
  }

  private clear(size: number): void {
    let entries = 2
    while (entries < size * 2) entries *= 2
    if (entries > this.table.length) this.table = new Int32Array(entries)
    else this.table.fill(0, 0, entries)
    this.mask = entries - 1
  }

  private slotFor(i: number): number {
    const { table, mask } = this
    let entry = this.hash(i) & mask
    for (let slot = table[entry] as number; slot > 0; slot = table[entry] as number) {
      if (this.isAt(i, slot - 1)) return slot - 1
      entry = (entry + 1) & mask
    }
    table[entry] = this.count + 1
    return this.add(i)
  }

  private add(i: number): number {
    const { lon, lat, day, dayEnd } = this
    const slot = this.count++
    this.firstPoint[slot] = this.order[i] as number
    lon[slot] = lon[i] as number
    lat[slot] = lat[i] as number
    if (this.timed) {
      day[slot] = day[i] as number
      dayEnd[slot] = dayEnd[i] as number
    }
    return slot
  }

  private isAt(i: number, slot: number): boolean {
    const { lon, lat, day, dayEnd } = this
    if (lon[i] !== lon[slot] || lat[i] !== lat[slot]) return false
    return !this.timed || (day[i] === day[slot] && dayEnd[i] === dayEnd[slot])
  }

  private hash(i: number): number {
    const { lonWords, latWords, day } = this
    let mixed = Math.imul(lonWords[2 * i] as number, 0x9e3779b1)
    mixed = Math.imul(mixed ^ (lonWords[2 * i + 1] as number), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 15) ^ (latWords[2 * i] as number), 0xc2b2ae35)
    mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (latWords[2 * i + 1] as number), 0x27d4eb2f)
    const days = this.timed ? (day[i] as number) : 0
    mixed = Math.imul(mixed ^ (mixed >>> 16) ^ days, 0x165667b1)
    return mixed ^ (mixed >>> 15)
  }
}
