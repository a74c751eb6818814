"""How a file is opened: bytes in, `OpenedSource` out, one for each sitting that the bytes hold."""
