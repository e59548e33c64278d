// The same package from CommonJS.

import ccxcti = require('ccxcti')

export const opened: Promise<ccxcti.Client> = ccxcti.connect({ servers: 'ccx1' })
export const ring = (event: ccxcti.EventOf<'CallDelivered'>): string | undefined => event.callingDeviceId
export const refused = (error: unknown): number | undefined => (error instanceof ccxcti.OpenRefused ? error.status : undefined)
export const asked = (client: ccxcti.Client): Promise<ccxcti.AnswerOf<'SnapshotCallReq'>> => client.snapshotCall(1)
export const known = (client: ccxcti.Client): readonly ccxcti.Call[] => client.calls
