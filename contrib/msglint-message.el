;;; msglint-message.el --- lint a mail before message-mode sends it  -*- lexical-binding: t -*-

;; For everything that writes mail in message-mode: Gnus, mu4e, notmuch.  Put this into your init file:
;;
;;   (load "/path/to/msglint-message.el")
;;   (add-hook 'message-send-hook #'msglint-message-check)
;;
;; The mail is judged as you see it, before it is signed or encrypted.  A mail that should not go as it is shows the
;; reason in a window and asks whether to send it all the same; without an answer "yes" it stays where it is.

;;; Code:

(require 'message)

(defgroup msglint nil "Lint mails before they are sent." :group 'message)

(defcustom msglint-program "msglint" "The command of msglint." :type 'string)

(defcustom msglint-arguments '("gate") "Its arguments; the mail comes on standard input." :type '(repeat string))

(defcustom msglint-ask t
  "Whether a mail that was stopped may be sent after a question.
In batch mode nobody is asked, and the mail is stopped."
  :type 'boolean)

(defconst msglint--status
  '((65 . "the mail is broken") (75 . "msglint could not judge the mail") (77 . "the mail should not go as it is"))
  "What the statuses of `msglint gate' mean.")

(defun msglint-message--text (separator)
  "Make the mail in this buffer one as it will be sent.
That is: without the line SEPARATOR and the marks for attachments."
  (goto-char (point-min))
  (when (re-search-forward (concat "^" (regexp-quote separator) "$") nil t)
    (replace-match ""))
  (while (re-search-forward "^<#/?\\(?:part\\|multipart\\|secure\\|mml\\|external\\)\\b[^>]*>\n?" nil t)
    (replace-match "")))

(defun msglint-message-check ()
  "Stop this mail if msglint says so.  Made for `message-send-hook'."
  (let* ((text (buffer-substring-no-properties (point-min) (point-max)))
         (separator mail-header-separator)
         (output (get-buffer-create "*msglint*"))
         (coding-system-for-write 'utf-8-unix)
         (coding-system-for-read 'utf-8-unix)
         (default-directory (expand-file-name "~/"))  ; whose settings hold
         status)
    (with-current-buffer output
      (let ((inhibit-read-only t)) (erase-buffer)))
    (with-temp-buffer
      (insert text)
      (msglint-message--text separator)
      (setq status (condition-case problem
                       (apply #'call-process-region (point-min) (point-max) msglint-program nil output nil msglint-arguments)
                     (file-missing (error-message-string problem)))))
    (unless (eql status 0)
      (let ((said (or (cdr (assq status msglint--status)) (format "msglint ended with %s" status))))
        (if (or noninteractive (not msglint-ask))
            (user-error "%s\n%s" said (with-current-buffer output (buffer-string)))
          (display-buffer output)
          (unless (yes-or-no-p (format "msglint: %s (see *msglint*).  Send it all the same? " said))
            (user-error "Not sent: %s" said)))))))

(provide 'msglint-message)
;;; msglint-message.el ends here
