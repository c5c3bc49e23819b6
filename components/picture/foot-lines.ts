import { labelsOf } from '@/components/explorer/dataset-facts'
import { messages } from '@/components/messages/messages'
import { queryMessages } from '@/components/messages/query'
import { recordMessages } from '@/components/messages/record'
import type { PictureSubject } from './picture-subject'
import type { TextRun } from './text'

/** What a picture says of itself at its foot: how to cite it, what was filtered, when and where it was made. */
export function footLines({
  facts,
  filter,
  proximity,
  view,
  madeOn,
  address,
}: PictureSubject): (readonly TextRun[])[] {
  const words = recordMessages.share.picture
  const clusters = proximity ? view.clusters : null
  return [
    [
      { text: facts.citation, strong: true },
      ...(facts.citation.includes(facts.version)
        ? []
        : [{ text: ` ${words.version(facts.version)}` }]),
    ],
    [
      { text: `${words.filter(queryMessages.filterWords(filter, clusters, labelsOf(facts)))} ` },
      { text: `${words.localDays} ${words.made(madeOn)} ${words.base(messages.map.credit)}` },
    ],
    [{ text: address }],
  ]
}
