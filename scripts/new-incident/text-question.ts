import { readAs, sourceSchema } from '@/geo/record/schema'
import type { Answer, Question } from './question'

/** An answer as a schema reads it, or what is wrong with it. */
export function answerAs<T>(schema: Parameters<typeof readAs<T>>[0], answer: unknown): Answer<T> {
  const { value, problems } = readAs(schema, answer)
  return value === null && problems.length > 0
    ? { problem: problems.map(({ message }) => message).join('; ') }
    : { value: value as T }
}

/** A question whose answer is text for people to read. */
export function textQuestion(name: string, text: string): Question<string> {
  return { name, text, read: (answer) => answerAs(sourceSchema.shape.publisher, answer) }
}
