/** A number in decimals without an exponent, which query strings do not have; what is less than 1e-40 is 0. */
export function plainDecimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(40).replace(/\.?0+$/, '') : text
}
