"""The gate at a mail server: a milter, which Postfix (or Sendmail) asks about every mail before it takes it."""
