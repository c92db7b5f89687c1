/** What a check has found. */
export interface Finding {
  /** What was looked at. */
  check: string;
  ok: boolean;
  /** What is there. */
  found: string;
  /** How to mend it; null where nothing is wrong. */
  mend: string | null;
}

/** Nothing is wrong. */
export function well(check: string, found: string): Finding {
  return { check, ok: true, found, mend: null };
}

/** Something is wrong. */
export function wrong(check: string, found: string, mend: string): Finding {
  return { check, ok: false, found, mend };
}
