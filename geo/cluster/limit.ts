/** Up to this many points turf computes the clusters in space; beyond it, and with days, the kernel does. */
export const TURF_LIMIT = 2000
