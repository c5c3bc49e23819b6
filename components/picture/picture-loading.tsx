import { recordMessages } from '@/components/messages/record'
import styles from './picture.module.css'

/** Stands where the picture will be. */
export function PictureLoading() {
  return (
    <p aria-live="polite" className={styles.status}>
      {recordMessages.share.picture.loading}
    </p>
  )
}
