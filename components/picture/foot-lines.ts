import { labelsOf } from '@/components/state/dataset-facts'
import type { PictureSubject, PictureWords } from './picture-subject'
import type { TextRun } from './text'

/** What a picture says of itself at its foot: how to cite it, what was filtered, when and where it was made. */
export function footLines(
  { facts, filter, proximity, view, madeOn, address }: PictureSubject,
  { record, query, screen }: PictureWords,
): (readonly TextRun[])[] {
  const words = record.share.picture
  const clusters = proximity ? view.clusters : null
  return [
    [
      { text: facts.citation, strong: true },
      ...(facts.citation.includes(facts.version)
        ? []
        : [{ text: ` ${words.version(facts.version)}` }]),
    ],
    [
      { text: `${words.filter(query.filterWords(filter, clusters, labelsOf(facts)))} ` },
      { text: `${words.localDays} ${words.made(madeOn)} ${words.base(screen.map.credit)}` },
    ],
    [{ text: address }],
  ]
}
