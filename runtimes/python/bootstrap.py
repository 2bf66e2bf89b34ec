"""The file that a Python execution environment starts. Everything is in the package beside it."""

if __name__ == "__main__":  # Processes that `multiprocessing` spawns import this file again.
    from cumulet_runtime.main import run

    run()
