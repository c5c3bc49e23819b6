/** Lines of cells as a table of text: columns as wide as they need, numbers to the right. */
export function textTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, ...lines]
  const widths = head.map((_, i) => Math.max(...all.map((line) => lengthOf(line[i] ?? ''))))
  const isNumeric = head.map((_, i) => lines.every((line) => /^[-\d.,]*$/.test(line[i] ?? '')))
  const written = all.map((line) =>
    line
      .map((cell, i) => {
        const blanks = ' '.repeat((widths[i] as number) - lengthOf(cell))
        return isNumeric[i] ? blanks + cell : cell + blanks
      })
      .join('  ')
      .trimEnd(),
  )
  return `${written.join('\n')}\n`
}

const lengthOf = (text: string) => Array.from(text).length
