"""Messages with descriptors, on the sockets of a zygote and of its children."""

import os
import sys

import _socket
import fcntl

# More than what a `SOCK_SEQPACKET` socket takes by default.
FIRST_MESSAGE_LEN_MAX = 256 * 1024
# So much that the C library takes it from its heap. More would be mapped: new pages, and a fault for each.
_MESSAGE_LEN_MAX = 96 * 1024
# As many as Linux passes at once.
_FDS_MAX = 253
# Descriptors below this are for the programs of children: nothing that an import opens gets such a number.
RESERVED_FDS = range(3, 16)


class Socket(_socket.socket):
    """A `SOCK_SEQPACKET` socket: a message comes whole."""

    def __init__(self, fd):
        super().__init__(fileno=fd)

    def receive(self, len_max=_MESSAGE_LEN_MAX):
        """A message (text) and its descriptors (ints); an empty one at the end of the connection."""
        text, ancillary, flags, _ = self.recvmsg(
            len_max, _socket.CMSG_SPACE(_FDS_MAX * 4), _socket.MSG_CMSG_CLOEXEC
        )
        fds = []
        for _, _, rights in ancillary:
            fds.extend(memoryview(rights[: len(rights) // 4 * 4]).cast("i"))
        if flags & (_socket.MSG_TRUNC | _socket.MSG_CTRUNC):
            os._exit(1)
        return text.decode(), fds

    def tell(self, text, fds=()):
        ancillary = [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, packed(fds))] if fds else []
        try:
            self.sendmsg([text.encode()], ancillary)
        except OSError:
            os._exit(0)  # Nobody is there who would want this process.


def packed(fds):
    return b"".join([fd.to_bytes(4, sys.byteorder) for fd in fds])


def high(fd):
    """The same descriptor with a number that is not reserved."""
    copy = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, RESERVED_FDS.stop)
    os.close(fd)
    return copy


def reserve_fds():
    null = os.open(os.devnull, os.O_RDONLY)
    for fd in RESERVED_FDS:
        if fd != null:
            os.dup2(null, fd, inheritable=False)


def place(fds, numbers):
    """Gives descriptors the numbers that a program expects; whatever had them is closed."""
    highest = max(numbers, default=0)
    if highest >= RESERVED_FDS.stop:
        above = []
        for fd in fds:
            above.append(fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, highest + 1))
            os.close(fd)
        fds = above
    for fd, number in zip(fds, numbers):
        os.dup2(fd, number)
        os.close(fd)
