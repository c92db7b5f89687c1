import { holdRandomInput } from '../support/random-input.ts';
import { underTest } from './under-test.ts';

holdRandomInput(underTest);
