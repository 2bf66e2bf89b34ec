use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base::{AccountId, Region};

use super::*;
use crate::deployment::{Architecture, FunctionId, LogFormat, Logging, Version};

/// A function's folders on disk.
struct World {
    _folder: tempfile::TempDir,
    deployment: Deployment,
    program: ZygoteProgram,
}

impl World {
    /// With the files of an interpreter, and of `code` and `layer` by their paths.
    fn new(handler: &str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        for (path, text) in files.iter().chain(&[
            ("python/json/__init__.py", ""),
            ("python/statistics.py", ""),
            ("python/lib-dynload/_decimal.cpython-311-x86_64-linux-gnu.so", ""),
            ("packages/boto3/__init__.py", ""),
            ("code/.keep", ""),
        ]) {
            write(&root.join(path), text);
        }
        let layers: Vec<PathBuf> =
            ["layer", "layer2"].iter().map(|name| root.join(name)).filter(|layer| layer.is_dir()).collect();
        let deployment = Deployment {
            function: FunctionId {
                account: AccountId::default(),
                region: Region::default(),
                name: "mean".into(),
            },
            version: Version::Latest,
            generation: 1,
            runtime: "python3.11".to_owned(),
            architecture: Architecture::X86_64,
            handler: handler.to_owned(),
            timeout: Duration::from_secs(3),
            memory_mb: 128,
            ephemeral_storage_mb: 512,
            environment: BTreeMap::new(),
            code_dir: root.join("code"),
            layer_dirs: layers,
            role_arn: String::new(),
            logging: Logging {
                format: LogFormat::Text,
                application_level: None,
                system_level: None,
                group: String::new(),
            },
            tracing_active: false,
            snap_start: false,
            isolation: None,
        };
        let program = ZygoteProgram {
            identity: "python".to_owned(),
            argv: Vec::new(),
            environment: BTreeMap::new(),
            mounts: Vec::new(),
            version: "python3.11".to_owned(),
            library: root.join("python"),
            packages_dir: Some(root.join("packages")),
        };
        Self { _folder: folder, deployment, program }
    }

    fn plan(&self) -> Plan {
        plan(&self.deployment, &self.program)
    }

    fn imports(&self) -> Imports {
        match self.plan() {
            Plan::Fork(imports) => imports,
            Plan::Fresh { reason } => panic!("{reason}"),
        }
    }

