import { useMessages } from '@/components/messages/use-messages'
import styles from './picture.module.css'

/** Stands where the picture will be. */
export function PictureLoading() {
  const recordMessages = useMessages('record')
  return (
    <p aria-live="polite" className={styles.status}>
      {recordMessages.share.picture.loading}
    </p>
  )
}
