/*
 * The native part of zygotes: what Python has no words for.
 *
 * An extension module of CPython's stable ABI, `cumulet_runtime.seed`. One file serves every version and every libc:
 * what it needs of the ABI is declared below instead of taken from a `Python.h`, and it is linked with nothing, so
 * that its symbols are those of the interpreter that loads it.
 *
 *   fork_into(namespaces, groups, uid, gid) -> (pid, step, errno)
 *   settle()
 *   set_thread_counts(blas, openmp)
 *
 * Invariant: between `vfork` and `fork`, a second task runs in the zygote's own memory. It makes system calls and
 * stores into `volatile` variables, nothing else; above all it allocates nothing and calls nothing of Python.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <link.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- The stable ABI, as far as it is needed ("C API and ABI Stability" in Python's manual). ---- */

typedef struct PyObject PyObject;
typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef struct {
    const char *name;
    PyCFunction function;
    int flags;
    const char *doc;
} PyMethodDef;
typedef struct {
    ptrdiff_t reference_count;
    void *type;
    PyObject *(*init)(void);
    ptrdiff_t index;
    PyObject *copy;
    const char *name;
    const char *doc;
    ptrdiff_t size;
    PyMethodDef *methods;
    void *slots, *traverse, *clear, *free;
} PyModuleDef;

enum { METH_VARARGS = 1, METH_NOARGS = 4, PYTHON_ABI_VERSION = 3 };

PyObject *PyModule_Create2(PyModuleDef *, int);
int PyArg_ParseTuple(PyObject *, const char *, ...);
PyObject *Py_BuildValue(const char *, ...);
char *PyBytes_AsString(PyObject *);
ptrdiff_t PyBytes_Size(PyObject *);
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);

/* ---- Forking into the namespaces of a nest. ---- */

static const struct {
    int kind;
    const char *step;
} NAMESPACES[] = {
    {CLONE_NEWUSER, "enter the user namespace"}, {CLONE_NEWPID, "enter the PID namespace"},
    {CLONE_NEWNET, "enter the network namespace"}, {CLONE_NEWIPC, "enter the IPC namespace"},
    {CLONE_NEWUTS, "enter the UTS namespace"}, {CLONE_NEWCGROUP, "enter the cgroup namespace"},
    {CLONE_NEWNS, "enter the mount namespace"},
};
enum { NAMESPACES_COUNT = sizeof NAMESPACES / sizeof *NAMESPACES };

#if defined(__x86_64__)
enum { ARCHITECTURE = AUDIT_ARCH_X86_64 };
#elif defined(__aarch64__)
enum { ARCHITECTURE = AUDIT_ARCH_AARCH64 };
#else
#error "no name for this processor's system calls"
#endif

/* Calls of x32 have this bit; the number below it is the same. */
enum { X32_BIT = 0x40000000 };

/* Takes `setns` away again. Whether a foreign architecture is allowed at all is for the sandbox's own filter. */
static const struct sock_filter FILTER[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    BPF_STMT(BPF_ALU | BPF_AND | BPF_K, ~(unsigned)X32_BIT),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setns, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
};

/* Gives up every capability of the user namespace that was just entered. */
static const char *drop_rights(unsigned uid, unsigned gid)
{
    /* The calls themselves: the functions of the C library would also change all threads that it believes in. */
    if (syscall(SYS_setresgid, gid, gid, gid))
        return "take the group id";
    if (syscall(SYS_setresuid, uid, uid, uid))
        return "take the user id";
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++)
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0))
            return "drop a capability";
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0))
        return "clear the ambient capabilities";
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
    if (syscall(SYS_capset, &header, none))
        return "drop the capabilities";
    struct sock_fprog filter = {sizeof FILTER / sizeof *FILTER, (struct sock_filter *)FILTER};
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter))
        return "close the system call filter";
    /* A new user id made the shared memory undumpable, and `/proc/self` root's: for this task and the zygote. */
    if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0))
        return "make the process dumpable";
    return NULL;
}

/*
 * Uses up process ids until the next one is not the zygote's.
 *
 * Libraries find out that they were forked by comparing process ids (OpenSSL's random numbers do), and in a new PID
 * namespace the child would get the small number that the zygote has in its own.
 */
static const char *avoid_pid(int zygote)
{
    volatile int last;
    do {
        last = 0;
        int task = vfork();
        if (task < 0)
            return "make a process that ends at once";
        if (task == 0) {
            last = syscall(SYS_getpid);
            syscall(SYS_exit_group, 0);
        }
        while (syscall(SYS_wait4, task, NULL, 0, NULL) < 0 && errno == EINTR)
            ;
    } while (last + 1 == zygote);
    return NULL;
}

/* In the task that shares the zygote's memory: from a process of the zygote's sandbox to one of the nest's. */
static const char *move(const int *groups, int n_groups, const int *namespaces, int n_namespaces, unsigned uid,
                        unsigned gid, int zygote)
{
    for (int i = 0; i < n_groups; i++)
        if (syscall(SYS_write, groups[i], "0", 1) != 1)
            return "join the control group";
    for (int i = 0; i < n_namespaces; i++)
        if (syscall(SYS_setns, namespaces[i], NAMESPACES[i].kind))
            return NAMESPACES[i].step;
    if (n_namespaces == 0)
        return NULL; /* Without isolation there is nothing to give up. */
    const char *failed = avoid_pid(zygote);
    return failed ? failed : drop_rights(uid, gid);
}

