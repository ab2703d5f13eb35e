import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** How a line is lost: without a word, because Discord asks for it (opcode 7), or with the session gone as well. */
export type LostLine = 'drop' | 'reconnect' | 'invalid-session';

/** A gateway in front of the twin's, which adds what the twin has not: lines that are lost, and RESUME. */
export interface DiscordGateway {
  readonly url: string;
  /** Opcodes clients have sent, in order, heartbeats left out: 2 IDENTIFY, 6 RESUME. */
  readonly heard: readonly number[];
  /** Cuts every line. Events that come meanwhile are kept for whoever resumes. */
  readonly lose: (how: LostLine) => void;
  readonly lines: () => number;
  readonly close: () => Promise<void>;
}

interface Frame {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** One session with the twin, kept open when the client's line is lost. */
interface Session {
  readonly upstream: WebSocket;
  readonly dispatches: Frame[];
  client: WebSocket | null;
  id: string;
}

/** @param upstreamUrl asked for at each connection: the twin's address is known once it runs */
export async function startDiscordGateway(upstreamUrl: () => string): Promise<DiscordGateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`;
  const heard: number[] = [];
  const sessions: Session[] = [];
  const send = (socket: WebSocket | null, frame: Frame) => socket?.send(JSON.stringify(frame));

  server.on('connection', (client) => {
    let session = openSession(client);
    client.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Frame & { readonly d: { session_id?: string; seq?: number } };
      if (frame.op !== 1) heard.push(frame.op);
      if (frame.op !== 6) return void whenOpen(session.upstream, () => session.upstream.send(String(data)));
      const known = sessions.find((each) => each.id === frame.d.session_id);
      if (known === undefined) return void send(client, { op: 9, d: false });
      end(session);
      session = known;
      known.client = client;
      for (const missed of known.dispatches) if ((missed.s ?? 0) > (frame.d.seq ?? 0)) send(client, missed);
      send(client, { op: 0, t: 'RESUMED', s: known.dispatches.at(-1)?.s ?? 0, d: {} });
    });
    client.on('close', () => {
      if (session.client === client) session.client = null;
    });
  });

  function openSession(client: WebSocket): Session {
    const session: Session = { upstream: new WebSocket(upstreamUrl()), dispatches: [], client, id: '' };
    sessions.push(session);
    session.upstream.on('error', () => {});
    session.upstream.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Frame & { d: { session_id?: string } };
      const shown = frame.t === 'READY' ? { ...frame, d: { ...frame.d, resume_gateway_url: url } } : frame;
      if (frame.t === 'READY') session.id = frame.d.session_id ?? '';
      if (frame.op === 0) session.dispatches.push(shown);
      if (session.client?.readyState === WebSocket.OPEN) send(session.client, shown);
    });
    session.upstream.on('close', (code) => session.client?.close(code >= 4000 ? code : 1001));
    return session;
  }

  function end(session: Session): void {
    sessions.splice(sessions.indexOf(session), 1);
    session.client = null;
    session.upstream.close();
  }

  return {
    url,
    heard,
    lines: () => sessions.filter(({ client }) => client !== null).length,
    lose: (how) => {
      for (const session of [...sessions]) {
        const { client } = session;
        session.client = null;
        if (how === 'drop') client?.terminate();
        if (how === 'reconnect') send(client, { op: 7, d: null });
        if (how === 'invalid-session') {
          end(session);
          client?.terminate();
        }
      }
    },
    close: async () => {
      for (const session of [...sessions]) end(session);
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function whenOpen(socket: WebSocket, then: () => void): void {
  if (socket.readyState === WebSocket.OPEN) then();
  else socket.once('open', then);
}
