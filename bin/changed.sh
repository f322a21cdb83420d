# Read by bin/juluo: the projects and pages that a change affects, and the tests worth running for it. It contains no project names: its information comes from
# git, from the references between projects, from the names that sources declare and use, and from the routes of pages.

declare -A refers=() # project → the projects that it references, as paths relative to the root
read_projects() {
  local project to
  while IFS= read -r project; do
    refers[$project]=
    while IFS= read -r to; do
      refers[$project]+="$(realpath -m --relative-to="$root" "$root/$(dirname "$project")/${to//\\//}") "
    done < <(grep -oE '<ProjectReference [^>]*Include="[^"]+"' "$root/$project" | sed -E 's/.*Include="([^"]+)"/\1/' | tr ';' '\n')
  done < <(cd "$root" && find src tests \( -name bin -o -name obj -o -name node_modules \) -prune -o -name '*.csproj' -print)
}

above() { # project …: projects that reference one of them, directly or indirectly
  local -A seen=()
  local ahead=("$@") at project
  while [[ ${#ahead[@]} -gt 0 ]]; do
    at=${ahead[0]} ahead=("${ahead[@]:1}")
    for project in "${!refers[@]}"; do
      [[ " ${refers[$project]}" == *" $at "* && -z ${seen[$project]:-} ]] || continue
      seen[$project]=yes ahead+=("$project")
    done
  done
  printf '%s\n' "${!seen[@]}"
}

project_of() { # a file: the project whose folder contains it
  local folder=$1 found
  while [[ $folder == */* ]]; do
    folder=${folder%/*}
    found=$(compgen -G "$root/$folder/*.csproj" | head -1) || true
    [[ -z $found ]] || { echo "$folder/${found##*/}" && return; }
  done
}

since() { # the commit to compare with
  local base
  if [[ ${1:-} ]]; then
    git -C "$root" rev-parse -q --verify "$1^{commit}" && return
    say "There is no commit “$1”." "沒有「$1」這個版本。" >&2
    return 1
  fi
  base=$(git -C "$root" merge-base HEAD origin/main 2>/dev/null) || base=
  [[ $base && $base != $(git -C "$root" rev-parse HEAD) ]] || base=$(git -C "$root" rev-parse -q --verify HEAD~1) || base=HEAD
  echo "$base"
}

declared() { # files on standard input: the types and extension methods that they declare; nested types are found by the outer type's name
  local file
  while IFS= read -r file; do
    [[ -f $root/$file ]] || continue
    case "$file" in
      *.razor) basename "$file" .razor ;;
      *.cs)
        sed -nE \
          -e 's/^((public|internal|sealed|abstract|static|partial|readonly|ref|unsafe) +)*(class|struct|interface|enum|record|record struct|record class) +([A-Z][A-Za-z0-9_]*).*$/\4/p' \
          -e 's/^((public|internal) +)*delegate +.* ([A-Z][A-Za-z0-9_]*)(<[^>]*>)?\(.*$/\3/p' \
          -e 's/^ *(public|internal) +static +.* ([A-Z][A-Za-z0-9_]*)(<[^>]*>)?\( *this .*$/\2/p' \
          "$root/$file"
        ;;
    esac
  done | sort -u
}

sources() { # of a project: its folder's files, as NUL-terminated paths
  find "$root/$(dirname "$1")" \( -name bin -o -name obj -o -name node_modules \) -prune -o \( -name '*.cs' -o -name '*.razor' \) -print0
}

among() { # project, arguments for grep: the files that match
  local project=$1
  shift
  sources "$project" | xargs -0 -r grep -l "$@" || true
}

holds_tests() { grep -qE '\[(Fact|Theory|Property|Journey|[A-Za-z]*Journey|[A-Za-z]*Fact[A-Za-z]*)\b' "$1"; }

classes() { # files on standard input: a filter for their tests
  while IFS= read -r file; do
    ! holds_tests "$file" || sed -nE 's/^ *(public|internal) +((sealed|abstract|static|partial) +)*class +([A-Za-z0-9_]+).*/\4/p' "$file" | head -1
  done | sort -u | sed 's/.*/FullyQualifiedName~.&./' | paste -sd '|'
}

routes_of() { # projects: their routes
  local project
  for project in "$@"; do
    sources "$project" | { xargs -0 -r grep -hoE '\[(Get|Post|Put|Patch|Delete)\("/[a-z][^"]*' || true; } | sed -E 's/.*"\///'
  done | sort -u
}

addresses_of() { # projects: patterns for their routes, by first segment, or the whole route if other projects share that segment
  local project others=() shared
  for project in "${!refers[@]}"; do
    [[ $project != src/* || " $* " == *" $project "* ]] || others+=("$project")
  done
  shared=$(comm -12 <(routes_of "$@" | cut -d/ -f1 | sort -u) <(routes_of "${others[@]}" | cut -d/ -f1 | sort -u))
  routes_of "$@" | awk -F/ -v shared="$shared" '
    BEGIN { split(shared, words, "\n"); for (w in words) common[words[w]] = 1 }
    { gsub(/\{[^}]*\}/, "[^/\"]+"); print($1 in common ? $0 : $1) }' | sort -u | paste -sd '|'
}

run_changed() { # a commit, or nothing
  local base file project names pattern everything='' outside=() formatted=() filter
  local -A touched=() tests=() # test project → filter; “.” means all tests
  results=$root/artifacts/tests times=$var/test/seconds whole=
  rm -rf "$results"
  mkdir -p "$results" "$times"
  base=$(since "${1:-}") || exit 2
  mapfile -t files < <(cd "$root" && {
    git diff --name-only --no-renames "$base" --
    git ls-files --others --exclude-standard
  } | sort -u)
  read_projects

  for file in "${files[@]}"; do
    case "$file" in *.cs | *.csproj | *.props | *.targets | *.slnx | *.xml) [[ ! -f $root/$file ]] || formatted+=("$file") ;; esac
    project=$(project_of "$file")
    case "$file" in
      src/*) [[ -z $project ]] || touched[$project]+="$file"$'\n' ;;
      Directory.* | tests/Directory.* | *.slnx | .editorconfig | BannedSymbols.txt | global.json | nuget.config) everything=yes ;;
      tests/*) [[ -z $project ]] || note_test "$project" "$file" ;;
      web/*)
        # Only people see scripts and styles, so the browser tests run.
        for project in "${!refers[@]}"; do
          ! has_stories "$project" || tests[$project]=.
        done
        ;;
      *) outside+=("$(basename "$file")") ;;
    esac
  done
  if [[ $everything ]]; then
    say "What every project is built by has changed: everything is tested." "所有專案的建置設定有變動：全部都測。"
    run_tests
    return
  fi

  # Above the changed projects: those that use a name which the changed files declare.
  local using over walked
  names=$(for project in "${!touched[@]}"; do printf '%s' "${touched[$project]}"; done | declared)
  pattern=$(paste -sd '|' <<<"$names")
  using=()
  mapfile -t over < <([[ ${#touched[@]} -eq 0 ]] || above "${!touched[@]}")
  for project in "${over[@]}"; do
    [[ $project == src/* && -z ${touched[$project]:-} && $pattern ]] || continue
    [[ -z $(among "$project" -wE "$pattern") ]] || using+=("$project")
  done
  walked=$([[ ${#touched[@]} -eq 0 ]] || addresses_of "${!touched[@]}" "${using[@]}")

  for project in "${!refers[@]}"; do
    is_test_project "$project" || continue
    for file in ${refers[$project]}; do
      # Browser tests are found by the routes they visit; all others of a changed project's test project run.
      [[ -z ${touched[$file]:-} ]] || has_stories "$project" || tests[$project]=.
    done
    [[ ${tests[$project]:-} != . ]] || continue
    filter=$({
      [[ ! $pattern ]] || among "$project" -wE "$pattern"
      [[ ! $walked ]] || ! has_stories "$project" || among "$project" -E "[\"']/($walked)[]/?\"'{]"
      [[ ${#outside[@]} -eq 0 ]] || among "$project" -F -f <(printf '%s"\n' "${outside[@]}")
    } | classes)
    [[ ! $filter ]] || tests[$project]+="${tests[$project]:+|}$filter"
    # Tests of category Layers run for every change.
    [[ -z $(among "$project" -F '"Category", "Layers"') ]] || tests[$project]+="${tests[$project]:+|}Category=Layers"
  done

  told_change "$base"
  export JULUO_PAGES=${walked:-none}
  [[ ${#formatted[@]} -eq 0 ]] || start format format_check "${formatted[@]}"
  while read -r project; do
    project=$(realpath --relative-to="$root" "$project")
    case "${tests[$project]:-}" in
      "") ;;
      .) start "$(basename "$project" .csproj)" test_project "$(program_of "$root/$project")" ;;
      *) start "$(basename "$project" .csproj)" test_project "$(program_of "$root/$project")" --filter "${tests[$project]}" ;;
    esac
  done < <(test_projects)
  finish
}

has_stories() { [[ -n $(among "$1" -E '\[Journey\("') ]]; }

note_test() { # project, file: runs a test class; for a file without tests, all tests of the project and of those that reference it
  local user
  if [[ $2 == *.cs && -f $root/$2 ]] && holds_tests "$root/$2"; then
    [[ ${tests[$1]:-} == . ]] || tests[$1]+="${tests[$1]:+|}$(classes <<<"$root/$2")"
  elif [[ $2 != *packages.lock.json ]]; then
    for user in "$1" $(above "$1"); do
      ! is_test_project "$user" || tests[$user]=.
    done
  fi
}

told_change() { # the commit
  local project
  say "Since $(git -C "$root" log -1 --format='%h %s' "$1"): ${#files[@]} files." "自 $(git -C "$root" log -1 --format='%h %s' "$1") 以來：${#files[@]} 個檔案。"
  for project in "${!touched[@]}"; do say "  touched  $(basename "$project" .csproj)" "  改動  $(basename "$project" .csproj)"; done
  for project in "${using[@]}"; do say "  uses it  $(basename "$project" .csproj)" "  用到  $(basename "$project" .csproj)"; done
}
