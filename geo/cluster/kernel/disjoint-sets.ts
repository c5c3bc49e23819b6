/** Disjoint sets over 0..size-1 (union-find with path halving; the smaller index is the root). */
export class DisjointSets {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i++) this.parent[i] = i
  }

  /** The representative of the set that holds `item`. */
  find(item: number): number {
    const parent = this.parent
    let at = item
    let up = parent[at] as number
    while (up !== at) {
      const next = parent[up] as number
      parent[at] = next
      at = next
      up = parent[at] as number
    }
    return at
  }

  /** Joins the sets of two items. */
  union(a: number, b: number): void {
    const rootA = this.find(a)
    const rootB = this.find(b)
    if (rootA < rootB) this.parent[rootB] = rootA
    else this.parent[rootA] = rootB
  }
}
