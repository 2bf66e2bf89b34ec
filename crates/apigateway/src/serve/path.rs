//! Matching paths: a tree of segments in which fixed ones go before variables, and variables before greedy ones.

use std::collections::HashMap;

/// Things by the path that they answer to: `/pets/{id}/toys`, `/{proxy+}`.
#[derive(Debug)]
pub struct Tree<T> {
    root: Node<T>,
}

#[derive(Debug)]
struct Node<T> {
    fixed: HashMap<Box<str>, Node<T>>,
    variable: Option<Box<Node<T>>>,
    /// `{name+}` below here.
    greedy: Option<T>,
    here: Option<T>,
}

/// What was found, with the values of the path's variables in their order.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'t, 'p, T> {
    pub value: &'t T,
    pub variables: Vec<&'p str>,
}

/// Whether greedy variables count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greed {
    /// Only paths that match segment by segment.
    Exact,
    /// Also `{name+}`.
    Greedy,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { fixed: HashMap::new(), variable: None, greedy: None, here: None }
    }
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        Self { root: Node::default() }
    }
}

impl<T: Default> Tree<T> {
    /// The thing at a template, made if there is none.
    pub fn entry(&mut self, template: &str) -> &mut T {
        let mut node = &mut self.root;
        for segment in segments(template) {
            match variable(segment) {
                Some(name) if name.ends_with('+') => return node.greedy.get_or_insert_with(T::default),
                Some(_) => node = node.variable.get_or_insert_with(Box::default),
                None => node = node.fixed.entry(segment.into()).or_default(),
            }
        }
        node.here.get_or_insert_with(T::default)
    }
}

impl<T> Tree<T> {
    /// The most specific thing that answers to a path and is acceptable.
    pub fn find<'t, 'p>(
        &'t self,
        path: &'p str,
        greed: Greed,
        accept: impl Fn(&T) -> bool + Copy,
    ) -> Option<Found<'t, 'p, T>> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let mut variables = Vec::new();
        let rest = if path.is_empty() { None } else { Some(path) };
        let value = self.root.find(rest, greed, accept, &mut variables)?;
        Some(Found { value, variables })
    }
}

impl<T> Node<T> {
    fn find<'t, 'p>(
        &'t self,
        rest: Option<&'p str>,
        greed: Greed,
        accept: impl Fn(&T) -> bool + Copy,
        variables: &mut Vec<&'p str>,
    ) -> Option<&'t T> {
        let Some(rest) = rest else { return self.here.as_ref().filter(|value| accept(value)) };
        let (segment, after) = match rest.split_once('/') {
            Some((segment, after)) => (segment, Some(after)),
            None => (rest, None),
        };
        let fixed = self.fixed.get(segment).and_then(|node| node.find(after, greed, accept, variables));
        if fixed.is_some() {
            return fixed;
        }
        if let Some(node) = self.variable.as_deref().filter(|_| !segment.is_empty()) {
            let depth = variables.len();
            variables.push(segment);
            if let Some(found) = node.find(after, greed, accept, variables) {
                return Some(found);
            }
            variables.truncate(depth);
        }
        let greedy = self.greedy.as_ref().filter(|value| greed == Greed::Greedy && accept(value))?;
        variables.push(rest);
        Some(greedy)
    }
}

/// The names of a template's variables, in their order, without `+`.
pub fn variable_names(template: &str) -> Vec<Box<str>> {
    segments(template).filter_map(variable).map(|name| name.trim_end_matches('+').into()).collect()
}

fn variable(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// `/a//b/` has `a`, nothing, `b` and nothing; the root has none.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.split('/').take(if path.is_empty() { 0 } else { usize::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(templates: &[&str]) -> Tree<String> {
        let mut tree = Tree::default();
        for template in templates {
            *tree.entry(template) = (*template).to_owned();
        }
        tree
    }

    fn check(tree: &Tree<String>, path: &str, greed: Greed, expected: Option<(&str, &[&str])>) {
        let found = tree.find(path, greed, |_| true);
        let found = found.as_ref().map(|found| (found.value.as_str(), found.variables.as_slice()));
        assert_eq!(found, expected, "{path}");
    }

    #[test]
    fn the_most_specific_path_wins() {
        let tree = tree(&["/", "/pets", "/pets/dog/1", "/pets/dog/{id}", "/pets/{proxy+}", "/{proxy+}"]);
        for (path, expected) in [
            ("/", Some(("/", [].as_slice()))),
            ("/pets", Some(("/pets", &[]))),
            ("/pets/dog/1", Some(("/pets/dog/1", &[]))),
            ("/pets/dog/2", Some(("/pets/dog/{id}", &["2"]))),
            ("/pets/cat/1", Some(("/pets/{proxy+}", &["cat/1"]))),
            ("/pets/dog/2/x", Some(("/pets/{proxy+}", &["dog/2/x"]))),
            ("/test/5", Some(("/{proxy+}", &["test/5"]))),
            ("/pets/dog/", Some(("/pets/{proxy+}", &["dog/"]))),
        ] {
            check(&tree, path, Greed::Greedy, expected);
        }
        check(&tree, "/test/5", Greed::Exact, None);
    }

    #[test]
    fn a_dead_end_is_left_again() {
        let tree = tree(&["/a/b/c", "/{x}/{y}/d"]);
        check(&tree, "/a/b/d", Greed::Exact, Some(("/{x}/{y}/d", &["a", "b"])));
        check(&tree, "/a/b/e", Greed::Exact, None);
    }

    #[test]
    fn what_is_not_accepted_is_passed_over() {
        let tree = tree(&["/a", "/{x}"]);
        let found = tree.find("/a", Greed::Exact, |value| value != "/a").unwrap();
        assert_eq!((found.value.as_str(), found.variables), ("/{x}", vec!["a"]));
        assert!(tree.find("/a", Greed::Exact, |_| false).is_none());
    }

    #[test]
    fn variables_have_names() {
        assert_eq!(variable_names("/a/{b}/c/{d+}"), ["b".into(), "d".into()]);
    }
}
