import { memo, type ReactNode, useMemo, useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { useDocumentLanguage } from '@/components/messages/use-reader-language'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ReportContact } from '@/geo/record/report'
import type { IncidentSource } from '@/geo/source'
import { chainOf } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import type { EmbedPart } from '@/geo/view/embed-parts'
import { StepsContext } from '../chains/steps-context'
import { EmbedFoot } from '../embed/embed-foot'
import { Head } from '../head/head'
import type { DatasetName } from '../head/head-title'
import { Legend } from '../legend/legend'
import { lazyPart } from '../parts/lazy-part'
import { PartFailed } from '../parts/part-failed'
import { PaperFoot } from '../print/paper-foot'
import { PaperHead } from '../print/paper-head'
import { PaperWords } from '../print/paper-words'
import { Sheet } from '../sheet/sheet'
import type { OperatorTiles } from './operator-tiles'
import { ScreenLedger } from './screen-ledger'
import { ScreenMap } from './screen-map'
import { isPanelOpen, ScreenPanel } from './screen-panel'
import shell from './shell.module.css'
import { Side } from './side'
import { SkipLinks } from './skip-links'
import { useLayout } from './use-layout'
import { usePrinting } from './use-printing'
import { type ScreenState, useScreen } from './use-screen'

/** Loaded when a chain is first followed. */
const FollowBar = lazyPart(() => withMessages(import('../chains/follow-bar'), 'record'), {
  name: 'follow',
  floats: true,
})

/** Only a file, or other data beside what is explored, needs it. */
const BesideBar = lazyPart(
  () => withMessages(import('../beside/beside-bar'), 'openData', 'record'),
  { name: 'layers', floats: true, pending: null },
)

interface ScreenProps {
  readonly source: IncidentSource
  readonly loaded: IncidentTable
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  readonly tiles: readonly OperatorTiles[]
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  readonly parts: readonly EmbedPart[] | null
  /** The dataset that the page is of, whatever is explored in its place. */
  readonly pageId: string
  /** What is said of the file that is open in place of a dataset. */
  readonly fileBar?: ReactNode
}

/** The parts of the screen, laid out, over one state and one set of results. */
export function Screen({ source, loaded, facts, parts, ...rest }: ScreenProps) {
  const screen = useScreen(source, loaded, facts, parts)
  usePrinting()
  useDocumentLanguage()
  return (
    <StepsContext value={screen.chain.steps}>
      <Layout {...rest} screen={screen} parts={parts} />
    </StepsContext>
  )
}

interface LayoutProps
  extends Pick<ScreenProps, 'datasets' | 'tiles' | 'contact' | 'parts' | 'pageId' | 'fileBar'> {
  readonly screen: ScreenState
}

/** Made anew only for another state: a result that is there already is no news. */
const Layout = memo(function Layout({
  screen,
  datasets,
  tiles,
  contact,
  parts,
  pageId,
  fileBar,
}: LayoutProps) {
  const { facts, table, view, seen, results, shows } = screen
  const { followed } = screen.chain
  const layout = useLayout(screen.isEmbedded)
  const [asDots, setAsDots] = useState<boolean | null>(null)
  const isSheet = layout === 'portrait' || layout === 'landscape'
  const chainRows = useSelectedChain(screen)
  const hasSide = shows('sentence') || shows('filters') || shows('list')
  const followBar = followed && (
    <FollowBar table={table} version={facts.version} followed={followed} />
  )
  const dataBar = (fileBar || view.beside.length > 0) && parts === null && (
    <>
      {fileBar}
      <BesideBar view={view} change={screen.change} datasets={datasets} pageId={pageId} />
    </>
  )
  const side = hasSide && (
    <Side
      screen={screen}
      dataBar={dataBar}
      followBar={isSheet ? null : followBar}
      isSheet={isSheet}
    />
  )
  const panel = <ScreenPanel screen={screen} contact={contact} />
  const ledger = shows('timeline') && (
    <ScreenLedger
      screen={screen}
      chainRows={chainRows}
      canFold={isSheet}
      datasets={datasets}
      pageId={pageId}
    />
  )
  const legend = (
    <Legend
      table={table}
      rows={results.rows}
      links={results.links}
      facts={facts}
      clusters={results.proximity?.count ?? 0}
      layers={view.layers}
      asDots={asDots}
      hasLedger={shows('timeline')}
    />
  )
  return (
    <div
      className={shell.screen}
      data-embed={parts !== null}
      data-layout={layout}
      data-print="page"
    >
      {parts === null ? (
        <Top screen={screen} datasets={datasets} isNarrow={isSheet} />
      ) : (
        <h1 className={shell.embedTitle}>{facts.title}</h1>
      )}
      <main className={shell.main} data-side={hasSide} data-map={shows('map')}>
        {!isSheet && side}
        {results.summary.isNarrowed && <PaperWords facts={facts} view={seen} />}
        {shows('map') && (
          <ScreenMap
            screen={screen}
            tiles={tiles}
            chainRows={chainRows}
            datasets={datasets}
            pageId={pageId}
            onDots={setAsDots}
          >
            {isSheet ? legend : !hasSide && followBar}
          </ScreenMap>
        )}
        {!isSheet && shows('map') && legend}
        {isSheet ? (
          <Sheet
            hasRests={layout === 'portrait'}
            panel={
              <>
                {followBar}
                {panel}
              </>
            }
            isPanelOpen={isPanelOpen(screen) || followed !== null}
          >
            {side}
            {ledger}
          </Sheet>
        ) : (
          <>
            {panel}
            {ledger}
          </>
        )}
      </main>
      <PaperFoot facts={facts} view={seen} />
      {screen.retryWords && <PartFailed name="words" floats retry={screen.retryWords} />}
      {parts !== null && (
        <EmbedFoot facts={facts} view={view} onReset={screen.isAsShared ? null : screen.reset} />
      )}
    </div>
  )
})

interface TopProps {
  readonly screen: ScreenState
  readonly datasets: readonly DatasetName[]
  readonly isNarrow: boolean
}

/** What stands above everything, on the screen and on paper. */
function Top({ screen, datasets, isNarrow }: TopProps) {
  const messages = useMessages('screen')
  const { facts, results } = screen
  return (
    <>
      <SkipLinks />
      <PaperHead facts={facts} />
      <Head
        source={screen.source}
        facts={facts}
        datasets={datasets}
        view={screen.seen}
        change={screen.change}
        table={screen.searchable}
        results={results}
        sentence={messages.plain(messages.sentence(results.summary))}
        isNarrow={isNarrow}
        onBeginSearch={screen.beginSearch}
        onSelect={screen.select}
      />
    </>
  )
}

/** The chain of the incident that is open; what is followed is marked by its steps instead. */
function useSelectedChain({ table, selected, chain }: ScreenState) {
  const { steps } = chain
  return useMemo(
    () => (selected === null || steps ? null : chainOf(table, selected)),
    [table, selected, steps],
  )
}
