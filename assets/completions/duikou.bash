# shellcheck shell=bash
# SPDX-License-Identifier: MIT
_duikou() {
	local verbs='import list remove export search show explain compare shared check settings' verb='' word
	local settings='--ambiguous --measure --align --hanging --flow --theme --mouse --builtin --no-builtin --session --fresh'
	local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case " $verbs " in
		*" $word "*) verb=$word && break ;;
		esac
	done
	COMPREPLY=()
	case $previous in
	--format)
		local formats='tsv csv jsonl'
		{ [ "$verb" = compare ] || [ "$verb" = shared ]; } && formats='text tsv'
		mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
		return
		;;
	--class)
		mapfile -t COMPREPLY < <(compgen -W 'facts wording characters punctuation spacing all' -- "$current")
		return
		;;
	--encoding)
		mapfile -t COMPREPLY < <(compgen -W 'utf-8' -- "$current")
		return
		;;
	--ambiguous)
		mapfile -t COMPREPLY < <(compgen -W 'auto narrow wide' -- "$current")
		return
		;;
	--session)
		mapfile -t COMPREPLY < <(compgen -W 'resume fresh' -- "$current")
		return
		;;
	--builtin)
		mapfile -t COMPREPLY < <(compgen -W 'auto show hide' -- "$current")
		return
		;;
	--align)
		mapfile -t COMPREPLY < <(compgen -W 'centre left' -- "$current")
		return
		;;
	--theme)
		mapfile -t COMPREPLY < <(compgen -W 'auto dark light mono' -- "$current")
		return
		;;
	--mouse)
		mapfile -t COMPREPLY < <(compgen -W 'auto on off' -- "$current")
		return
		;;
	--hanging | --flow)
		mapfile -t COMPREPLY < <(compgen -W 'on off' -- "$current")
		return
		;;
	--limit | --context | --width | --at | --line | --measure) return ;;
	--library | --names | -o | --output)
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
		return
		;;
	esac
	local words='--help --library'
	case $verb in
	'') words="$words --version $settings $verbs" ;;
	import) words="$words --quiet --again --names --encoding" ;;
	remove | check) words="$words --quiet" ;;
	list) words="$words --no-builtin" ;;
	export) words="$words documents dates events pairings figures outline conflicts annotations --why --verdicts --format --doc --output --builtin" ;;
	search) words="$words --count --limit --context --doc --no-builtin" ;;
	show) words="$words --exact --width --at $settings" ;;
	explain) words="$words --at --line --limit --names" ;;
	compare) words="$words --facts --class --format --width --names $settings" ;;
	shared) words="$words --format --no-builtin" ;;
	settings) words="$words $settings" ;;
	esac
	case $verb,$previous in
	remove,* | show,* | explain,* | compare,* | shared,* | *,--doc) words="$words $(duikou list 2>/dev/null | cut -f2)" ;;
	esac
	mapfile -t COMPREPLY < <(IFS=$' \n' && compgen -W "$words" -- "$current")
	case $verb in
	'' | import | show | explain | compare) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
	esac
}
complete -o filenames -F _duikou duikou
