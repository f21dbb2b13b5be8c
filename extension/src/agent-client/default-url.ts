/** Where `npm start` lets the agent listen (DESIGN §4). */
export const defaultAgentUrl = "http://127.0.0.1:4860";
