/** The own value, or the other's where there is none. */
export function filled<Value>(own: Value | null, other: Value | null): Value | null {
  return own ?? other;
}

/** Both texts, with an empty line between them. */
export function joined(own: string | null, other: string | null): string | null {
  return [own, other].filter((text) => text !== null && text !== '').join('\n\n') || null;
}

export function either(own: boolean, other: boolean): boolean {
  return own || other;
}

export function kept<Value>(own: Value): Value {
  return own;
}

/** The own value, unless it is the one that every contact begins with. */
export function unlessBlank<Value>(blank: Value): (own: Value, other: Value) => Value {
  return (own, other) => (own === blank ? other : own);
}
