export { ExactNumber, isNumber, numberOf, storableNumbers, textOfNumber, type JsonNumber } from './exact-number.ts';
export { isJsonObject, isList } from './is-json-object.ts';
export { markStoredNumbers, parseJson, parseStoredJson, unmarkNumbers } from './parse.ts';
export { stringifyJson, withExactNumbers } from './stringify.ts';
