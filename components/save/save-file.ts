export const CSV_TYPE = 'text/csv;charset=utf-8'

/** Saves a file for the reader under a name; it does not leave the browser. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** Saves a text as a file of a media type. */
export const saveText = (name: string, mediaType: string, text: string): void =>
  saveFile(name, new Blob([text], { type: mediaType }))
