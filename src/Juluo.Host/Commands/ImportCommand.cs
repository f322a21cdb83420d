namespace Juluo.Host.Commands;

/// <summary><c>juluo import FILE</c>: imports interactions from a file, all or nothing (docs/import.md).</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A CSV file of interactions or contacts." };
        var community = new Option<string?>("--community")
        {
            Description = "The community's short name. Not needed if there is only one community.",
        };
        var source = new Option<string?>("--source")
        {
            Description = "The source of the data. Default: the file's name. An id counts once for each source.",
        };
        var nodes = new Option<string?>("--nodes") { Description = "For contact logs: the file with people." };
        var start = new Option<string?>("--start")
        {
            Description = "For contact logs with seconds since the start of the log: its first day, such as 2026-11-02.",
        };
        var addPeople = new Option<bool>("--add-people")
        {
            Description = "Add people who are not members yet. Use it only if they agreed that their presence counts.",
        };
        var demo = DemoDatabase.Option();
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the file without saving anything." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command("import", "Import a file of interactions. If one row is wrong, nothing is imported.")
        {
            file,
            community,
            source,
            nodes,
            start,
            addPeople,
            demo,
            dryRun,
            json,
        };
        command.SetAction(
            (p, stop) =>
            {
                LocalDate? first = null;
                if (p.GetValue(start) is { } typed)
                {
                    if (LocalDatePattern.Iso.Parse(typed) is not { Success: true } parsed)
                        return Task.FromResult(Terminal.Refuse([new CommandErrors.NotADay(start.Name, typed, "2026-11-02")]));
                    first = parsed.Value;
                }

                var path = p.GetValue(file)!;
                var order = new ImportOrder(
                    p.GetValue(source) ?? Path.GetFileNameWithoutExtension(path),
                    p.GetValue(dryRun),
                    first,
                    AddPeople: p.GetValue(addPeople)
                );
                return Run(path, p.GetValue(nodes), p.GetValue(community), p.GetValue(demo), order, p.GetValue(json), stop);
            }
        );
        return command;
    }

    private static async Task<int> Run(
        string path,
        string? nodes,
        string? slug,
        bool demo,
        ImportOrder order,
        bool json,
        CancellationToken stop
    )
    {
        foreach (var file in new[] { path, nodes })
            if (file is not null && Files.Unreadable(file) is { } problem)
                return Terminal.Refuse([problem]);
        await using var database = await HostDatabase.Open(stop, demo);
        await using var ground = HostGround.Build(database);
        var all = await ground.GetRequiredService<Communities>().All(stop);
        var chosen = Choose(all, slug);
        if (chosen.Failed)
            return Terminal.Refuse(chosen.Errors);
        var community = chosen.Value;

        await using var contacts = File.OpenRead(path);
        await using var people = nodes is null ? null : File.OpenRead(nodes);
        var report = await Terminal.WithBar(
            Path.GetFileName(path),
            bar =>
                ground.In(
                    community,
                    s =>
                        s.GetRequiredService<InteractionImport>()
                            .Run(
                                contacts,
                                people,
                                order,
                                null,
                                at =>
                                {
                                    bar(at.Of is > 0 and { } of ? Math.Min(1, (double)at.Rows / of) : 0, $"{at.Rows:#,0}");
                                    return ValueTask.CompletedTask;
                                },
                                stop
                            ),
                    stop
                )
        );
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, Json.Options));
            return report.Good ? 0 : 2;
        }

        if (!report.Good)
            return Terminal.Refuse(report.Problems);
        Console.WriteLine(Terminal.Words.Say(report.DryRun ? "import.would" : "import.did", report));
        return 0;
    }

    internal static Outcome<Community> Choose(IReadOnlyList<Community> all, string? slug)
    {
        if (all.Count == 0)
            return DemoDatabase.IsThere ? new CommandErrors.NoCommunityButDemo() : new CommandErrors.NoCommunity();
        var names = string.Join(", ", all.Select(c => c.Slug));
        if (slug is null)
            return all.Count == 1 ? all[0] : new CommandErrors.WhichCommunity(names);
        return all.FirstOrDefault(c => string.Equals(c.Slug, slug, StringComparison.OrdinalIgnoreCase)) is { } community
            ? community
            : new CommandErrors.NoSuchCommunity(slug, names);
    }
}
