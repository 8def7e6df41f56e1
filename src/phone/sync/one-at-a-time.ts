/** A window that holds the turn and gives no sign of life for so long has lost it. */
export const longestSilence = 120_000

export interface Turn {
  /**
   * Runs `work` when no other window is at it, else resolves to null; by `force` in any case. `lost` tells that the
   * turn was taken away meanwhile.
   */
  take<T>(work: (lost: () => boolean) => Promise<T>, force?: boolean): Promise<T | null>
  /** Tells the other windows that this one is still at it. */
  beat(): void
  close(): void
}

/** One run at a time over all windows of this phone; without Web Locks, one in this window. */
export function createTurn(name: string, now: () => number): Turn {
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let heard = now()
  others?.addEventListener('message', () => {
    heard = now()
  })
  let busyElsewhere = false
  return {
    async take(work, force = false) {
      if (!('locks' in navigator)) return work(() => false)
      const steal = force || (busyElsewhere && now() - heard > longestSilence)
      let lost = false
      const done = await navigator.locks
        .request(name, steal ? { steal } : { ifAvailable: true }, async (lock) => {
          // The first time the turn is found taken, the watch begins.
          if (!lock && !busyElsewhere) heard = now()
          busyElsewhere = !lock
          return lock ? { result: await work(() => lost) } : null
        })
        .catch((error: unknown) => {
          lost = true
          if (error instanceof DOMException && error.name === 'AbortError') return null
          throw error
        })
      return done?.result ?? null
    },
    beat() {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
      others?.postMessage(null)
    },
    close() {
      others?.close()
    },
  }
}
