/** The least that is durable: one store, one strict transaction, one record. Resolves like our own save, when it is on disk. */
export async function openRawStore(): Promise<(record: object) => Promise<void>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('raw')
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('versions', { keyPath: 'hash' }))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no raw store')))
  })
  return (record) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('versions', 'readwrite', { durability: 'strict' })
      transaction.objectStore('versions').put(record)
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not put')))
    })
}
