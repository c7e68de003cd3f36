//! The public account, made from the guided example: its numbers counted again by other ways, its files read back.

mod account;
mod example;
mod files;
