/**
 * A step of the schema as PostgreSQL has it. Texts compare byte by byte, as in SQLite and here: an area is the range of
 * codes from its prefix to its prefix and a colon, which the collation of a language would sort elsewhere.
 */
export function toPostgres(statement: string): string {
  return statement
    .replace(/\)\s*strict(, without rowid)?$/, ')')
    .replaceAll(/\binteger\b/g, 'bigint')
    .replaceAll(/\breal\b/g, 'double precision')
    .replaceAll(/\bblob\b/g, 'bytea')
    .replaceAll(/\btext\b/g, 'text collate "C"')
}
