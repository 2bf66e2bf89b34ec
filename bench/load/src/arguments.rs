//! `COMMAND --name value … [-- PROGRAM …]`, without a library.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::str::FromStr;

use crate::Result;

#[derive(Debug)]
pub struct Arguments {
    pub command: String,
    /// What follows `--`.
    pub program: Vec<String>,
    values: BTreeMap<String, String>,
}

impl Arguments {
    pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let command = words.next().ok_or("no command")?;
        let mut values = BTreeMap::new();
        while let Some(word) = words.next() {
            if word == "--" {
                break;
            }
            let name = word.strip_prefix("--").ok_or_else(|| format!("`{word}` is no option"))?;
            let value = words.next().ok_or_else(|| format!("{word} has no value"))?;
            values.insert(name.to_owned(), value);
        }
        Ok(Self { command, program: words.collect(), values })
    }

    pub fn text(&self, name: &str) -> Result<&str> {
        Ok(self.find(name).ok_or_else(|| format!("--{name} is missing"))?)
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    pub fn number<T: FromStr>(&self, name: &str) -> Result<T> {
        let text = self.text(name)?;
        Ok(text.parse().map_err(|_| format!("--{name} {text} is no number in range"))?)
    }

    /// `--address`, which must be this machine: what is measured here is never somebody else's.
    pub fn address(&self) -> Result<SocketAddr> {
        let address: SocketAddr = self.text("address")?.parse()?;
        if !address.ip().is_loopback() {
            return Err(format!("{address} is not on the loopback interface").into());
        }
        Ok(address)
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(line: &str) -> crate::Result<Arguments> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_and_the_program_are_told_apart() {
        let arguments = parse("unix --requests 5 -- python3 --version").unwrap();
        assert_eq!(arguments.command, "unix");
        assert_eq!(arguments.number::<u64>("requests").unwrap(), 5);
        assert_eq!(arguments.program, ["python3", "--version"]);
        assert!(arguments.text("path").is_err());
        assert!(parse("run --requests").is_err());
        assert!(parse("run requests 5").is_err());
    }

    #[test]
    fn only_this_machine_is_measured() {
        assert!(parse("run --address 127.0.0.1:80").unwrap().address().is_ok());
        assert!(parse("run --address 10.0.0.1:80").unwrap().address().is_err());
    }
}
