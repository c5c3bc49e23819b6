import { withMessages } from '@/components/messages/shown-language'
import { lazyPart } from '@/components/parts/lazy-part'

/** The dialog that opens a file, loaded when somebody wants to. */
export const OpenDataDialog = lazyPart(
  () => withMessages(import('./open-data-dialog'), 'openData'),
  { name: 'openData', floats: true },
)
