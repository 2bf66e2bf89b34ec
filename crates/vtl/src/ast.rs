//! A parsed template. It is immutable, `Send` and `Sync`: parsed once, rendered by many.

use std::sync::Arc;

use crate::number::Number;
use crate::value::Text;

/// Statements in order.
pub(crate) type Block = [Node];

#[derive(Debug)]
pub(crate) enum Node {
    Text(Box<str>),
    Reference(Reference),
    Set {
        target: Reference,
        value: Expression,
    },
    If {
        branches: Box<[(Expression, Box<Block>)]>,
        otherwise: Box<Block>,
    },
    Foreach {
        variable: Text,
        items: Expression,
        body: Box<Block>,
    },
    Define {
        name: Text,
        body: Arc<Block>,
    },
    Call(Call),
    Evaluate(Expression),
    Break(Option<Expression>),
    Stop,
    /// `#include` and `#parse`: there is nothing that they could read.
    Refused(&'static str),
}

/// `#name(…)` that is no directive: a macro, or plain text if there is none of this name.
#[derive(Debug)]
pub(crate) struct Call {
    pub name: Text,
    pub arguments: Arc<[Expression]>,
    /// Of `#@name(…) … #end`.
    pub body: Option<Arc<Block>>,
    /// What is rendered if there is no such macro.
    pub source: Box<str>,
}

/// `#macro`. Known from the start of the rendering on, wherever it stands.
#[derive(Debug)]
pub(crate) struct Macro {
    pub name: Text,
    pub parameters: Box<[Text]>,
    pub body: Arc<Block>,
}

/// `$root.step.step`, in any of its forms.
#[derive(Debug)]
pub(crate) struct Reference {
    /// What is written before the value: backslashes, and dollars of `$$name`.
    pub prefix: Box<str>,
    /// The reference as it stands in the source, if a backslash makes it text.
    pub escaped: Option<Box<str>>,
    /// As it stands in the source: what a block too deep within itself renders.
    pub source: Box<str>,
    pub root: Text,
    pub steps: Box<[Step]>,
}

#[derive(Debug)]
pub(crate) enum Step {
    Property(Text),
    Method { name: Text, arguments: Box<[Expression]> },
    Index(Expression),
}

#[derive(Debug)]
pub(crate) enum Expression {
    Text(Text),
    /// A double-quoted string with references or directives.
    Interpolated(Box<Block>),
    Number(Number),
    Bool(bool),
    Reference(Box<Reference>),
    List(Box<[Expression]>),
    Map(Box<[(Expression, Expression)]>),
    Range(Box<(Expression, Expression)>),
    Binary(Operator, Box<(Expression, Expression)>),
    Not(Box<Expression>),
    /// A bare word among a macro's arguments.
    Word(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}
