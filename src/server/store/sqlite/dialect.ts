import { PrimitiveValueListNode, SqliteDialect, SqliteQueryCompiler, type BinaryOperationNode } from 'kysely'

/** SQLite as kysely knows it, but for how lists are bound. */
export class OurSqliteDialect extends SqliteDialect {
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
