namespace Juluo.Lens;

/// <summary>Finds and adds people of a contact log who are unknown to the community. They are added in the same unit of work as the rows that name them.</summary>
public sealed class Newcomers(ImportOrder order, LocalDate today)
{
    private readonly List<NewPerson> all = [];

    public Error? Error { get; private set; }

    public int Count => all.Count;

    /// <summary>The placeholder keys used in a dry run, where no one is added.</summary>
    public HashSet<PersonId> StandIns => [.. all.Select(StandIn)];

    /// <param name="contacts">If there is no list of nodes and the stream can seek, it is read to its end and reset to the start.</param>
    public async Task Find(Stream contacts, Stream? nodes, ArrivalsFacade arrivals, CancellationToken stop)
    {
        if (!order.AddPeople)
            return;
        var known = await arrivals.Map(order.Source, stop);
        if (nodes is not null)
        {
            await FromNodes(nodes, known, stop);
        }
        else if (contacts.CanSeek)
        {
            await FromContacts(contacts, known, stop);
            contacts.Position = 0;
        }
    }

    public async Task Add(ArrivalsFacade arrivals, CancellationToken stop)
    {
        if (all.Count > 0 && await arrivals.AddMany(all, stop) is { Failed: true } failed)
            Error = failed.Errors[0];
    }

    /// <summary>Returns the people of the source's ids, including those to be added.</summary>
    public async Task<Dictionary<string, PersonId>> Known(ArrivalsFacade arrivals, CancellationToken stop)
    {
        var known = await arrivals.Map(order.Source, stop);
        foreach (var person in all)
            known.TryAdd(person.ExternalId!.Value, StandIn(person));
        return known;
    }

    private async Task FromNodes(Stream nodes, Dictionary<string, PersonId> known, CancellationToken stop)
    {
        using var rows = new CsvRows(nodes);
        var (header, error) = await rows.Header(stop);
        int id = Array.IndexOf(header, "id"),
            name = Array.IndexOf(header, "name"),
            profession = Array.FindIndex(header, h => h is "department" or "trade");
        Error = error ?? (id < 0 ? new ImportErrors.MissingColumn("id", string.Join(", ", header)) : null);
        while (Error is null && await rows.Next(stop))
        {
            Error = rows.Wrong ?? (rows.Count != header.Length ? new ImportErrors.WrongFields(rows.Line, rows.Count, header.Length) : null);
            if (Error is null && rows.Text(id) is { Length: > 0 } key && IsPlain(key) && known.TryAdd(key, default))
                all.Add(Person(key, rows.Text(name), rows.Text(profession)));
        }
    }

    private async Task FromContacts(Stream contacts, Dictionary<string, PersonId> known, CancellationToken stop)
    {
        // Not disposed, because the stream is read again for its contacts.
        var rows = new CsvRows(contacts);
        var (header, error) = await rows.Header(stop);
        int i = Array.IndexOf(header, "i"),
            j = Array.IndexOf(header, "j");
        while (error is null && i >= 0 && j >= 0 && await rows.Next(stop))
            if (rows.Wrong is null && rows.Count == header.Length)
                foreach (var key in (string[])[rows.Text(i), rows.Text(j)])
                    if (key.Length > 0 && IsPlain(key) && known.TryAdd(key, default))
                        all.Add(Person(key, "", ""));
    }

    private NewPerson Person(string key, string name, string profession) =>
        new(
            PlainText.Of(name).Trim() is { Length: > 0 } called ? called : $"{order.Source} {key}",
            order.Start is { } start && start < today ? start : today
        )
        {
            ExternalId = new(order.Source, key),
            Trade = PlainText.Of(profession).Trim() is { Length: > 0 } does ? new LocalizedText(does) : null,
            PresenceCounts = true,
        };

    // An id with invisible characters identifies no one; its contacts are reported as an unknown person's.
    private static bool IsPlain(string key) => PlainText.Of(key) == key;

    private static PersonId StandIn(NewPerson person) => new(FactId.Of([], Encoding.UTF8.GetBytes(person.ExternalId!.Value)));
}
