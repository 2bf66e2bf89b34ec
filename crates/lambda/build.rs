//! Compiles the native part of the Python runtime client (`runtimes/python/seed/seed.c`), which `client.rs` embeds.

use std::error::Error;
use std::path::Path;

const SOURCE: &str = "../../runtimes/python/seed/seed.c";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCE}");
    let out = std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    let compiler = cc::Build::new().opt_level(2).debug(false).warnings(true).try_get_compiler()?;
    // Linked with nothing, not even the C library: every symbol is that of the interpreter which loads the file, so
    // that one file fits each version of Python and each C library.
    let mut command = compiler.to_command();
    command
        .args(["-shared", "-fPIC", "-nostdlib", "-fvisibility=hidden", "-fno-stack-protector", "-s"])
        .arg(SOURCE)
        .arg("-o")
        .arg(Path::new(&out).join("seed.abi3.so"));
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}").into()) }
}
