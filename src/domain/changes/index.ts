import './change.ts';
import './changes-query.ts';
export { ChangeConnection, ChangeObject, ChangeTypeEnum } from './change.ts';
