import { OUTSIDE } from './clustering'

/** Renumbers clusters 0..count-1 in the order of their first member, in place. Takes linear time. */
export function numberByFirstMember(labels: Int32Array, count: number): void {
  const numberOf = new Int32Array(count).fill(OUTSIDE)
  let next = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    if (label === OUTSIDE) continue
    if (numberOf[label] === OUTSIDE) numberOf[label] = next++
    labels[i] = numberOf[label] as number
  }
}
