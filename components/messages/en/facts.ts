import type { LanguageFacts } from '../language'

const facts: LanguageFacts = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  broken: {
    text: 'The page broke. The address still holds what was chosen.',
    retry: 'Try again',
  },
}

export default facts
