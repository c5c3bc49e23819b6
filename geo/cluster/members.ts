import { type Clustering, OUTSIDE } from './clustering'

/** The points of each cluster, ascending, by the clusters' numbers. */
export function membersOf({ labels, count }: Pick<Clustering, 'labels' | 'count'>): Int32Array[] {
  const sizes = new Int32Array(count)
  for (const label of labels) if (label !== OUTSIDE) sizes[label] = (sizes[label] as number) + 1
  const members = Array.from(sizes, (size) => new Int32Array(size))
  const filled = new Int32Array(count)
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return
    const at = filled[label] as number
    filled[label] = at + 1
    ;(members[label] as Int32Array)[at] = i
  })
  return members
}
