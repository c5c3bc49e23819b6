/**
 * How far the `nth` of several lines between the same two ends is set apart from the first, which is
 * number 0: `first` for number 1, less for each further one, and never as far as `most`.
 */
export function setApart(nth: number, first: number, most: number): number {
  return (most * nth) / (nth + most / first - 1)
}
