//! Resources: the tree of paths.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::Patch;
use super::{Method, RestApi};
use crate::{Error, ids};

/// Resources of an API ("Amazon API Gateway quotas").
const RESOURCES_MAX: usize = 300;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    pub id: String,
    /// The root has none.
    pub parent_id: Option<String>,
    pub path_part: Option<String>,
    /// The whole path; follows from those above.
    pub path: String,
    pub methods: IndexMap<String, Method>,
}

impl Resource {
    pub fn root(id: String) -> Self {
        Self { id, parent_id: None, path_part: None, path: "/".to_owned(), methods: IndexMap::new() }
    }

    pub fn method(&self, name: &str) -> Result<&Method, Error> {
        self.methods.get(name).ok_or_else(|| Error::not_found("Invalid Method identifier specified"))
    }

    pub fn method_mut(&mut self, name: &str) -> Result<&mut Method, Error> {
        self.methods.get_mut(name).ok_or_else(|| Error::not_found("Invalid Method identifier specified"))
    }
}

/// What every operation on a resource says when there is no such resource, or no such API.
pub fn absent() -> Error {
    Error::not_found("Invalid Resource identifier specified")
}

impl RestApi {
    pub fn root(&self) -> &Resource {
        let root = self.resources.values().find(|resource| resource.parent_id.is_none());
        root.expect("an API is made with its root, which cannot be deleted")
    }

    pub fn resource(&self, id: &str) -> Result<&Resource, Error> {
        self.resources.get(id).ok_or_else(absent)
    }

    pub fn resource_mut(&mut self, id: &str) -> Result<&mut Resource, Error> {
        self.resources.get_mut(id).ok_or_else(absent)
    }

    pub fn add_resource(&mut self, parent_id: &str, path_part: &str) -> Result<Resource, Error> {
        self.resource(parent_id)?;
        check_path_part(path_part)?;
        self.check_siblings(parent_id, path_part, None)?;
        if self.resources.len() >= RESOURCES_MAX {
            return Err(Error::LimitExceeded {
                message:
                    "Maximum number of resources for this API has been reached. Please contact AWS if you \
                          need additional resources."
                        .to_owned(),
            });
        }
        let resource = Resource {
            id: ids::short(),
            parent_id: Some(parent_id.to_owned()),
            path_part: Some(path_part.to_owned()),
            path: join(&self.resources[parent_id].path, path_part),
            methods: IndexMap::new(),
        };
        self.resources.insert(resource.id.clone(), resource.clone());
        Ok(resource)
    }

