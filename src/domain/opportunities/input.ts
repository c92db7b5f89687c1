import type { Issue } from '../../values/issues.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import type { OpportunityStatus } from '../../store/index.ts';
import { checkCurrency, checkDecimal, checkText, ok, refused, unwrap, type Checked } from '../../values/index.ts';
import { OpportunityStatusEnum } from './status.ts';
import { keysOf } from '../../values/objects/tables.ts';

/** The columns of an opportunity that a caller decides. */
export interface OpportunityContent {
  title: string;
  pipeline: string;
  stage: string;
  status: OpportunityStatus;
  /** A decimal number as text. */
  value: string | null;
  currency: string | null;
}

/** What a caller says of an opportunity. */
export type OpportunityChange = { [Field in keyof OpportunityContent]?: OpportunityContent[Field] | null | undefined };

/** What a new opportunity has where nothing is said. */
export const opportunityDefaults = { pipeline: 'Default', stage: 'New', status: 'OPEN' } as const;

/** The name of a pipeline or of a stage. */
export function checkStage(name: string): Checked<string> {
  return checkText(name, { least: 1, max: 100 });
}

/** What a deal is worth: a decimal that is not negative. */
function checkValue(text: string): Checked<string> {
  const decimal = checkDecimal(text);
  return decimal.ok && decimal.value.startsWith('-')
    ? refused(text, 'OUT_OF_RANGE', 'is negative: "0" or more is allowed')
    : decimal.ok
      ? ok(decimal.value)
      : decimal;
}

/** What can be written of an opportunity, besides its title. */
export function opportunityInputFields(t: InputBuilder) {
  return {
    pipeline: t.string({
      description: `The pipeline, 1 to 100 characters; a new opportunity is in "${opportunityDefaults.pipeline}" where nothing is said.`,
    }),
    stage: t.string({
      description: `The stage, 1 to 100 characters; a new opportunity is in "${opportunityDefaults.stage}" where nothing is said.`,
    }),
    status: t.field({
      type: OpportunityStatusEnum,
      description: 'How it stands; a new opportunity is OPEN where nothing is said.',
    }),
    value: t.string({
      description:
        'What it is worth: a decimal number as text, such as "99.95", at most 16 digits before and 4 after the point. It needs a currency.',
    }),
    currency: t.string({ description: 'The currency of the value: an ISO 4217 code such as EUR, in any case.' }),
  };
}

const checks: { [Field in keyof OpportunityContent]: (value: string) => Checked<string> } = {
  title: (title) => checkText(title, { least: 1, max: 200 }),
  pipeline: checkStage,
  stage: checkStage,
  status: ok,
  value: checkValue,
  currency: checkCurrency,
};
const clearable = new Set<keyof OpportunityContent>(['value', 'currency']);

/** Checks what a caller says of an opportunity, and collects the issues. Absent fields are left out; null clears value and currency. */
export function checkOpportunity(
  given: OpportunityChange,
  path: string[],
  issues: Issue[],
): Partial<OpportunityContent> {
  const checked: Record<string, string | null> = {};
  for (const field of keysOf(checks)) {
    const value = given[field];
    if (value === undefined) continue;
    if (value !== null) checked[field] = unwrap(checks[field](value), [...path, field], issues) ?? null;
    else if (clearable.has(field)) checked[field] = null;
    else
      issues.push({
        path: [...path, field],
        code: 'REQUIRED',
        problem: `an opportunity cannot be without one`,
      });
  }
  return checked;
}

/** Collects the issue of a value without a currency, which says nothing. */
export function checkCurrencyOfValue(
  { value, currency }: { value: unknown; currency: string | null },
  path: string[],
  issues: Issue[],
): void {
  if (value !== null && currency === null) {
    issues.push({
      path: [...path, 'currency'],
      code: 'REQUIRED',
      problem: 'a value needs a currency: an ISO 4217 code such as EUR or USD',
    });
  }
}
