/** Up to this many points turf computes the clusters in space; beyond it, and with days, the kernel does. */
export const TURF_LIMIT = 300

/**
 * Up to this many points what clusters are made of (labels, outlines, spans, distances) is computed
 * within a frame, however dense the points are and however wide the radius; more belong in a worker.
 */
export const AT_ONCE_LIMIT = 150
