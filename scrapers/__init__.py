"""Where raw articles come from: files, folders, standard input and saved pages."""
