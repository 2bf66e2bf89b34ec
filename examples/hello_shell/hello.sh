# Gets the event on standard input and prints the response; what goes to standard error goes to the log.
handler() {
    event=$(cat)
    echo "got ${#event} bytes" >&2
    printf '{"message": "Hello from the shell!", "event": %s}' "$event"
}
