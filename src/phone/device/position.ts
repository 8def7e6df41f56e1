export interface Fix {
  /** WGS-84 degrees. */
  readonly latitude: number
  readonly longitude: number
  /** Radius in metres. */
  readonly accuracy: number
  /** When the phone measured it, milliseconds since 1970 UTC. */
  readonly at: number
}

const timeLimit = 15_000
/** The browser's own limit starts only after its question has been answered; nobody may ever answer it. */
const patience = 30_000

/** Where the phone is now: one shot. Null when it may not tell, cannot tell, or takes too long; never throws. */
export function askPosition(): Promise<Fix | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(null)
      return
    }
    const giveUp = setTimeout(() => resolve(null), patience)
    const answer = (fix: Fix | null) => {
      clearTimeout(giveUp)
      resolve(fix)
    }
    try {
      navigator.geolocation.getCurrentPosition(
        ({ coords, timestamp }) =>
          answer({
            latitude: coords.latitude,
            longitude: coords.longitude,
            accuracy: coords.accuracy,
            at: Math.min(timestamp, Date.now()),
          }),
        () => answer(null),
        { enableHighAccuracy: true, timeout: timeLimit, maximumAge: 0 },
      )
    } catch {
      answer(null)
    }
  })
}
