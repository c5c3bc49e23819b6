/** The room a mark takes in its lane, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly height: number
}

/**
 * How far the middle of each box lies below the line of its lane, so that no two boxes overlap:
 * a box that has its days to itself lies on the line, those that would touch are stacked round it.
 */
export function packLane(boxes: readonly Box[]): Float64Array {
  const offsets = new Float64Array(boxes.length)
  const order = boxes.map((_, i) => i).sort((a, b) => left(boxes, a) - left(boxes, b) || a - b)
  let group: number[] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const i of order) {
    if (left(boxes, i) >= reach && group.length) {
      stack(boxes, group, offsets)
      group = []
    }
    group.push(i)
    reach = Math.max(reach, (boxes[i] as Box).right)
  }
  stack(boxes, group, offsets)
  return offsets
}

const left = (boxes: readonly Box[], i: number) => (boxes[i] as Box).left

interface Placed extends Box {
  readonly top: number
}

/** Each box as high as those it overlaps leave room, then all of them centred on the line. */
function stack(boxes: readonly Box[], group: readonly number[], offsets: Float64Array): void {
  let placed: Placed[] = []
  let bottom = 0
  for (const i of group) {
    const box = boxes[i] as Box
    placed = placed.filter((other) => other.right > box.left).sort((a, b) => a.top - b.top)
    let top = 0
    for (const other of placed) {
      if (top + box.height <= other.top) break
      top = Math.max(top, other.top + other.height)
    }
    placed.push({ ...box, top })
    offsets[i] = top + box.height / 2
    bottom = Math.max(bottom, top + box.height)
  }
  for (const i of group) offsets[i] = (offsets[i] as number) - bottom / 2
}
