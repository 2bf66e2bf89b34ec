//! What must hold for every generated model.

use std::collections::HashSet;

use wire::{Kind, Router, Schema, ServiceModel};

const MODELS: [&ServiceModel; 4] =
    [&api::iam::MODEL, &api::lambda::MODEL, &api::logs::MODEL, &api::sts::MODEL];

/// Calls `check` with every schema that the model reaches.
fn each_schema(model: &'static ServiceModel, check: &mut dyn FnMut(&'static Schema)) {
    let mut seen = HashSet::new();
    let mut open: Vec<&'static Schema> = Vec::new();
    open.extend(model.operations.iter().flat_map(|operation| [operation.input, operation.output]));
    open.extend(model.errors.iter().filter_map(|error| error.schema));
    while let Some(schema) = open.pop() {
        if !seen.insert(std::ptr::from_ref(schema)) {
            continue;
        }
        check(schema);
        match schema.kind {
            Kind::List(list) => open.push(list.member),
            Kind::Map(map) => open.extend([map.key, map.value]),
            Kind::Structure(members) => open.extend(members.iter().map(|member| member.schema)),
            _ => {}
        }
    }
}

#[test]
fn every_pattern_compiles() {
    for model in MODELS {
        each_schema(model, &mut |schema| {
            if let Some(pattern) = schema.pattern {
                assert!(pattern.is_valid(), "{} {}: {}", model.name, schema.name, pattern.source());
            }
        });
    }
}

#[test]
fn tables_are_sorted_and_operations_found() {
    for model in MODELS {
        assert!(model.operations.is_sorted_by_key(|operation| operation.name), "{}", model.name);
        assert!(model.errors.is_sorted_by_key(|error| error.shape), "{}", model.name);
        assert!(model.left_out.is_sorted_by_key(|left_out| left_out.name), "{}", model.name);
        for operation in model.operations {
            assert!(model.operation(operation.name).is_some_and(|found| std::ptr::eq(found, operation)));
        }
        drop(Router::new(model));
    }
}
