/** What a page says that broke. Apart from the rest, since every page brings it along. */
export const brokenEn = {
  text: 'The page broke. The address still holds what was chosen.',
  retry: 'Try again',
}
