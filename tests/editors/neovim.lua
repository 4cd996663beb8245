-- Uses the server as a person would, and writes down what is seen; see neovim.test.ts.
local seen = {}

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.SEEN)
  vim.cmd("qa!")
end

local function wait(what, condition)
  if not vim.wait(30000, condition, 50) then error("waited in vain for " .. what) end
end

local function keys(text)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), "n", false)
end

-- Typed keys take effect only when no script runs.
local function whenever(what, condition, continue, tries)
  vim.defer_fn(function()
    local ok, met = pcall(condition)
    if ok and met then
      local fine, problem = pcall(continue)
      if not fine then finish(problem) end
    elseif (tries or 0) > 300 then
      finish("waited in vain for " .. what)
    else
      whenever(what, condition, continue, (tries or 0) + 1)
    end
  end, 100)
end

local function readAndMend()
  wait("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = vim.tbl_map(
    function(one) return { one.code, one.message, one.lnum, one.col } end,
    vim.diagnostic.get(0)
  )
  local client = vim.lsp.get_clients()[1]
  local document = { textDocument = vim.lsp.util.make_text_document_params() }
  local symbols = vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", document, 30000)
  seen.symbols = vim.tbl_map(
    function(one) return one.text end,
    vim.lsp.util.symbols_to_items(symbols[client.id].result, 0)
  )
  vim.api.nvim_win_set_cursor(0, { 7, 4 })
  local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(), 30000)
  seen.hover = vim.lsp.util.convert_input_to_markdown_lines(hover[client.id].result.contents)

  -- From the beginning of the line: the finding stands at its end.
  vim.api.nvim_win_set_cursor(0, { 3, 0 })
  local before = lines()
  vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred end })
  wait("the fix", function() return lines() ~= before end)
  seen.mended = lines()
  wait("silence", function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd("silent undo")
  seen.undone = lines()
end

local function complete()
  vim.api.nvim_buf_set_lines(0, 2, 2, false, { "Consc", "" })
  vim.api.nvim_win_set_cursor(0, { 3, 0 })
  keys("A<C-x><C-o>")
  whenever("the completion", function() return vim.fn.pumvisible() == 1 end, function()
    keys("<C-y><Esc>")
    whenever("the completed word", function() return vim.fn.mode() == "n" end, function()
      seen.completed = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
      finish()
    end)
  end)
end

local fine, problem = pcall(readAndMend)
if not fine then finish(problem) else complete() end
