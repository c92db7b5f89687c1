import { GraphQLError, GraphQLScalarType } from 'graphql';

/** A file that came with a request. It is gone once the request is answered. */
export class UploadedFile {
  /** As the client names it. */
  readonly name: string | null;
  /** In bytes. */
  readonly size: number;
  readonly #open: () => AsyncIterable<Uint8Array>;

  constructor(file: { name: string | null; size: number; open: () => AsyncIterable<Uint8Array> }) {
    this.name = file.name;
    this.size = file.size;
    this.#open = file.open;
  }

  /** Reads from the beginning, as often as it is called. */
  open(): AsyncIterable<Uint8Array> {
    return this.#open();
  }
}

const onlyAsFile =
  'a file is sent by a multipart request, with null in its place in the variables (GraphQL multipart request specification)';

/** Files as variables: https://github.com/jaydenseric/graphql-multipart-request-spec */
export const Upload = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  parseValue(value) {
    if (value instanceof UploadedFile) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a file: ${onlyAsFile}`);
  },
  parseLiteral() {
    throw new GraphQLError(`a file cannot stand in a document: ${onlyAsFile}`);
  },
  serialize() {
    throw new GraphQLError('files are not answered');
  },
});
