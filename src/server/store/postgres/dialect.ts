import {
  OperatorNode,
  PostgresDialect,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type BinaryOperationNode,
  type PostgresPool,
} from 'kysely'

/** PostgreSQL as kysely knows it, but for how lists are bound. */
export class OurPostgresDialect extends PostgresDialect {
  constructor(pool: PostgresPool) {
    super({ pool })
  }

  override createQueryCompiler() {
    return new ListsAsOneArray()
  }
}

/** `column in (list)` binds the list as one array: the same statement however long it is, and an empty one is no fault. */
class ListsAsOneArray extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    if (!PrimitiveValueListNode.is(rightOperand) || !OperatorNode.is(operator)) return super.visitBinaryOperation(node)
    this.visitNode(leftOperand)
    this.append(operator.operator === 'not in' ? ' <> all(' : ' = any(')
    this.appendValue(rightOperand.values)
    this.append(')')
  }
}
