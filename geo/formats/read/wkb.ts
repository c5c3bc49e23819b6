import type { Position } from '../../space/position'

const POINT = 1
const [LINE, POLYGON] = [2, 3]
const COLLECTIONS = new Set([4, 5, 6, 7])

/** Flags of the extended form that PostGIS writes. */
const [HAS_Z, HAS_M, HAS_SRID] = [0x8000_0000, 0x4000_0000, 0x2000_0000]

/** Deeper than this nobody nests collections. */
const DEEPEST = 20

/**
 * The positions of a shape in well-known binary, ISO or extended, its heights and measures passed over;
 * none for an empty one. Throws a RangeError where it says that it is longer than it is.
 */
export function positionsOfWkb(bytes: Uint8Array): Position[] {
  const positions: Position[] = []
  new Shapes(bytes, positions).read(0)
  return positions
}

class Shapes {
  private readonly view: DataView
  private at = 0

  constructor(
    bytes: Uint8Array,
    private readonly positions: Position[],
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  read(depth: number): void {
    if (depth > DEEPEST) throw new RangeError('a shape nested without end')
    const isLittle = this.view.getUint8(this.at) === 1
    const code = this.view.getUint32(this.at + 1, isLittle)
    this.at += code & HAS_SRID ? 9 : 5
    const iso = code & 0xffff
    const more = Math.floor(iso / 1000)
    const hasZ = (code & HAS_Z) !== 0 || more === 1 || more === 3
    const hasM = (code & HAS_M) !== 0 || more === 2 || more === 3
    const width = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0)
    const type = iso % 1000
    if (type === POINT) this.points(1, width, isLittle)
    else if (type === LINE) this.points(this.count(isLittle), width, isLittle)
    else if (type === POLYGON) {
      for (let rings = this.count(isLittle); rings > 0; rings--) {
        this.points(this.count(isLittle), width, isLittle)
      }
    } else if (COLLECTIONS.has(type)) {
      for (let parts = this.count(isLittle); parts > 0; parts--) this.read(depth + 1)
    } else throw new RangeError(`expected a shape of WKB, got type ${type}`)
  }

  private count(isLittle: boolean): number {
    const count = this.view.getUint32(this.at, isLittle)
    this.at += 4
    return count
  }

  /** An empty point is one of NaN. */
  private points(count: number, width: number, isLittle: boolean): void {
    for (let i = 0; i < count; i++, this.at += width) {
      const lon = this.view.getFloat64(this.at, isLittle)
      const lat = this.view.getFloat64(this.at + 8, isLittle)
      if (Number.isFinite(lon) && Number.isFinite(lat)) this.positions.push([lon, lat])
    }
  }
}
