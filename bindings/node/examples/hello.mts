import { connect, Simulator } from 'ccxcti'
const sim = await Simulator.start()
const client = await connect({ servers: [sim.address], mode: 'bridge' })
client.on('CallDelivered', e => console.log('ringing from', e.callingDeviceId))
sim.play('inbound-call')
for await (const e of client) if (e.type === 'EndCall') break
await client.close()
