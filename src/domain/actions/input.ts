import { refuseNulls, type Issue } from '../../values/issues.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import type { ActionStatus } from '../../store/index.ts';
import { checkJsonObject, checkText, checkTime, unwrap, type Checked } from '../../values/index.ts';
import { ActionStatusEnum } from './status.ts';

/** The columns of an action that a caller decides. */
export interface ActionContent {
  type: string;
  status: ActionStatus;
  description: string | null;
  params: Record<string, unknown>;
  direct: boolean;
  requireApproval: boolean;
  scheduledAt: Date | null;
}

/** What a caller says of an action. */
export type ActionChange = { [Field in keyof ActionContent]?: ActionContent[Field] | null | undefined };

/** The type of an action. */
export function checkActionType(type: string): Checked<string> {
  return checkText(type, { least: 1, max: 100 });
}

/** What can be written of an action, besides its type. */
export function actionInputFields(t: InputBuilder) {
  return {
    description: t.string({ description: 'What it is about, for people. At most 2,000 characters.' }),
    params: t.field({
      type: 'JSONObject',
      description: 'What the agent needs to know: any JSON object, at most 100,000 characters as JSON.',
    }),
    direct: t.boolean({
      description: 'Whether a person asked for it, rather than the agent itself; false where nothing is said.',
    }),
    requireApproval: t.boolean({
      description: 'Whether somebody must approve it before it runs; false where nothing is said.',
    }),
    status: t.field({
      type: ActionStatusEnum,
      description:
        'How far it has come. A new action is PENDING_APPROVAL where it requires approval, else SCHEDULED, where nothing is said.',
    }),
    scheduledAt: t.field({
      type: 'DateTime',
      description: 'When it is to run, in any status; null for as soon as may be. Of the years 1000 to 9999.',
    }),
  };
}

/** Checks what a caller says of an action, and collects the issues. Absent fields are left out; null clears or takes the default. */
export function checkAction(given: ActionChange, path: string[], issues: Issue[]): Partial<ActionContent> {
  refuseNulls({ type: given.type, status: given.status }, 'an action cannot be without one', issues, path);
  return { ...checkedKind(given, path, issues), ...checkedTask(given, path, issues) };
}

function checkedKind({ type, status, direct, requireApproval }: ActionChange, path: string[], issues: Issue[]) {
  const checked: Partial<ActionContent> = {};
  if (type != null) checked.type = unwrap(checkActionType(type), [...path, 'type'], issues) ?? type;
  if (status != null) checked.status = status;
  if (direct !== undefined) checked.direct = direct ?? false;
  if (requireApproval !== undefined) checked.requireApproval = requireApproval ?? false;
  return checked;
}

function checkedTask({ description, params, scheduledAt }: ActionChange, path: string[], issues: Issue[]) {
  const checked: Partial<ActionContent> = {};
  if (description !== undefined)
    checked.description =
      description && (unwrap(checkText(description, { max: 2_000 }), [...path, 'description'], issues) ?? null);
  if (params !== undefined) checked.params = unwrap(checkJsonObject(params ?? {}), [...path, 'params'], issues) ?? {};
  if (scheduledAt !== undefined)
    checked.scheduledAt = scheduledAt && (unwrap(checkTime(scheduledAt), [...path, 'scheduledAt'], issues) ?? null);
  return checked;
}
