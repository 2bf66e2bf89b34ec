//! Conditions, right-hand sides and arguments.

use super::{Parser, Result};
use crate::ast::{Expression, Operator};
use crate::error::Problem;
use crate::number::Number;

/// Operators in one expression, outside of its parentheses.
const OPERATORS_MAX: usize = 500;

impl Parser<'_> {
    /// With operators: in `#if`, `#elseif`, `#set` and parentheses.
    pub(super) fn expression(&mut self) -> Result<Expression> {
        self.enter()?;
        let expression = self.binary(0)?;
        self.leave();
        Ok(expression)
    }

    /// Operators that bind at least as tightly as `binding_min`. Trees grow to the left.
    fn binary(&mut self, binding_min: u8) -> Result<Expression> {
        let mut left = self.unary()?;
        let mut n_operators = 0;
        loop {
            self.skip_space();
            let Some((operator, len)) = self.operator() else { return Ok(left) };
            let binding = binding(operator);
            if binding < binding_min {
                return Ok(left);
            }
            n_operators += 1;
            if n_operators > OPERATORS_MAX {
                return Err(self.fault(Problem::TooDeep));
            }
            self.at += len;
            let right = self.binary(binding + 1)?;
            left = Expression::Binary(operator, Box::new((left, right)));
        }
    }

    fn unary(&mut self) -> Result<Expression> {
        self.skip_space();
        let len = match self.rest() {
            rest if rest.starts_with("!=") => 0,
            rest if rest.starts_with('!') => 1,
            rest if is_word(rest, "not") => 3,
            _ => 0,
        };
        if len == 0 {
            return self.primary();
        }
        self.at += len;
        self.enter()?;
        let operand = self.unary()?;
        self.leave();
        Ok(Expression::Not(Box::new(operand)))
    }

    fn primary(&mut self) -> Result<Expression> {
        if self.peek() != Some(b'(') {
            return self.parameter();
        }
        self.at += 1;
        let expression = self.expression()?;
        self.skip_space();
        self.expect(")", "`)`")?;
        Ok(expression)
    }

    /// Without operators: arguments of methods and directives, items of lists and maps.
    pub(super) fn parameter(&mut self) -> Result<Expression> {
        self.enter()?;
        let parameter = match self.peek() {
            Some(b'"') => self.string('"')?,
            Some(b'\'') => self.string('\'')?,
            Some(b'$') => match self.reference()? {
                Some(reference) => Expression::Reference(Box::new(reference)),
                None => return Err(self.fault(Problem::Expected("a reference"))),
            },
            Some(b'[') => self.list_or_range()?,
            Some(b'{') => self.map()?,
            Some(b'-' | b'.' | b'0'..=b'9') => Expression::Number(self.number()?),
            _ if is_word(self.rest(), "true") => {
                self.at += 4;
                Expression::Bool(true)
            }
            _ if is_word(self.rest(), "false") => {
                self.at += 5;
                Expression::Bool(false)
            }
            _ => return Err(self.fault(Problem::Expected("a value"))),
        };
        self.leave();
        Ok(parameter)
    }

    /// Parameters with commas up to `closing`, which is swallowed.
    pub(super) fn parameters(
        &mut self,
        closing: &'static str,
        what: &'static str,
    ) -> Result<Vec<Expression>> {
        let mut parameters = Vec::new();
        self.skip_space();
        if self.eat(closing) {
            return Ok(parameters);
        }
        loop {
            self.skip_space();
            parameters.push(self.parameter()?);
            self.skip_space();
            if self.eat(closing) {
                return Ok(parameters);
            }
            self.expect(",", what)?;
        }
    }

    fn list_or_range(&mut self) -> Result<Expression> {
        self.at += 1;
        self.skip_space();
        if self.eat("]") {
            return Ok(Expression::List(Box::default()));
        }
        let first = self.parameter()?;
        self.skip_space();
        if self.eat("..") {
            self.skip_space();
            let last = self.parameter()?;
            self.skip_space();
            self.expect("]", "`]`")?;
            let fits = |side: &Expression| matches!(side, Expression::Reference(_) | Expression::Number(_));
            if !fits(&first) || !fits(&last) {
                return Err(self.fault(Problem::Expected("numbers or references around `..`")));
            }
            return Ok(Expression::Range(Box::new((first, last))));
        }
        let mut items = vec![first];
        if self.eat("]") {
            return Ok(Expression::List(items.into()));
        }
        self.expect(",", "`]`, `,` or `..`")?;
        self.skip_space();
        if self.peek() == Some(b']') {
            return Err(self.fault(Problem::Expected("a value")));
        }
        items.extend(self.parameters("]", "`]` or `,`")?);
        Ok(Expression::List(items.into()))
    }

    fn map(&mut self) -> Result<Expression> {
        self.at += 1;
        let mut entries = Vec::new();
        self.skip_space();
        if self.eat("}") {
            return Ok(Expression::Map(Box::default()));
        }
        loop {
            self.skip_space();
            let key = self.parameter()?;
            self.skip_space();
            self.expect(":", "`:`")?;
            self.skip_space();
            entries.push((key, self.parameter()?));
            self.skip_space();
            if self.eat("}") {
                return Ok(Expression::Map(entries.into()));
            }
            self.expect(",", "`}` or `,`")?;
        }
    }

    fn number(&mut self) -> Result<Number> {
        let start = self.at;
        let is_digit = |byte: u8| byte.is_ascii_digit();
        self.eat("-");
        let n_before = self.eat_while(is_digit).len();
        let mut is_integer = true;
        if self.peek() == Some(b'.') && !self.rest().starts_with("..") {
            self.at += 1;
            is_integer = false;
            if n_before == 0 && !self.peek().is_some_and(is_digit) {
                return Err(self.fault(Problem::Expected("a digit")));
            }
            self.eat_while(is_digit);
        } else if n_before == 0 {
            return Err(self.fault(Problem::Expected("a digit")));
        }
        let exponent = self.rest().trim_start_matches(['e', 'E']);
        let n_letters = self.rest().len() - exponent.len();
        let n_signs = usize::from(exponent.starts_with(['+', '-']));
        if n_letters == 1 && exponent[n_signs..].starts_with(|c: char| c.is_ascii_digit()) {
            is_integer = false;
            self.at += 1 + n_signs;
            self.eat_while(is_digit);
        }
        let text = &self.source[start..self.at];
        let number =
            if is_integer { Number::parse_integer(text) } else { text.parse().ok().map(Number::Double) };
        number.ok_or_else(|| self.fault(Problem::Number))
    }

    fn operator(&self) -> Option<(Operator, usize)> {
        let rest = self.rest();
        let sign = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign));
        let word = || WORDS.iter().find(|(word, _)| is_word(rest, word));
        sign.or_else(word).map(|(text, operator)| (*operator, text.len()))
    }
}

/// Longer ones first.
const SIGNS: &[(&str, Operator)] = &[
    ("||", Operator::Or),
    ("&&", Operator::And),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
    ("+", Operator::Add),
    ("-", Operator::Subtract),
    ("*", Operator::Multiply),
    ("/", Operator::Divide),
    ("%", Operator::Modulo),
];

const WORDS: &[(&str, Operator)] = &[
    ("or", Operator::Or),
    ("and", Operator::And),
    ("eq", Operator::Equal),
    ("ne", Operator::NotEqual),
    ("lt", Operator::Less),
    ("gt", Operator::Greater),
    ("le", Operator::LessOrEqual),
    ("ge", Operator::GreaterOrEqual),
];

fn binding(operator: Operator) -> u8 {
    match operator {
        Operator::Or => 1,
        Operator::And => 2,
        Operator::Equal | Operator::NotEqual => 3,
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => 4,
        Operator::Add | Operator::Subtract => 5,
        Operator::Multiply | Operator::Divide | Operator::Modulo => 6,
    }
}

/// Whether a text begins with a whole word.
fn is_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '@'))
}
