/** Agent ids stand in one of two fields. */

/** The agent id of a message: the long one (tag 194) where it is there, else the short one (tag 5). */
export function agentIdOf(message: object): string | undefined {
  const { agentIdLong, agentId } = message as { readonly agentIdLong?: unknown; readonly agentId?: unknown };
  const id = agentIdLong ?? agentId;
  return typeof id === 'string' ? id : undefined;
}
