/** Corners of the map that an inset may be in, in the order in which it is moved through them. */
export const CORNERS = ['bottom-start', 'top-start', 'top-end', 'bottom-end'] as const
export type Corner = (typeof CORNERS)[number]
