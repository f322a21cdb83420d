# Read by bin/juluo: runs every test project, shows what fails, and ends with one plain line.

passed=0 failed=0 skipped=0

report() { # name, seconds, passed, failed, skipped
  printf '  %-28s %4s s  ' "$1" "$2"
  if [[ $4 -eq 0 ]]; then
    say "$3 passed" "$3 項通過"
  else
    say "$3 passed, $4 FAILED" "$3 項通過，$4 項失敗"
  fi
  passed=$((passed + $3)) failed=$((failed + $4)) skipped=$((skipped + $5))
}

number() { # an attribute of the results file's counters
  sed -nE 's/.*<Counters [^>]*\b'"$2"'="([0-9]+)".*/\1/p' "$1"
}

format_check() {
  local log=$results/format.log began=$SECONDS verdict=(1 0)
  if dotnet tool restore --tool-manifest "$root/.config/dotnet-tools.json" >"$log" 2>&1; then
    (cd "$root" && dotnet csharpier check .) >"$log" 2>&1 || verdict=(0 1)
  else
    dotnet format whitespace "$root/Juluo.slnx" --verify-no-changes --no-restore >"$log" 2>&1 || verdict=(0 1)
  fi
  if [[ ${verdict[1]} -ne 0 ]]; then
    awk '(/Was not formatted/ || /: error /) && shown++ < 20' "$log"
    say "Not formatted. Run: dotnet csharpier format ." "格式不符。請執行：dotnet csharpier format ."
  fi
  report format "$((SECONDS - began))" "${verdict[@]}" 0
}

test_project() { # its program file, then filters
  local dll=$1 name began=$SECONDS code=0 total ran
  name=$(basename "$dll" .dll)
  shift
  local log=$results/$name.log trx=$results/$name.trx
  dotnet test "$dll" "$@" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" \
    --blame-hang-timeout 10m --blame-hang-dump-type none </dev/null >"$log" 2>&1 || code=$?
  if [[ ! -f $trx ]]; then
    if [[ $code -eq 0 ]] && grep -q "No test matches" "$log"; then return; fi
    cat "$log"
    report "$name" "$((SECONDS - began))" 0 1 0
    say "    It ended without a result." "    它沒有留下結果就結束了。"
    return
  fi
  total=$(number "$trx" total) ran=$(number "$trx" passed)
  local bad
  bad=$(($(number "$trx" failed) + $(number "$trx" error) + $(number "$trx" timeout) + $(number "$trx" aborted)))
  # Ended badly though nothing failed, or by a crash in the middle: that is a failure too.
  if { [[ $code -ne 0 && $bad -eq 0 ]] || grep -qE 'Test Run Aborted|Test host process crashed' "$log"; }; then
    bad=$((bad + 1))
    say "    It crashed in the middle." "    它在中途當掉了。"
  fi
  [[ $bad -eq 0 ]] || cat "$log"
  [[ $total -eq 0 && $bad -eq 0 ]] || report "$name" "$((SECONDS - began))" "$ran" "$bad" "$((total - ran - bad > 0 ? total - ran - bad : 0))"
}

run_tests() { # nothing, a word in the name, or an expression such as Category=Journey
  local filter=() project dll
  results=$root/artifacts/tests
  rm -rf "$results"
  mkdir -p "$results"
  case "${1:-}" in
    "") format_check ;;
    *[=~]*) filter=(--filter "$1") ;;
    *) filter=(--filter "FullyQualifiedName~$1|Row=$1") ;;
  esac
  for project in "$root"/tests/*/*.csproj; do
    grep -q Microsoft.NET.Test.Sdk "$project" || continue
    dll=$(dirname "$project")/bin/$configuration/net10.0/$(basename "$project" .csproj).dll
    # An assembly without a single test yet is no failure.
    grep -rqE '\[(Fact|Theory|Property|Journey)' --include=*.cs "$(dirname "$project")" || continue
    test_project "$dll" "${filter[@]}"
  done
  if [[ $((passed + failed)) -eq 0 ]]; then
    say "No test ran." "沒有執行任何測試。"
  fi
  echo
  [[ $skipped -eq 0 ]] || say "$skipped skipped: what they need is not here." "略過 $skipped 項：這裡沒有它們需要的資料。"
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 && $passed -gt 0 ]]
}
