import { Tokenizer } from '@streamparser/json';
import { numberOf } from '../../../../store/json/index.ts';

/** A tokenizer whose numbers keep all of their digits, as those of parseJson do. */
export class ExactTokenizer extends Tokenizer {
  // What reads the tokens passes values on as they are.
  protected override parseNumber(text: string): number {
    return numberOf(text) as number;
  }
}
