/** What a page says that broke. Apart from the rest, since every page brings it along. */
const broken = {
  text: 'The page broke. The address still holds what was chosen.',
  retry: 'Try again',
}

export default broken
