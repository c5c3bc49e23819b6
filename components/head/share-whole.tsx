import type { ComponentProps } from 'react'
import { FreezePart } from '@/components/frozen/freeze-part'
import type { ViewToFreeze } from '@/components/frozen/frozen-files'
import ShareDialog from '@/components/share/share-dialog'
import { siteOfFiles } from '@/components/site/site-of-files'

type ShareWholeProps = Omit<ComponentProps<typeof ShareDialog>, 'children'> & ViewToFreeze

/** The dialog to share a state, with what makes a page of it; a frozen view is one already. */
export default function ShareWhole({ source, sentence, onClose, ...shown }: ShareWholeProps) {
  return (
    <ShareDialog {...shown} source={source} onClose={onClose}>
      {!siteOfFiles()?.frozen && <FreezePart {...shown} source={source} sentence={sentence} />}
    </ShareDialog>
  )
}
