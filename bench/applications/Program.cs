using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Applications.Bench;
using NodaTime;
using Applicant = Juluo.Applications.Bench.Applicant;
using Office = Juluo.Applications.Bench.Office;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double Asked = 50;
const int Slices = 5;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (applicants, kills) = (numbers.ElementAtOrDefault(0) is > 0 and var n ? n : 200, numbers.Length > 1 ? numbers[1] : 6);

await using var office = await Office.Found();
using var server = new WebProcess(office.ConnectionString, office.Data);
await server.Start();
var definition = Office.Definition;

using var desk = new OperatorDesk(server, office);
if (args.Contains("--deliver"))
    return await desk.Deliver(applicants);
if (args.Contains("--directory"))
    return await desk.List(applicants);

// warm-up: costs that occur only once
await Crowd(20, 0, new(), new(), _ => TimeSpan.FromMilliseconds(50));

// undisturbed: each looks at a page for 2 to 8 seconds, five on average, about seven times faster than real people
var (pages, files) = (new Measures(), new Measures());
var spent = server.Processor;
var began = Stopwatch.GetTimestamp();
var calm = await Crowd(applicants, 1000, pages, files, luck => TimeSpan.FromMilliseconds(2000 + luck.Next(6000)));
var ended = Stopwatch.GetTimestamp();
var processor = (server.Processor - spent).TotalMilliseconds / pages.Count;
var faults = await Check(calm.Since, 1000, calm.All);
var (p95, p95OfFiles) = (pages.Percentile(0.95), files.Percentile(0.95));
var slices = Enumerable
    .Range(0, Slices)
    .Select(s => (From: began + (ended - began) * s / Slices, Until: began + (ended - began) * (s + 1) / Slices))
    .Select(s => pages.Percentile(0.95, s.From, s.Until) / files.Percentile(0.95, s.From, s.Until))
    .Where(r => !double.IsNaN(r))
    .Order()
    .ToArray();
Console.Error.WriteLine(
    $"{applicants} applicants, {pages.Count} page requests, {pages.Count / Stopwatch.GetElapsedTime(began, ended).TotalSeconds:0} a second: median {pages.Percentile(0.5):0.0} ms, p95 {p95:0.0} ms, p99 {pages.Percentile(0.99):0.0} ms; p95 of pages shown {pages.Percentile(0.95, save: false):0.0} ms, of pages saved {pages.Percentile(0.95, save: true):0.0} ms; static file p95 {p95OfFiles:0.0} ms; the server's processor {processor:0.0} ms for each, with its share of files"
);

// killed repeatedly
var applying = Crowd(applicants, 3000, new(), new(), luck => TimeSpan.FromMilliseconds(500 + luck.Next(3000)));
var killed = 0;
var lot = new Random(9);
for (; killed < kills && !applying.IsCompleted; killed++)
{
    await Task.Delay(2500 + lot.Next(3000));
    if (applying.IsCompleted)
        break;
    server.Kill();
    await server.Start();
}

var stormy = await applying;
faults.AddRange(await Check(stormy.Since, 3000, stormy.All));
var left = await office.Left(stormy.Since);
Console.Error.WriteLine(
    $"killed {killed} times: {stormy.All.Sum(a => a.Lost)} connections lost, {stormy.All.Count(a => a.Lost > 0)} of {applicants} applicants went on; {left} begun twice, because the answer was lost with the first page empty; {faults.Count} faults"
);
foreach (var fault in faults.Take(20))
    Console.Error.WriteLine($"  {fault}");
if (json)
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"p95 in milliseconds of {pages.Count} page requests of {applicants} applicants at once through the whole CalFresh form, beside a static file of the same server; then killed {killed} times: none lost, none doubled, all go on where they were",
                ours = Math.Round(p95, 1),
                peer = Math.Round(p95OfFiles, 1),
                ratio = Math.Round(p95 / p95OfFiles, 2),
                low = Math.Round(slices[0], 2),
                high = Math.Round(slices[^1], 2),
                n = pages.Count,
                asked = Asked,
                median = Math.Round(pages.Percentile(0.5), 1),
                shown = Math.Round(pages.Percentile(0.95, save: false), 1),
                saved = Math.Round(pages.Percentile(0.95, save: true), 1),
                p99 = Math.Round(pages.Percentile(0.99), 1),
                processorMilliseconds = Math.Round(processor, 1),
                perSecond = Math.Round(pages.Count / Stopwatch.GetElapsedTime(began, ended).TotalSeconds),
                applicants,
                kills = killed,
                connectionsLost = stormy.All.Sum(a => a.Lost),
                begunTwice = left,
                faults = faults.Count,
            }
        )
    );
else
    Console.WriteLine(faults.Count == 0 ? "None lost, none doubled, all went on where they were." : $"{faults.Count} faults.");
return faults.Count == 0 ? 0 : 1;

async Task<(Instant Since, List<Applicant> All)> Crowd(int count, int first, Measures timed, Measures beside, Func<Random, TimeSpan> think)
{
    var since = SystemClock.Instance.GetCurrentInstant();
    var browsers = Enumerable.Range(first, count).Select(i => (Number: i, Browser: new Browser(server.Address, i, timed, beside))).ToList();
    var all = browsers.ConvertAll(b => new Applicant(b.Number, b.Browser, office.Form, think));
    // they arrive over a few seconds, not in the same millisecond
    await Task.WhenAll(
        all.Select(async a =>
        {
            await Task.Delay(think(Random.Shared));
            await a.Apply();
        })
    );
    browsers.ForEach(b => b.Browser.Dispose());
    return (since, all);
}

// compares the final content of the database with the input
async Task<List<string>> Check(Instant since, int first, List<Applicant> all)
{
    var faults = all.SelectMany(a => a.Elsewhere.Select(e => $"went on elsewhere: {e}")).ToList();
    var sent = await office.Sent(since);
    var told = await office.Told();
    var byName = sent.ToLookup(s => (s.Answers["name"] as SaidText)?.Text ?? "");
    for (var number = first; number < first + all.Count; number++)
    {
        var household = new Household(number);
        var own = byName[household.Name].ToList();
        if (own.Count != 1)
        {
            faults.Add($"{household.Name}: {own.Count} applications");
            continue;
        }

        var typed = household.Answers(definition);
        if (!own[0].Answers.Equals(typed))
            faults.Add(
                $"{household.Name}: {string.Join(", ", typed.Where(a => !a.Value.Equals(own[0].Answers[a.Key])).Select(a => a.Key))} is not as it was typed"
            );
        if (told.Count(t => t == $"{own[0].Id}") != 1)
            faults.Add($"{household.Name}: told {told.Count(t => t == $"{own[0].Id}")} times");
    }

    if (sent.Count != all.Count)
        faults.Add($"{sent.Count} applications of {all.Count} applicants");
    return faults;
}
