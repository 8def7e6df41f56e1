/** What is kept was written by a newer Gridwalk; writing to it with this one could lose what it cannot see. */
export class NewerStore extends Error {
  override name = 'NewerStore'

  constructor(reached: number, known: number) {
    super(`the store has schema ${reached}, this program knows ${known}: update Gridwalk`)
  }
}
