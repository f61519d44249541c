"""Reports: one file per format. Each writes a stream of reports to an open file and holds none of them."""
