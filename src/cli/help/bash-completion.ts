/**
 * The script by which bash asks `<tool> complete` for what may follow. Our own: the library's needs the package
 * bash-completion, cannot be read twice in one shell, and runs what stands between `$( )` on the line. This one needs
 * nothing but bash, from 3.2 on.
 */
export function bashCompletion(tool: string): string {
  const name = `_${tool.replaceAll("-", "_")}_complete`;
  return `# bash completion for ${tool}
${name}() {
  local words=() at out line
  # bash takes --format=csv apart; here it is one word again.
  for ((at = 1; at <= COMP_CWORD; at++)); do
    if [[ \${COMP_WORDS[at]} == "=" || ( at -gt 1 && \${COMP_WORDS[at - 1]} == "=" ) ]] && [ \${#words[@]} -gt 0 ]; then
      words[\${#words[@]} - 1]+=\${COMP_WORDS[at]}
    else
      words+=("\${COMP_WORDS[at]}")
    fi
  done
  COMPREPLY=()
  out=$(${tool} complete -- "\${words[@]}" 2>/dev/null) || return 0
  while IFS= read -r line; do
    [[ $line == :* ]] || COMPREPLY+=("\${line%%$'\\t'*}")
  done <<< "$out"
}
# Where nothing is suggested, names of files.
complete -o bashdefault -o default -F ${name} ${tool}
`;
}
