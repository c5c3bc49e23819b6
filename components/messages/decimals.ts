/* How a language writes numbers with decimals and separators; apart from the rest, since the first screen has none. */

/** Numbers with separators of thousands, and so many decimals at most. */
export function numberIn(tag: string): (value: number, most?: number) => string {
  const formatOf = formats((most) => ({ maximumFractionDigits: most }), tag)
  return (value, most = 0) => formatOf(most).format(value)
}

/** Numbers with always so many decimals, rounded as the number is and not as it is written: 1.005 is a little less. */
export function fixedIn(tag: string): (value: number, decimals: number) => string {
  const formatOf = formats(
    (decimals) => ({
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
    }),
    tag,
  )
  return (value, decimals) => formatOf(decimals).format(Number(value.toFixed(decimals)))
}

/** One format for each number of decimals: making them is slow. */
function formats(optionsOf: (decimals: number) => Intl.NumberFormatOptions, tag: string) {
  const known = new Map<number, Intl.NumberFormat>()
  return (decimals: number) => {
    const format = known.get(decimals) ?? new Intl.NumberFormat(tag, optionsOf(decimals))
    known.set(decimals, format)
    return format
  }
}