    /// The resource at a path, made with all that leads to it if it is absent.
    #[cfg(test)]
    pub fn ensure_resource(&mut self, path: &str) -> Result<&mut Resource, Error> {
        let mut id = self.root().id.clone();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let child = self.child(&id, part).map(|child| child.id.clone());
            id = match child {
                Some(child) => child,
                None => self.add_resource(&id, part)?.id,
            };
        }
        self.resource_mut(&id)
    }

    #[cfg(test)]
    fn child(&self, parent_id: &str, path_part: &str) -> Option<&Resource> {
        self.resources.values().find(|resource| {
            resource.parent_id.as_deref() == Some(parent_id)
                && resource.path_part.as_deref() == Some(path_part)
        })
    }

    /// Removes a resource with all below it.
    pub fn remove_resource(&mut self, id: &str) -> Result<(), Error> {
        let resource = self.resource(id)?;
        if resource.parent_id.is_none() {
            return Err(Error::bad_request("Cannot delete root resource."));
        }
        let mut doomed = vec![id.to_owned()];
        let mut next = 0;
        while let Some(id) = doomed.get(next).cloned() {
            let children =
                self.resources.values().filter(|child| child.parent_id.as_deref() == Some(id.as_str()));
            doomed.extend(children.map(|child| child.id.clone()));
            next += 1;
        }
        self.resources.retain(|id, _| !doomed.contains(id));
        Ok(())
    }

    pub fn patch_resource(&mut self, id: &str, patch: &Patch) -> Result<(), Error> {
        let resource = self.resource(id)?;
        let is_root = resource.parent_id.is_none();
        let (parent_id, path_part) =
            (resource.parent_id.clone().unwrap_or_default(), resource.path_part.clone().unwrap_or_default());
        patch.replace_one_of(&["/parentId", "/pathPart"])?;
        match patch.path() {
            "/pathPart" if is_root => {
                return Err(Error::bad_request("Root resource cannot update its pathPart."));
            }
            "/parentId" if is_root => {
                return Err(Error::bad_request("Root resource cannot update its parentId."));
            }
            "/pathPart" => {
                check_path_part(patch.text())?;
                self.check_siblings(&parent_id, patch.text(), Some(id))?;
                self.resources[id].path_part = Some(patch.text().to_owned());
            }
            _ => {
                self.resource(patch.text())?;
                if self.is_below(patch.text(), id) {
                    return Err(Error::bad_request("Resources cannot be cyclical."));
                }
                self.check_siblings(patch.text(), &path_part, Some(id))?;
                self.resources[id].parent_id = Some(patch.text().to_owned());
            }
        }
        self.write_paths();
        Ok(())
    }

    /// Whether a resource is another one or lies below it.
    fn is_below(&self, id: &str, above: &str) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            if id == above {
                return true;
            }
            at = self.resources.get(id).and_then(|resource| resource.parent_id.as_deref());
        }
        false
    }

    fn check_siblings(&self, parent_id: &str, path_part: &str, own_id: Option<&str>) -> Result<(), Error> {
        let parent = &self.resources[parent_id];
        if let Some(greedy) = parent.path_part.as_deref().filter(|part| part.ends_with("+}")) {
            return Err(Error::bad_request(format!(
                "Cannot create a child of a resource with a greedy path variable: {greedy}"
            )));
        }
        let siblings = self.resources.values().filter(|sibling| {
            sibling.parent_id.as_deref() == Some(parent_id) && Some(sibling.id.as_str()) != own_id
        });
        for part in siblings.filter_map(|sibling| sibling.path_part.as_deref()) {
            if part == path_part {
                return Err(Error::conflict(format!(
                    "Another resource with the same parent already has this name: {path_part}"
                )));
            }
            if part.starts_with('{') && path_part.starts_with('{') {
                return Err(Error::bad_request(format!(
                    "A sibling ({part}) of this resource already has a variable path part -- only one is allowed"
                )));
            }
        }
        Ok(())
    }

    /// Writes the whole paths anew, after a part of one has changed.
    fn write_paths(&mut self) {
        let mut paths = Vec::with_capacity(self.resources.len());
        for resource in self.resources.values() {
            let mut parts = Vec::new();
            let mut at = Some(resource);
            while let Some(here) = at {
                parts.extend(here.path_part.as_deref());
                at = here.parent_id.as_ref().and_then(|id| self.resources.get(id));
            }
            parts.reverse();
            paths.push(format!("/{}", parts.join("/")));
        }
        for (resource, path) in self.resources.values_mut().zip(paths) {
            resource.path = path;
        }
    }
}

fn join(parent: &str, part: &str) -> String {
    if parent == "/" { format!("/{part}") } else { format!("{parent}/{part}") }
}

/// A path part is plain, or a variable as a whole.
fn check_path_part(part: &str) -> Result<(), Error> {
    let inner = part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let name = inner.map_or(part, |inner| inner.strip_suffix('+').unwrap_or(inner));
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-:".contains(&byte);
    if !name.is_empty() && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(Error::bad_request(
        "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the \
         beginning and the end and an optional plus sign before the closing brace.",
    ))
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::super::patch::{Op, patch};
    use super::*;

    fn paths(api: &RestApi) -> Vec<&str> {
        api.resources.values().map(|resource| resource.path.as_str()).collect()
    }

    #[test]
    fn a_tree_keeps_its_paths() {
        let mut api = RestApi::new("a".to_owned(), "a".to_owned(), Timestamp::from_millis(0));
        let root = api.root().id.clone();
        let pets = api.add_resource(&root, "pets").unwrap().id;
        let one = api.add_resource(&pets, "{id}").unwrap().id;
        assert_eq!(paths(&api), ["/", "/pets", "/pets/{id}"]);
        assert!(api.add_resource(&pets, "{other}").is_err(), "one variable is enough");
        assert!(api.add_resource(&root, "pets").is_err(), "the name is taken");
        assert!(api.add_resource(&root, "a/b").is_err());
        api.patch_resource(&pets, &patch(Op::Replace, "/pathPart", Some("dogs"))).unwrap();
        assert_eq!(paths(&api), ["/", "/dogs", "/dogs/{id}"]);
        assert!(api.patch_resource(&pets, &patch(Op::Replace, "/parentId", Some(&one))).is_err(), "a cycle");
        assert_eq!(api.ensure_resource("/dogs/{id}/toys").unwrap().path, "/dogs/{id}/toys");
        api.remove_resource(&pets).unwrap();
        assert_eq!(paths(&api), ["/"]);
    }

    #[test]
    fn nothing_lies_below_a_greedy_variable() {
        let mut api = RestApi::new("a".to_owned(), "a".to_owned(), Timestamp::from_millis(0));
        let root = api.root().id.clone();
        let greedy = api.add_resource(&root, "{proxy+}").unwrap().id;
        let Err(Error::BadRequest { message }) = api.add_resource(&greedy, "x") else { panic!() };
        assert_eq!(message, "Cannot create a child of a resource with a greedy path variable: {proxy+}");
    }
}
