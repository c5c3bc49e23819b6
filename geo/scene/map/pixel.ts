/** A point of a map, in pixels from its upper left corner. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** The square of so many pixels to each side of a point. */
export const roomRound = ({ x, y }: Pixel, half: number) => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
})
