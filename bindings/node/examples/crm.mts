// One line for the CRM for each contact: who called and who spoke, through transfers and conferences.

import { connect, Simulator } from 'ccxcti'
import type { EventOf } from 'ccxcti'

const sim = await Simulator.start()
// At work: servers: ['ccx1', 'ccx2'].
const client = await connect({ servers: sim.addresses, mode: 'bridge' })
/** By contact id, the key of the CRM's record: the same for every call of a contact, also after a transfer. */
const contacts = new Map<string, { readonly caller: string; readonly agents: Set<string>; readonly calls: Set<number> }>()

client.on('BeginCall', ({ contactId, callId, ani }) => {
  if (contactId === undefined) return
  const contact = contacts.get(contactId) ?? { caller: ani ?? 'unknown', agents: new Set(), calls: new Set() }
  contact.calls.add(callId)
  contacts.set(contactId, contact)
})

client.on('CallEstablished', ({ contactId, answeringDeviceId }) => {
  const agent = client.agents.find(({ agentExtension }) => agentExtension === answeringDeviceId)
  if (contactId !== undefined && agent !== undefined) contacts.get(contactId)?.agents.add(agent.agentId)
})

/** Until now the consultation was a contact of its own. */
function join({ contactId, primaryCallId, secondaryCallId }: EventOf<'CallTransferred' | 'CallConferenced'>): void {
  for (const [id, { agents, calls }] of contacts) {
    if (contactId === undefined || id === contactId || !(calls.has(primaryCallId) || calls.has(secondaryCallId))) continue
    for (const agent of agents) contacts.get(contactId)?.agents.add(agent)
    for (const call of calls) contacts.get(contactId)?.calls.add(call)
    contacts.delete(id)
  }
}
client.on('CallTransferred', join)
client.on('CallConferenced', join)

client.on('EndCall', ({ contactId, callId, synthetic }) => {
  const contact = contactId === undefined ? undefined : contacts.get(contactId)
  contact?.calls.delete(callId)
  // A call of a contact may end before the contact does: a consultation that became a transfer.
  if (contactId === undefined || contact === undefined || contact.calls.size > 0) return
  contacts.delete(contactId)
  const note = synthetic ? ' (it ended while there was no session)' : ''
  console.log(`contact ${contactId}: ${contact.caller} spoke with ${[...contact.agents].join(', ') || 'nobody'}${note}`)
})

client.on('EventsMayBeMissing', ({ since, until }) => console.error(`there was no session from ${since} to ${until}`))

await sim.play('consult-transfer', { wait: true })
await client.close()
