/** More rows than these cannot all be gone through, filtered and drawn anew within a frame. */
export const MANY_ROWS = 5000
