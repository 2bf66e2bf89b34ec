//! Byte code over an engine whose interpreters are tasks of the test.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tempfile::TempDir;

use super::super::Exit;
use super::super::tests::fake::{FakeEngine, Guest};
use super::super::tests::world;
use super::*;

struct World {
    folder: TempDir,
    byte_code: ByteCode,
    program: Arc<ZygoteProgram>,
    deployment: Deployment,
}

impl World {
    /// With a function's code and a layer by their files.
    fn new<Life>(files: &[(&str, &str)], interpreter: impl Fn(Guest) -> Life + Send + Sync + 'static) -> Self
    where
        Life: Future<Output = Exit> + Send + 'static,
    {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join("packages").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::over(folder, interpreter)
    }

    fn over<Life>(folder: TempDir, interpreter: impl Fn(Guest) -> Life + Send + Sync + 'static) -> Self
    where
        Life: Future<Output = Exit> + Send + 'static,
    {
        let engine = FakeEngine::running(interpreter);
        let byte_code = ByteCode::open(folder.path(), true, engine, Tasks::new());
        let packages = folder.path().join("packages");
        let mut deployment = world::deployment();
        deployment.code_dir = packages.join("code");
        deployment.layer_dirs = vec![packages.join("layer")];
        Self { folder, byte_code, program: world::zygote_program(), deployment }
    }

    async fn prepare(&self) {
        self.byte_code.prepare(&self.deployment, &self.program);
        let is_settled = || self.byte_code.is_settled(&self.deployment, &self.program);
        let waiting = async {
            while !is_settled() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), waiting).await.unwrap();
    }

    fn placed(&self) -> Folders {
        let Deployment { code_dir, layer_dirs, .. } = &self.deployment;
        let folders = Folders { code_dir: Some(code_dir.clone()), layer_dirs: layer_dirs.clone() };
        self.byte_code.place(folders, &self.program.version)
    }

    /// What lies in a tree where the byte code of a source belongs.
    fn byte_code_of(&self, tree: &str, path: &str) -> String {
        let path = self.folder.path().join("bytecode").join(format!("{tree}.cpython-311")).join(path);
        fs::read_to_string(path.with_extension("cpython-311.pyc")).unwrap()
    }

    fn trees(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("bytecode")).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

const FILES: [(&str, &str); 3] =
    [("code/app.py", "import a"), ("layer/python/a.py", "A = 1"), ("layer/python/b.py", "B = 1")];

fn compiled(path: &str) -> Vec<u8> {
    [b"vv\r\n\x01\0\0\0hashhash", path.as_bytes()].concat()
}

async fn compile(mut guest: Guest) -> Exit {
    while let Some(path) = guest.asked_path().await {
        guest.answer_path(&compiled(&path)).await;
    }
    Exit::Status(0)
}

#[tokio::test]
async fn what_is_deployed_is_compiled_once_and_mounted_with_its_byte_code() {
    let world = World::new(&FILES, compile);
    assert_eq!(world.placed().layer_dirs, world.deployment.layer_dirs);
    world.prepare().await;
    assert_eq!(world.trees(), ["code.cpython-311", "layer.cpython-311"]);
    assert!(world.byte_code_of("code", "__pycache__/app").ends_with("hashhash/var/task/app.py"));
    assert!(world.byte_code_of("layer", "python/__pycache__/b").ends_with("/opt/python/b.py"));
    let trees = world.folder.path().join("bytecode");
    let expected = Folders {
        code_dir: Some(trees.join("code.cpython-311")),
        layer_dirs: vec![trees.join("layer.cpython-311")],
    };
    assert_eq!(world.placed(), expected);

    // The next server finds them, and compiles nothing again.
    let again = World::over(world.folder, |_| async { panic!("nothing is to be compiled") });
    again.prepare().await;
    assert_eq!(again.placed(), expected);
    again.byte_code.forget(&again.deployment.layer_dirs[0]).await;
    assert_eq!(again.trees(), ["code.cpython-311"]);
    assert_eq!(again.placed().layer_dirs, again.deployment.layer_dirs);
    // Of a package that is gone nothing is kept.
    fs::remove_dir_all(&again.deployment.code_dir).unwrap();
    assert_eq!(World::over(again.folder, compile).trees(), Vec::<String>::new());
}

#[tokio::test]
async fn layers_are_mounted_with_their_byte_code_all_or_none() {
    let mut world = World::new(&[FILES.as_slice(), &[("tools/bin/tool", "")]].concat(), compile);
    let layer = world.deployment.layer_dirs[0].clone();
    let tools = layer.with_file_name("tools");
    world.prepare().await;
    world.deployment.layer_dirs = vec![layer, tools.clone()];
    assert_eq!(world.placed().layer_dirs, world.deployment.layer_dirs);
    world.prepare().await;
    // A layer without Python is as it is.
    assert_eq!(world.placed().layer_dirs, [world.folder.path().join("bytecode/layer.cpython-311"), tools]);
}

#[tokio::test]
async fn what_cannot_be_compiled_is_passed_over() {
    let n_started = Arc::new(AtomicUsize::new(0));
    let count = n_started.clone();
    let world = World::new(&FILES, move |mut guest: Guest| {
        count.fetch_add(1, Ordering::SeqCst);
        async move {
            while let Some(path) = guest.asked_path().await {
                match path.as_str() {
                    // It kills its interpreter.
                    "/opt/python/a.py" => return Exit::Signal(11),
                    "/opt/python/b.py" => guest.answer_path(&compiled(&path)).await,
                    _ => guest.answer_path(b"").await,
                }
            }
            Exit::Status(0)
        }
    });
    world.prepare().await;
    assert_eq!(n_started.load(Ordering::SeqCst), 3);
    assert_eq!(world.byte_code_of("code", "__pycache__/app"), "");
    assert_eq!(world.byte_code_of("layer", "python/__pycache__/a"), "");
    assert!(world.byte_code_of("layer", "python/__pycache__/b").ends_with("b.py"));
}

#[tokio::test]
async fn who_does_not_answer_in_time_is_replaced() {
    let mut world = World::new(&FILES, |mut guest: Guest| async move {
        while let Some(path) = guest.asked_path().await {
            if path == "/opt/python/a.py" {
                // A byte now and then is no answer.
                for byte in 1_000_u32.to_le_bytes().into_iter().chain(std::iter::repeat(7)) {
                    if guest.say(byte).await.is_err() {
                        return Exit::Status(0);
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            }
            guest.answer_path(&compiled(&path)).await;
        }
        Exit::Status(0)
    });
    world.byte_code.source_timeout = Duration::from_millis(200);
    world.prepare().await;
    assert_eq!(world.byte_code_of("layer", "python/__pycache__/a"), "");
    assert!(world.byte_code_of("layer", "python/__pycache__/b").ends_with("b.py"));
}

#[tokio::test]
async fn answers_that_are_no_byte_code_are_not_kept() {
    let check = async |answer: &'static [u8]| {
        let world = World::new(&FILES[..1], move |mut guest: Guest| async move {
            while guest.asked_path().await.is_some() {
                guest.answer_path(answer).await;
            }
            Exit::Status(0)
        });
        world.prepare().await;
        assert_eq!(world.byte_code_of("code", "__pycache__/app"), "");
    };
    check(b"short").await;
    // What is compared with its source, and what says that it is not byte code of any version.
    check(b"vv\r\n\x03\0\0\0hashhashcode").await;
    check(b"vvvv\x01\0\0\0hashhashcode").await;
}

#[tokio::test]
async fn without_an_engine_there_is_no_byte_code_and_nothing_is_left() {
    let world = World::new(&FILES, |_| async { Exit::Status(1) });
    let engine = Arc::new(super::super::NoSandboxes { reason: "no".to_owned() });
    let byte_code = ByteCode::open(world.folder.path(), true, engine, Tasks::new());
    let world = World { byte_code, ..world };
    world.prepare().await;
    assert_eq!(world.placed().layer_dirs, world.deployment.layer_dirs);
    assert_eq!(world.trees(), Vec::<String>::new());
}

#[tokio::test]
async fn no_layer_is_mounted_with_byte_code_where_that_of_another_one_failed() {
    let world = World::new(&[FILES.as_slice(), &[("other/python/a.py", "A = 2")]].concat(), compile);
    // Its byte code would be taken for that of the file that hides its source.
    world.prepare().await;
    let other = world.deployment.code_dir.with_file_name("other");
    let engine = Arc::new(super::super::NoSandboxes { reason: "no".to_owned() });
    let byte_code = ByteCode::open(world.folder.path(), true, engine, Tasks::new());
    let mut world = World { byte_code, ..world };
    world.deployment.layer_dirs.push(other);
    world.prepare().await;
    assert_eq!(world.trees(), ["code.cpython-311", "layer.cpython-311"]);
    assert_eq!(world.placed().layer_dirs, world.deployment.layer_dirs);
}
