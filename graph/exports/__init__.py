"""The graph in files for other programs, one module a format, each with `write(graph, path)`; equal graphs give equal bytes."""
