import { DialogButton } from '@/components/dialog/dialog-button'
import type { ChosenExport } from '@/components/export/export-dialog'
import type { ShownData } from '@/components/export/save-export'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { loadWithin } from '@/components/parts/loading'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { withUndatedRows } from '@/geo/table/undated'
import type { ViewState } from '@/geo/view/view-state'
import head from './head.module.css'
import { HEAD_MENU } from './head-menu'
import menu from './menu.module.css'

const ExportDialog = lazyPart(
  () => withMessages(import('@/components/export/export-dialog'), 'record'),
  { name: 'export', floats: true },
)

/** Where no server answers, the browser makes the file and saves it. */
const saveShown = async (chosen: ChosenExport, shown: ShownData): Promise<void> => {
  const { saveExport } = await loadWithin(() => import('@/components/export/save-export'))
  return saveExport(chosen, shown)
}

interface ExportButtonProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  /** The button stands in the head's menu. */
  readonly isInMenu: boolean
  /** What the file will hold, in words. */
  readonly sentence: string
}

/** Opens the dialog that takes away what is on the screen. */
export function ExportButton({ isInMenu, sentence, ...shown }: ExportButtonProps) {
  const messages = useMessages('screen')
  const { facts, table, results, view } = shown
  const { links } = table
  const rows = withUndatedRows(table, results.rows, results.filter).rows.length
  return (
    <DialogButton
      label={messages.head.export(rows)}
      id="export"
      className={isInMenu ? menu.item : `${head.button} ${head.primary}`}
      menu={isInMenu ? HEAD_MENU : undefined}
    >
      {(close) => (
        <ExportDialog
          facts={facts}
          view={view}
          rows={rows}
          sentence={sentence}
          onClose={close}
          has={{
            links: facts.has.claims || links.length > 0,
            claims: facts.has.claims,
            database: siteOfFiles()?.frozen === undefined,
          }}
          {...(facts.has.pages && !siteOfFiles()
            ? {}
            : { onSave: (chosen) => saveShown(chosen, shown) })}
        />
      )}
    </DialogButton>
  )
}
