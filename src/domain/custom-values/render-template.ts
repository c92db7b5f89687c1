import { contactById } from '../contact/index.ts';
import { customFieldDefinitions, shownValues } from '../custom-fields/index.ts';
import type { Contact } from '../../store/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { NotFoundFailure, throwIssues } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { bareId } from '../../values/ids.ts';
import { checkText, unwrap } from '../../values/index.ts';
import { contactToken } from './contact-tokens.ts';
import { hintOf } from './hints.ts';
import { customValueByKey } from './loaders.ts';
import { fillTemplate, namesIn, type RenderedTemplate, type TokenText } from './template.ts';

const maxTemplateLength = 100_000;

const TemplateProblemType = builder.objectRef<{ token: string; message: string }>('TemplateProblem').implement({
  description: 'Something between braces that stands for nothing known.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'As it stands in the template, with its braces.' }),
    message: t.exposeString('message', { description: 'Why it is unknown, and what to write instead.' }),
  }),
});

interface Rendered extends Omit<RenderedTemplate, 'problems'> {
  problems: { token: string; message: string }[];
}

const RenderedTemplateType = builder.objectRef<Rendered>('RenderedTemplate').implement({
  description: 'A filled template.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text. Unknown tokens stand in it as they were.' }),
    unknownTokens: t.exposeStringList('unknownTokens', {
      description:
        'What stands between braces and is nothing known, each once: the name without its default, or all of it where it is not written as a token is.',
    }),
    emptyTokens: t.exposeStringList('emptyTokens', {
      description:
        'The tokens that are known but empty and have no default, such as the first name of a contact without one, each once.',
    }),
    problems: t.expose('problems', {
      type: [TemplateProblemType],
      description: 'The unknown tokens, each once, with what is wrong. A template without any left no braces behind.',
    }),
  }),
});

async function customValueTexts(tokens: string[], context: ViewerContext): Promise<[string, TokenText][]> {
  const prefix = 'custom_values.';
  const named = tokens.filter((token) => token.startsWith(prefix));
  const values = await customValueByKey(context).loadMany(named.map((token) => token.slice(prefix.length)));
  return named.map((token, place) => {
    const value = values[place];
    if (value instanceof Error) throw value;
    return [token, value?.value];
  });
}

async function contactTexts(
  tokens: string[],
  contactId: string | null | undefined,
  context: ViewerContext,
): Promise<[string, TokenText][]> {
  if (contactId == null) return [];
  const uuid = bareId('Contact', contactId);
  const contact = uuid === null ? null : await contactById(context, uuid);
  if (contact === null) throw new NotFoundFailure(`no contact has the id ${formatValue(contactId)}`, ['contactId']);
  const prefix = 'contact.';
  const named = tokens.filter((token) => token.startsWith(prefix));
  const definitions = named.some((token) => token.startsWith(`${prefix}custom.`))
    ? await customFieldDefinitions(context)
    : [];
  const customValues = await shownValues(contact.customValues as Record<string, unknown>, context);
  const shown = { ...contact, customValues: customValues as Contact['customValues'] };
  return named.map((token) => [token, contactToken(shown, definitions, token.slice(prefix.length))]);
}

builder.queryField('renderTemplate', (t) =>
  t.field({
    type: RenderedTemplateType,
    description:
      'Fills a text: {{custom_values.key}} from the texts of the workspace, and from a contact {{contact.first_name}} (its fields in snake case), ' +
      '{{contact.custom.key}} and {{contact.properties.path.to.value}}. A default fills a token whose value is null, empty or missing: ' +
      '{{contact.first_name | default: "there"}}, in single or double quotes. Names are compared with case; blanks beside the braces, the bar and the colon do no harm. ' +
      'Whatever else stands between {{ and }} is unknown, and so are braces that never close. What is filled in is not looked into again.',
    extensions: { scope: 'contacts:read' },
    args: {
      template: t.arg.string({ required: true, description: 'The text with tokens: at most 100,000 characters.' }),
      contactId: t.arg.id({
        description: 'The contact: its global id or UUID. Without one, tokens of the contact are unknown.',
      }),
    },
    resolve: async (_root, { template, contactId }, context) => {
      const issues: Issue[] = [];
      unwrap(checkText(template, { max: maxTemplateLength }), ['template'], issues);
      throwIssues(issues);
      const tokens = namesIn(template);
      const [ofContact, ofWorkspace] = await Promise.all([
        contactTexts(tokens, contactId, context),
        customValueTexts(tokens, context),
      ]);
      const { problems, ...rendered } = fillTemplate(template, new Map([...ofContact, ...ofWorkspace]));
      return {
        ...rendered,
        problems: problems.map((token) => ({ token: token.raw, message: hintOf(token, contactId != null) })),
      };
    },
  }),
);
