"""The Python runtime client: loads the function's handler and answers invocations.

It speaks the protocol of `runtimes/PROTOCOL.md` on an inherited socket and behaves towards the function as
Amazon's own client does (handler names, module search path, context, logging, error documents).

A start has three phases, and a process that has gone through the first two, or all, can be forked for many functions:

    interpreter and client     importing `cumulet_runtime.main`     process.py
    dependencies               in a zygote only                     zygote.py, preload.py, fitness.py
    function                   load, hooks, answers                 function.py, invocation.py

`import_recorder.py` watches the last phase for a profile.
`fresh_state.py` and `rehearsal.py` make a forked child what a fresh process is, and as fast as it can be.

Invariants:
- Only the standard library is used, and of that (but in zygotes) only what is built into the interpreter until it is
  needed: importing `re`, `json` or `logging` costs more than all the rest of a start.
- Nothing here is looked up through `sys.path` once the function's folders are on it, except the modules that
  `module_guard` protects.
- No state of a function exists before the function phase.
"""
