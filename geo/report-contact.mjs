/**
 * Where errors are reported to. Read by the app and by its configuration alike, which is why this is
 * JavaScript without dependencies.
 */

/**
 * Where errors are reported to, null for an empty value: a mail address, or the address of a form.
 * Throws a RangeError for anything else, naming the variable that holds it.
 * @param {string | undefined} value
 * @param {string} variable
 * @returns {{ kind: 'mail' | 'form', to: string } | null}
 */
export function reportContact(value, variable) {
  if (!value) return null
  if (/^[^\s@/?#&:]+@[^\s@/?#&:]+\.[^\s@/?#&:]+$/.test(value)) return { kind: 'mail', to: value }
  const isForm = /^https:\/\//.test(value) && URL.canParse(value)
  if (isForm) return { kind: 'form', to: value }
  throw new RangeError(
    `${variable}: expected a mail address or the address of a form that begins with https://, ` +
      `such as corrections@example.org; got "${value}"`,
  )
}
