import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { HttpPlugin } from '../http/http-context.ts';

/** What ends a message about a wrong value of an enum or field of an input; the executors have no way, or not all, to leave it out. */
const suggestion = / Did you mean .*\?$/s;

/** Refuses introspection, and keeps names of the schema out of messages. */
export function useHiddenSchema(): HttpPlugin {
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn(((schema, document, rules) =>
        validate(schema, document, rules, { hideSuggestions: true })) satisfies typeof validate);
    },
    onExecute: () => ({
      onExecuteDone({ result }) {
        if (isAsyncIterable(result)) return;
        for (const error of result.errors ?? []) error.message = error.message.replace(suggestion, '');
      },
    }),
  };
}
