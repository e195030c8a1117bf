# Completion for bash: `source complete.bash`, with the program `archive` on the PATH. The program itself knows the words.
_archive() {
  local program="${COMP_LINE%% *} " word
  COMPREPLY=()
  while IFS= read -r word; do
    # The program offers what contains the letters typed; bash completes only what begins with them.
    [[ $word == "${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$word")
  done < <("${COMP_WORDS[0]}" "[suggest:$((COMP_POINT - ${#program}))]" "${COMP_LINE#"$program"}")
}
complete -F _archive archive
