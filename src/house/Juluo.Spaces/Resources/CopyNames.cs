namespace Juluo.Spaces;

/// <summary>Names copies of a resource: its name with the next number, the same number in both languages.</summary>
internal static partial class CopyNames
{
    public const int MostNumber = 99_999;

    /// <summary>A name without the number at its end.</summary>
    /// <param name="Width">The minimum number of digits: <c>Desk 01</c> is followed by <c>Desk 02</c>.</param>
    private sealed record Stem(string Text, int? Number, int Width)
    {
        public string With(int number) => Text + number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');
    }

    /// <summary>Returns the names of the copies, or the errors against them.</summary>
    /// <param name="from">The number of the first copy; null for the one after the highest.</param>
    /// <param name="there">The resources in use at the site.</param>
    public static Outcome<IReadOnlyList<LocalizedText>> Of(
        Resource what,
        int? count,
        int? from,
        IReadOnlyCollection<Resource> there,
        string language
    )
    {
        var wrong = new List<Error>();
        if (count is null or < 1 or > SpacesFacade.MostCopies)
            wrong.Add(new ResourceErrors.NoCopies(SpacesFacade.MostCopies));
        if (from is < 0 or > MostNumber)
            wrong.Add(new ResourceErrors.NoFirstNumber(MostNumber));
        if (wrong.Count > 0)
            return wrong;
        var (zh, en) = (Read(what.Name.Zh), Read(what.Name.En));
        var names = Enumerable
            .Range(from ?? Next(what, there), count!.Value)
            .Select(n => new LocalizedText(zh.With(n), en.With(n)))
            .ToList();
        if (
            new[] { names[^1].Zh, names[^1].En }.FirstOrDefault(n => FormText.Check("from", n, ResourceDetails.MostName).Any()) is
            { } tooLong
        )
            return new ResourceErrors.CopiesTooLong(tooLong, ResourceDetails.MostName);
        var has = there.SelectMany(r => (string[])[r.Name.Zh, r.Name.En]).Select(TableCells.Fold).ToHashSet(StringComparer.Ordinal);
        var taken = names.FindAll(n => has.Contains(TableCells.Fold(n.Zh)) || has.Contains(TableCells.Fold(n.En)));
        const int Named = 3;
        return taken.Count > 0
            ? new ResourceErrors.NamesTaken(
                string.Join(", ", taken.Take(Named).Select(n => n.In(language))),
                Math.Max(0, taken.Count - Named)
            )
            : names;
    }

    /// <summary>Returns the number after the highest one in use with this name; 2 if no name has a number.</summary>
    public static int Next(Resource what, IEnumerable<Resource> there)
    {
        var (zh, en) = (Read(what.Name.Zh), Read(what.Name.En));
        var numbers = there
            .SelectMany(r => (int?[])[Of(Read(r.Name.Zh), zh), Of(Read(r.Name.En), en)])
            .Append(zh.Number)
            .Append(en.Number)
            .OfType<int>()
            .Where(n => n < MostNumber);
        return numbers.Append(1).Max() + 1;

        static int? Of(Stem name, Stem stem) =>
            name.Number is { } number && TableCells.Fold(name.Text) == TableCells.Fold(stem.Text) ? number : null;
    }

    private static Stem Read(string name) =>
        Numbered().Match(name) is { Success: true } match
            ? new(
                match.Groups["text"].Value,
                int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups["number"].ValueSpan[0] == '0' ? match.Groups["number"].Length : 1
            )
            : new($"{name} ", null, 1);

    // A longer sequence of digits is a phone or serial number, which is not continued.
    [GeneratedRegex(@"^(?<text>.*?)(?<![0-9])(?<number>[0-9]{1,5})$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Numbered();
}
