/** Milliseconds that the service worker is given to fetch some files. */
const patience = 30_000

/**
 * Has everything kept on the phone that opens a lock without signal, now and with every later version; false when it could not be. Where
 * there is no service worker nothing opens without signal anyway.
 */
export async function keepLockParts(): Promise<boolean> {
  const worker = (navigator as Partial<Navigator>).serviceWorker?.controller
  if (!worker) return true
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(false), patience)
    port1.addEventListener('message', ({ data }: MessageEvent<boolean>) => {
      clearTimeout(giveUp)
      port1.close()
      resolve(data)
    })
    port1.start()
    worker.postMessage({ type: 'KEEP_LOCK' }, [port2])
  })
}
