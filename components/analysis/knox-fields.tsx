import { useMessages } from '@/components/messages/use-messages'
import { intervalsOf, notationOf } from '@/geo/knox/bands'
import styles from './analysis.module.css'
import { type KnoxForm, type ParsedKnoxForm, PERMUTATION_RANGE, SEED_RANGE } from './knox-form'
import { TextField } from './text-field'

interface KnoxFieldsProps {
  readonly form: KnoxForm
  readonly parsed: ParsedKnoxForm
  readonly isDisabled: boolean
  readonly onChange: (form: KnoxForm) => void
}

/** Bands, shuffles and seed, each with what it comes to. */
export function KnoxFields({ form, parsed, isDisabled, onChange }: KnoxFieldsProps) {
  const words = useMessages('analysis').knox
  const { faults } = parsed
  const field = (name: 'distances' | 'times' | 'permutations' | 'seed') => ({
    value: form[name],
    isDisabled,
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  })
  const bands = (edges: readonly number[]) =>
    words.bands(intervalsOf(edges).map(notationOf).join(' '))
  return (
    <div className={styles.fields}>
      <div>
        <TextField
          label={words.distances}
          fault={faults.distances && words.faults[faults.distances]}
          hint={bands(parsed.distanceKm)}
          {...field('distances')}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={form.isSamePlaceApart}
            disabled={isDisabled}
            onChange={({ target }) => onChange({ ...form, isSamePlaceApart: target.checked })}
          />
          {words.samePlace}
        </label>
      </div>
      <TextField
        label={words.times}
        fault={faults.times && words.faults[faults.times]}
        hint={bands(parsed.days)}
        {...field('times')}
      />
      <div className={styles.pair}>
        <TextField
          label={words.permutations}
          fault={faults.permutations ? words.wholeFault(...PERMUTATION_RANGE) : null}
          isWhole
          {...field('permutations')}
        />
        <TextField
          label={words.seed}
          fault={faults.seed ? words.wholeFault(...SEED_RANGE) : null}
          isWhole
          {...field('seed')}
        />
      </div>
    </div>
  )
}
