import { greatCircleKm } from './distance'
import { squaredChord, unitVectors } from './kernel/unit-vectors'

const LEAF_SIZE = 8

/** A k-d tree over positions in degrees, to find the nearest neighbours of one of them anywhere on the sphere. */
export class PositionTree {
  /** Indices of positions, halved again and again: the first half of a range lies below its split, the second above. */
  private readonly order: Int32Array
  /** By the middle of each range: the axis it is halved by, and where on that axis. */
  private readonly axis: Uint8Array
  private readonly split: Float64Array
  private readonly xyz: Float64Array
  /** The nearest so far, as squared chords and indices, ascending. */
  private nearest = new Float64Array(0)
  private found = new Int32Array(0)

  constructor(
    private readonly lon: Float64Array,
    private readonly lat: Float64Array,
  ) {
    this.xyz = unitVectors(lon, lat)
    this.order = new Int32Array(lon.length).map((_, i) => i)
    this.axis = new Uint8Array(lon.length)
    this.split = new Float64Array(lon.length)
    this.halve(0, lon.length)
  }

  /** Distance in km to the k-th nearest of the other positions, equal ones counted each; Infinity if there are fewer. */
  kthDistanceKm(index: number, k: number): number {
    if (k < 1) return 0
    if (k > this.lon.length - 1) return Number.POSITIVE_INFINITY
    if (this.nearest.length !== k) {
      this.nearest = new Float64Array(k)
      this.found = new Int32Array(k)
    }
    this.nearest.fill(Number.POSITIVE_INFINITY)
    this.search(index, 0, this.order.length)
    const other = this.found[k - 1] as number
    const { lon, lat } = this
    return greatCircleKm(
      lon[index] as number,
      lat[index] as number,
      lon[other] as number,
      lat[other] as number,
    )
  }

  private search(index: number, begin: number, end: number): void {
    if (end - begin <= LEAF_SIZE) {
      for (let i = begin; i < end; i++) this.offer(index, this.order[i] as number)
      return
    }
    const middle = (begin + end) >> 1
    const axis = this.axis[middle] as number
    const here = this.xyz[3 * index + axis] as number
    const gap = here - (this.split[middle] as number)
    if (gap < 0) this.search(index, begin, middle)
    else this.search(index, middle, end)
    if (gap * gap >= (this.nearest[this.nearest.length - 1] as number)) return
    if (gap < 0) this.search(index, middle, end)
    else this.search(index, begin, middle)
  }

  private offer(index: number, other: number): void {
    const { nearest, found, xyz } = this
    const square = squaredChord(xyz, index, other)
    let at = nearest.length - 1
    if (other === index || square >= (nearest[at] as number)) return
    for (; at > 0 && (nearest[at - 1] as number) > square; at--) {
      nearest[at] = nearest[at - 1] as number
      found[at] = found[at - 1] as number
    }
    nearest[at] = square
    found[at] = other
  }

  private halve(begin: number, end: number): void {
    if (end - begin <= LEAF_SIZE) return
    const middle = (begin + end) >> 1
    const axis = this.widestAxis(begin, end)
    this.axis[middle] = axis
    this.select(middle, begin, end - 1, axis)
    this.split[middle] = this.at(middle, axis)
    this.halve(begin, middle)
    this.halve(middle, end)
  }

  private widestAxis(begin: number, end: number): number {
    const widths = [0, 1, 2].map((axis) => {
      let least = Number.POSITIVE_INFINITY
      let most = Number.NEGATIVE_INFINITY
      for (let i = begin; i < end; i++) {
        const at = this.at(i, axis)
        if (at < least) least = at
        if (at > most) most = at
      }
      return most - least
    })
    return widths.indexOf(Math.max(...widths))
  }

  /** Quickselect: puts the position of rank `middle` along an axis in its place, with lesser or equal ones before and greater or equal ones after it. */
  private select(middle: number, begin: number, end: number, axis: number): void {
    let [left, right] = [begin, end]
    while (left < right) {
      const pivot = this.at((left + right) >> 1, axis)
      let [i, j] = [left, right]
      while (i <= j) {
        while (this.at(i, axis) < pivot) i++
        while (this.at(j, axis) > pivot) j--
        if (i <= j) this.swap(i++, j--)
      }
      if (middle <= j) right = j
      else if (middle >= i) left = i
      else return
    }
  }

  private at(i: number, axis: number): number {
    return this.xyz[3 * (this.order[i] as number) + axis] as number
  }

  private swap(i: number, j: number): void {
    const held = this.order[i] as number
    this.order[i] = this.order[j] as number
    this.order[j] = held
  }
}
