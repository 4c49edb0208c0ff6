// A tap on the line between the command line and Prism: hands everything on and notes what went by.
import http from 'node:http';

/**
 * @param target where Prism listens
 * @param strip the beginning of a path that Prism does not know, since it serves paths without the server's base path
 * @param examples the documented example that the mock shall answer an operation with, where not the first
 */
export async function tap(target, strip, operations, examples = {}) {
  const seen = [];
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => forward(request, Buffer.concat(chunks), response));
  });

  function forward(request, body, response) {
    const url = request.url.startsWith(strip) ? request.url.slice(strip.length) : request.url;
    const path = url.split('?')[0];
    const operation = operations.find((o) => o.method === request.method && o.path.test(path));
    const headers = { ...request.headers, host: new URL(target).host };
    if (examples[operation?.id]) {
      headers.prefer = `example=${examples[operation.id]}`;
    }
    const onward = http.request(target + url, { method: request.method, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks);
        seen.push({
          operation: operation?.id,
          request: `${request.method} ${url}`,
          sent: body.toString(),
          status: answer.statusCode,
          violations: violations(answer, text.toString()),
        });
        response.writeHead(answer.statusCode, answer.headers);
        response.end(text);
      });
    });
    onward.on('error', (error) => {
      seen.push({ request: `${request.method} ${url}`, status: 0, violations: [error.message] });
      response.destroy();
    });
    onward.end(body);
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}${strip}`, seen, close: () => server.close() };
}

/** Prism reports in a header, or, told to be strict, by an answer of its own that names one of its pages, or both. */
function violations(answer, text) {
  if (/"type"\s*:\s*"https:\/\/stoplight\.io\/prism\/errors/.test(text)) {
    return [text];
  }
  return answer.headers['sl-violations'] ? [answer.headers['sl-violations']] : [];
}
