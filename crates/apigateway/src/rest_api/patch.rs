//! Patch operations: how clients of apigateway change what there is ("PatchOperation").

use api::apigateway::PatchOperation;

use crate::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Add,
    Remove,
    Replace,
    Move,
    Copy,
    Test,
}

impl Op {
    /// The model has checked the text.
    fn parse(text: &str) -> Self {
        match text {
            "add" => Self::Add,
            "remove" => Self::Remove,
            "move" => Self::Move,
            "copy" => Self::Copy,
            "test" => Self::Test,
            _ => Self::Replace,
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Replace => "replace",
            Self::Move => "move",
            Self::Copy => "copy",
            Self::Test => "test",
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    pub op: Op,
    /// As the client wrote it, for sentences.
    path: Option<String>,
    pub value: Option<String>,
    pub from: Option<String>,
}

impl Patch {
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or("null")
    }

    /// The parts of the path, unescaped (RFC 6901): `/a/x~1y` has `a` and `x/y`.
    pub fn segments(&self) -> Vec<String> {
        let path = self.path.as_deref().unwrap_or_default();
        let path = path.strip_prefix('/').unwrap_or(path);
        path.split('/').map(unescape).collect()
    }

    /// The value, empty if there is none.
    pub fn text(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }

    /// The value for a member that can be absent: removing it takes it away, and so does an empty value.
    pub fn optional(&self) -> Option<String> {
        self.value.clone().filter(|value| self.op != Op::Remove && !value.is_empty())
    }

    /// Anything but `true` is false.
    pub fn is_true(&self) -> bool {
        self.text().eq_ignore_ascii_case("true")
    }

    pub fn number<T: std::str::FromStr>(&self) -> Result<T, Error> {
        let invalid = || Error::bad_request(format!("Invalid value specified: {}", self.text()));
        self.text().trim().parse().map_err(|_| invalid())
    }

    /// `Invalid patch path /x`
    pub fn invalid_path(&self) -> Error {
        Error::bad_request(format!("Invalid patch path {}", self.path()))
    }

    /// Refuses everything but `replace`, for members that always have a value.
    pub fn only_replace(&self) -> Result<(), Error> {
        if self.op == Op::Replace {
            return Ok(());
        }
        Err(Error::bad_request("Invalid patch operation specified. Must be one of: [replace]"))
    }

    /// For resources whose members can only be replaced: refuses other operations and other paths.
    pub fn replace_one_of(&self, paths: &[&str]) -> Result<(), Error> {
        let (path, op) = (self.path(), self.op.as_str());
        if self.op != Op::Replace {
            return Err(Error::bad_request(format!(
                "Invalid patch path  '{path}' specified for op '{op}'. Please choose supported operations"
            )));
        }
        if paths.contains(&path) {
            return Ok(());
        }
        Err(Error::bad_request(format!(
            "Invalid patch path  '{path}' specified for op '{op}'. Must be one of: [{}]",
            paths.join(", ")
        )))
    }
}

/// `~1` stands for a slash and `~0` for a tilde.
fn unescape(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

/// The changes of a request.
pub fn patches(operations: Option<Vec<PatchOperation>>) -> Vec<Patch> {
    let read = |operation: PatchOperation| Patch {
        op: operation.op.as_deref().map_or(Op::Replace, Op::parse),
        path: operation.path,
        value: operation.value,
        from: operation.from,
    };
    operations.unwrap_or_default().into_iter().map(read).collect()
}

#[cfg(test)]
pub fn patch(op: Op, path: &str, value: Option<&str>) -> Patch {
    Patch { op, path: Some(path.to_owned()), value: value.map(str::to_owned), from: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_unescaped() {
        assert_eq!(
            patch(Op::Add, "/binaryMediaTypes/image~1png", None).segments(),
            ["binaryMediaTypes", "image/png"]
        );
        assert_eq!(patch(Op::Add, "/a~01", None).segments(), ["a~1"]);
    }

    #[test]
    fn sentences_are_those_of_aws() {
        let sentence = |patch: Patch| patch.replace_one_of(&["/a", "/b"]).unwrap_err();
        let Error::BadRequest { message } = sentence(patch(Op::Replace, "/c", None)) else { panic!() };
        assert_eq!(message, "Invalid patch path  '/c' specified for op 'replace'. Must be one of: [/a, /b]");
        let Error::BadRequest { message } = sentence(patch(Op::Add, "/a", None)) else { panic!() };
        assert_eq!(
            message,
            "Invalid patch path  '/a' specified for op 'add'. Please choose supported operations"
        );
    }
}
