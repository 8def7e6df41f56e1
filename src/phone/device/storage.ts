export type Persistence = 'persisted' | 'refused' | 'unknown'

/** Asks the browser to keep what is stored here even when the phone runs out of room; `unknown` where it cannot say. */
export async function askToPersist(): Promise<Persistence> {
  return answerOf((storage) => storage.persist())
}

/** Whether it has promised already, without asking. */
export async function isPersisted(): Promise<Persistence> {
  return answerOf((storage) => storage.persisted())
}

/** Bytes that the app uses and may use on this phone, as the browser guesses; null where it cannot say. */
export async function storageUse(): Promise<{ used: number; most: number } | null> {
  const storage = storageManager()
  const estimate = await storage?.estimate().catch(() => null)
  if (estimate?.usage === undefined || estimate.quota === undefined) return null
  return { used: estimate.usage, most: estimate.quota }
}

async function answerOf(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  const storage = storageManager()
  if (!storage) return 'unknown'
  return ask(storage).then(
    (kept) => (kept ? 'persisted' : 'refused'),
    () => 'unknown',
  )
}

/** Not in every browser (WebKitGTK has none), whatever the compiler believes. */
function storageManager(): StorageManager | null {
  return (navigator as Partial<Navigator>).storage ?? null
}
