import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import shell from './shell.module.css'

/** What a newcomer can find out here, in a sentence, and below it a way in where there is one. */
export function Welcome({ children }: { children?: ReactNode }) {
  const { welcome } = useMessages('screen')
  return (
    <div className={shell.welcome} data-print="none">
      <p className={shell.promise}>{welcome}</p>
      {children}
    </div>
  )
}
