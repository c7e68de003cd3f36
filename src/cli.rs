//! The native binary `gongshi`, for whoever runs the venue and whoever checks the record: one file a command.
//!
//! Exit codes, the same for every command: 0 done; 1 the record or the result is not what was claimed; 2 unusable input or
//! arguments, with the reason on stderr. A new command is a module with `Args` and `run`, a line in [`Command`] and one in
//! [`main`].

pub mod serve;
pub mod verify;

use std::fmt;
use std::io::{Write, stderr};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Community dialogue, from the invitation to the public account.
#[derive(Parser)]
#[command(name = "gongshi", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Args),
    Verify(verify::Args),
}

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Exit code 0.
    Done,
    /// Exit code 1: the record or the result is not what was claimed.
    NotAsClaimed,
}

/// Why a command could not do its work, as a sentence for the person at the terminal. Exit code 2.
#[derive(Debug)]
pub struct Unusable(pub String);

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads the arguments and runs the command they name. What clap refuses ends the process with exit code 2.
pub fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(args) => serve::run(&args),
        Command::Verify(args) => verify::run(&args),
    };
    match outcome {
        Ok(Finding::Done) => ExitCode::SUCCESS,
        Ok(Finding::NotAsClaimed) => ExitCode::from(1),
        Err(reason) => {
            // Where even stderr is closed there is nobody left to tell; the exit code says it.
            let _ = writeln!(stderr(), "gongshi: {reason}");
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_declared_without_contradiction() {
        super::Cli::command().debug_assert();
    }
}
