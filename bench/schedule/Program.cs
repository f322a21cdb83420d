using Juluo.Schedule.Bench.CoSPLib;
using Juluo.Timetables;

foreach (var file in Directory.GetFiles("/tmp/cosp/Dataset", "*.xlsx").Order())
{
    var name = Path.GetFileNameWithoutExtension(file);
    if (args.Length > 2 && !args[2].Split(',').Contains(name))
        continue;
    var task = Instance.Read(file);
    Console.WriteLine(
        $"{name}: {task.Submissions.Count} submissions, {task.Tracks.Count} tracks, {task.Sessions.Count}x{task.Rooms.Count}; {string.Join(" ", task.Check().Select(f => f.Sentence))}"
    );
    foreach (var kind in (string[])["Exact Model", "Extended Model"])
    {
        var path = $"/tmp/cosp/Solutions/{kind}/{name}Solution.xlsx";
        if (!File.Exists(path))
            continue;
        var (places, empty) = Solution.Read(path, task);
        var table = Timetable.Of(task, places);
        Console.WriteLine(
            $"   {kind} {table.Cost.Total} empty {empty} faults {table.Faults.Count}: {string.Join(", ", table.Cost.Parts.Select(p => $"{p.Key} {p.Value}"))}"
        );
    }
    var steps = long.Parse(args[0]);
    var watch = System.Diagnostics.Stopwatch.StartNew();
    var results = Enumerable
        .Range(1, int.Parse(args[1]))
        .AsParallel()
        .WithDegreeOfParallelism(2)
        .Select(seed => TimetableSearch.Find(task, (ulong)seed, steps))
        .ToArray();
    {
        var best = results.MinBy(r => r.Cost.Total)!;
        Directory.CreateDirectory("/tmp/sched-x/out");
        File.WriteAllLines(
            $"/tmp/sched-x/out/{name}.tsv",
            best.Places.Select((p, i) => $"{task.Submissions[i].Name}\t{p!.Value.Session}\t{p.Value.Room}\t{p.Value.Slot}")
        );
        Console.WriteLine($"   BEST {best.Cost.Total} MEAN {results.Average(r => r.Cost.Total)}");
    }
    foreach (var ours in results)
        Console.WriteLine(
            $"   OURS {ours.Cost.Total} in {watch.Elapsed.TotalSeconds:0.0}/{results.Length} s faults {ours.Faults.Count} {ours.Faults.Select(f => f.Sentence).FirstOrDefault("")}: {string.Join(", ", ours.Cost.Parts.Select(p => $"{p.Key} {p.Value}"))}"
        );
}
