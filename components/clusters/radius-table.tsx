import { KM_TICKS } from '@/components/analysis/log-scale'
import incident from '@/components/incident/incident.module.css'
import { analysisEn } from '@/components/messages/analysis-en'
import styles from './cluster-panel.module.css'

interface RadiusTableProps {
  readonly mostKm: number
  /** How many incidents would be core at a radius. */
  readonly coreAt: (km: number) => number
}

/** The chart of distances in numbers, folded. */
export function RadiusTable({ mostKm, coreAt }: RadiusTableProps) {
  const words = analysisEn.radius
  return (
    <details className={styles.details}>
      <summary className={incident.soft}>{words.table}</summary>
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
              <th scope="row">{analysisEn.km(km)}</th>
              <td>{analysisEn.number(coreAt(km))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
