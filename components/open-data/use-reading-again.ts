import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { FileReader } from './file-reader'
import { type OpenedData, openFiles } from './opened-data'
import type { ReadChoices } from './read-worker'

/** Reads an open file again in another way and shows it in the place of what it was; what is asked for meanwhile is not heard. */
export function useReadingAgain(data: OpenedData): {
  readonly isReading: boolean
  readonly readWith: (choices: Partial<ReadChoices>) => Promise<void>
} {
  const words = useMessages('openData')
  const [isReading, setReading] = useState(false)
  const readWith = async (choices: Partial<ReadChoices>) => {
    if (isReading) return
    setReading(true)
    const reader = new FileReader(data.file, data.report.name, data.address, words.file, () => {})
    const outcome = await reader.read({ ...data.choices, ...choices }, 'table')
    reader.close()
    setReading(false)
    if (outcome.kind === 'opened') openFiles.replace(data.reference, outcome.data)
  }
  return { isReading, readWith }
}
