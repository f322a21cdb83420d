using System.Buffers.Text;

namespace Juluo.Lens;

/// <summary>Turns rows of one file into ledger rows, or into the error that describes the problem.</summary>
internal sealed class RowReader
{
    /// <summary>The maximum duration of an interaction in minutes, nearly two years; a longer one is refused as a mistake.</summary>
    private const double MostMinutes = 1e6;

    private readonly CsvRows rows;
    private readonly ImportColumns columns;
    private readonly Known known;
    private readonly byte[] prefix;
    private readonly byte[] key = new byte[CsvRows.MostBytes + 64];
    private readonly MomentReader moments;
    private readonly Instant latest;
    private readonly double? secondZero;
    private readonly Dictionary<string, short> zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> zoneOf;
    private readonly short? usualZone;

    public RowReader(CsvRows rows, ImportColumns columns, Known known, Community community, ImportOrder order, Instant now)
    {
        (this.rows, this.columns, this.known, zoneOf) = (rows, columns, known, zones.GetAlternateLookup<ReadOnlySpan<char>>());
        prefix = FactId.Prefix(community.Id, order.Source);
        moments = new(community.Zone);
        latest = now + Duration.FromDays(1);
        secondZero = order.Start is { } day ? community.Zone.AtStartOfDay(day).ToInstant().ToUnixTimeSeconds() : null;
        if (string.IsNullOrWhiteSpace(order.Zone))
            return;
        zones.Add(Labels.Cut(order.Zone.Trim()), 1);
        usualZone = 1;
    }

    /// <summary>The zones in the order of their numbers in the rows, from 1.</summary>
    public IReadOnlyCollection<string> Zones => zones.Keys;

    /// <summary>True if the row names a person whose presence does not count.</summary>
    public bool Silent { get; private set; }

    public Error? Read(out LedgerRow row)
    {
        row = default;
        if (rows.Wrong is { } wrong)
            return wrong;
        if (rows.Count != columns.Count)
            return new ImportErrors.WrongFields(rows.Line, rows.Count, columns.Count);
        if ((columns.IsContactLog ? Seconds(out var began, out var minutes) : Time(out began, out minutes)) is { } time)
            return time;
        if (known.Find(rows[columns.A]) is not { } one)
            return new ImportErrors.UnknownPerson(rows.Line, Short(columns.A));
        if (known.Find(rows[columns.B]) is not { } other)
            return new ImportErrors.UnknownPerson(rows.Line, Short(columns.B));
        if (one.Person == other.Person)
            return new ImportErrors.SamePerson(rows.Line);
        if (Kind(out var kind) is { } unknown)
            return unknown;
        if (Present(out var present) is { } few)
            return few;
        if (Zone(out var zone) is { } many)
            return many;
        Silent = !one.Counts || !other.Counts;
        row = new(began, Key(), one.Person, other.Person, (float)minutes, present, kind, zone);
        return null;
    }

    private Error? Seconds(out DateTime began, out double minutes)
    {
        (began, minutes) = (default, 0);
        if (!Number(columns.At, out var from))
            return new ImportErrors.UnreadableNumber(rows.Line, "t_start", Short(columns.At));
        if (!Number(columns.End, out var to))
            return new ImportErrors.UnreadableNumber(rows.Line, "t_end", Short(columns.End));
        if (to < from)
            return new ImportErrors.EndBeforeStart(rows.Line);
        // Values below that of 1980 count from the start of the log.
        if (secondZero is null && from is >= 0 and < 315_532_800)
            return new ImportErrors.StartNeeded();
        var unix = from + (from < 315_532_800 ? secondZero ?? 0 : 0);
        if (unix < MomentReader.Earliest.ToUnixTimeSeconds())
            return new ImportErrors.TooEarly(rows.Line, Short(columns.At));
        if (unix > latest.ToUnixTimeSeconds())
            return new ImportErrors.InTheFuture(rows.Line, Short(columns.At));
        if (to - from > MostMinutes * 60)
            return new ImportErrors.TooLong(rows.Line);
        (began, minutes) = (DateTime.UnixEpoch.AddTicks((long)(unix * TimeSpan.TicksPerSecond)), (to - from) / 60);
        return null;
    }

