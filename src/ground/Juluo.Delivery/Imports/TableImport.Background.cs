namespace Juluo.Delivery;

// A long table is stored with a background task, which imports all of it or nothing; if it is killed, it starts again from the beginning.
public abstract partial class TableImport<TRow, TOutput> : IBackgroundTask
{
    /// <summary>The number of rows between progress reports, about a second's worth.</summary>
    protected const int AtOnce = 400;

    private Func<int, ValueTask>? report;

    /// <param name="File">The file's name on the person's computer.</param>
    private sealed record Order(bool Write, string File, PersonId? By = null);

    private async Task<Outcome<TOutput>> InBackground(Order order, IFormFile file, Caller caller, CancellationToken stop)
    {
        await using var stream = file.OpenReadStream();
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, stop);
        var task = await with.Running.Start(NamedAttribute.Of(GetType()), order with { By = caller.Person }, whole.ToArray(), caller, stop);
        return task.Failed ? task.As<TOutput>() : (TOutput)((ImportResult)None with { BackgroundTask = task.Value });
    }

    /// <summary>Reports that more rows are done; does nothing if the import runs during a request.</summary>
    protected ValueTask Wrote(int rows) => report?.Invoke(rows) ?? ValueTask.CompletedTask;

    async Task<BackgroundTaskEnd> IBackgroundTask.Run(
        JsonElement input,
        byte[]? file,
        BackgroundTaskProgress progress,
        CancellationToken stop
    )
    {
        var order = input.Deserialize<Order>(Json.Options)!;
        using var whole = new MemoryStream(file ?? []);
        var table = await CsvTable.Read(whole, of.Columns, of.MostRows, stop);
        if (table.Failed)
            return Wrong(table.Errors);
        var (done, total) = (0, table.Value.Rows.Count);
        report = more => progress.Report(done += more, total, stop);
        await Wrote(0);
        var caller = Caller.Visitor(Work.Community, Languages.English) with { Person = order.By };
        var outcome = await Import(table.Value, order, caller, stop);
        if (outcome.Failed)
            return Wrong(outcome.Errors);
        await progress.Report(total, total, stop);
        return new(true, Sentence(order.Write), Arguments(outcome.Value), past?.Page ?? of.Page);
    }

    private BackgroundTaskEnd Wrong(IReadOnlyList<Error> errors)
    {
        var (zh, en) = (Says(Languages.Chinese), Says(Languages.English));
        return new(
            false,
            "import.nothing-written",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = errors.Count.ToString(CultureInfo.InvariantCulture) },
            of.Page
        )
        {
            Rows = [.. errors.Select(e => new LocalizedText(zh.Say(e), en.Say(e)))],
        };
    }

    private Words Says(string language) => new(with.Catalogue, language, Work.Community.Zone);
}