    fn key(&self) -> Arc<Key> {
        key(&self.deployment, &self.program, &self.imports(), &BTreeSet::new())
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn check(handler: &str, files: &[(&str, &str)], expected: &[&str], from_package: bool) {
    let imports = World::new(handler, files).imports();
    assert_eq!(imports.modules.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    assert_eq!(imports.from_package, from_package);
}

#[test]
fn packages_of_layers_and_of_the_runtime_are_found_and_nothing_else() {
    check(
        "app.handler",
        &[
            (
                "code/app.py",
                "import json, statistics, _decimal, boto3, nowhere, six\nfrom numpy import linalg, array",
            ),
            ("layer/python/numpy/__init__.py", ""),
            ("layer/python/numpy/linalg/__init__.py", ""),
            ("layer2/python/lib/python3.11/site-packages/six.py", ""),
        ],
        &["boto3", "numpy", "numpy.linalg", "six"],
        false,
    );
}

#[test]
fn modules_of_the_user_are_looked_into_but_never_taken() {
    check(
        "pkg/deep/app.handler",
        &[
            ("code/pkg/__init__.py", "import a"),
            ("code/pkg/deep/__init__.py", ""),
            (
                "code/pkg/deep/app.py",
                "from . import sibling\nfrom ..other import x\nimport tools.one\nfrom app2 import *",
            ),
            ("code/pkg/deep/sibling.py", "import b"),
            ("code/pkg/other.py", "import c\nimport pkg.deep.app"),
            ("code/tools/one.py", "import d.e"),
            ("code/app2.py", "def late():\n    import f"),
            ("layer/python/a.py", ""),
            ("layer/python/b.cpython-311-x86_64-linux-gnu.so", ""),
            ("layer/python/c/__init__.py", ""),
            ("layer/python/d/e.py", ""),
            ("layer/python/f.py", ""),
        ],
        &["a", "b", "c", "d.e"],
        false,
    );
}

#[test]
fn packages_beside_the_code_are_told_from_the_users_modules_by_what_their_installer_noted() {
    check(
        "app.handler",
        &[
            ("code/app.py", "import requests, own, six"),
            ("code/own.py", ""),
            ("code/requests/__init__.py", ""),
            (
                "code/requests-2.0.dist-info/RECORD",
                "requests/__init__.py,,\nrequests-2.0.dist-info/RECORD,,\n",
            ),
            ("code/six.py", ""),
            ("code/six-1.0.dist-info/top_level.txt", "six\n"),
        ],
        &["requests", "six"],
        true,
    );
}

#[test]
fn a_package_beside_the_code_that_hides_one_of_a_layer_comes_along() {
    check(
        "app.handler",
        &[
            ("code/app.py", "import scipy"),
            ("code/numpy/__init__.py", ""),
            ("code/numpy-2.0.dist-info/top_level.txt", "numpy"),
            ("layer/python/numpy/__init__.py", ""),
            ("layer/python/scipy/__init__.py", ""),
        ],
        &["scipy"],
        true,
    );
}

#[test]
fn what_hides_others_starts_fresh() {
    let check = |files: &[(&str, &str)], name: &str| {
        let expected = Plan::Fresh { reason: format!("the module {name} hides another one of this name") };
        assert_eq!(World::new("app.handler", files).plan(), expected);
    };
    check(&[("code/app.py", ""), ("code/numpy.py", ""), ("layer/python/numpy/__init__.py", "")], "numpy");
}

#[test]
fn variables_of_the_process_start_fresh_and_those_of_packages_make_another_zygote() {
    let mut world = World::new("app.handler", &[("code/app.py", "import a"), ("layer/python/a.py", "")]);
    let plain = world.key();
    world.deployment.environment.insert("TABLE".to_owned(), "secret".to_owned());
    assert_eq!(world.key(), plain);
    world.deployment.environment.insert("MPLBACKEND".to_owned(), "agg".to_owned());
    assert_ne!(world.key(), plain);
    world.deployment.environment.insert("PYTHONOPTIMIZE".to_owned(), "1".to_owned());
    let expected = Some("the variable PYTHONOPTIMIZE is for a new process".to_owned());
    assert_eq!(unforkable(&world.deployment), expected);
}

#[test]
fn keys_differ_by_account_layers_and_imports_and_not_by_code() {
    let files = [("code/app.py", "import a"), ("layer/python/a.py", "")];
    let one = World::new("app.handler", &files);
    let mut other = World::new("app.handler", &files);
    assert_ne!(one.key(), other.key());
    other.deployment.layer_dirs.clone_from(&one.deployment.layer_dirs);
    assert_eq!(one.key(), other.key());
    other.deployment.function.account = "111111111111".parse().unwrap();
    assert_ne!(one.key(), other.key());

    let plain = World::new("app.handler", &[("code/app.py", "import json")]);
    assert_eq!(plain.key().level, Level::Interpreter);
    let left_out = ["a".to_owned()].into();
    let without = key(&one.deployment, &one.program, &one.imports(), &left_out);
    assert_eq!(without.level, Level::Interpreter);
}

#[test]
fn what_was_learned_is_checked_against_what_is_there() {
    let world = World::new("app.handler", &[("code/app.py", ""), ("layer/python/a/b.py", "")]);
    let modules = ["a.b", "app", "json", "boto3", "gone"].map(str::to_owned);
    let Plan::Fork(imports) = learned(&world.deployment, &world.program, &modules) else { panic!() };
    assert_eq!(imports.modules.iter().map(String::as_str).collect::<Vec<_>>(), ["a.b", "boto3"]);
}
