import { expect, listItems, openExplorer, test } from './story'

const OPEN = '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets'

test.use({ forcedColors: 'active' })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is chosen is told from what is not, where colours are forced and ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    await openExplorer(page, OPEN)
    const background = (name: string, role: 'button' | 'tab') =>
      page
        .getByRole(role, { name })
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)

    expect(await background('Killed', 'button')).not.toBe(await background('Wounded', 'button'))
    expect(await background('What each source says', 'tab')).not.toBe(
      await background('Cite', 'tab'),
    )
    const [open, others] = await listItems(page).evaluateAll((links) => {
      const isOpen = (link: Element) => link.getAttribute('aria-current') === 'true'
      const backgrounds = (some: Element[]) =>
        some.map((link) => getComputedStyle(link).backgroundColor)
      return [
        backgrounds(links.filter(isOpen)),
        backgrounds(links.filter((link) => !isOpen(link))),
      ] as const
    })
    expect(open).toHaveLength(1)
    expect(others).not.toContain(open[0])
  })
}
