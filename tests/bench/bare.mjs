// The measure of the machine: a bare Node server that sends a constant answer of as many bytes.
import { createServer } from 'node:http'

const [port, length, encoding] = process.argv.slice(2)
const body = Buffer.alloc(Number(length), 97)
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': body.length,
  ...(encoding === 'gzip' ? { 'X-Encoding': 'gzip' } : {}),
}

createServer((req, res) => {
  if (req.method === 'GET') return void res.writeHead(200, headers).end(body)
  req.resume()
  req.on('end', () => res.writeHead(200, headers).end(body))
}).listen(Number(port), '127.0.0.1', () => process.send?.('listening'))
