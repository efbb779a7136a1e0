// Asks DuckDB about the lines that `review --format ndjson` wrote: node fleet.mjs FOLDER QUERY. Prints the rows as JSON.
import { createRequire } from 'node:module';

const [, , folder, query] = process.argv;
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(query);
console.log(JSON.stringify(reader.getRowObjectsJson()));
