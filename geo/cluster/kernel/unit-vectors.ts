/** Positions in degrees as unit vectors from the centre of the sphere: x, y, z of each in turn. The straight distance between two (the chord) grows with their great-circle distance. */
export function unitVectors(lon: Float64Array, lat: Float64Array): Float64Array {
  const xyz = new Float64Array(lon.length * 3)
  for (let i = 0; i < lon.length; i++) {
    const lambda = ((lon[i] as number) * Math.PI) / 180
    const phi = ((lat[i] as number) * Math.PI) / 180
    const cosine = Math.cos(phi)
    xyz[3 * i] = cosine * Math.cos(lambda)
    xyz[3 * i + 1] = cosine * Math.sin(lambda)
    xyz[3 * i + 2] = Math.sin(phi)
  }
  return xyz
}

/** The squared chord between the unit vectors number `a` and `b`. */
export function squaredChord(xyz: Float64Array, a: number, b: number): number {
  const dx = (xyz[3 * a] as number) - (xyz[3 * b] as number)
  const dy = (xyz[3 * a + 1] as number) - (xyz[3 * b + 1] as number)
  const dz = (xyz[3 * a + 2] as number) - (xyz[3 * b + 2] as number)
  return dx * dx + dy * dy + dz * dz
}
