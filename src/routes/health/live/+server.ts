/** The least that the server can do: monitors ask it, the benchmark compares with it. */
export function GET(): Response {
	return new Response('ok\n', { headers: { 'content-type': 'text/plain' } });
}
