;;; Uses the server as a person would, and writes down what is seen; see emacs.test.ts.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'imenu)
(require 'json)

(defvar seen nil)

(defun see (name value)
  (push (cons name value) seen))

(defun text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 30)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or value (error "waited in vain for %s" what))))

(defun names (index)
  "All names of an imenu index, whatever stands in what."
  (cl-loop for (name . rest) in index
           append (cons (substring-no-properties name) (and (consp rest) (listp (cdr rest)) (names rest)))))

(defun use-the-server ()
  (find-file (getenv "TEXT"))
  ;; What waits for the next command, which a batch has not.
  (run-hooks 'post-command-hook)
  (wait-for "the server" (lambda () (and (fboundp 'eglot-managed-p) (eglot-managed-p))))
  (wait-for "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
  (see 'diagnostics
       (vconcat (mapcar (lambda (one)
                          (list (flymake-diagnostic-text one)
                                (buffer-substring-no-properties (flymake-diagnostic-beg one)
                                                                (flymake-diagnostic-end one))))
                        (flymake-diagnostics))))
  (see 'symbols (vconcat (names (imenu--make-index-alist t))))

  (goto-char (point-min))
  (search-forward "Prie")
  (backward-char 2)
  (let (hover)
    (eglot-hover-eldoc-function (lambda (value &rest _) (setq hover value)))
    (see 'hover (substring-no-properties (wait-for "the hover" (lambda () hover)))))

  (goto-char (point-min))
  (search-forward "décision 𝒜")
  (buffer-enable-undo)
  (let* ((actions (eglot-code-actions (point) (1+ (point)) "quickfix"))
         (fix (cl-find t actions :key (lambda (one) (plist-get one :isPreferred)))))
    (see 'fix (plist-get fix :title))
    (undo-boundary)
    (eglot-execute (eglot-current-server) fix)
    (undo-boundary)
    (see 'mended (text))
    (undo)
    (see 'undone (text)))

  (goto-char (point-min))
  (search-forward "Rappelant")
  (beginning-of-line)
  (insert "Consc\n\n")
  (backward-char 2)
  ;; What a person takes from the list: the first.
  (pcase-let* ((`(,from ,to ,table . ,properties) (eglot-completion-at-point))
               (chosen (car (all-completions (buffer-substring from to) table))))
    (completion--replace from to chosen)
    (funcall (plist-get properties :exit-function) chosen 'finished))
  (see 'completed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
  (set-buffer-modified-p nil))

(condition-case problem
    (progn
      (load (getenv "INIT"))
      (use-the-server))
  (error (see 'problem (error-message-string problem))))

(let ((coding-system-for-write 'utf-8-unix))
  (write-region (json-encode seen) nil (getenv "SEEN")))
