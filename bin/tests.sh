# Read by bin/juluo: runs the tests in three lanes (the whole program, the journeys, all modules in one process; a part of them project by project),
# shows failures, and ends with one plain line.

passed=0 failed=0 skipped=0
lanes=${JULUO_LANES:-3} # on two cores: each lane waits a quarter of its time, for a page, a lock or a starting process

shown() { # name, seconds, passed, failed: a line
  printf '  %-28s %4s s  ' "$1" "$2"
  if [[ $4 -eq 0 ]]; then
    say "$3 passed" "$3 項通過"
  else
    say "$3 passed, $4 FAILED" "$3 項通過，$4 項失敗"
  fi
}

report() { # name, seconds, passed, failed, skipped
  shown "$@"
  passed=$((passed + $3)) failed=$((failed + $4)) skipped=$((skipped + $5))
}

number() { # an attribute of the results file's counters
  sed -nE 's/.*<Counters [^>]*\b'"$2"'="([0-9]+)".*/\1/p' "$1"
}

# --- one task: it writes to files and is reported when it has ended, so that the output of several tasks does not mix

format_check() { # nothing, or the files to check
  local log=$results/format.log
  if dotnet tool restore --tool-manifest "$root/.config/dotnet-tools.json" >"$log" 2>&1; then
    (cd "$root" && quickly dotnet csharpier check "${@:-.}") >"$log" 2>&1
  else
    dotnet format whitespace "$root/Juluo.slnx" --verify-no-changes --no-restore >"$log" 2>&1
  fi
}

test_project() { # the program file, then filters
  local name code=0
  name=$(basename "$1" .dll)
  quickly dotnet test "$@" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" \
    --blame-hang-timeout 20m --blame-hang-dump-type none </dev/null >"$results/$name.log" 2>&1 || code=$?
  # The times of this shell's children, which are the test processes and their children: minutes and seconds, in user and in system mode.
  times >"$results/$name.times"
  sed -E 's/([0-9]+)m([0-9.]+)s ([0-9]+)m([0-9.]+)s/\1 \2 \3 \4/' "$results/$name.times" |
    awk -v name="$name" 'END { printf "%s\t%.1f\n", name, 60 * ($1 + $3) + $2 + $4 }' >"$results/$name.processor"
  return "$code"
}

test_suite() { # names of projects: one process runs them one after another and reports each when it has ended
  local told=$results/suite.tsv suite name seconds ran bad left
  : >"$told"
  quickly dotnet "$(program_of "$root/tests/Juluo.Suite/Juluo.Suite.csproj")" "$results" "$@" </dev/null >"$results/suite.log" 2>&1 &
  suite=$!
  tail --pid="$suite" -s 0.5 -n +1 -f "$told" | while IFS=$'\t' read -r name seconds ran bad left processor; do
    printf '%s\t%s\n' "$name" "$processor" >"$results/$name.processor"
    [[ $bad -eq 0 ]] || cat "$results/$name.log"
    shown "$name" "$seconds" "$ran" "$bad"
  done
  wait "$suite"
}

told_format() { # exit code, seconds
  local verdict=(1 0)
  if [[ $1 -ne 0 ]]; then
    verdict=(0 1)
    awk '(/Was not formatted/ || /: error /) && shown++ < 20' "$results/format.log"
    say "Not formatted. Run: dotnet csharpier format ." "格式不符。請執行：dotnet csharpier format ."
  fi
  report format "$2" "${verdict[@]}" 0
}

told_project() { # exit code, seconds, name
  local code=$1 seconds=$2 name=$3 total ran bad
  local log=$results/$name.log trx=$results/$name.trx
  if [[ ! -f $trx ]]; then
    if [[ $code -eq 0 ]] && grep -q "No test matches" "$log"; then return; fi
    cat "$log"
    report "$name" "$seconds" 0 1 0
    say "    It ended without a result." "    它沒有留下結果就結束了。"
    return
  fi
  total=$(number "$trx" total) ran=$(number "$trx" passed)
  bad=$(($(number "$trx" failed) + $(number "$trx" error) + $(number "$trx" timeout) + $(number "$trx" aborted)))
  # A bad exit code without failed tests, or a crash in the middle, is a failure too.
  if { [[ $code -ne 0 && $bad -eq 0 ]] || grep -qE 'Test Run Aborted|Test host process crashed' "$log"; }; then
    bad=$((bad + 1))
    say "    It crashed in the middle." "    它在中途當掉了。"
  fi
  [[ $bad -eq 0 ]] || cat "$log"
  [[ $total -eq 0 && $bad -eq 0 ]] || report "$name" "$seconds" "$ran" "$bad" "$((total - ran - bad > 0 ? total - ran - bad : 0))"
}

