import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Everything that goes to the database, transaction by transaction; what stands outside of one is one by itself. */
export class RecordedStatements {
  readonly transactions: Statement[][] = []

  of(pool: PostgresPool): PostgresPool {
    const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
    return {
      connect: async () => {
        const client = await pool.connect()
        const recorded = known.get(client) ?? this.#record(client)
        known.set(client, recorded)
        return recorded
      },
      end: () => pool.end(),
    }
  }

  #record(client: PostgresPoolClient): PostgresPoolClient {
    let open: Statement[] | null = null
    const query = <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
      if (/^(begin|start transaction)/.test(text)) this.transactions.push((open = []))
      else if (/^(commit|rollback)/.test(text)) open = null
      else if (open) open.push({ text, values })
      else this.transactions.push([{ text, values }])
      return client.query<R>(text, values)
    }
    return { query: query as PostgresPoolClient['query'], release: () => client.release() }
  }
}
