import { EnrichmentStatus, LifecycleStage, SubscriptionStatus } from '../../store/index.ts';

interface KindRule {
  /** The type of the column. */
  sqlType: string;
  /** All values, in the column's order; null where there are any number. */
  values: readonly string[] | null;
}

/** What the values of a field are. What depends on that is written down once for each kind, where it is done. */
export const fieldKinds = {
  text: { sqlType: 'text', values: null },
  /** An http(s) URL whose path ends as those of pictures do; an empty text is none. */
  imageUrl: { sqlType: 'text', values: null },
  boolean: { sqlType: 'boolean', values: ['false', 'true'] },
  time: { sqlType: 'timestamptz', values: null },
  SubscriptionStatus: { sqlType: '"SubscriptionStatus"', values: Object.values(SubscriptionStatus) },
  EnrichmentStatus: { sqlType: '"EnrichmentStatus"', values: Object.values(EnrichmentStatus) },
  LifecycleStage: { sqlType: '"LifecycleStage"', values: Object.values(LifecycleStage) },
} as const satisfies Record<string, KindRule>;

export type FieldKind = keyof typeof fieldKinds;

/** The type that the values of each kind have. */
interface KindValues {
  text: string;
  imageUrl: string;
  boolean: boolean;
  time: Date;
  SubscriptionStatus: SubscriptionStatus;
  EnrichmentStatus: EnrichmentStatus;
  LifecycleStage: LifecycleStage;
}

/** The kinds that a column of this type can be. */
export type KindOf<Value> = {
  [Kind in FieldKind]: [Value, KindValues[Kind]] extends [KindValues[Kind], Value] ? Kind : never;
}[FieldKind];
