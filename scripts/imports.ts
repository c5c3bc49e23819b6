import { parseAst } from 'vitest/node'

/** Everything a file imports, as it is written there. */
export function importsOf(path: string, source: string): string[] {
  const imports: string[] = []
  visit(parseAst(source, { lang: syntaxOf(path) }, path), (node) => {
    const text = textOf(importedBy(node))
    if (text !== null) imports.push(text)
  })
  return imports
}

/** What a file is written in: markup may stand in any but plain TypeScript. */
function syntaxOf(path: string): 'ts' | 'tsx' | 'jsx' {
  if (path.endsWith('.tsx')) return 'tsx'
  return /\.[cm]?ts$/.test(path) ? 'ts' : 'jsx'
}

type Node = Readonly<Record<string, unknown>>

/** Hands over every node of a tree, a node before what is in it. */
function visit(value: unknown, each: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) each(value as Node)
  for (const key in value) visit((value as Node)[key], each)
}

function importedBy(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'TSExternalModuleReference':
      return node.expression
    case 'CallExpression':
      return isRequire(node.callee) ? (node.arguments as unknown[])[0] : null
    default:
      return null
  }
}

const isRequire = (callee: unknown) => (callee as Node).name === 'require'

/** The text of a string, or of a template without anything to fill in. */
function textOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null
  const { value, quasis } = node as Node
  if (typeof value === 'string') return value
  const [only, ...more] = (quasis ?? []) as { value: { cooked: string } }[]
  return only && more.length === 0 ? only.value.cooked : null
}
