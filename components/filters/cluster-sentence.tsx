import { useId } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { ChangeView } from '@/components/state/use-view-state'
import type { ClusterParameter } from '@/geo/view/view-query'
import { clusterParamsOf, DEFAULT_CLUSTERS, type ViewState } from '@/geo/view/view-state'
import styles from './cluster-fields.module.css'
import { NumberField } from './number-field'
import { useClusterDrafts } from './use-cluster-drafts'

/** Only a number that cannot be used needs it. */
const ProblemWords = lazyPart(() => withMessages(import('./problem-words'), 'query'), {
  name: 'problem',
})

interface ClusterSentenceProps {
  readonly view: Pick<ViewState, 'clusters' | 'unusable'>
  readonly leftOut: number
  readonly change: ChangeView
}

/** "Within 15 km, at least 3 incidents and no more than – days apart", with its numbers as fields; below it, which of them cannot be used and why. */
export function ClusterSentence({ view, leftOut, change }: ClusterSentenceProps) {
  const { clusters: words } = useMessages('screen')
  const { clusters } = view
  const { drafts, type, leave } = useClusterDrafts(view, change)
  const id = useId()
  const field = (parameter: ClusterParameter) => ({
    text: drafts[parameter]?.text ?? String(clusters[parameter] ?? ''),
    faultId: drafts[parameter]?.problem ? `${id}${parameter}` : null,
    onType: (text: string, isWritten: boolean) => type(parameter, text, isWritten),
    onLeave: () => leave(parameter),
  })
  const show = (isOn: boolean) =>
    change({ clusters: { ...clusters, km: isOn ? DEFAULT_CLUSTERS.km : null } })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.title}</legend>
      <label className={styles.show}>
        <input
          type="checkbox"
          checked={clusterParamsOf(view) !== null}
          onChange={({ target }) => show(target.checked)}
        />
        {words.show}
      </label>
      <p className={styles.clusterSentence}>
        {words.within} <NumberField label={words.radius} min={0.1} step="any" {...field('km')} />{' '}
        {words.km} <NumberField label={words.minimum} min={1} step={1} {...field('min')} />{' '}
        {words.incidents} {words.apart}{' '}
        <NumberField label={words.daysApart} min={0} step={1} {...field('days')} /> {words.days}
      </p>
      <div aria-live="polite">
        {Object.values(drafts).map(
          ({ problem }) =>
            problem && (
              <div
                key={problem.parameter}
                id={`${id}${problem.parameter}`}
                className={styles.fault}
              >
                <ProblemWords problem={problem} />
              </div>
            ),
        )}
      </div>
      {leftOut > 0 && <p className={styles.hint}>{words.leftOut(leftOut)}</p>}
    </fieldset>
  )
}
