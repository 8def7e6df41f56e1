import { Kysely, PrimitiveValueListNode, SqliteDialect, SqliteQueryCompiler, type BinaryOperationNode } from 'kysely'
import type { Database } from '../sql/streams.ts'
import type { Tables } from '../sql/tables.ts'
import type { Driver } from './driver.ts'

/** The database as queries see it; its schema has to be up to date. */
export function sqliteDatabase(driver: Driver): Database {
  return new Kysely<Tables>({ dialect: new OurSqliteDialect({ database: driver }) })
}

/** SQLite as kysely knows it, but for how lists are bound. */
class OurSqliteDialect extends SqliteDialect {
  override createQueryCompiler() {
    return new ListsAsOneText()
  }
}

/**
 * `column in (list)` binds the list as one text: a value of its own for each of a hundred ids costs more to bind than
 * the rows to read, and every length of list would be another statement to prepare and keep.
 */
class ListsAsOneText extends SqliteQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    if (!PrimitiveValueListNode.is(node.rightOperand)) return super.visitBinaryOperation(node)
    this.visitNode(node.leftOperand)
    this.append(' ')
    this.visitNode(node.operator)
    this.append(' (select value from json_each(')
    this.appendValue(JSON.stringify(node.rightOperand.values))
    this.append('))')
  }
}