    private Error? Time(out DateTime began, out double minutes)
    {
        (began, minutes) = (default, 0);
        if (!moments.Read(rows[columns.At], out var at))
            return rows[columns.At].StartsWith("0000-"u8) ? new ImportErrors.TooEarly(rows.Line, Short(columns.At))
                : OfFiveDigits(rows[columns.At]) ? new ImportErrors.InTheFuture(rows.Line, Short(columns.At))
                : new ImportErrors.UnreadableTime(rows.Line, Short(columns.At));
        if (at < MomentReader.Earliest)
            return new ImportErrors.TooEarly(rows.Line, Short(columns.At));
        if (at > latest)
            return new ImportErrors.InTheFuture(rows.Line, Short(columns.At));
        began = at.ToDateTimeUtc();
        if (!rows[columns.Minutes].IsEmpty)
        {
            if (!Number(columns.Minutes, out minutes) || minutes > MostMinutes)
                return new ImportErrors.UnreadableNumber(rows.Line, "minutes", Short(columns.Minutes));
            return minutes < 0 ? new ImportErrors.NegativeMinutes(rows.Line, Short(columns.Minutes)) : null;
        }

        if (rows[columns.End].IsEmpty)
            return null;
        if (!moments.Read(rows[columns.End], out var ended))
            return new ImportErrors.UnreadableTime(rows.Line, Short(columns.End));
        minutes = (ended - at).TotalMinutes;
        return minutes < 0 ? new ImportErrors.EndBeforeStart(rows.Line)
            : minutes > MostMinutes ? new ImportErrors.TooLong(rows.Line)
            : null;
    }

    /// <summary>True for a year such as 10000, which can be parsed but is not valid.</summary>
    private static bool OfFiveDigits(ReadOnlySpan<byte> text) =>
        text.Length > 5 && text[5] == '-' && Utf8Parser.TryParse(text[..5], out int _, out var read) && read == 5;

    private bool Number(int field, out double value) =>
        Utf8Parser.TryParse(rows[field], out value, out var read) && read == rows[field].Length && double.IsFinite(value);

    private ImportErrors.UnknownKind? Kind(out short kind)
    {
        kind = (short)InteractionKind.CoPresence;
        if (rows[columns.Kind].IsEmpty)
            return null;
        var text = Short(columns.Kind).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (
            text.Length == 0
            || !char.IsLetter(text[0])
            || !Enum.TryParse<InteractionKind>(text, ignoreCase: true, out var found)
            || !Enum.IsDefined(found)
        )
            return new ImportErrors.UnknownKind(rows.Line, Short(columns.Kind));
        kind = (short)found;
        return null;
    }

    private Error? Present(out short present)
    {
        present = 2;
        if (rows[columns.Present].IsEmpty)
            return null;
        if (!Number(columns.Present, out var value) || !value.Equals(Math.Floor(value)))
            return new ImportErrors.UnreadableNumber(rows.Line, "present", Short(columns.Present));
        present = (short)Math.Clamp(value, 0, short.MaxValue);
        return value < 2 ? new ImportErrors.TooFewPresent(rows.Line, Short(columns.Present)) : null;
    }

    private ImportErrors.TooManyZones? Zone(out short? zone)
    {
        zone = usualZone;
        var bytes = rows[columns.Zone];
        if (bytes.IsEmpty)
            return null;
        Span<char> name = stackalloc char[Labels.Most];
        var text =
            bytes.Length <= Labels.Most ? name[..Encoding.UTF8.GetChars(bytes, name)] : Labels.Cut(rows.Text(columns.Zone)).ToCharArray();
        if (!zoneOf.TryGetValue(text, out var number))
        {
            var label = PlainText.Of(text.ToString());
            if (label.Length == 0)
                return null;
            if (!zones.TryGetValue(label, out number))
            {
                if (zones.Count == short.MaxValue / 2)
                    return new ImportErrors.TooManyZones(rows.Line);
                zones.Add(label, number = (short)(zones.Count + 1));
            }
        }

        zone = number;
        return null;
    }

    /// <summary>Returns the row's own id if it has one; otherwise a hash of all its fields, so that equal rows are the same fact wherever they occur.</summary>
    private Guid Key()
    {
        if (!rows[columns.Id].IsEmpty)
            return FactId.Of(prefix, rows[columns.Id]);
        var (first, second) =
            columns.IsContactLog && rows[columns.A].SequenceCompareTo(rows[columns.B]) > 0
                ? (columns.B, columns.A)
                : (columns.A, columns.B);
        var length = 0;
        foreach (
            var field in (ReadOnlySpan<int>)
                [columns.At, columns.End, first, second, columns.Minutes, columns.Kind, columns.Zone, columns.Present]
        )
        {
            var bytes = rows[field];
            bytes.CopyTo(key.AsSpan(length));
            length += bytes.Length;
            key[length++] = 0x1F;
        }

        return FactId.Of(prefix, key.AsSpan(0, length));
    }

    private string Short(int field) => PlainText.Cut(PlainText.Of(rows.Text(field)), 40);
}
