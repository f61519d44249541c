"""The daemon: msglint with its model and rules in memory, for calls that should not wait until they are read.

It is one process of the user's own, with one thread: it hears many, and answers one after the other, since a call has a current
folder, streams and an environment, which a process has once. It gives the user's own processes nothing that they could not do
themselves; still it writes no file they name, starts no program, and answers no process in another container.
"""
