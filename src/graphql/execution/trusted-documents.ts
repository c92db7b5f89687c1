import { readFileSync } from 'node:fs';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { InvalidConfiguration } from '../../values/invalid-configuration.ts';
import { messageOfError } from '../../values/objects/caught.ts';

/** The documents that clients may run, by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const manifest = z.record(z.string().min(1), z.string().min(1));

function documentsIn(file: string): Record<string, string> {
  const problem = (what: string): InvalidConfiguration =>
    new InvalidConfiguration(`TRUSTED_DOCUMENTS is ${JSON.stringify(file)}, but ${what}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw problem(`it cannot be read: ${messageOfError(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw problem(`it is not JSON: ${messageOfError(error)}`);
  }
  const read = manifest.safeParse(json);
  if (!read.success) throw problem('it takes a JSON object of documents by their ids: {"<id>": "query …"}');
  return read.data;
}

function whyInvalid(document: string, schema: GraphQLSchema): string | null {
  try {
    return validate(schema, parse(document))[0]?.message ?? null;
  } catch (error) {
    return messageOfError(error);
  }
}

/** Reads the manifest of trusted documents. @throws InvalidConfiguration where the file, or a document in it, is wrong */
export function readTrustedDocuments(file: string, schema: GraphQLSchema): TrustedDocuments {
  const documents = Object.entries(documentsIn(file));
  for (const [id, document] of documents) {
    const reason = whyInvalid(document, schema);
    if (reason !== null)
      throw new InvalidConfiguration(
        `TRUSTED_DOCUMENTS is ${JSON.stringify(file)}, but its document ${JSON.stringify(id)} is wrong: ${reason}`,
      );
  }
  return new Map(documents);
}
