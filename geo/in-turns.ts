/** What `work` makes of each, in order, at most so many at a time. Rejects with the first that rejects. */
export async function inTurns<In, Out>(
  all: readonly In[],
  atATime: number,
  work: (each: In) => Promise<Out>,
): Promise<Out[]> {
  const made: Out[] = new Array(all.length)
  let next = 0
  const take = async () => {
    for (let at = next++; at < all.length; at = next++) made[at] = await work(all[at] as In)
  }
  await Promise.all(Array.from({ length: atATime }, take))
  return made
}
