#!/bin/sh
# Regenerates the oracle: invented rows, and the output of gogen (codeforamerica/gogen 0.2.13, path in GOGEN) for them.
set -eu
cd "$(dirname "$0")"
dotnet ../../../../bench/records/bin/Release/net10.0/Juluo.Records.Bench.dll make made-up.csv 110 21
"$GOGEN" run --outputs=. --input-doj=made-up.csv --county=SACRAMENTO --compute-at=2019-11-11 --eligibility-options=options.json >/dev/null
rm -f gogen.json
