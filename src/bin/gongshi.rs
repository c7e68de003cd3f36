//! The native binary's entry.

fn main() -> std::process::ExitCode {
    gongshi::cli::main()
}
