using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Juluo.Records;

/// <summary>Writes the rows of a block into the four tables. Not thread-safe; reused.</summary>
internal sealed class RowTables(RecordFacts facts, SectionFacts[] sections, ReviewedSections lists, DecisionTexts texts, DateOnly at)
{
    public const int Count = 4;
    private static readonly byte[] NotReviewed = "not reviewed"u8.ToArray();
    private static readonly byte[] NoDisposition =
        "The disposition is missing: the charge may have been a conviction. Look it up."u8.ToArray();
    private static readonly byte[] NothingBefore = ",,,"u8.ToArray();
    private static readonly byte[] NothingBehind = Encoding.ASCII.GetBytes(new string(',', AddedColumns.Names.Length - 3) + "\n");
    private readonly OtherCharges _others = new(lists);
    private readonly AddedColumns _added = new(facts, sections, texts, at);
    private readonly ByteWriter _behind = new(4096);

    public ByteWriter All { get; } = new(2 << 20);

    public ByteWriter Condensed { get; } = new(512 << 10);

    public ByteWriter Reviewed { get; } = new();

    public ByteWriter Decisions { get; } = new();

    public ByteWriter this[int table] =>
        (ReviewTable)table switch
        {
            ReviewTable.All => All,
            ReviewTable.Condensed => Condensed,
            ReviewTable.Reviewed => Reviewed,
            _ => Decisions,
        };

    /// <summary>Writes the names of the columns as the first line of each table.</summary>
    public void WriteHeaders()
    {
        Clear();
        Line(All, [.. RecordLayout.Columns, .. AddedColumns.Names]);
        Line(Condensed, [.. RecordLayout.Condensed.Select(c => RecordLayout.Columns[c]), .. AddedColumns.Names]);
        Line(Reviewed, [.. RecordLayout.Columns, .. AddedColumns.Names]);
        Line(Decisions, ["Subject", "Case Number", "Date of Conviction", "Section", "Decision", "Reason", "Rule", "Link", "Row"]);
    }

    /// <returns>The number of rows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Take(RecordBlock block, RowIndex index)
    {
        Clear();
        var suspects = index.Suspects;
        var (rows, suspect) = (0, 0);
        var conviction = FirstFrom(block.Offset);
        for (var i = 0; i < index.Rows; i++)
        {
            var row = FactsReading.Row(block, index, i);
            if (row.IsEmpty || (block.Offset + row.Start == facts.HeaderOffset && facts.HasHeader))
            {
                while (suspect < suspects.Length && suspects[suspect] <= row.Line)
                {
                    suspect++;
                }

                continue;
            }

            var anew = false;
            for (; suspect < suspects.Length && suspects[suspect] <= row.Line; suspect++)
            {
                anew |= IsWrittenOtherwise(block.Bytes, suspects[suspect], row.End);
            }

            while (conviction < facts.Convictions.Count && facts.Convictions[conviction].Offset < block.Offset + row.Start)
            {
                conviction++;
            }

            var isConviction = conviction < facts.Convictions.Count && facts.Convictions[conviction].Offset == block.Offset + row.Start;
            Write(row, anew, isConviction && facts.Convictions[conviction].Reviewed ? conviction : -1);
            if (facts.NotReviewed.Count > 0 && facts.NotReviewed.TryGetValue(block.Offset + row.Start, out var charge))
            {
                Decide(facts.Undisposed[charge], NotReviewed, NoDisposition, [], []);
            }

            rows++;
        }

        return rows;
    }

    private void Clear()
    {
        All.Clear();
        Condensed.Clear();
        Reviewed.Clear();
        Decisions.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(RecordRow row, bool anew, int conviction)
    {
        var from = All.Length;
        WriteAll(row, anew);
        var fields = All.Length;
        foreach (var column in RecordLayout.Condensed)
        {
            if (column != RecordLayout.Condensed[0])
            {
                Condensed.Add((byte)',');
            }

            if (anew)
            {
                Condensed.AddField(row.Field(column));
            }
            else
            {
                Condensed.Add(row.RawField(column));
            }
        }

        if (conviction < 0)
        {
            All.Add(NothingBefore);
            All.AddField(_others.In(row));
            All.Add(NothingBehind);
        }
        else
        {
            _behind.Clear();
            _added.Write(_behind, facts.Convictions[conviction], _others.In(row));
            All.Add(_behind.Written);
            All.Add((byte)'\n');
            Reviewed.Add(All.Written[from..]);
            Decide(facts.Convictions[conviction]);
        }

        Condensed.Add(All.Written[fields..]);
    }

    private void WriteAll(RecordRow row, bool anew)
    {
        if (!anew)
        {
            All.Add(row.Raw);
            return;
        }

        for (var field = 0; field < RecordLayout.Count; field++)
        {
            if (field > 0)
            {
                All.Add((byte)',');
            }

            All.AddField(row.Field(field));
        }
    }

    private void Decide(ConvictionFacts of)
    {
        var (reason, citation, link) = texts.Full(of);
        Decide(of, Encoding.ASCII.GetBytes(texts.Word(of.Decision)), reason, citation, link);
    }

    private void Decide(ConvictionFacts of, byte[] decision, byte[] reason, byte[] citation, byte[] link)
    {
        Decisions.AddField(facts.SubjectTexts[of.Subject]);
        Decisions.Add((byte)',');
        _added.WriteCaseNumbers(Decisions, of);
        Decisions.Add((byte)',');
        if (of.Date > 0)
        {
            Decisions.Add(Encoding.ASCII.GetBytes(DateOnly.FromDayNumber(of.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        Decisions.Add((byte)',');
        Decisions.AddField(facts.Sections[of.Section]);
        Decisions.Add((byte)',');
        Decisions.Add(decision);
        foreach (var text in (ReadOnlySpan<byte[]>)[reason, citation, link])
        {
            Decisions.Add((byte)',');
            Decisions.AddField(text);
        }

        Decisions.Add((byte)',');
        Decisions.Add(of.Row + (facts.HasHeader ? 2 : 1));
        Decisions.Add((byte)'\n');
    }

    /// <summary>Checks whether a field that begins here, or a carriage return, would be written differently from the file.</summary>
    private static bool IsWrittenOtherwise(ReadOnlySpan<byte> bytes, int at, int end)
    {
        switch (bytes[at])
        {
            case (byte)'"':
                var content = bytes[(at + 1)..end];
                if (content[0] is 32 or 9)
                {
                    return false;
                }

                var first = content.IndexOfAny((byte)',', (byte)'\n', (byte)'"');
                return first < 0 // the quote that ends the row
                    || (
                        content[first] == (byte)'"'
                        && !(first + 1 < content.Length && content[first + 1] == (byte)'"')
                        && !FieldBytes.NeedsQuotes(content[..first])
                    );
            case (byte)'\r':
                return at < end;
            case (byte)'\\':
                return at + 1 < end && bytes[at + 1] == (byte)'.' && (at + 2 == end || bytes[at + 2] == (byte)',');
            default:
                return at < end && FieldBytes.LeadingSpace(bytes[at..end]) > 0;
        }
    }

    /// <summary>Returns the index of the first conviction at or after an offset in the file.</summary>
    private int FirstFrom(long offset)
    {
        var (from, to) = (0, facts.Convictions.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (facts.Convictions[middle].Offset < offset)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    private static void Line(ByteWriter to, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
            {
                to.Add((byte)',');
            }

            to.AddField(Encoding.ASCII.GetBytes(names[i]));
        }

        to.Add((byte)'\n');
    }
}
