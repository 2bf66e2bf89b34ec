// The Node.js runtime client.
