import { ContactReferenceInput, type ContactReference } from '../contact/index.ts';
import type { Issue } from '../../values/issues.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import { checkHttpUrl, checkJsonObject, checkText, checkTime, unwrap, type Checked } from '../../values/index.ts';

/** The type of an event. */
export function checkEventType(type: string): Checked<string> {
  return checkText(type, { least: 1, max: 100 });
}

/** The columns of an event that a caller decides. */
export interface EventContent {
  type: string;
  url: string | null;
  domain: string | null;
  data: Record<string, unknown>;
  occurredAt: Date;
}

/** What a caller says of an event. */
export type EventChange = { [Field in keyof EventContent]?: EventContent[Field] | null | undefined };

/** What a caller says of a new event. */
export interface EventInput extends EventChange {
  contact: ContactReference;
  type: string;
}

/** What a new event is made of. */
export function eventInputFields(t: InputBuilder) {
  return {
    contact: t.field({
      type: ContactReferenceInput,
      required: true,
      description: 'Whose event it is. A website tracker names the contact by its visitor id.',
    }),
    type: t.string({
      required: true,
      description: 'What happened, in the words of the sender: page_view, form_submitted, … 1 to 100 characters.',
    }),
    url: t.string({ description: 'The page on which it happened: an http(s) URL.' }),
    domain: t.string({
      description: 'The domain of the page, at most 255 characters; the host of the URL where absent.',
    }),
    data: t.field({
      type: 'JSONObject',
      description: 'What else there is to tell: any JSON object, at most 100,000 characters as JSON.',
    }),
    occurredAt: t.field({
      type: 'DateTime',
      description: 'When it happened, of the years 1000 to 9999; now where absent.',
    }),
  };
}

/**
 * Checks what a caller says of an event and collects the issues. Absent fields are left out; null clears a field that may be
 * empty. A URL brings its host as the domain, unless the domain is said too.
 */
export function checkEvent(given: EventChange, path: (string | number)[], issues: Issue[]): Partial<EventContent> {
  const checked = <Value>(
    field: keyof EventContent,
    value: Value | null | undefined,
    check: (value: Value) => Checked<Value>,
  ): Value | undefined => (value == null ? undefined : unwrap(check(value), [...path, field], issues));
  const needed = <Value>(
    field: keyof EventContent,
    value: Value | null | undefined,
    check: (value: Value) => Checked<Value>,
  ): Value | undefined => {
    if (value === null)
      issues.push({ path: [...path, field], code: 'REQUIRED', problem: `an event cannot be without one` });
    return checked(field, value, check);
  };
  const type = needed('type', given.type, checkEventType);
  const occurredAt = needed('occurredAt', given.occurredAt, checkTime);
  const url = checked('url', given.url, checkHttpUrl) ?? null;
  const domain = checked('domain', given.domain, (text) => checkText(text, { least: 1, max: 255 })) ?? null;
  const data = checked('data', given.data, checkJsonObject) ?? {};
  return {
    ...(type === undefined ? {} : { type }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(given.url === undefined ? {} : { url, domain: url === null ? null : new URL(url).hostname }),
    ...(given.domain === undefined ? {} : { domain }),
    ...(given.data === undefined ? {} : { data }),
  };
}

/** Checks a new event and collects the issues: null says the same as nothing. */
export function checkNewEvent(given: EventInput, path: (string | number)[], issues: Issue[]): EventContent {
  const said: EventChange = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return {
    type: given.type,
    url: null,
    domain: null,
    data: {},
    occurredAt: new Date(),
    ...checkEvent(said, path, issues),
  };
}
