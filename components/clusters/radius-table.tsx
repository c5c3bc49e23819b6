import { useMessages } from '@/components/messages/use-messages'
import { KM_TICKS } from '@/components/panel/log-scale'
import panel from '@/components/panel/panel.module.css'
import styles from './cluster-panel.module.css'

interface RadiusTableProps {
  readonly mostKm: number
  /** How many incidents would be core at a radius. */
  readonly coreAt: (km: number) => number
}

/** The chart of distances in numbers, folded. */
export function RadiusTable({ mostKm, coreAt }: RadiusTableProps) {
  const analysisMessages = useMessages('analysis')
  const words = analysisMessages.radius
  return (
    <details className={styles.details}>
      <summary className={panel.soft}>{words.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.withinColumn}</th>
            <th scope="col">{words.coreColumn}</th>
          </tr>
        </thead>
        <tbody>
          {KM_TICKS.filter((km) => km <= mostKm).map((km) => (
            <tr key={km}>
              <th scope="row">{analysisMessages.km(km)}</th>
              <td>{analysisMessages.number(coreAt(km))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