told_suite() { # exit code, seconds, the requested names
  local code=$1 asked name seconds ran bad left processor
  read -ra asked <<<"$3"
  while IFS=$'\t' read -r name seconds ran bad left processor; do
    passed=$((passed + ran)) failed=$((failed + bad)) skipped=$((skipped + left))
    [[ $bad -gt 0 ]] || echo "$seconds" >"$times/$name"
  done <"$results/suite.tsv"
  # A bad exit code, or an end before all tests were run.
  if [[ $(wc -l <"$results/suite.tsv") -lt ${#asked[@]} || ($code -ne 0 && $code -ne 1 && $code -ne 3) ]]; then
    tail -n 40 "$results/suite.log"
    report Juluo.Suite "$2" 0 1 0
    say "    It crashed in the middle." "    它在中途當掉了。"
  fi
}

# --- the budget of the tests: it grows with the number of routes

machine_speed() { # processor seconds that awk needs to count to forty million
  local TIMEFORMAT=%U
  { time awk 'BEGIN { for (i = 0; i < 40000000; i++) s += i % 7 }'; } 2>&1
}

watch_speed() { # every half minute while this script runs: the machine is slower while both cores work, or while others use it
  while sleep 30 && kill -0 $$; do machine_speed >>"$results/speed"; done
}

routes_of_tests() { # a test project: the number of routes that it tests; for test projects outside the layers, of the whole program
  local folder=$root/src
  [[ $1 == Juluo.Host.Tests || $1 == Juluo.Journeys ]] || folder=$(find "$root/src" -maxdepth 2 -type d -name "${1%.Tests}")
  # An attribute may begin on one line and have its path on the next, so each file is read as one record.
  { [[ -z $folder ]] || grep -rhozE --include='*.cs' --exclude-dir=obj '\[(Get|Post|Put|Patch|Delete)\(\s*"/' "$folder" || true; } | tr -dc '\0' | wc -c
}

over_budget() { # the machine's speed during the tests: a line for each project whose tests exceed its processor time in tests/budget.tsv
  local name seconds
  cat "$results"/*.processor | while IFS=$'\t' read -r name seconds; do
    awk -F'\t' -v name="$name" -v seconds="$seconds" -v speed="$1" -v routes="$(routes_of_tests "$name")" '
      $1 == "*" { most = $2 + routes * $3 }
      $1 == name { most = $2 + routes * $3; own = 1 }
      $1 == "speed" { slower = speed / $2 }
      END {
        if (seconds > most * slower) printf "%s: %.0f s of processor time, budget %.0f s (%d routes)\n", name, seconds, most * slower, routes
      }' "$root/tests/budget.tsv"
  done
}

hold_to_budget() {
  local over
  machine_speed >>"$results/speed"
  over=$(over_budget "$(awk '{ all += $1 } END { print all / NR }' "$results/speed")")
  echo "$over" | sed '/^$/d;s/^/    /'
  report budget 0 "$([[ $over ]] && echo 0 || echo 1)" "$([[ $over ]] && echo 1 || echo 0)" 0
}

# --- the lanes

declare -A at_work=() since=()

start() { # name, command …
  while [[ ${#at_work[@]} -ge $lanes ]]; do reap; done
  local name=$1
  shift
  "$@" &
  at_work[$!]=$name since[$!]=$SECONDS
}

reap() { # waits for the next task to end
  local pid code=0 name seconds
  wait -n -p pid "${!at_work[@]}" || code=$?
  name=${at_work[$pid]} seconds=$((SECONDS - since[$pid]))
  unset "at_work[$pid]" "since[$pid]"
  if [[ $name == format ]]; then
    told_format "$code" "$seconds"
  elif [[ $name == *' '* ]]; then
    told_suite "$code" "$seconds" "$name"
  else
    told_project "$code" "$seconds" "$name"
    [[ $whole && $code -eq 0 ]] && echo "$seconds" >"$times/$name"
  fi
  return 0
}

weight() { # of a project: the seconds of its last whole run; else an estimate by its length
  local name
  name=$(basename "$1" .csproj)
  if [[ -f $times/$name ]]; then
    cat "$times/$name"
  else
    find "$(dirname "$1")" \( -name bin -o -name obj -o -name node_modules \) -prune -o -name '*.cs' -print0 | xargs -0 -r cat |
      # Test projects outside the layers test the whole program.
      awk -v whole="$([[ $1 == "$root"/tests/*/*/*.csproj ]] || echo 1)" \
        '/\[Journey\("/ { browser = 4 } END { print int(NR / 20 * (1 + browser)) + 1000 * whole }'
  fi
}

is_test_project() { [[ $1 == *.Tests.csproj || $1 == */Juluo.Journeys.csproj ]]; } # as in tests/Directory.Build.props

test_projects() { # projects that have a test, slowest first
  local project
  for project in "$root"/tests/*/*.csproj "$root"/tests/*/*/*.csproj; do
    is_test_project "$project" || continue
    # An assembly without any tests yet is not a failure.
    grep -rqE '\[(Fact|Theory|Property|Journey)' --include=*.cs "$(dirname "$project")" || continue
    echo "$(weight "$project") $project"
  done | sort -rn | cut -d' ' -f2-
}

program_of() { # a project
  echo "$(dirname "$1")/bin/$configuration/net10.0/$(basename "$1" .csproj).dll"
}

finish() {
  while [[ ${#at_work[@]} -gt 0 ]]; do reap; done
  [[ ! $whole ]] || kill "$watcher"
  # A failed run may have waited, and the nightly run repeats more often.
  [[ ! $whole || $failed -gt 0 || ${JULUO_NIGHTLY:-} == 1 ]] || hold_to_budget
  if [[ $((passed + failed)) -eq 0 ]]; then
    say "No test ran." "沒有執行任何測試。"
  fi
  echo
  [[ $skipped -eq 0 ]] || say "$skipped skipped: what they need is not here." "略過 $skipped 項：這裡沒有它們需要的資料。"
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 && $passed -gt 0 ]]
}

may_have() { # a word in a test's name, a project: without that word, the project need not be started
  case "$1" in
    *.Tests) [[ $2 == *"$1.csproj" ]] ;;
    *) grep -rqiF --include='*.cs' --exclude-dir=obj -e "${1##*.}" "$(dirname "$2")" ;;
  esac
}

run_tests() { # nothing, a word in the name, or a filter such as Category=Journey
  local filter=() word='' project name
  results=$root/artifacts/tests times=$var/test/seconds whole=
  rm -rf "$results"
  mkdir -p "$results" "$times"
  case "${1:-}" in
    "")
      whole=yes
      [[ ${JULUO_NIGHTLY:-} == 1 ]] || filter=(--filter 'Category!=Nightly')
      ;;
    *[=~]*) filter=(--filter "$1") ;;
    *) filter=(--filter "FullyQualifiedName~$1|Row=$1") word=$1 ;;
  esac
  [[ ! $whole ]] || { watch_speed >/dev/null 2>&1 & watcher=$!; }
  local together=()
  while read -r project; do
    may_have "$word" "$project" || continue
    name=$(basename "$project" .csproj)
    if [[ $whole && -f $(dirname "$(program_of "$root/tests/Juluo.Suite/Juluo.Suite.csproj")")/$name.dll ]]; then
      together+=("$name")
    else
      start "$name" test_project "$(program_of "$project")" "${filter[@]}"
    fi
  done < <(test_projects)
  [[ ${#together[@]} -eq 0 ]] || start "${together[*]}" test_suite "${together[@]}"
  [[ ! $whole ]] || start format format_check
  finish
}
