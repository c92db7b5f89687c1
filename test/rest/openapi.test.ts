import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/rest/dialects.ts';
import { gateway } from '../support/gateway.ts';

describe.each(dialects.map(({ name }) => name))('the OpenAPI document of %s', (name) => {
  it('is served without a key, and is valid', async () => {
    const { url } = await gateway();
    const response = await fetch(`${url}/openapi/${name}.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const document = (await response.json()) as Record<string, unknown>;
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: name } });
    const { errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
  });
});
