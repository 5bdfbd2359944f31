# SPDX-License-Identifier: MIT
set -l verbs import list remove export search show check settings
set -l first "not __fish_seen_subcommand_from $verbs"

complete -c duikou -l help -d 'Show help'
complete -c duikou -n $first -l version -d 'Show the version'
complete -c duikou -l library -r -d 'Another library'
complete -c duikou -n $first -a import -d 'Add documents to the library'
complete -c duikou -n $first -a list -d 'The documents'
complete -c duikou -n $first -a remove -d 'Take documents out of the library'
complete -c duikou -n $first -a export -d 'Write records'
complete -c duikou -n $first -a search -d 'Find words'
complete -c duikou -n $first -a show -d 'Lay a document out'
complete -c duikou -n $first -a check -d 'Is the library sound?'
complete -c duikou -n $first -a settings -d 'The settings in effect'

complete -c duikou -n '__fish_seen_subcommand_from import remove check' -l quiet -s q -d 'Say less'
complete -c duikou -n '__fish_seen_subcommand_from import' -l again -d 'What is unchanged, too'
complete -c duikou -n '__fish_seen_subcommand_from import' -l encoding -x -a utf-8 -d 'Of the files'
complete -c duikou -n '__fish_seen_subcommand_from export' -f -a 'documents dates events pairings figures outline'
complete -c duikou -n '__fish_seen_subcommand_from export' -l why -d 'With rule and confidence'
complete -c duikou -n '__fish_seen_subcommand_from export' -l format -x -a 'tsv csv jsonl' -d 'Format'
complete -c duikou -n '__fish_seen_subcommand_from export search' -l doc -x -a '(duikou list 2>/dev/null | cut -f2)' -d 'One document'
complete -c duikou -n '__fish_seen_subcommand_from export' -s o -l output -r -d 'File or folder'
complete -c duikou -n '__fish_seen_subcommand_from search' -f -s c -l count -d 'Number of occurrences'
complete -c duikou -n '__fish_seen_subcommand_from search' -l limit -x -d 'At most'
complete -c duikou -n '__fish_seen_subcommand_from search' -l context -x -d 'Characters on each side'
complete -c duikou -n '__fish_seen_subcommand_from show remove' -a '(duikou list 2>/dev/null | cut -f2)'
complete -c duikou -n "$first; or __fish_seen_subcommand_from show settings" -l ambiguous -x -a 'auto narrow wide' -d 'Width of ambiguous characters'
complete -c duikou -n '__fish_seen_subcommand_from show' -l exact -d 'As in the source'
complete -c duikou -n '__fish_seen_subcommand_from show' -l width -x -d 'Cells'
complete -c duikou -n '__fish_seen_subcommand_from show' -l at -x -d 'Byte'
complete -c duikou -n '__fish_seen_subcommand_from list check settings' -f
