// An address of its own that passes everything on to the venue, but for what a test does to the messages between a page and the relay.

import { createServer, request } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * Stands between pages and a venue, on a port of its own. `lie.out` and `lie.back` are given each message of a client and of the relay,
 * and the ways on: `to` the relay, `from` the relay to the client, `raw` text to the client. Resolves to its address and a way to end it.
 */
export async function standBetween(venue, lie) {
  const server = createServer((asked, answer) => {
    const passing = request(venue + asked.url, { method: asked.method, headers: asked.headers }, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
    });
    passing.on('error', () => answer.destroy());
    asked.pipe(passing);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (client) => {
    const relay = new WebSocket(venue.replace(/^http/, 'ws'));
    const early = [];
    const ways = {
      to: (message) => (relay.readyState === WebSocket.OPEN ? relay.send(JSON.stringify(message)) : early.push(message)),
      from: (message) => client.send(JSON.stringify(message)),
      raw: (text) => client.send(text),
    };
    relay.on('open', () => early.splice(0).forEach((message) => ways.to(message)));
    client.on('message', (text) => lie.out(JSON.parse(text), ways));
    relay.on('message', (text) => lie.back(JSON.parse(text), ways));
    client.on('close', () => relay.terminate());
    relay.on('close', () => client.terminate());
    // What ends badly ends.
    for (const end of [client, relay]) end.on('error', () => end.terminate());
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Everything that the venue's relay would send to who asks for a session, as it stands on the wire. */
export function relayHas(venue, session) {
  return new Promise((found, failed) => {
    const socket = new WebSocket(venue.replace(/^http/, 'ws'));
    let all = '';
    socket.on('error', failed);
    socket.on('open', () => socket.send(JSON.stringify(['REQ', 'all', { ids: [session] }, { '#e': [session], limit: 1000 }])));
    socket.on('message', (said) => {
      all += said;
      if (JSON.parse(said)[0] === 'EOSE') socket.close(), found(all);
    });
  });
}