static PyObject *fork_into(PyObject *module, PyObject *arguments)
{
    (void)module;
    PyObject *namespace_bytes, *group_bytes;
    unsigned uid, gid;
    if (!PyArg_ParseTuple(arguments, "SSII", &namespace_bytes, &group_bytes, &uid, &gid))
        return NULL;
    const int *namespaces = (const int *)PyBytes_AsString(namespace_bytes);
    const int *groups = (const int *)PyBytes_AsString(group_bytes);
    int n_namespaces = PyBytes_Size(namespace_bytes) / sizeof(int);
    int n_groups = PyBytes_Size(group_bytes) / sizeof(int);
    int zygote = getpid();
    if (n_namespaces != 0 && n_namespaces != NAMESPACES_COUNT)
        return Py_BuildValue("(isi)", -1, "count the namespaces", EINVAL);

    const char *volatile failed = NULL;
    volatile int error = 0, child = -1;
    PyOS_BeforeFork();
    int task = vfork();
    if (task == 0) {
        failed = move(groups, n_groups, namespaces, n_namespaces, uid, gid, zygote);
        if (failed == NULL) {
            /* The library's function, so that what libraries want done around a fork is done, by the child too. */
            int pid = fork();
            if (pid == 0) {
                PyOS_AfterFork_Child();
                setsid();
                return Py_BuildValue("(isi)", 0, NULL, 0);
            }
            child = pid;
            if (pid < 0)
                failed = "fork";
        }
        if (failed != NULL)
            error = errno;
        _exit(0);
    }
    if (task < 0) {
        failed = "make the task that enters the namespaces";
        error = errno;
    } else {
        while (syscall(SYS_wait4, task, NULL, 0, NULL) < 0 && errno == EINTR)
            ;
        if (failed == NULL && child < 0)
            failed = "live through entering the namespaces"; /* Killed in the middle. */
    }
    PyOS_AfterFork_Parent();
    return Py_BuildValue("(isi)", child, failed, error);
}

/* ---- Threads of libraries. ---- */

typedef void (*Visit)(void *function, int argument);
typedef struct {
    const char *symbol;
    Visit visit;
    int argument;
    void *seen[64];
    int n_seen;
} Search;

static int visit_library(struct dl_phdr_info *library, size_t size, void *argument)
{
    (void)size;
    Search *search = argument;
    if (library->dlpi_name == NULL || library->dlpi_name[0] != '/')
        return 0;
    void *handle = dlopen(library->dlpi_name, RTLD_LAZY | RTLD_NOLOAD);
    if (handle == NULL)
        return 0;
    void *function = dlsym(handle, search->symbol);
    dlclose(handle);
    if (function == NULL)
        return 0;
    for (int i = 0; i < search->n_seen; i++)
        if (search->seen[i] == function)
            return 0; /* Found through a library that needs it. */
    if (search->n_seen < (int)(sizeof search->seen / sizeof *search->seen)) {
        search->seen[search->n_seen++] = function;
        search->visit(function, search->argument);
    }
    return 0;
}

/* Calls a function in every loaded library that has it: several may be loaded, each with threads of its own. */
static void for_each_function(const char *symbol, Visit visit, int argument)
{
    Search search = {symbol, visit, argument, {NULL}, 0};
    dl_iterate_phdr(visit_library, &search);
}

static void call_with_int(void *function, int argument)
{
    ((void (*)(int))function)(argument);
}

enum { OMP_PAUSE_HARD = 2 };

/*
 * Lets libraries end the threads that they start again when they need them, and empties the buffers of C's streams.
 *
 * OpenMP's are ended by a call of its own (OpenMP 5.0, "omp_pause_resource_all"), OpenBLAS's by any fork.
 */
static PyObject *settle(PyObject *module, PyObject *arguments)
{
    (void)module, (void)arguments;
    for_each_function("omp_pause_resource_all", call_with_int, OMP_PAUSE_HARD);
    fflush(NULL);
    int child = fork();
    if (child == 0)
        _exit(0);
    while (child > 0 && syscall(SYS_wait4, child, NULL, 0, NULL) < 0 && errno == EINTR)
        ;
    return Py_BuildValue("");
}

/* For counts that a function's environment names; 0 leaves the library's own. */
static PyObject *set_thread_counts(PyObject *module, PyObject *arguments)
{
    static const char *const BLAS[] = {
        "openblas_set_num_threads", "openblas_set_num_threads64_", "scipy_openblas_set_num_threads",
        "scipy_openblas_set_num_threads64_", "bli_thread_set_num_threads", "MKL_Set_Num_Threads",
    };
    (void)module;
    int blas, openmp;
    if (!PyArg_ParseTuple(arguments, "ii", &blas, &openmp))
        return NULL;
    if (blas > 0)
        for (size_t i = 0; i < sizeof BLAS / sizeof *BLAS; i++)
            for_each_function(BLAS[i], call_with_int, blas);
    if (openmp > 0)
        for_each_function("omp_set_num_threads", call_with_int, openmp);
    return Py_BuildValue("");
}

static PyMethodDef METHODS[] = {
    {"fork_into", fork_into, METH_VARARGS, NULL},
    {"settle", settle, METH_NOARGS, NULL},
    {"set_thread_counts", set_thread_counts, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef MODULE = {
    .reference_count = 1, .name = "seed", .size = -1, .methods = METHODS,
};

__attribute__((visibility("default"))) PyObject *PyInit_seed(void)
{
    return PyModule_Create2(&MODULE, PYTHON_ABI_VERSION);
}
